package org.entregent.meetings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.entregent.meetings.Acquaintances.Pair;

/**
 * What a plan of bilateral exchanges gives and what it could not give, counted from the plan itself.
 *
 * @param people
 *            how many take part
 * @param rounds
 *            how many rounds
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
 *            pairs that knew each other already and meet all the same
 * @param repeated
 *            pairs that meet more than once
 * @param withoutReason
 *            numbers of the people none of whose meetings has a reason; empty when no meeting has one
 */
public record PlanFindings(int people, int rounds, int pairs, int bothWays, int oneWay, int least, int most,
        List<Pair> knownMet, List<Pair> repeated, List<Integer> withoutReason) {

    /** "Meet personally at least one in ten" is a principle of the practice. */
    private static final int ONE_IN = 10;

    public PlanFindings {
        knownMet = List.copyOf(knownMet);
        repeated = List.copyOf(repeated);
        withoutReason = List.copyOf(withoutReason);
    }

    /** Different pairs that meet without having known each other. */
    public int newPairs() {
        return pairs - knownMet.size();
    }

    /** The number of people that makes one in ten of the others, rounded up. */
    public static int tenth(int people) {
        return Math.ceilDiv(people - 1, ONE_IN);
    }

    /** Whether everybody meets at least one in ten of the others. */
    public boolean everybodyMeetsATenth() {
        return least >= tenth(people);
    }

    /** What whoever meets fewest meets of the others, in per cent rounded down. */
    public int leastPercent() {
        return 100 * least / (people - 1);
    }

    static PlanFindings of(Participants participants, Acquaintances acquaintances, BilateralPlan plan) {
        var times = new HashMap<Pair, Integer>();
        var reasons = new HashMap<Pair, Integer>();
        var met = new HashMap<Integer, TreeSet<Integer>>();
        var withReason = new TreeSet<Integer>();
        participants.all().forEach(person -> met.put(person.number(), new TreeSet<>()));
        for (var round : plan.rounds()) {
            for (var table : round.tables()) {
                for (var pair : pairs(table.people())) {
                    times.merge(pair, 1, Integer::sum);
                    met.computeIfAbsent(pair.first(), _ -> new TreeSet<>()).add(pair.second());
                    met.computeIfAbsent(pair.second(), _ -> new TreeSet<>()).add(pair.first());
                    int ways = (int) table.reasons().stream()
                            .filter(reason -> Pair.of(reason.seeker(), reason.helper()).equals(pair)).count();
                    if (ways > 0) {
                        reasons.put(pair, ways);
                        withReason.add(pair.first());
                        withReason.add(pair.second());
                    }
                }
            }
        }
        var counts = met.values().stream().mapToInt(TreeSet::size).summaryStatistics();
        var without = withReason.isEmpty()
                ? List.<Integer>of()
                : participants.all().stream().map(Participant::number).filter(number -> !withReason.contains(number))
                        .toList();
        return new PlanFindings(participants.size(), plan.rounds().size(), times.size(), ways(reasons, 2),
                ways(reasons, 1), counts.getMin(), counts.getMax(),
                times.keySet().stream().filter(acquaintances.pairs()::containsKey).sorted().toList(),
                times.entrySet().stream().filter(entry -> entry.getValue() > 1).map(Map.Entry::getKey).sorted()
                        .collect(Collectors.toList()),
                without);
    }

    private static int ways(Map<Pair, Integer> reasons, int ways) {
        return (int) reasons.values().stream().filter(count -> count == ways).count();
    }

    private static List<Pair> pairs(List<Integer> people) {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < people.size(); i++) {
            for (int j = i + 1; j < people.size(); j++) {
                pairs.add(Pair.of(people.get(i), people.get(j)));
            }
        }
        return pairs;
    }
}
