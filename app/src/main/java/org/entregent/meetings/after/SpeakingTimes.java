package org.entregent.meetings.after;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.entregent.meetings.evening.Evening;
import org.entregent.meetings.evening.RoundTable;

/**
 * A round table as it went.
 *
 * @param ended
 *            when the next part began, or the evening was over; none while it is under way
 * @param planned
 *            how long it was to be
 * @param slot
 *            everybody's
 * @param turns
 *            in the order in which people spoke or would have spoken
 */
public record SpeakingTimes(Instant began, Optional<Instant> ended, Duration planned, Duration slot,
        List<Turn> turns) {

    /**
     * Somebody's turn.
     *
     * @param late
     *            whether she boarded when it had begun
     * @param over
     *            whether nothing more comes of it: she has spoken or was passed over, or the round table has ended
     * @param spoken
     *            how long; none when she did not speak
     */
    public record Turn(int number, boolean late, boolean over, Optional<Duration> spoken) {}

    /** All round tables of an evening, the one under way too. */
    static List<SpeakingTimes> of(Evening evening) {
        var underWay = evening.stage().stream().filter(RoundTable.class::isInstance).map(RoundTable.class::cast);
        return Stream.concat(evening.tables().stream(), underWay).map(table -> of(table, evening)).toList();
    }

    private static SpeakingTimes of(RoundTable table, Evening evening) {
        boolean isUnderWay = evening.stage().filter(table::equals).isPresent();
        var ended = isUnderWay ? Optional.<Instant>empty() : ended(table, evening);
        var turns = IntStream.range(0, table.order().size()).mapToObj(place -> {
            int number = table.order().get(place);
            return new Turn(number, table.late().contains(number), place < table.spoken() || ended.isPresent(),
                    spoken(table, number, ended));
        }).toList();
        return new SpeakingTimes(table.began(), ended, table.length(), table.slot(), turns);
    }

    /** When a part that is over gave way to the next. */
    private static Optional<Instant> ended(RoundTable table, Evening evening) {
        var runs = evening.parts();
        for (int i = 0; i + 1 < runs.size(); i++) {
            if (runs.get(i).part().equals(table.part()) && runs.get(i).began().equals(table.began())) {
                return Optional.of(runs.get(i + 1).began());
            }
        }
        return evening.ended();
    }

    /**
     * Whoever was speaking when the round table was closed has no turn that ended: it ended there. Who was called and
     * passed over before she began has not spoken.
     */
    private static Optional<Duration> spoken(RoundTable table, int number, Optional<Instant> ended) {
        var open = table.turn().filter(turn -> turn.number() == number)
                .flatMap(turn -> ended.map(turn.timing()::elapsed));
        return Optional.ofNullable(table.times().get(number)).or(() -> open).filter(Duration::isPositive);
    }

    /** By how much it was longer than planned, below zero when shorter; none while it is under way. */
    public Optional<Duration> drift() {
        return ended.map(end -> Duration.between(began.plus(planned), end));
    }

    /** How many spoke. */
    public long spoke() {
        return turns.stream().filter(turn -> turn.spoken().isPresent()).count();
    }

    /** What somebody took beyond everybody's slot; zero when she did not. */
    public Duration over(Turn turn) {
        return positive(turn.spoken().map(time -> time.minus(slot)));
    }

    /** What somebody left of her slot to the others; zero when nothing, or when her turn did not come. */
    public Duration left(Turn turn) {
        return positive(turn.spoken().map(slot::minus));
    }

    private static Duration positive(Optional<Duration> length) {
        return length.filter(Duration::isPositive).orElse(Duration.ZERO);
    }
}
