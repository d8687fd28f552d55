package org.entregent.meetings.evening;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.entregent.meetings.RunSheet.Kind;

/**
 * A round table: who has spoken, who speaks, who waits. Everybody has the same slot from the first to the last; what one
 * takes too much, a skipped turn or a pause comes out of the reserve, then moves the end.
 *
 * @param began
 *            when its first turn was called
 * @param length
 *            of the part
 * @param order
 *            everybody, as they speak; those who came late at the end
 * @param spoken
 *            how many of them are done; they are the first of the order
 * @param turn
 *            of whom speaks; none when all have spoken
 * @param late
 *            those who boarded after it began
 * @param places
 *            still kept for people who are not there yet
 * @param times
 *            how long each spoke, by number
 * @param given
 *            what was left of their slots to those who spoke more briefly, by number
 */
public record RoundTable(UUID part, Instant began, Duration length, Duration slot, Duration handOver,
        List<Integer> order, int spoken, Optional<Turn> turn, Set<Integer> late, int places,
        Map<Integer, Duration> times, Map<Integer, Duration> given) implements Stage {

    /**
     * Somebody's turn.
     *
     * @param number
     *            whose
     * @param called
     *            number of the act that called her: what tells one turn from another
     * @param timing
     *            of her slot, after the hand-over
     */
    public record Turn(int number, long called, Timing timing) {}

    public RoundTable {
        order = List.copyOf(order);
        late = Set.copyOf(late);
        times = Map.copyOf(times);
        given = Map.copyOf(given);
    }

    static RoundTable begun(Entry entry, Act.RoundTableBegan began) {
        var table = new RoundTable(began.part(), entry.at(), began.length(), began.slot(), began.handOver(),
                began.order(), 0, Optional.empty(), Set.of(), began.places(), Map.of(), Map.of());
        return table.called(entry);
    }

    @Override
    public Kind kind() {
        return Kind.ROUND_TABLE;
    }

    /** Those who have not been called yet, in their order. */
    public List<Integer> queue() {
        return order.subList(Math.min(order.size(), spoken + (turn.isPresent() ? 1 : 0)), order.size());
    }

    /** Whether everybody has spoken. */
    public boolean isOver() {
        return turn.isEmpty() && queue().isEmpty();
    }

    /** When everybody will have spoken if each takes her slot from now on. */
    public Instant runsUntil(Instant now) {
        var each = slot.plus(handOver);
        var current = turn.map(one -> one.timing().ends(now)).filter(end -> end.isAfter(now)).orElse(now);
        return current.plus(each.multipliedBy(queue().size()));
    }

    /** What overruns and late arrivals may still take without moving the end; below zero, by how much it has moved. */
    public Duration reserve(Instant now) {
        return Duration.between(runsUntil(now).plus(slot.plus(handOver).multipliedBy(places)), began.plus(length));
    }

    @Override
    public Instant ends(Instant now) {
        var asPlanned = began.plus(length);
        var asItRuns = runsUntil(now);
        return isOver() || asItRuns.isAfter(asPlanned) ? asItRuns : asPlanned;
    }

    @Override
    public Optional<Timing> timing() {
        return turn.map(Turn::timing);
    }

    @Override
    public RoundTable timed(Timing timing) {
        return with(order, spoken, turn.map(one -> new Turn(one.number(), one.called(), timing)), late, places);
    }

    RoundTable passed(Entry entry) {
        if (turn.isEmpty()) {
            return this;
        }
        var speaker = turn.get();
        var took = speaker.timing().elapsed(entry.at());
        var allTimes = new HashMap<>(times);
        allTimes.merge(speaker.number(), took, Duration::plus);
        var allGiven = new HashMap<>(given);
        var left = speaker.timing().length().minus(took);
        if (left.isPositive()) {
            allGiven.put(speaker.number(), left);
        }
        return new RoundTable(part, began, length, slot, handOver, order, spoken + 1, Optional.empty(), late, places,
                allTimes, allGiven).called(entry);
    }

    /** She comes back after those who wait, before those who came late. */
    RoundTable skipped(Entry entry) {
        if (turn.isEmpty() || queue().isEmpty()) {
            return this;
        }
        int number = turn.get().number();
        var waiting = new ArrayList<>(queue());
        int place = waiting.size();
        while (place > 0 && late.contains(waiting.get(place - 1)) && !late.contains(number)) {
            place--;
        }
        // When only late people wait she lets one of them go first, or nothing would have been skipped.
        waiting.add(Math.max(1, place), number);
        return with(reordered(spoken, waiting), spoken, Optional.empty(), late, places).called(entry);
    }

    RoundTable moved(int number, int to) {
        var waiting = new ArrayList<>(queue());
        if (!waiting.remove((Integer) number)) {
            return this;
        }
        waiting.add(Math.clamp(to, 0, waiting.size()), number);
        return with(reordered(order.size() - waiting.size(), waiting), spoken, turn, late, places);
    }

    /** Somebody boards the moving train: the same slot, at the end. */
    RoundTable boarded(int number, Entry entry) {
        if (order.contains(number)) {
            return this;
        }
        var longer = new ArrayList<>(order);
        longer.add(number);
        var later = new LinkedHashSet<>(late);
        later.add(number);
        var boarded = with(longer, spoken, turn, later, Math.max(0, places - 1));
        return turn.isPresent() ? boarded : boarded.called(entry);
    }

    /** Somebody left, or was never there. Who has spoken stays among those who have; who speaks is done. */
    RoundTable without(int number, Entry entry) {
        if (turn.isPresent() && turn.get().number() == number) {
            return passed(entry);
        }
        if (!queue().contains(number)) {
            return this;
        }
        var shorter = new ArrayList<>(order);
        shorter.remove((Integer) number);
        var fewer = new LinkedHashSet<>(late);
        fewer.remove(number);
        return with(shorter, spoken, turn, fewer, places);
    }

    private List<Integer> reordered(int done, List<Integer> waiting) {
        var all = new ArrayList<>(order.subList(0, done));
        all.addAll(waiting);
        return all;
    }

    /** Calls the next who waits; her time begins after the hand-over. */
    private RoundTable called(Entry entry) {
        if (spoken >= order.size()) {
            return this;
        }
        var timing = Timing.of(entry.at().plus(handOver), slot);
        return with(order, spoken, Optional.of(new Turn(order.get(spoken), entry.number(), timing)), late, places);
    }

    private RoundTable with(List<Integer> newOrder, int done, Optional<Turn> newTurn, Set<Integer> newLate, int kept) {
        return new RoundTable(part, began, length, slot, handOver, newOrder, done, newTurn, newLate, kept, times,
                given);
    }
}
