package org.entregent.meetings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.entregent.planner.Benefits;
import org.entregent.planner.BilateralPlanner;
import org.entregent.planner.BilateralProblem;
import org.entregent.planner.BilateralReport;
import org.entregent.planner.KnownCause;
import org.entregent.planner.Pair;
import org.entregent.planner.PlannerLimits;
import org.entregent.planner.Round;
import org.entregent.planner.RoundsAdvice;

/**
 * Plans the bilateral exchanges of a meeting: the one place where participants become the planner's numbers and its
 * tables become theirs again.
 */
public final class BilateralExchanges {

    private final NeedMatching matching;

    public BilateralExchanges(NeedMatching matching) {
        this.matching = matching;
    }

    /**
     * Who meets whom: in this order no repeated pair, no pair that knows each other, most needs met both ways, then one
     * way, reasons spread evenly. The same for the same seed and steps.
     *
     * @param participants
     *            two at least
     * @param rounds
     *            0 for no exchanges
     * @param seed
     *            another seed is another attempt
     * @param steps
     *            the planner's budget, or empty for one that suits the number of people
     */
    public BilateralPlan plan(Participants participants, Acquaintances acquaintances, int rounds, long seed,
            OptionalLong steps) {
        return plan(participants, acquaintances, HostChoices.none(), rounds, seed, steps);
    }

    /**
     * The same with what the host asks beside: pinned pairs meet in their rounds whatever the rest, and forbidden pairs
     * come after the repeated and before the known ones in what a plan avoids.
     *
     * @param choices
     *            pairs pinned, forbidden and wished; those of people who are not there do not count, nor do pins of
     *            rounds that are not held
     * @throws IllegalArgumentException
     *             when somebody is pinned twice in a round
     */
    public BilateralPlan plan(Participants participants, Acquaintances acquaintances, HostChoices choices, int rounds,
            long seed, OptionalLong steps) {
        if (rounds == 0) {
            return new BilateralPlan(List.of());
        }
        var reasons = matching.reasons(participants.all()).stream().collect(byPair());
        var problem = problem(participants, acquaintances, choices, rounds, reasons);
        var limits = steps.isPresent()
                ? PlannerLimits.of(seed, steps.getAsLong())
                : PlannerLimits.defaults(participants.size(), rounds, seed);
        var planned = new BilateralPlanner().plan(problem, limits);
        return seated(participants, planned, reasons);
    }

    /**
     * What a plan gives, and what it could not.
     *
     * @throws IllegalArgumentException
     *             when a round of the plan does not seat exactly the participants
     */
    public static PlanFindings findings(Participants participants, Acquaintances acquaintances, BilateralPlan plan) {
        int rounds = plan.rounds().size();
        if (rounds == 0) {
            return PlanFindings.nothing(participants.size());
        }
        var reasons = plan.rounds().stream().flatMap(round -> round.tables().stream())
                .flatMap(table -> table.reasons().stream()).distinct().collect(byPair());
        var problem = problem(participants, acquaintances, HostChoices.none(), rounds, reasons);
        var report = BilateralReport.of(problem, planned(participants, plan));
        var known = new TreeMap<Acquaintances.Pair, KnownCause>();
        for (var meeting : report.knownMeetings()) {
            known.put(numbers(participants, meeting.pair()), byNumber(participants, meeting.causes().getFirst()));
        }
        var withReason = reasons.keySet().stream().flatMap(pair -> Stream.of(pair.first(), pair.second()))
                .collect(Collectors.toSet());
        var without = withReason.isEmpty()
                ? List.<Integer>of()
                : participants.all().stream().map(Participant::number).filter(number -> !withReason.contains(number))
                        .toList();
        return new PlanFindings(participants.size(), rounds, report.advice().partners(),
                report.partners().stream().mapToInt(Integer::intValue).sum() / 2, report.score().mutual(),
                report.score().oneWay(), report.leastPartners(), report.mostPartners(), known,
                report.repeatedPairs().stream().map(repeated -> numbers(participants, repeated.pair())).toList(),
                without);
    }

    /**
     * How many others each of so many people should meet: one in ten, rounded up, as the planner counts it.
     *
     * @return 0 where nobody can be met
     */
    public static int tenth(int people) {
        return people < 2 ? 0 : RoundsAdvice.of(people).partners();
    }

    private static org.entregent.planner.BilateralPlan planned(Participants participants, BilateralPlan plan) {
        return new org.entregent.planner.BilateralPlan(plan.rounds().stream()
                .map(round -> new Round(round.tables().stream()
                        .map(table -> table.people().stream().map(participants::place).toList()).toList()))
                .toList());
    }

    private static Acquaintances.Pair numbers(Participants participants, Pair places) {
        return Acquaintances.Pair.of(participants.all().get(places.first()).number(),
                participants.all().get(places.second()).number());
    }

    private static KnownCause byNumber(Participants participants, KnownCause cause) {
        return cause instanceof KnownCause.FewStrangers(int person, int strangers, int rounds)
                ? new KnownCause.FewStrangers(participants.all().get(person).number(), strangers, rounds)
                : cause;
    }

    private static Collector<Reason, ?, Map<Acquaintances.Pair, List<Reason>>> byPair() {
        return Collectors.groupingBy(reason -> Acquaintances.Pair.of(reason.seeker(), reason.helper()));
    }

    private static BilateralProblem problem(Participants participants, Acquaintances acquaintances,
            HostChoices choices, int rounds, Map<Acquaintances.Pair, List<Reason>> reasons) {
        var numbers = participants.all().stream().mapToInt(Participant::number).toArray();
        var benefits = Benefits.of(numbers.length, (one, other) -> {
            var pair = Acquaintances.Pair.of(numbers[one], numbers[other]);
            return choices.wished().contains(pair)
                    ? Benefits.MUTUAL
                    : reasons.getOrDefault(pair, List.of()).size();
        });
        return new BilateralProblem(numbers.length, rounds, places(participants, acquaintances.inOrder()), benefits,
                pinned(participants, choices, rounds), places(participants, choices.forbidden()));
    }

    /** By round from 0, as the planner counts them. */
    private static Map<Integer, Set<Pair>> pinned(Participants participants, HostChoices choices, int rounds) {
        return choices.pinned().entrySet().stream().filter(round -> round.getKey() >= 1 && round.getKey() <= rounds)
                .collect(Collectors.toMap(round -> round.getKey() - 1,
                        round -> places(participants, round.getValue())));
    }

    private static Set<Pair> places(Participants participants, Set<Acquaintances.Pair> pairs) {
        return pairs.stream()
                .filter(pair -> participants.place(pair.first()) >= 0 && participants.place(pair.second()) >= 0)
                .map(pair -> new Pair(participants.place(pair.first()), participants.place(pair.second())))
                .collect(Collectors.toSet());
    }

    private static BilateralPlan seated(Participants participants, org.entregent.planner.BilateralPlan planned,
            Map<Acquaintances.Pair, List<Reason>> reasons) {
        var rounds = new ArrayList<BilateralPlan.Round>();
        int[] tableOf = new int[participants.size()];
        Arrays.fill(tableOf, -1);
        for (var round : planned.rounds()) {
            var numbers = tableNumbers(round.tables(), tableOf);
            var tables = new BilateralPlan.Table[numbers.length];
            for (int i = 0; i < numbers.length; i++) {
                var seats = round.tables().get(i);
                for (int seat : seats) {
                    tableOf[seat] = numbers[i];
                }
                var people = seats.stream().map(seat -> participants.all().get(seat).number()).sorted().toList();
                tables[numbers[i]] = new BilateralPlan.Table(numbers[i] + 1, people, reasons(people, reasons));
            }
            rounds.add(new BilateralPlan.Round(rounds.size() + 1, List.of(tables)));
        }
        return new BilateralPlan(rounds);
    }

    /**
     * Numbers the tables of a round so that, as far as a first come can have it, one of each pair stays where she sat:
     * half of the room keeps its chair.
     */
    private static int[] tableNumbers(List<List<Integer>> tables, int[] tableOf) {
        int[] numbers = new int[tables.size()];
        Arrays.fill(numbers, -1);
        var taken = new boolean[tables.size()];
        for (int i = 0; i < numbers.length; i++) {
            for (int seat : tables.get(i)) {
                if (numbers[i] < 0 && tableOf[seat] >= 0 && !taken[tableOf[seat]]) {
                    numbers[i] = tableOf[seat];
                    taken[numbers[i]] = true;
                }
            }
        }
        var free = IntStream.range(0, taken.length).filter(table -> !taken[table]).iterator();
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] < 0) {
                numbers[i] = free.nextInt();
            }
        }
        return numbers;
    }

    private static List<Reason> reasons(List<Integer> people, Map<Acquaintances.Pair, List<Reason>> reasons) {
        var ofTable = new ArrayList<Reason>();
        for (int i = 0; i < people.size(); i++) {
            for (int j = i + 1; j < people.size(); j++) {
                ofTable.addAll(reasons.getOrDefault(Acquaintances.Pair.of(people.get(i), people.get(j)), List.of()));
            }
        }
        return ofTable;
    }
}
