package org.entregent.planner.b2b;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.entregent.planner.PlannerLimits;

/**
 * Finds a slot for every meeting so that people wait as seldom as can be, then as short; shows how good that is; or says
 * why it is impossible.
 */
public final class B2bPlanner {

    private static final long FIRST_FLIPS = 2_000_000;
    private static final int MOST_FLIPS = 60_000_000;

    private final B2bProblem problem;
    private final Budget budget;
    private final B2bProgress progress;
    private final Board board;
    private final SearchRandom random;
    private final int bound;
    private @Nullable B2bPlan best;

    private B2bPlanner(B2bProblem problem, int difference, PlannerLimits limits, B2bProgress progress) {
        this.problem = problem;
        this.progress = progress;
        budget = new Budget(limits);
        random = new SearchRandom(limits.seed());
        var allowed = new long[problem.meetings().size()];
        Arrays.setAll(allowed, problem::allowed);
        board = new Board(problem, allowed, difference);
        bound = 0;
    }

    /**
     * Plans.
     *
     * @param difference by how many breaks two people may differ at most, 0 or more
     * @param limits     the seed and the budget: a step is one flip of two slots tried, about 100 ns on a machine of 2026,
     *                   and other work is charged as many as it costs
     * @param progress   hears of every better plan
     */
    public static B2bAnswer plan(B2bProblem problem, int difference, PlannerLimits limits, B2bProgress progress) {
        for (int meeting = 0; meeting < problem.meetings().size(); meeting++) {
            if (problem.allowed(meeting) == 0) {
                return new B2bAnswer.Impossible(
                        List.of(new Impossibility.NoSlot(meeting, List.of(), 0, List.of(), 0, List.of())));
            }
        }
        return new B2bPlanner(problem, difference, limits, progress).plan();
    }

    private B2bAnswer plan() {
        if (problem.meetings().isEmpty()) {
            return new B2bAnswer.Planned(new B2bPlan(List.of(), 0, 0), 0);
        }
        if (new Placing(board, random, budget).place(Long.MAX_VALUE)) {
            offer(board);
            var cooling = new Cooling(board, random, budget, this::offer);
            for (long flips = FIRST_FLIPS; !budget.isOver() && !isPerfect(); flips = Math.min(2 * flips, MOST_FLIPS)) {
                cooling.cool(flips);
            }
        }
        return best == null ? new B2bAnswer.Unfinished() : new B2bAnswer.Planned(best, bound);
    }

    private boolean isPerfect() {
        return best != null && best.breaks() == bound && best.idle() == 0;
    }

    private void offer(Board found) {
        if (found.isPlan() && (best == null || found.breaks() < best.breaks()
                || found.breaks() == best.breaks() && found.idle() < best.idle())) {
            best = found.plan();
            progress.better(best, bound, budget.done());
        }
    }
}
