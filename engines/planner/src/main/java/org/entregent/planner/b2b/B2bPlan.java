package org.entregent.planner.b2b;

import java.util.List;

/**
 * A slot for each meeting, with everything asked for kept.
 *
 * @param slots  for each meeting its slot, from 0
 * @param breaks over all people, the times somebody waits between two of her meetings
 * @param idle   over all people, the slots waited in those breaks
 */
public record B2bPlan(List<Integer> slots, int breaks, int idle) {

    public B2bPlan {
        slots = List.copyOf(slots);
    }

    boolean isBetterThan(B2bPlan other) {
        return breaks < other.breaks || breaks == other.breaks && idle < other.idle;
    }
}
