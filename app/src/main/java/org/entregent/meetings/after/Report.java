package org.entregent.meetings.after;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entregent.meetings.BilateralExchanges;
import org.entregent.meetings.Participant;
import org.entregent.meetings.evening.Evening;
import org.entregent.meetings.evening.Evenings.Held;
import org.entregent.meetings.evening.Projection;
import org.entregent.meetings.preparation.Expected;
import org.entregent.meetings.preparation.PreparedMeeting;

/**
 * What came of a meeting, for its host alone: counted from the log of the evening, from the tables as people sat and from
 * who said whom she met. It knows no phone, no mail and nothing that a guest wrote for herself, and it ranks nobody.
 *
 * <p>
 * Two people count as having met when they sat together in a round that was held, or when their meeting is confirmed.
 * That a table was held nobody has checked: so how many meetings are confirmed is counted beside.
 *
 * @param begun
 *            whether anything happened at all
 * @param opened
 *            when the first part began
 * @param ended
 *            when the evening was over; none while it is not
 * @param drift
 *            how much later than planned that was, below zero when earlier; none while it is not over
 * @param presence
 *            who was there
 * @param roundTables
 *            in the order in which they were held
 * @param rounds
 *            of the exchanges, begun so far
 * @param ties
 *            everybody who was to meet, sat together or says so
 * @param tenth
 *            how many others make one in ten of those who were there
 * @param people
 *            everybody on the list, in the order of the numbers
 */
public record Report(PreparedMeeting meeting, boolean begun, Optional<Instant> opened,
        Optional<Instant> ended, Optional<Duration> drift, Presence presence, List<SpeakingTimes> roundTables,
        int rounds, List<Tie> ties, int tenth, List<Line> people) {

    /** What became of somebody's turn at the round table. */
    public enum Voice {
        /** She spoke. */
        HEARD,
        /** She chose to listen. */
        LISTENED,
        /** Her turn is still to come. */
        WAITING,
        /** The round table was over before her turn. */
        NOT_REACHED,
        /** She was not there when there was one, or there was none. */
        NONE
    }

    /**
     * Somebody.
     *
     * @param arrival
     *            when she came, if it was noted
     * @param spoken
     *            at all round tables together; zero when she did not speak
     * @param met
     *            how many others she met
     * @param seated
     *            with how many of them she sat in a round that was held
     * @param confirmed
     *            with how many of them it is confirmed
     * @param fresh
     *            how many of them she had not known
     * @param named
     *            whether anybody says of the two that they met, be it one of them alone
     */
    public record Line(Participant person, boolean came, Optional<Instant> arrival, Voice voice, Duration spoken,
            int met, int seated, int confirmed, int fresh, boolean named) {

        public int number() {
            return person.number();
        }
    }

    public Report {
        roundTables = List.copyOf(roundTables);
        ties = List.copyOf(ties);
        people = List.copyOf(people);
    }

    /** Counts. @param met everybody who said so */
    public static Report of(Held held, List<Met> met) {
        var evening = held.evening();
        var presence = Presence.of(held, met);
        var tables = SpeakingTimes.of(evening);
        var ties = Tie.of(held, met, presence);
        boolean isBegun = !evening.parts().isEmpty() || !evening.arrivals().isEmpty() || !met.isEmpty();
        var byNumber = ties.stream()
                .flatMap(tie -> Stream.of(Map.entry(tie.pair().first(), tie), Map.entry(tie.pair().second(), tie)))
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        var people = held.prepared().people().stream().map(Expected::person)
                .map(person -> line(person, held, presence, tables,
                        byNumber.getOrDefault(person.number(), List.of())))
                .toList();
        var meeting = held.prepared().meeting();
        var drift = evening.ended().flatMap(end -> Projection.of(meeting, evening).drift(evening, end));
        return new Report(meeting, isBegun, evening.parts().stream().findFirst().map(Evening.PartRun::began),
                evening.ended(), drift, presence, tables, evening.held().size(), ties,
                BilateralExchanges.tenth(presence.came().size()), people);
    }

    private static Line line(Participant person, Held held, Presence presence, List<SpeakingTimes> tables,
            List<Tie> ties) {
        int number = person.number();
        boolean isThere = presence.came().contains(number);
        var turns = tables.stream().flatMap(table -> table.turns().stream()).filter(turn -> turn.number() == number)
                .toList();
        var spoken = turns.stream().flatMap(turn -> turn.spoken().stream()).reduce(Duration.ZERO, Duration::plus);
        return new Line(person, isThere, Optional.ofNullable(presence.arrivals().get(number)),
                voice(isThere && held.evening().listeners().contains(number), spoken, turns), spoken,
                count(ties, Tie::isMet), count(ties, Tie::isSeated), count(ties, Tie::isConfirmed),
                count(ties, Tie::isNew), count(ties, tie -> tie.said() != Tie.Said.NOBODY) > 0);
    }

    private static Voice voice(boolean listens, Duration spoken, List<SpeakingTimes.Turn> turns) {
        if (spoken.isPositive()) {
            return Voice.HEARD;
        }
        if (turns.isEmpty()) {
            return listens ? Voice.LISTENED : Voice.NONE;
        }
        return turns.stream().allMatch(SpeakingTimes.Turn::over) ? Voice.NOT_REACHED : Voice.WAITING;
    }

    private static int count(List<Tie> ties, Predicate<Tie> which) {
        return (int) ties.stream().filter(which).count();
    }

    /** Whether the evening runs: it has begun, and not on paper alone, and is not over. */
    public boolean underWay() {
        return (presence.noted() || opened.isPresent()) && ended.isEmpty();
    }

    /** Those who were there. */
    public List<Line> present() {
        return people.stream().filter(Line::came).toList();
    }

    /** Whether anything is known of who met whom. */
    public boolean isMeetingKnown() {
        return rounds > 0 || ties.stream().anyMatch(tie -> tie.said() != Tie.Said.NOBODY);
    }

    /** How many pairs there are among those who were there. */
    public int pairs() {
        int there = presence.came().size();
        return there * (there - 1) / 2;
    }

    public int metPairs() {
        return count(ties, Tie::isMet);
    }

    public int newPairs() {
        return count(ties, Tie::isNew);
    }

    public int confirmedPairs() {
        return count(ties, Tie::isConfirmed);
    }

    /** Pairs of whom one says that they met, and nothing else is known. */
    public int saidByOne() {
        return count(ties, tie -> !tie.isMet() && tie.said() == Tie.Said.ONE);
    }

    /** The share of all pairs that met, in per cent: also what each met of the others, on average. */
    public double metShare() {
        return share(metPairs(), pairs());
    }

    /** The share of all pairs that met without having known each other, in per cent. */
    public double newShare() {
        return share(newPairs(), pairs());
    }

    /** The share of new pairs among those that met, in per cent. */
    public double newOfMet() {
        return share(newPairs(), metPairs());
    }

    private static double share(int some, int all) {
        return all == 0 ? 0 : 100.0 * some / all;
    }

    /** How many of those who were there met one in ten of the others. */
    public long reached() {
        return reached(Line::met);
    }

    /** The same by confirmed meetings alone. */
    public long reachedForCertain() {
        return reached(Line::confirmed);
    }

    private long reached(Function<Line, Integer> met) {
        return present().stream().filter(line -> tenth > 0 && met.apply(line) >= tenth).count();
    }

    /** How many people met how many, from none to the most, as far as it can be said. */
    public SortedMap<Integer, Integer> spread() {
        var spread = new TreeMap<Integer, Integer>();
        people.stream().filter(this::isCounted).forEach(line -> spread.merge(line.met(), 1, Integer::sum));
        return spread;
    }

    /**
     * Whether it can be said how many somebody met. Where no round was held from the console only confirmed meetings are
     * known: of whoever has none nothing is.
     */
    public boolean isCounted(Line line) {
        return line.came() && (rounds > 0 || line.met() > 0);
    }

    /**
     * Those who were there and met nobody, as far as is known.
     *
     * @return none when it cannot be said: nobody noted who was there, or no round was held from the console
     */
    public Optional<List<Line>> alone() {
        return presence.noted() && rounds > 0
                ? Optional.of(present().stream().filter(line -> line.met() == 0 && !line.named()).toList())
                : Optional.empty();
    }
}
