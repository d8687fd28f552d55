package org.entregent.planner.b2b;

import java.util.List;

/** What a search came to. */
public sealed interface B2bAnswer {

    /**
     * A plan that keeps everything asked for.
     *
     * @param plan  the best one found
     * @param bound no plan has fewer breaks than this
     */
    record Planned(B2bPlan plan, int bound) implements B2bAnswer {

        /** Whether no plan has fewer breaks. */
        public boolean proven() {
            return plan.breaks() == bound;
        }
    }

    /**
     * No plan can keep everything asked for.
     *
     * @param reasons why; each by itself is reason enough, and there is at least one
     */
    record Impossible(List<Impossibility> reasons) implements B2bAnswer {

        public Impossible {
            reasons = List.copyOf(reasons);
        }
    }

    /** The budget ended before a plan was found or shown to be impossible. */
    record Unfinished() implements B2bAnswer {}
}
