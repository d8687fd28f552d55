package org.entregent.meetings.evening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entregent.meetings.BilateralPlan.Round;
import org.entregent.meetings.BilateralPlan.Table;

/**
 * An evening as it stands: what its acts add up to. Nothing else goes in, so that the same log gives the same evening
 * everywhere and at any time.
 *
 * @param revision
 *            number of the last act, 0 before the first
 * @param moment
 *            number of the act that began what is under way: the turn, the round, the part. Whoever says "next" says of
 *            which moment, so that two consoles that say it at once mean the same
 * @param arrivals
 *            when people came, by number, in the order in which they came
 * @param walkIns
 *            who was on no list, also when her arrival was taken back: nobody expected her
 * @param listeners
 *            who does not speak at the round table
 * @param departed
 *            who left before the end
 * @param excused
 *            who was expected and will not come
 * @param parts
 *            those begun, in the order in which they began
 * @param stage
 *            what is under way; none before the first part and after the end
 * @param held
 *            rounds of the exchanges that have been or are held, as people sat
 * @param roundsBegan
 *            when each of them began, by number; anew when it was held again
 * @param replanned
 *            rounds to come that were planned anew, by number
 * @param planChange
 *            the last change of the exchanges, if what was prepared has changed
 * @param tables
 *            round tables that are over
 * @param questions
 *            for the speaker, open ones, in the order in which they were asked
 * @param waiting
 *            who sits at her table without a partner, and since when
 * @param bell
 *            when it rang last
 * @param ended
 *            when the evening was over
 * @param last
 *            the last act that can be undone
 */
public record Evening(long revision, long moment, Map<Integer, Instant> arrivals, Set<Integer> walkIns,
        Set<Integer> listeners, Set<Integer> departed,
        Set<Integer> excused, List<PartRun> parts, Optional<Stage> stage, List<Round> held,
        Map<Integer, Instant> roundsBegan, Map<Integer, Round> replanned, Optional<PlanChange> planChange,
        List<RoundTable> tables,
        List<Question> questions,
        Map<Integer, Instant> waiting, Optional<Instant> bell, Optional<Instant> ended, Optional<Entry> last) {

    /** A part that was begun, and when. */
    public record PartRun(UUID part, Instant began) {}

    /** The exchanges changed. @param act number of the act; @param concerned for whom */
    public record PlanChange(long act, List<Integer> concerned) {}

    /** A question for the speaker. @param asked number of the act that asked it; @param number whose, or 0 */
    public record Question(long asked, int number, String text) {}

    /** Before anything happened. */
    public static Evening before() {
        return new Evening(0, 0, Map.of(), Set.of(), Set.of(), Set.of(), Set.of(), List.of(), Optional.empty(),
                List.of(), Map.of(),
                Map.of(),
                Optional.empty(), List.of(), List.of(), Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What a whole log adds up to. */
    public static Evening of(List<Entry> log) {
        var undone = log.stream().map(Entry::act).filter(Act.Undone.class::isInstance)
                .map(act -> ((Act.Undone) act).act()).collect(Collectors.toSet());
        var evening = before();
        for (var entry : log) {
            evening = undone.contains(entry.number()) ? evening.at(entry.number()) : evening.with(entry);
        }
        return evening;
    }

    /**
     * The evening after one more act.
     *
     * @throws IllegalArgumentException
     *             when the act is not the next one, or undoes another: that needs the whole log
     */
    public Evening after(Entry entry) {
        if (entry.number() != revision + 1 || entry.act() instanceof Act.Undone) {
            throw new IllegalArgumentException("not the next act after " + revision + ": " + entry);
        }
        return with(entry);
    }

    private Evening with(Entry entry) {
        var draft = new Draft(this);
        draft.add(entry);
        return draft.done();
    }

    private Evening at(long number) {
        var draft = new Draft(this);
        draft.revision = number;
        return draft.done();
    }

    /** Whether somebody is in the room. Before anybody was checked in nobody is missed, so all are. */
    public boolean isThere(int number) {
        return !departed.contains(number) && !excused.contains(number)
                && (arrivals.isEmpty() || arrivals.containsKey(number));
    }

    /** The highest number of which something was said; 0 when nothing was. Never given to somebody else. */
    int highestNumber() {
        return Stream.of(arrivals.keySet(), departed, excused).flatMap(Set::stream).mapToInt(Integer::intValue).max()
                .orElse(0);
    }

    /** Whether a round of the exchanges has been or is held. */
    boolean hasHeld(int round) {
        return held.stream().anyMatch(one -> one.number() == round);
    }

    /** Number of the round of the exchanges that follows the one under way, or else the last that was held. */
    int nextRound() {
        return 1 + stage.filter(Stage.Exchange.class::isInstance).map(Stage.Exchange.class::cast)
                .map(exchange -> exchange.round().number())
                .orElseGet(() -> held.stream().mapToInt(Round::number).max().orElse(0));
    }

    /** Whether the round table has taken place or begun. */
    public boolean isRoundTableBegun() {
        return !tables.isEmpty() || stage.filter(RoundTable.class::isInstance).isPresent();
    }

    /** An evening being changed by one act. */
    private static final class Draft {

        private final Evening former;
        private long revision;
        private long moment;
        private Optional<Stage> stage;
        private Optional<Instant> bell;
        private Optional<Instant> ended;
        private Optional<Entry> last;

        private Map<Integer, Instant> arrivals;
        private Set<Integer> walkIns;
        private Set<Integer> listeners;
        private Set<Integer> departed;
        private Set<Integer> excused;
        private List<PartRun> parts;
        private List<Round> held;
        private Map<Integer, Instant> roundsBegan;
        private Map<Integer, Round> replanned;
        private Optional<PlanChange> planChange;
        private List<RoundTable> tables;
        private List<Question> questions;
        private Map<Integer, Instant> waiting;

        private Draft(Evening former) {
            this.former = former;
            revision = former.revision;
            moment = former.moment;
            stage = former.stage;
            bell = former.bell;
            ended = former.ended;
            last = former.last;
            arrivals = former.arrivals;
            walkIns = former.walkIns;
            listeners = former.listeners;
            departed = former.departed;
            excused = former.excused;
            parts = former.parts;
            held = former.held;
            roundsBegan = former.roundsBegan;
            replanned = former.replanned;
            planChange = former.planChange;
            tables = former.tables;
            questions = former.questions;
            waiting = former.waiting;
        }

        private Evening done() {
            return new Evening(revision, moment, arrivals, walkIns, listeners, departed, excused, parts, stage, held,
                    roundsBegan, replanned,
                    planChange,
                    tables, questions, waiting, bell, ended, last);
        }

        private void add(Entry entry) {
            revision = entry.number();
            switch (entry.act()) {
                case Act.Arrived arrived -> arrive(entry, arrived);
                case Act.ArrivalWithdrawn(int number) -> {
                    arrivals = without(arrivals, number);
                    departed = without(departed, number);
                    excused = without(excused, number);
                    leaveTable(number, entry);
                }
                case Act.Departed(int number) -> {
                    departed = and(departed, number);
                    leaveTable(number, entry);
                }
                case Act.Excused(int number) -> {
                    excused = and(excused, number);
                    leaveTable(number, entry);
                }
                case Act.PartBegan(UUID part, var kind, var length) -> {
                    open(part, entry);
                    stage = Optional
                            .of(new Stage.Whole(part, kind, entry.at(), entry.number(), Timing.of(entry.at(), length)));
                }
                case Act.RoundTableBegan began -> {
                    open(began.part(), entry);
                    stage = Optional.of(RoundTable.begun(entry, began));
                }
                case Act.RoundBegan began -> begin(entry, began);
                case Act.Ended() -> {
                    closeTable();
                    stage = Optional.empty();
                    ended = Optional.of(entry.at());
                }
                case Act.TurnPassed() -> table(table -> table.passed(entry));
                case Act.TurnSkipped() -> table(table -> table.skipped(entry));
                case Act.QueueMoved(int number, int to) -> table(table -> table.moved(number, to));
                case Act.Paused() -> clock(timing -> timing.hold(entry.at()));
                case Act.Resumed() -> clock(timing -> timing.release(entry.at()));
                case Act.Extended(var by) -> clock(timing -> timing.extend(by));
                case Act.BellRang() -> bell = Optional.of(entry.at());
                case Act.Replanned(var rounds, var concerned) -> {
                    var all = new HashMap<>(replanned);
                    rounds.forEach(round -> all.put(round.number(), round));
                    replanned = Map.copyOf(all);
                    planChange = Optional.of(new PlanChange(entry.number(), concerned));
                }
                case Act.Reseated(var seats, var concerned) -> {
                    reseat(seats);
                    planChange = Optional.of(new PlanChange(entry.number(), concerned));
                }
                case Act.PartnerAwaited(int number) -> {
                    var all = new LinkedHashMap<>(waiting);
                    all.putIfAbsent(number, entry.at());
                    waiting = all;
                }
                case Act.QuestionAsked(int number, var text) -> {
                    var all = new ArrayList<>(questions);
                    all.add(new Question(entry.number(), number, text));
                    questions = List.copyOf(all);
                }
                case Act.QuestionClosed(long question) ->
                    questions = questions.stream().filter(one -> one.asked() != question).toList();
                case Act.Undone _ -> {
                    return;
                }
            }
            last = Optional.of(entry);
            moment = called();
        }

        /** The act that began what is under way now. */
        private long called() {
            return switch (stage.orElse(null)) {
                case null -> ended.isPresent() ? former.ended.isPresent() ? moment : revision : 0;
                case RoundTable table ->
                    table.turn().map(RoundTable.Turn::called).orElseGet(() -> over(former) ? moment : revision);
                case Stage.Exchange exchange -> exchange.called();
                case Stage.Whole whole -> whole.called();
            };
        }

        private static boolean over(Evening evening) {
            return evening.stage.isPresent() && evening.stage.get() instanceof RoundTable table && table.isOver();
        }

        private void arrive(Entry entry, Act.Arrived arrived) {
            int number = arrived.number();
            if (!arrivals.containsKey(number)) {
                var all = new LinkedHashMap<>(arrivals);
                all.put(number, arrived.tapped().orElse(entry.at()));
                arrivals = all;
                if (arrived.walkIn()) {
                    walkIns = and(walkIns, number);
                }
            }
            departed = without(departed, number);
            excused = without(excused, number);
            if (arrived.listens()) {
                listeners = and(listeners, number);
            } else {
                table(table -> table.boarded(number, entry));
            }
        }

        private void leaveTable(int number, Entry entry) {
            table(table -> table.without(number, entry));
        }

        private void open(UUID part, Entry entry) {
            closeTable();
            waiting = Map.of();
            ended = Optional.empty();
            var begun = new ArrayList<>(parts);
            begun.add(new PartRun(part, entry.at()));
            parts = List.copyOf(begun);
        }

        private void closeTable() {
            if (stage.isPresent() && stage.get() instanceof RoundTable table) {
                var all = new ArrayList<>(tables);
                all.add(table);
                tables = List.copyOf(all);
            }
        }

        private void begin(Entry entry, Act.RoundBegan began) {
            boolean isSamePart = stage.isPresent() && stage.get() instanceof Stage.Exchange running
                    && running.part().equals(began.part());
            var start = isSamePart ? stage.get().began() : entry.at();
            if (!isSamePart) {
                open(began.part(), entry);
            }
            waiting = Map.of();
            stage = Optional.of(new Stage.Exchange(began.part(), start, began.round(), began.rounds(), entry.number(),
                    Timing.of(entry.at(), began.length()), began.length()));
            hold(began.round());
            var times = new HashMap<>(roundsBegan);
            times.put(began.round().number(), entry.at());
            roundsBegan = Map.copyOf(times);
        }

        private void hold(Round round) {
            var all = new ArrayList<>(held.stream().filter(one -> one.number() != round.number()).toList());
            all.add(round);
            held = List.copyOf(all);
        }

        private void reseat(List<Table> seats) {
            if (stage.isPresent() && stage.get() instanceof Stage.Exchange running) {
                var round = new Round(running.round().number(), seats);
                stage = Optional.of(new Stage.Exchange(running.part(), running.began(), round, running.rounds(),
                        running.called(), running.clock(), running.each()));
                hold(round);
                waiting = Map.of();
            }
        }

        private void table(UnaryOperator<RoundTable> change) {
            stage = stage.map(one -> one instanceof RoundTable table ? change.apply(table) : one);
        }

        private void clock(UnaryOperator<Timing> change) {
            stage = stage.map(one -> one.timing().map(timing -> one.timed(change.apply(timing))).orElse(one));
        }

        private static <T> Set<T> and(Set<T> all, T one) {
            var more = new HashSet<>(all);
            more.add(one);
            return Set.copyOf(more);
        }

        private static <T> Set<T> without(Set<T> all, T one) {
            return all.contains(one)
                    ? all.stream().filter(other -> !other.equals(one)).collect(Collectors.toUnmodifiableSet())
                    : all;
        }

        private static Map<Integer, Instant> without(Map<Integer, Instant> all, int one) {
            var fewer = new LinkedHashMap<>(all);
            fewer.remove(one);
            return fewer;
        }
    }
}
