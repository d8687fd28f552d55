package org.entregent.planner;

import java.util.ArrayList;
import java.util.Comparator;

import org.entregent.planner.BilateralBound.Proven;

/**
 * Plans bilateral rounds: everybody meets exactly one other person a round, or two in the trio when the number of people
 * is odd, by the strict order of {@link BilateralScore}.
 *
 * <p>Idea: a first plan at once, then a search that always holds a whole plan. Where there are few plans and steps
 * enough, {@link EveryPlan} tries them all. Up to {@value FirstPlan#MOST_MATCHED} people the search alternates between
 * rebuilding whole rounds by exact matching, which is hard to beat, and annealing, which reaches what rebuilding does
 * not, above all better trios. Beyond, it anneals and then matches groups of tables exactly. Pinned pairs keep their
 * seats throughout, see {@link Pins}. It ends with the budget, an interruption, or a plan that {@link BilateralBound}
 * proves best. Complexity: as many steps as the limits allow, O(n^2 + rounds * n) memory. Source: Edmonds 1965 for the
 * matchings, Kirkpatrick 1983 for the annealing; the classes that do the work say more.
 *
 * <p>A planner keeps nothing between calls and may be used by many threads at once.
 */
public final class BilateralPlanner {
    /** Three people can only sit together. */
    private static final int NEVER_VARIES = 3;
    /** Warm enough to give up a meeting with a reason for another. */
    private static final double WARM = 1.5;
    /** Warm enough to give up a meeting of strangers for another. */
    private static final double HOT = 4;
    /** How often the search goes hot although the known pairs are settled. */
    private static final int HOT_EVERY = 3;

    /** Plans without telling of progress, see {@link #plan(BilateralProblem, PlannerLimits, BilateralProgress)}. */
    public BilateralPlan plan(BilateralProblem problem, PlannerLimits limits) {
        return plan(problem, limits, (score, steps) -> {
            // Nobody listens.
        });
    }

    /**
     * Plans until the limits end it. There is a plan for every problem; {@link BilateralReport} tells what could not be
     * avoided.
     *
     * @param progress hears of the first plan and of every better one; what it throws ends the planning
     * @return the best plan found, with every pinned pair in its round; without pins, the rounds richest in reasons
     *         come first
     */
    public BilateralPlan plan(BilateralProblem problem, PlannerLimits limits, BilateralProgress progress) {
        Incumbent incumbent = problem.people() > FirstPlan.MOST_MATCHED
                ? searchByGroups(problem, limits, progress)
                : searchByRounds(problem, limits, progress);
        return richestFirst(problem, incumbent.plan());
    }

    private static Incumbent searchByRounds(BilateralProblem problem, PlannerLimits limits,
            BilateralProgress progress) {
        var plan = new WorkingPlan(problem);
        var random = new SeededRandom(limits.seed());
        var matching = new RoundMatching(plan, random);
        var wishes = new Wishes(plan);
        new FirstPlan(plan, wishes, random).seatByMatching(matching);
        var incumbent = new Incumbent(plan, progress);
        var budget = new SearchBudget(limits);
        boolean isSolvedAtOnce = problem.people() <= NEVER_VARIES || (problem.rounds() == 1 && !problem.hasTrio());
        if (isSolvedAtOnce || budget.isOver()) {
            return incumbent;
        }
        var bound = BilateralBound.of(problem);
        if (EveryPlan.count(problem) <= Math.min(EveryPlan.MOST, limits.steps())) {
            if (bound.proves(incumbent.score()) != Proven.EVERYTHING) {
                new EveryPlan(plan, budget, incumbent).search();
            }
            return incumbent;
        }
        var rebuilding = new Rebuilding(plan, matching, random);
        var warm = new Annealing(plan, wishes, random, WARM);
        var hot = new Annealing(plan, wishes, random, HOT);
        long length = warm.usualLength();
        for (int turn = 1; !budget.isOver(); turn++) {
            Proven proven = bound.proves(incumbent.score());
            if (proven == Proven.EVERYTHING) {
                break;
            }
            rebuilding.search(length, budget, incumbent);
            boolean isHot = proven.compareTo(Proven.KNOWN) < 0 || turn % HOT_EVERY == 0;
            (isHot ? hot : warm).cool(length, budget, incumbent);
            rebuilding.descend(budget, incumbent);
        }
        return incumbent;
    }

    private static Incumbent searchByGroups(BilateralProblem problem, PlannerLimits limits,
            BilateralProgress progress) {
        var plan = new WorkingPlan(problem);
        var random = new SeededRandom(limits.seed());
        var wishes = new Wishes(plan);
        new FirstPlan(plan, wishes, random).seatByChoice();
        var incumbent = new Incumbent(plan, progress);
        var budget = new SearchBudget(limits);
        if (budget.isOver()) {
            return incumbent;
        }
        var annealing = new Annealing(plan, wishes, random, WARM);
        var groups = new GroupRematching(plan, wishes, random);
        while (!budget.isOver()) {
            long length = Math.min(annealing.usualLength(), 1 + budget.left() / 2);
            annealing.cool(length, budget, incumbent);
            groups.search(length, budget, incumbent);
        }
        return incumbent;
    }

    /** An evening that has to end early has then held its best rounds; a pin keeps its round. */
    private static BilateralPlan richestFirst(BilateralProblem problem, BilateralPlan plan) {
        if (!problem.pinned().isEmpty()) {
            return plan;
        }
        Benefits benefits = problem.benefits();
        var rounds = new ArrayList<>(plan.rounds());
        rounds.sort(Comparator.comparingLong((Round round) -> count(round, benefits, Benefits.MUTUAL))
                .thenComparingLong(round -> count(round, benefits, Benefits.ONE_WAY)).reversed());
        return new BilateralPlan(rounds);
    }

    private static long count(Round round, Benefits benefits, int benefit) {
        return round.pairs().stream().filter(pair -> benefits.between(pair.first(), pair.second()) == benefit).count();
    }
}
