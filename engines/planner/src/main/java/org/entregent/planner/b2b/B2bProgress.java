package org.entregent.planner.b2b;

/** Hears of every better plan and of every better bound, on the planning thread. */
@FunctionalInterface
public interface B2bProgress {

    /**
     * Called for the first plan, for each better one, and when the bound rises while there is a plan.
     *
     * @param plan  the best so far
     * @param bound no plan has fewer breaks than this
     * @param steps how much of the budget is spent, from 0
     */
    void better(B2bPlan plan, int bound, long steps);
}
