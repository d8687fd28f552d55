package org.entregent.planner.rotation;

/** Hears of every better rotation, on the planning thread. */
@FunctionalInterface
public interface RotationProgress {

    /**
     * Called for the first rotation and for each better one.
     *
     * @param score of the best so far
     * @param bound no rotation in which nobody sits together more often has fewer repeats
     * @param steps how much of the budget is spent, from 0
     */
    void better(RotationScore score, long bound, long steps);
}
