package org.entregent.planner;

import java.util.Arrays;

/** For each person, whom she does not know, may meet and should meet: every partner with a reason. O(n^2) once. */
final class Wishes {
    private final int[][] partners;
    private final int[] wishing;

    Wishes(WorkingPlan plan) {
        int people = plan.people();
        partners = new int[people][];
        var buffer = new int[people];
        for (int person = 0; person < people; person++) {
            int count = 0;
            for (int other = 0; other < people; other++) {
                int cell = plan.cell(person, other);
                if ((cell & WorkingPlan.BENEFIT_MASK) != 0 && (cell & WorkingPlan.UNWELCOME_BITS) == 0) {
                    buffer[count++] = other;
                }
            }
            partners[person] = Arrays.copyOf(buffer, count);
        }
        int count = 0;
        for (int person = 0; person < people; person++) {
            if (partners[person].length > 0) {
                buffer[count++] = person;
            }
        }
        wishing = Arrays.copyOf(buffer, count);
    }

    /** The partners wished for somebody, ascending; not to be changed. */
    int[] of(int person) {
        return partners[person];
    }

    /** The people with at least one wish, ascending; not to be changed. */
    int[] wishing() {
        return wishing;
    }
}
