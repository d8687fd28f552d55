package org.entregent.planner;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * How good a plan can be at best, found without planning: limits that no plan can pass. A score that reaches them is
 * proven best, as far as it does; one that does not may be best all the same.
 *
 * <p>Idea: the rounds hold a fixed number of meetings; those that are not first meetings of a pair, or not of
 * strangers, are repeats or known. The same holds for forbidden pairs. Pins are counted for the repeats and known
 * meetings that they make themselves; else the limits are those of all plans. How many first meetings of a kind are possible is a {@link MeetingLimit}.
 * Complexity: O(n^3) up to {@value FirstPlan#MOST_MATCHED} people (2 ms for 100), O(n^2) with weaker limits beyond.
 * Source: see {@link MeetingLimit}.
 */
public final class BilateralBound {
    private final int people;
    private final int rounds;
    private final int meetings;
    private final int allowed;
    private final int strangers;
    private final int mutual;
    private final int mutualStrangers;
    private final int reasons;
    private final int reasonsOfStrangers;
    /** The most partners with a reason each person can have. */
    private final int[] mostReasons;
    private final int pinnedRepeats;
    private final int pinnedKnown;

    /** How much of a score is proven best: all of its parts in their order, up to and with the one named. */
    public enum Proven {
        NOTHING, REPEATS, FORBIDDEN, KNOWN, MUTUAL, ONE_WAY, EVERYTHING
    }

    private BilateralBound(BilateralProblem problem) {
        people = problem.people();
        rounds = problem.rounds();
        meetings = rounds * (problem.hasTrio() ? (people + 3) / 2 : people / 2);
        var forbidden = graph(problem.forbidden());
        var unwelcome = graph(problem.forbidden());
        join(unwelcome, problem.known());
        Benefits benefits = problem.benefits();
        PairGraph isMutual = (one, other) -> benefits.between(one, other) == Benefits.MUTUAL;
        PairGraph isReason = (one, other) -> benefits.between(one, other) != Benefits.NONE;
        allowed = problem.forbidden().isEmpty() ? meetings : limit((one, other) -> !forbidden[one][other]);
        strangers = limit((one, other) -> !unwelcome[one][other]);
        mutual = limit(isMutual);
        mutualStrangers = limit((one, other) -> !unwelcome[one][other] && isMutual.joins(one, other));
        reasons = limit(isReason);
        reasonsOfStrangers = limit((one, other) -> !unwelcome[one][other] && isReason.joins(one, other));
        mostReasons = new int[people];
        for (int one = 0; one < people; one++) {
            for (int other = 0; other < people; other++) {
                mostReasons[one] += one != other && isReason.joins(one, other) ? 1 : 0;
            }
            mostReasons[one] = Math.min(mostReasons[one], problem.hasTrio() ? 2 * rounds : rounds);
        }
        var pinned = problem.pinned().values().stream().flatMap(Set::stream).toList();
        pinnedRepeats = pinned.size() - new HashSet<>(pinned).size();
        pinnedKnown = (int) pinned.stream().filter(problem.known()::contains).count();
    }

    private boolean[][] graph(Set<Pair> pairs) {
        var graph = new boolean[people][people];
        join(graph, pairs);
        return graph;
    }

    private static void join(boolean[][] graph, Set<Pair> pairs) {
        for (Pair pair : pairs) {
            graph[pair.first()][pair.second()] = true;
            graph[pair.second()][pair.first()] = true;
        }
    }

    /** Finds the limits of a problem. */
    public static BilateralBound of(BilateralProblem problem) {
        return new BilateralBound(problem);
    }

    /** The fewest repeats possible; reached by the planner whenever the number of people is even and nobody pinned. */
    public int repeatsAtLeast() {
        return Math.max(pinnedRepeats, repeatsAtLeast(people, rounds));
    }

    /** The fewest meetings of forbidden pairs possible in a plan with so many repeats. */
    public int forbiddenAtLeast(int repeats) {
        return Math.max(0, meetings - repeats - allowed);
    }

    /** The fewest known meetings possible in a plan with so many repeats and meetings of forbidden pairs. */
    public int knownAtLeast(int repeats, int forbidden) {
        return Math.max(pinnedKnown, meetings - repeats - forbidden - strangers);
    }

    /**
     * The most pairs with needs met both ways possible in a plan with so many known meetings and meetings of forbidden
     * pairs.
     */
    public int mutualAtMost(int forbidden, int known) {
        return Math.min(mutual, mutualStrangers + forbidden + known);
    }

    /**
     * The most pairs with needs met, both ways or one way, possible in a plan with so many known meetings and meetings
     * of forbidden pairs.
     */
    public int reasonsAtMost(int forbidden, int known) {
        return Math.min(reasons, reasonsOfStrangers + forbidden + known);
    }

    /** The most first meetings that so many rounds can hold of people who do not know each other and may meet. */
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
        if (score.forbidden() > forbiddenAtLeast(score.repeats())) {
            return Proven.REPEATS;
        }
        if (score.known() > knownAtLeast(score.repeats(), score.forbidden())) {
            return Proven.FORBIDDEN;
        }
        if (score.mutual() < mutualAtMost(score.forbidden(), score.known())) {
            return Proven.KNOWN;
        }
        if (score.mutual() + score.oneWay() < reasonsAtMost(score.forbidden(), score.known())) {
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
