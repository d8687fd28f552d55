package org.entregent.planner;

import java.util.function.BooleanSupplier;

/** Counts the steps of a search; only the count and a true interruption end it, never the clock. */
final class SearchBudget {
    private final long steps;
    private final BooleanSupplier interrupted;
    private long done;
    private boolean stopped;

    SearchBudget(PlannerLimits limits) {
        steps = limits.steps();
        interrupted = limits.interrupted();
    }

    void spend(long work) {
        done += work;
    }

    long done() {
        return done;
    }

    long left() {
        return Math.max(0, steps - done);
    }

    /** Whether to stop now; asks for an interruption as long as there has been none. */
    boolean isOver() {
        if (!stopped) {
            stopped = done >= steps || interrupted.getAsBoolean();
        }
        return stopped;
    }
}
