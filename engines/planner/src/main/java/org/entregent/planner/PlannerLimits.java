package org.entregent.planner;

import java.util.function.BooleanSupplier;

/**
 * How long a planner may search, and from which chance. The same seed and the same steps give the same plan on any
 * machine, however slow it is and whatever the interruption check costs; only an interruption that comes true cuts a
 * plan short.
 *
 * @param seed        any number; another seed is another attempt
 * @param steps       the budget, 0 or more: a step is one attempted exchange of two people, about 50 to 100 ns on a
 *                    machine of 2026, and larger pieces of work are charged as many steps as they cost; 0 asks for the
 *                    first plan alone
 * @param interrupted asked at least every few milliseconds from the planning thread; once it answers true, the best
 *                    plan so far is returned
 */
public record PlannerLimits(long seed, long steps, BooleanSupplier interrupted) {
    private static final long STEPS_PER_SEAT = 20_000;
    private static final long LEAST_USUAL_STEPS = 2_000_000;
    private static final long MOST_USUAL_STEPS = 15_000_000;

    /** @throws IllegalArgumentException when the steps are negative */
    public PlannerLimits {
        if (steps < 0) {
            throw new IllegalArgumentException("Steps must be 0 or more, not " + steps);
        }
    }

    /**
     * Enough for bilateral rounds that more time seldom betters: about 0.2 s for 30 people and 3 rounds, a second or
     * two for hundreds, on one thread of a machine of 2026. Never interrupted.
     *
     * @param people how many people, at least 2
     * @param rounds how many rounds, at least 1
     */
    public static PlannerLimits defaults(int people, int rounds, long seed) {
        return of(seed, Math.clamp(STEPS_PER_SEAT * people * rounds, LEAST_USUAL_STEPS, MOST_USUAL_STEPS));
    }

    /** Never interrupted. */
    public static PlannerLimits of(long seed, long steps) {
        return new PlannerLimits(seed, steps, () -> false);
    }

    /** The same seed and steps with an interruption check. */
    public PlannerLimits interruptedWhen(BooleanSupplier check) {
        return new PlannerLimits(seed, steps, check);
    }
}
