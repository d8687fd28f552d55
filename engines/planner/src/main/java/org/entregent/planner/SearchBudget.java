package org.entregent.planner;

/**
 * Counts the steps of a search of this engine; only the count and a true interruption end it, never the clock.
 */
public final class SearchBudget {

    private final PlannerLimits limits;
    private final long askEvery;
    private long done;
    private long asked;
    private boolean stopped;

    /** Asks for an interruption each time. */
    public SearchBudget(PlannerLimits limits) {
        this(limits, 0);
    }

    /**
     * Asks for an interruption now and then only.
     *
     * @param askEvery
     *            so many steps, where a step is shorter than asking
     */
    public SearchBudget(PlannerLimits limits, long askEvery) {
        this.limits = limits;
        this.askEvery = askEvery;
        this.asked = -askEvery;
    }

    public void spend(long steps) {
        done += steps;
    }

    public long done() {
        return done;
    }

    /** Steps that may still be spent. */
    public long left() {
        return Math.max(0, limits.steps() - done);
    }

    /** Whether to stop now; asks for an interruption as long as there has been none. */
    public boolean isOver() {
        if (!stopped && done - asked >= askEvery) {
            asked = done;
            stopped = limits.interrupted().getAsBoolean();
        }
        return stopped || done >= limits.steps();
    }
}
