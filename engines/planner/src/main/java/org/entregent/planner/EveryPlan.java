package org.entregent.planner;

import java.util.stream.IntStream;

/**
 * Tries every plan, where there are few enough: the best one is then known, not only found.
 *
 * <p>Idea: a round can be filled in so many {@link RoundWays}, which are listed once for rounds with the same pins; a
 * plan is one of them for each round, in any order and with repetition among rounds with the same pins. They are tried
 * depth first, each beginning where the last one of such a round was, with the score kept up to date, and a beginning
 * that cannot reach the best so far in repeats, forbidden and known meetings and reasons is not gone on with.
 * Complexity: at most {@link #count} rounds filled and emptied, O(n) each, about one step of the budget each. Source:
 * branch and bound (Land and Doig 1960).
 */
final class EveryPlan {
    /** More than this are not tried: 60 ms at most on a machine of 2026. */
    static final long MOST = 1_000_000;
    /** So many seats are listed at most: 16 MB; without pins there are always fewer. */
    private static final long MOST_SEATS = 16 * MOST;
    /** So many rounds are filled between two questions whether to stop. */
    private static final int CHUNK = 500;

    private final WorkingPlan plan;
    private final SearchBudget budget;
    private final Incumbent incumbent;
    private final int[] row;
    /** The rounds in the order they are filled, those with the same pins one after the other. */
    private final int[] order;
    /** The ways of each round in that order, the same ones for rounds with the same pins. */
    private final RoundWays[] ways;
    /** The most pairs with needs met both ways, and with any reason, that the rounds from each on can hold. */
    private final int[] mostMutual;
    private final int[] mostReasons;
    private int untilAsked = CHUNK;
    private boolean isOver;

    /** @param plan of a problem for which {@link #count} finds few enough */
    EveryPlan(WorkingPlan plan, SearchBudget budget, Incumbent incumbent) {
        this.plan = plan;
        this.budget = budget;
        this.incumbent = incumbent;
        int rounds = plan.rounds();
        row = new int[plan.people()];
        order = order(plan.pins(), rounds);
        ways = new RoundWays[rounds];
        for (int at = 0; at < rounds; at++) {
            ways[at] = isAsBefore(plan.pins(), order, at) ? ways[at - 1] : new RoundWays(plan, order[at]);
        }
        mostMutual = new int[rounds + 1];
        mostReasons = new int[rounds + 1];
        for (int at = rounds - 1; at >= 0; at--) {
            mostMutual[at] = mostMutual[at + 1] + ways[at].mostMutual();
            mostReasons[at] = mostReasons[at + 1] + ways[at].mostReasons();
        }
    }

    /** How many rounds are filled to try every plan, at most; anything beyond {@value #MOST} means more than that. */
    static long count(BilateralProblem problem) {
        int people = problem.people();
        var pins = new Pins(problem);
        int[] order = order(pins, problem.rounds());
        long count = 1;
        long before = 1;
        long alike = 1;
        int times = 0;
        for (int at = 0; at < order.length && count <= MOST; at++) {
            if (!isAsBefore(pins, order, at)) {
                before *= alike;
                alike = 1;
                times = 0;
            }
            long each = RoundWays.count(people, pins.pairs(order[at]).length / 2);
            times++;
            // So many ways there are to choose some rounds with repetition: a binomial coefficient.
            alike = alike * (each + times - 1) / times;
            count += before * alike;
        }
        boolean canBeListed = people <= Byte.MAX_VALUE && count * people <= MOST_SEATS;
        return canBeListed ? count : Math.max(count, MOST + 1);
    }

    /** Tries them all, or as many as the budget lets it, offering what it finds; leaves the rounds as they come. */
    void search() {
        for (int round = 0; round < plan.rounds(); round++) {
            plan.clear(round);
        }
        fill(0, 0);
    }

    private static int[] order(Pins pins, int rounds) {
        return IntStream.range(0, rounds).boxed().sorted(pins::compare).mapToInt(Integer::intValue).toArray();
    }

    private static boolean isAsBefore(Pins pins, int[] order, int at) {
        return at > 0 && pins.compare(order[at - 1], order[at]) == 0;
    }

    private void fill(int at, int from) {
        if (at == order.length) {
            incumbent.offer(plan, budget.done());
            return;
        }
        for (int way = from; way < ways[at].count() && !isOver(); way++) {
            ways[at].read(way, row);
            plan.seat(order[at], row);
            if (plan.canReach(incumbent.score(), mostMutual[at + 1], mostReasons[at + 1])) {
                boolean isNextAlike = at + 1 < order.length && ways[at + 1] == ways[at];
                fill(at + 1, isNextAlike ? way : 0);
            }
            plan.clear(order[at]);
        }
    }

    private boolean isOver() {
        budget.spend(1);
        if (!isOver && --untilAsked == 0) {
            isOver = budget.isOver();
            untilAsked = CHUNK;
        }
        return isOver;
    }
}
