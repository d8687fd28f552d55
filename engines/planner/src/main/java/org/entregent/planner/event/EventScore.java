package org.entregent.planner.event;

import java.util.Arrays;

/**
 * What a plan comes to.
 *
 * @param weight of all requests fulfilled
 * @param least  meetings of the person who has fewest
 * @param median meetings of the person in the middle, the lower one of two
 * @param most   meetings of the person who has most
 */
public record EventScore(long weight, int least, int median, int most) {

    static EventScore of(long weight, int[] meetings) {
        var sorted = meetings.clone();
        Arrays.sort(sorted);
        return new EventScore(weight, sorted[0], sorted[(sorted.length - 1) / 2], sorted[sorted.length - 1]);
    }
}
