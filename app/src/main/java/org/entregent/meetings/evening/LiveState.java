package org.entregent.meetings.evening;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.entregent.meetings.BilateralPlan.Table;
import org.entregent.meetings.RunSheet;
import org.entregent.meetings.RunSheet.Kind;
import org.entregent.meetings.evening.Evenings.Held;
import org.entregent.meetings.preparation.Plans.Outline;

/**
 * What a screen needs to show the evening and to count by itself until something happens again. Times are milliseconds
 * since 1970 by the server's clock, lengths are milliseconds. It names nobody: people are numbers, whose names a page has
 * from the beginning.
 *
 * @param revision
 *            grows with each act: a state of a lower revision comes too late
 * @param moment
 *            what "next" must name
 * @param now
 *            the server's clock when this was made
 * @param parts
 *            the run sheet
 * @param start
 *            when the evening was to begin
 * @param planned
 *            when it was to end
 * @param rest
 *            length of the parts after the one under way
 * @param stage
 *            what is under way
 * @param present
 *            how many are there
 * @param expected
 *            how many are or may still come
 * @param plan
 *            number of the act that changed the exchanges last, 0 for the prepared ones
 * @param concerned
 *            for whom they were changed then
 * @param bell
 *            when the bell rang last
 * @param ended
 *            when the evening was over
 */
public record LiveState(long revision, long moment, long now, List<PartState> parts, @Nullable Long start,
        @Nullable Long planned, long rest, @Nullable StageState stage, int present, int expected, long plan,
        List<Integer> concerned, @Nullable Long bell,
        @Nullable Long ended) {

    /** A part of the run sheet. @param state "done", "now" or "to-come" */
    public record PartState(String id, String kind, String state, long length) {}

    /** What is under way: its clock, and what belongs to its kind. */
    public record StageState(String kind, String part, long began, @Nullable ClockState clock,
            @Nullable TableState table, @Nullable TalkState talk, @Nullable RoundState round) {}

    /** A clock. @param heldSince since when it stands still, or null */
    public record ClockState(long starts, long length, long held, @Nullable Long heldSince) {}

    /**
     * A round table.
     *
     * @param order
     *            everybody, as they speak
     * @param spoken
     *            how many of them are done
     * @param speaker
     *            whose turn it is, or null
     * @param late
     *            those who boarded last, ascending, so that the same evening is told in the same words by any server
     * @param givers
     *            how many gave time back
     * @param given
     *            how much, altogether
     */
    public record TableState(long length, long slot, long handOver, List<Integer> order, int spoken,
            @Nullable Integer speaker, List<Integer> late, int givers, long given) {}

    /** A talk. @param presentation the speaker's own third; the rest is for questions */
    public record TalkState(long presentation) {}

    /** A round of the exchanges. */
    public record RoundState(int number, int of, long each, List<Seats> tables) {}

    /** A table and who sits at it. */
    public record Seats(int number, List<Integer> people) {

        static Seats of(Table table) {
            return new Seats(table.number(), table.people());
        }
    }

    /** The state of an evening as it stands. @param now the server's clock */
    public static LiveState of(Held held, Instant now) {
        var numbers = held.prepared().people().stream().map(expected -> expected.person().number()).toList();
        return of(new Outline(held.prepared().meeting(), numbers), held.evening(), now);
    }

    static LiveState of(Outline outline, Evening evening, Instant now) {
        var meeting = outline.meeting();
        var projection = Projection.of(meeting, evening);
        var begun = evening.parts().stream().map(Evening.PartRun::part).collect(Collectors.toSet());
        var current = evening.stage().map(Stage::part);
        var parts = meeting.parts().stream().map(part -> new PartState(part.id().toString(), code(part.kind()),
                current.filter(part.id()::equals).isPresent()
                        ? "now"
                        : begun.contains(part.id()) || evening.ended().isPresent() ? "done" : "to-come",
                part.length().toMillis())).toList();
        var people = outline.numbers();
        int present = (int) people.stream().filter(evening.arrivals()::containsKey).filter(evening::isThere).count();
        int expected = (int) people.stream()
                .filter(number -> !evening.excused().contains(number) && !evening.departed().contains(number)).count();
        return new LiveState(evening.revision(), evening.moment(), now.toEpochMilli(), parts,
                millis(projection.start()), millis(projection.planned()), projection.rest().toMillis(),
                evening.stage().map(LiveState::stage).orElse(null), present, expected,
                evening.planChange().map(Evening.PlanChange::act).orElse(0L),
                evening.planChange().map(Evening.PlanChange::concerned).orElse(List.of()), millis(evening.bell()),
                millis(evening.ended()));
    }

    private static StageState stage(Stage stage) {
        return new StageState(code(stage.kind()), stage.part().toString(), stage.began().toEpochMilli(),
                stage.timing().map(LiveState::clock).orElse(null),
                stage instanceof RoundTable table ? table(table) : null,
                stage instanceof Stage.Whole whole && whole.kind() == Kind.TALK
                        ? new TalkState(RunSheet.presentation(whole.clock().length()).toMillis())
                        : null,
                stage instanceof Stage.Exchange exchange ? round(exchange) : null);
    }

    private static ClockState clock(Timing timing) {
        return new ClockState(timing.starts().toEpochMilli(), timing.length().toMillis(), timing.held().toMillis(),
                millis(timing.heldSince()));
    }

    private static TableState table(RoundTable table) {
        var given = table.given().values().stream().reduce(Duration.ZERO, Duration::plus);
        return new TableState(table.length().toMillis(), table.slot().toMillis(), table.handOver().toMillis(),
                table.order(), table.spoken(), table.turn().map(RoundTable.Turn::number).orElse(null),
                table.late().stream().sorted().toList(),
                table.given().size(), given.toMillis());
    }

    private static RoundState round(Stage.Exchange exchange) {
        return new RoundState(exchange.round().number(), exchange.rounds(), exchange.each().toMillis(),
                exchange.round().tables().stream().map(Seats::of).toList());
    }

    static String code(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable Long millis(Optional<Instant> at) {
        return at.map(Instant::toEpochMilli).orElse(null);
    }
}
