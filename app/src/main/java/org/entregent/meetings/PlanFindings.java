package org.entregent.meetings;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.entregent.meetings.Acquaintances.Pair;
import org.entregent.planner.KnownCause;

/**
 * What a plan of bilateral exchanges gives and what it could not give, counted from the plan itself.
 *
 * @param people
 *            how many take part
 * @param rounds
 *            how many rounds
 * @param tenth
 *            how many people make one in ten of the others, rounded up: "meet personally at least one in ten" is a
 *            principle of the practice
 * @param pairs
 *            different pairs that meet
 * @param bothWays
 *            of these, pairs in which each answers a need of the other
 * @param oneWay
 *            pairs in which one answers a need of the other
 * @param least
 *            different people met by whoever meets fewest
 * @param most
 *            different people met by whoever meets most
 * @param knownMet
 *            pairs that knew each other already and meet all the same, and why; people by their numbers
 * @param repeated
 *            pairs that meet more than once
 * @param withoutReason
 *            numbers of the people none of whose meetings has a reason; empty when no meeting has one
 */
public record PlanFindings(int people, int rounds, int tenth, int pairs, int bothWays, int oneWay, int least, int most,
        SortedMap<Pair, KnownCause> knownMet, List<Pair> repeated, List<Integer> withoutReason) {

    public PlanFindings {
        knownMet = Collections.unmodifiableSortedMap(new TreeMap<>(knownMet));
        repeated = List.copyOf(repeated);
        withoutReason = List.copyOf(withoutReason);
    }

    /** Of a plan without rounds. */
    static PlanFindings nothing(int people) {
        return new PlanFindings(people, 0, 0, 0, 0, 0, 0, 0, new TreeMap<>(), List.of(), List.of());
    }

    /** Different pairs that meet without having known each other. */
    public int newPairs() {
        return pairs - knownMet.size();
    }

    /** Whether everybody meets at least one in ten of the others. */
    public boolean everybodyMeetsATenth() {
        return least >= tenth;
    }

    /** What whoever meets fewest meets of the others, in per cent rounded down. */
    public int leastPercent() {
        return 100 * least / (people - 1);
    }
}
