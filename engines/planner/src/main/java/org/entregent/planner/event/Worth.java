package org.entregent.planner.event;

/**
 * What a plan is worth: the weight it fulfils, and what each meeting of somebody who has few adds to it. Below the floor that
 * is more than any two requests weigh, the more the fewer she has; above, up to the aim, less than the least difference in
 * weight, so that it only chooses among plans that weigh the same.
 */
final class Worth {

    /** One of weight. */
    static final int ONE = 2 * EventProblem.MOST_SLOTS;

    private final long[] gains;
    private final double usual;

    /** @param floor between the problem's floor and its aim: whoever has fewer meetings counts before any weight */
    Worth(EventProblem problem, int floor) {
        long heaviest = problem.requests().stream().mapToInt(Request::weight).max().orElse(1);
        usual = problem.requests().stream().mapToInt(Request::weight).average().orElse(1);
        gains = new long[problem.slots() + 1];
        long before = 2L * problem.slots() * ONE * heaviest;
        for (int has = 0; has < gains.length; has++) {
            gains[has] = Math.max(0, problem.floor() - has) * 2L * problem.slots() * before
                    + Math.max(0, floor - has) * before + Math.max(0, problem.aim() - has);
        }
    }

    /** What one more meeting adds for somebody who has so many, beside its weight. */
    long gain(int has) {
        return gains[has];
    }

    /** What a usual request weighs, in the units of {@link #ONE}. */
    double usual() {
        return usual * ONE;
    }

    long of(Timetable timetable) {
        long worth = 0;
        for (int request = 0; request < timetable.slotOf.length; request++) {
            worth += timetable.slotOf[request] == Timetable.NONE ? 0 : (long) timetable.weight[request] * ONE;
        }
        for (int count : timetable.count) {
            for (int has = 0; has < count; has++) {
                worth += gains[has];
            }
        }
        return worth;
    }
}
