package org.entregent.planner.event;

/** Hears of better plans, on the planning thread. */
@FunctionalInterface
public interface EventProgress {

    /**
     * Called for the first plan, and every few thousand steps when there is a better one.
     *
     * @param score of the best so far; a fairer plan may weigh less than the one before
     * @param bound no plan weighs more
     * @param steps how much of the budget is spent, from 0
     */
    void better(EventScore score, long bound, long steps);
}
