package org.entregent.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a plan gives everybody, and what it could not avoid, by number so that the caller can put names to it.
 *
 * @param score          how good the plan is, counted from the plan itself
 * @param proven         how much of the score is proven best
 * @param advice         the rule of a tenth for so many people
 * @param partners       for each person, how many different others she meets
 * @param shortOfATenth  the people who meet fewer than a tenth of the others, ascending
 * @param repeatedPairs  the pairs that meet more than once, ascending
 * @param forbiddenMeetings the meetings of forbidden pairs, by round, then by table
 * @param knownMeetings  the meetings of people who know each other already, those that are pinned aside, by round, then
 *                       by table
 */
public record BilateralReport(BilateralScore score, BilateralBound.Proven proven, RoundsAdvice advice,
        List<Integer> partners, List<Integer> shortOfATenth, List<RepeatedPair> repeatedPairs,
        List<ForbiddenMeeting> forbiddenMeetings, List<KnownMeeting> knownMeetings) {

    /**
     * A pair that meets more than once.
     *
     * @param pair   who
     * @param rounds in which rounds, from 0, ascending; at least two
     */
    public record RepeatedPair(Pair pair, List<Integer> rounds) {
        /** Copies the rounds. */
        public RepeatedPair {
            rounds = List.copyOf(rounds);
        }
    }

    /**
     * A meeting of a forbidden pair.
     *
     * @param pair  who
     * @param round in which round, from 0
     */
    public record ForbiddenMeeting(Pair pair, int round) {}

    /**
     * A meeting of two people who know each other already, and whom nobody pinned in that round.
     *
     * @param pair   who
     * @param round  in which round, from 0
     * @param causes why, never empty: {@link KnownCause.FewStrangers} for one or both of the two, or one of the others
     */
    public record KnownMeeting(Pair pair, int round, List<KnownCause> causes) {
        /** Copies the causes. */
        public KnownMeeting {
            causes = List.copyOf(causes);
        }
    }

    /** Copies the lists. */
    public BilateralReport {
        partners = List.copyOf(partners);
        shortOfATenth = List.copyOf(shortOfATenth);
        repeatedPairs = List.copyOf(repeatedPairs);
        forbiddenMeetings = List.copyOf(forbiddenMeetings);
        knownMeetings = List.copyOf(knownMeetings);
    }

    /**
     * Reads a plan. Takes as long as {@link BilateralBound#of}.
     *
     * @throws IllegalArgumentException when the plan is about another number of people or rounds, or parts a pinned
     *                                  pair
     */
    public static BilateralReport of(BilateralProblem problem, BilateralPlan plan) {
        if (plan.rounds().size() != problem.rounds()) {
            throw new IllegalArgumentException(
                    "The plan has " + plan.rounds().size() + " rounds, the problem " + problem.rounds());
        }
        var score = BilateralScore.of(problem, plan);
        checkPins(problem, plan);
        var bound = BilateralBound.of(problem);
        var advice = RoundsAdvice.of(problem.people());
        var meetings = new TreeMap<Pair, List<Integer>>();
        for (int round = 0; round < plan.rounds().size(); round++) {
            for (Pair pair : plan.rounds().get(round).pairs()) {
                meetings.computeIfAbsent(pair, first -> new ArrayList<>()).add(round);
            }
        }
        var partners = new Integer[problem.people()];
        Arrays.fill(partners, 0);
        var repeated = new ArrayList<RepeatedPair>();
        meetings.forEach((pair, rounds) -> {
            partners[pair.first()]++;
            partners[pair.second()]++;
            if (rounds.size() > 1) {
                repeated.add(new RepeatedPair(pair, rounds));
            }
        });
        var tooFew = new ArrayList<Integer>();
        for (int person = 0; person < partners.length; person++) {
            if (partners[person] < advice.partners()) {
                tooFew.add(person);
            }
        }
        return new BilateralReport(score, bound.proves(score), advice, List.of(partners), tooFew, repeated,
                forbiddenMeetings(problem, plan), knownMeetings(problem, plan, score, bound));
    }

    /** The fewest different others that anybody meets. */
    public int leastPartners() {
        return partners.stream().mapToInt(Integer::intValue).min().orElseThrow();
    }

    /** The most different others that anybody meets. */
    public int mostPartners() {
        return partners.stream().mapToInt(Integer::intValue).max().orElseThrow();
    }

    private static void checkPins(BilateralProblem problem, BilateralPlan plan) {
        problem.pinned().forEach((round, pairs) -> {
            if (!plan.rounds().get(round).pairs().containsAll(pairs)) {
                throw new IllegalArgumentException("The plan parts a pinned pair in round " + round);
            }
        });
    }

    private static List<ForbiddenMeeting> forbiddenMeetings(BilateralProblem problem, BilateralPlan plan) {
        var found = new ArrayList<ForbiddenMeeting>();
        for (int round = 0; round < plan.rounds().size(); round++) {
            for (Pair pair : plan.rounds().get(round).pairs()) {
                if (problem.forbidden().contains(pair)) {
                    found.add(new ForbiddenMeeting(pair, round));
                }
            }
        }
        return found;
    }

    private static List<KnownMeeting> knownMeetings(BilateralProblem problem, BilateralPlan plan, BilateralScore score,
            BilateralBound bound) {
        var strangers = new int[problem.people()];
        Arrays.fill(strangers, problem.people() - 1);
        var unwelcome = new HashSet<>(problem.known());
        unwelcome.addAll(problem.forbidden());
        for (Pair pair : unwelcome) {
            strangers[pair.first()]--;
            strangers[pair.second()]--;
        }
        boolean isProven = score.known() == bound.knownAtLeast(score.repeats(), score.forbidden());
        KnownCause together = isProven
                ? new KnownCause.NoOtherWay(bound.strangersAtMost(), bound.meetings())
                : new KnownCause.NoneFound();
        var found = new ArrayList<KnownMeeting>();
        for (int round = 0; round < plan.rounds().size(); round++) {
            var pinned = problem.pinned().getOrDefault(round, Set.of());
            for (Pair pair : plan.rounds().get(round).pairs()) {
                if (problem.known().contains(pair) && !pinned.contains(pair)) {
                    var causes = new ArrayList<KnownCause>();
                    for (int person : new TreeSet<>(List.of(pair.first(), pair.second()))) {
                        if (strangers[person] < problem.rounds()) {
                            causes.add(new KnownCause.FewStrangers(person, strangers[person], problem.rounds()));
                        }
                    }
                    found.add(new KnownMeeting(pair, round, causes.isEmpty() ? List.of(together) : causes));
                }
            }
        }
        return found;
    }
}
