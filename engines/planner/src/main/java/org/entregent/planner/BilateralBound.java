package org.entregent.planner;

import java.util.Arrays;

/**
 * How good a plan can be at best, found without planning: limits that no plan can pass. A score that reaches them is
 * proven best, as far as it does; one that does not may be best all the same.
 *
 * <p>Idea: the rounds hold a fixed number of meetings; those that are not first meetings of a pair, or not of
 * strangers, are repeats or known. How many first meetings of a kind are possible is a {@link MeetingLimit}.
 * Complexity: O(n^3) up to {@value FirstPlan#MOST_MATCHED} people (2 ms for 100), O(n^2) with weaker limits beyond.
 * Source: see {@link MeetingLimit}.
 */
public final class BilateralBound {
    private final int people;
    private final int rounds;
    private final int meetings;
    private final int strangers;
    private final int mutual;
    private final int mutualStrangers;
    private final int reasons;
    private final int reasonsOfStrangers;
    /** The most partners with a reason each person can have. */
    private final int[] mostReasons;

    /** How much of a score is proven best: all of its parts in their order, up to and with the one named. */
    public enum Proven {
        NOTHING, REPEATS, KNOWN, MUTUAL, ONE_WAY, EVERYTHING
    }

    private BilateralBound(BilateralProblem problem) {
        people = problem.people();
        rounds = problem.rounds();
        meetings = rounds * (problem.hasTrio() ? (people + 3) / 2 : people / 2);
        var known = new boolean[people][people];
        for (Pair pair : problem.known()) {
            known[pair.first()][pair.second()] = true;
            known[pair.second()][pair.first()] = true;
        }
        Benefits benefits = problem.benefits();
        PairGraph isMutual = (one, other) -> benefits.between(one, other) == Benefits.MUTUAL;
        PairGraph isReason = (one, other) -> benefits.between(one, other) != Benefits.NONE;
        strangers = limit((one, other) -> !known[one][other]);
        mutual = limit(isMutual);
        mutualStrangers = limit((one, other) -> !known[one][other] && isMutual.joins(one, other));
        reasons = limit(isReason);
        reasonsOfStrangers = limit((one, other) -> !known[one][other] && isReason.joins(one, other));
        mostReasons = new int[people];
        for (int one = 0; one < people; one++) {
            for (int other = 0; other < people; other++) {
                mostReasons[one] += one != other && isReason.joins(one, other) ? 1 : 0;
            }
            mostReasons[one] = Math.min(mostReasons[one], problem.hasTrio() ? 2 * rounds : rounds);
        }
    }

    /** Finds the limits of a problem. */
    public static BilateralBound of(BilateralProblem problem) {
        return new BilateralBound(problem);
    }

    /** The fewest repeats possible; reached by the planner whenever the number of people is even. */
    public int repeatsAtLeast() {
        return repeatsAtLeast(people, rounds);
    }

    /** The fewest known meetings possible in a plan with so many repeats. */
    public int knownAtLeast(int repeats) {
        return Math.max(0, meetings - repeats - strangers);
    }

    /** The most pairs with needs met both ways possible in a plan with so many known meetings. */
    public int mutualAtMost(int known) {
        return Math.min(mutual, mutualStrangers + known);
    }

    /** The most pairs with needs met, both ways or one way, possible in a plan with so many known meetings. */
    public int reasonsAtMost(int known) {
        return Math.min(reasons, reasonsOfStrangers + known);
    }

    /** The most first meetings of people who do not know each other that so many rounds can hold. */
    public int strangersAtMost() {
        return strangers;
    }

    /** How many meetings the rounds hold: one a table of two, three a trio. */
    public int meetings() {
        return meetings;
    }

    /** How much of the score of a plan for this problem is proven best. */
    public Proven proves(BilateralScore score) {
        if (score.repeats() > repeatsAtLeast()) {
            return Proven.NOTHING;
        }
        if (score.known() > knownAtLeast(score.repeats())) {
            return Proven.REPEATS;
        }
        if (score.mutual() < mutualAtMost(score.known())) {
            return Proven.KNOWN;
        }
        if (score.mutual() + score.oneWay() < reasonsAtMost(score.known())) {
            return Proven.MUTUAL;
        }
        boolean isEven = score.leftOut() == 0 && score.unevenness() == leastUnevenness(score)
                && score.trioUnevenness() == leastTrioUnevenness();
        return isEven ? Proven.EVERYTHING : Proven.ONE_WAY;
    }

    /** Gives everybody a reason in turn, as long as she can have more, until as many are given as the score has. */
    private long leastUnevenness(BilateralScore score) {
        long left = 2L * (score.mutual() + score.oneWay());
        long squares = 0;
        for (int turn = 0; left > 0; turn++) {
            int each = turn;
            long given = Math.min(left, Arrays.stream(mostReasons).filter(most -> most > each).count());
            if (given == 0) {
                break;
            }
            left -= given;
            squares += given * (2L * turn + 1);
        }
        return squares;
    }

    private long leastTrioUnevenness() {
        if (people % 2 == 0) {
            return 0;
        }
        long each = 3L * rounds / people;
        long more = 3L * rounds % people;
        return people * each * each + more * (2 * each + 1);
    }

    private int limit(PairGraph graph) {
        return MeetingLimit.of(people, rounds, graph);
    }

    static int repeatsAtLeast(int people, int rounds) {
        int meetings = rounds * (people % 2 == 0 ? people / 2 : (people + 3) / 2);
        return Math.max(0, meetings - people * (people - 1) / 2);
    }
}
