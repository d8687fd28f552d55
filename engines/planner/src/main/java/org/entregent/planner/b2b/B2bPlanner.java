package org.entregent.planner.b2b;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.entregent.planner.PlannerLimits;
import org.entregent.planner.SearchBudget;
import org.entregent.planner.SeededRandom;
import org.entregent.planner.b2b.Cooling.Course;

/**
 * Finds a slot for every meeting so that people wait as seldom as can be, then as short; shows how good that is; or says
 * why it is impossible.
 *
 * <p>Idea: what is impossible for a reason that can be said is said at once. Otherwise a first plan is made, then cooled
 * again and again, each time longer and in another way, and between two times the bound is raised; once they meet only the
 * waiting is shortened. Where no plan is found soon, a formula decides.
 */
public final class B2bPlanner {

    /** Steps between two questions whether to stop. */
    private static final int ASK_EVERY = 4_096;
    private static final long PLACING_STEPS = 400_000;
    private static final long FLIPS_PER_PLACE = 500;
    private static final long FEWEST_FLIPS = 60_000;
    private static final long FIRST_FLIPS = 2_000_000;
    private static final long MOST_FLIPS = 40_000_000;
    private static final long WIDE_FLIPS = 4_000_000;
    private static final int ANEW = 6;
    private static final int ROUNDS = 500;
    private static final long FIRST_CONFLICTS = 1_000;
    private static final long MOST_CONFLICTS = 8_000;
    private static final int MOST_COUNTED = 30;
    private static final List<Course> COURSES = List.of(Course.NARROW, Course.WIDE, Course.CARELESS, Course.WIDE);
    /** A search in vain for so many cooling courses asks the formula. */
    private static final int PATIENCE = 3;

    private final B2bProblem problem;
    private final int difference;
    private final long[] allowed;
    private final SearchBudget budget;
    private final B2bProgress progress;
    private final Board board;
    private final SeededRandom random;
    private int bound;
    private @Nullable B2bPlan best;

    private B2bPlanner(B2bProblem problem, long[] allowed, int difference, PlannerLimits limits, B2bProgress progress) {
        this.problem = problem;
        this.difference = difference;
        this.allowed = allowed;
        this.progress = progress;
        budget = new SearchBudget(limits, ASK_EVERY);
        random = new SeededRandom(limits.seed());
        board = new Board(problem, allowed, difference);
    }

    /**
     * Plans.
     *
     * @param difference by how many breaks two people may differ at most, 0 or more
     * @param limits     the seed and the budget: a step is one flip of two slots tried, about 100 ns on a machine of 2026,
     *                   and other work is charged as many as it costs
     * @param progress   hears of every better plan
     * @throws IllegalArgumentException when the difference is negative
     */
    public static B2bAnswer plan(B2bProblem problem, int difference, PlannerLimits limits, B2bProgress progress) {
        if (difference < 0) {
            throw new IllegalArgumentException("The difference must be 0 or more, not " + difference);
        }
        var obstacles = new Obstacles(problem);
        var reasons = obstacles.find();
        if (!reasons.isEmpty()) {
            return new B2bAnswer.Impossible(reasons);
        }
        if (problem.meetings().isEmpty()) {
            return new B2bAnswer.Planned(new B2bPlan(List.of(), 0, 0), 0);
        }
        return new B2bPlanner(problem, obstacles.allowed(), difference, limits, progress).plan();
    }

    private B2bAnswer plan() {
        var alone = PeopleAlone.of(problem, allowed);
        bound = alone.sum();
        var prices = new Prices(problem, allowed, alone.least(), alone.possible());
        var cooling = new Cooling(board, random, budget, this::offer);
        var decided = first(cooling);
        if (decided != null) {
            return decided;
        }
        long flips = firstFlips();
        for (int turn = 0; !budget.isOver() && !isPerfect(); turn++) {
            if (isProven()) {
                polish(cooling, turn, flips);
            } else {
                var course = COURSES.get(turn % COURSES.size());
                if (turn % ANEW == ANEW - 1) {
                    beginAnew();
                }
                cooling.cool(course, course == Course.WIDE ? Math.min(flips, WIDE_FLIPS) : flips);
                raise(prices);
                decide((int) Math.min(MOST_CONFLICTS, FIRST_CONFLICTS << Math.min(turn, 10)));
            }
            flips = Math.min(2 * flips, MOST_FLIPS);
        }
        return best == null ? new B2bAnswer.Unfinished() : new B2bAnswer.Planned(best, bound);
    }

    /** A first plan; or the answer, where that is that there is none. */
    private @Nullable B2bAnswer first(Cooling cooling) {
        if (new Placing(board, random, budget).place(PLACING_STEPS)) {
            offer(board);
            for (int i = 0; i < PATIENCE && best == null && !budget.isOver(); i++) {
                cooling.cool(Course.WIDE, firstFlips());
            }
        }
        if (best != null || budget.isOver()) {
            return null;
        }
        return switch (Decision.of(problem, allowed, difference, budget)) {
            case Decision.Slots(int[] slots) -> {
                board.show(slots);
                offer(board);
                yield null;
            }
            case Decision.None(Impossibility reason) -> new B2bAnswer.Impossible(List.of(reason));
            case Decision.Unknown _ -> board.unplaced() == 0 ? null : new B2bAnswer.Unfinished();
        };
    }

    /** From the best plan, and by turns from elsewhere: other people's breaks may leave less waiting. */
    private void polish(Cooling cooling, int turn, long flips) {
        if (turn % 2 == 0) {
            show();
        }
        cooling.cool(turn % 2 == 0 ? Course.POLISH : Course.WIDE, Math.min(flips, WIDE_FLIPS));
    }

    private long firstFlips() {
        return Math.clamp(FLIPS_PER_PLACE * board.meetings * board.slots, FEWEST_FLIPS, FIRST_FLIPS);
    }

    private void raise(Prices prices) {
        if (best != null && !isProven()) {
            prices.raise(best.breaks(), ROUNDS, budget);
            if (prices.bound() > bound) {
                bound = prices.bound();
                progress.better(best, bound, budget.done());
            }
        }
    }

    /** What the prices do not show and the cooling does not find, the formula may. */
    private void decide(int conflicts) {
        if (best == null || isProven() || best.breaks() > MOST_COUNTED) {
            return;
        }
        switch (Decision.within(problem, allowed, difference, best.breaks() - 1, conflicts, budget)) {
            case Decision.Slots(int[] slots) -> {
                board.show(slots);
                offer(board);
            }
            case Decision.None _ -> {
                bound = best.breaks();
                progress.better(best, bound, budget.done());
            }
            case Decision.Unknown _ -> {
            }
        }
    }

    /** Elsewhere, for flips do not lead everywhere. */
    private void beginAnew() {
        board.clear();
        if (!new Placing(board, random, budget).place(PLACING_STEPS)) {
            board.clear();
            show();
        }
    }

    private void show() {
        if (best != null) {
            board.show(best.slots().stream().mapToInt(Integer::intValue).toArray());
        }
    }

    private boolean isProven() {
        return best != null && best.breaks() == bound;
    }

    private boolean isPerfect() {
        return best != null && best.breaks() == bound && best.idle() == bound;
    }

    private void offer(Board found) {
        if (found.isPlan() && (best == null || found.breaks() < best.breaks()
                || found.breaks() == best.breaks() && found.idle() < best.idle())) {
            best = found.plan();
            progress.better(best, bound, budget.done());
        }
    }
}
