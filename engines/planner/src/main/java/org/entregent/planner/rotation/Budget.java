package org.entregent.planner.rotation;

import org.entregent.planner.PlannerLimits;

/** Counts the steps of all parts of the search; only the count and a true interruption end it, never the clock. */
final class Budget {

    private static final int ASK_EVERY = 8_192;

    private final PlannerLimits limits;
    private long done;
    private long asked = -ASK_EVERY;
    private boolean stopped;

    Budget(PlannerLimits limits) {
        this.limits = limits;
    }

    void spend(long steps) {
        done += steps;
    }

    long done() {
        return done;
    }

    boolean isOver() {
        if (!stopped && done - asked >= ASK_EVERY) {
            asked = done;
            stopped = limits.interrupted().getAsBoolean();
        }
        return stopped || done >= limits.steps();
    }
}
