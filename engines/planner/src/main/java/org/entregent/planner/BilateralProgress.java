package org.entregent.planner;

/** Hears of every better plan as the search finds it, on the planning thread. */
@FunctionalInterface
public interface BilateralProgress {

    /**
     * Called for the first plan and for each strictly better one.
     *
     * @param score how good it is
     * @param steps how much of the budget is spent, from 0
     */
    void better(BilateralScore score, long steps);
}
