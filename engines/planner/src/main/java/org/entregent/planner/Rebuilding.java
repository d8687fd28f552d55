package org.entregent.planner;

import java.util.stream.IntStream;

/**
 * Empties a few rounds and fills them again one by one, each the best way the others allow.
 *
 * <p>Idea: filling one round is exact, but where several rounds must change together no single one can; two or more
 * rounds emptied at once are free to divide the pairs among them anew, and ties broken by chance divide them
 * differently every time. Then the rounds are filled again in turn until none gets better. What is not worse is kept,
 * and now and then what is worse, so that the search does not stay in one valley. Complexity: a few fillings of
 * O(n^3). Source: ruin and recreate (Schrimpf et al. 2000) with an exact recreation.
 */
final class Rebuilding {
    /** One worse plan in so many is kept. */
    private static final int PATIENCE = 50;

    private final WorkingPlan plan;
    private final RoundMatching matching;
    private final SeededRandom random;
    private final int[] order;

    Rebuilding(WorkingPlan plan, RoundMatching matching, SeededRandom random) {
        this.plan = plan;
        this.matching = matching;
        this.random = random;
        order = IntStream.range(0, plan.rounds()).toArray();
    }

    /** Rebuilds until so many steps are spent. */
    void search(long length, SearchBudget budget, Incumbent incumbent) {
        long end = budget.done() + length;
        BilateralScore current = plan.score();
        int[][] seats = plan.copySeats();
        while (budget.done() < end && !budget.isOver()) {
            rebuild(howMany(), budget);
            descend(budget, incumbent);
            BilateralScore found = plan.score();
            if (!current.isBetterThan(found) || random.below(PATIENCE) == 0) {
                current = found;
                seats = plan.copySeats();
            } else {
                plan.restore(seats);
            }
        }
    }

    /** Fills the rounds again in turn until none gets better. */
    void descend(SearchBudget budget, Incumbent incumbent) {
        incumbent.offer(plan, budget.done());
        BilateralScore before = plan.score();
        int round = random.below(plan.rounds());
        for (int vain = 0; vain < plan.rounds() && !budget.isOver(); round = (round + 1) % plan.rounds()) {
            plan.clear(round);
            budget.spend(matching.fill(round));
            incumbent.offer(plan, budget.done());
            BilateralScore after = plan.score();
            vain = after.isBetterThan(before) ? 0 : vain + 1;
            before = after;
        }
    }

    /** Two rounds, and another as often as a coin falls on its head. */
    private int howMany() {
        int count = 2;
        while (random.below(2) == 0) {
            count++;
        }
        return Math.min(count, plan.rounds());
    }

    private void rebuild(int count, SearchBudget budget) {
        random.shuffle(order);
        for (int i = 0; i < count; i++) {
            plan.clear(order[i]);
        }
        for (int i = 0; i < count; i++) {
            budget.spend(matching.fill(order[i]));
        }
    }
}
