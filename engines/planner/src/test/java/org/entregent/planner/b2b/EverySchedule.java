package org.entregent.planner.b2b;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The best schedule of a tiny problem, by trying all of them. */
final class EverySchedule {

    private final B2bProblem problem;
    private final int difference;
    private final List<Integer> slots;
    private Optional<ScheduleChecker> best = Optional.empty();

    private EverySchedule(B2bProblem problem, int difference) {
        this.problem = problem;
        this.difference = difference;
        slots = new ArrayList<>(Collections.nCopies(problem.meetings().size(), 0));
    }

    static Optional<ScheduleChecker> best(B2bProblem problem, int difference) {
        var every = new EverySchedule(problem, difference);
        every.tryFrom(0);
        return every.best;
    }

    private void tryFrom(int meeting) {
        if (meeting == slots.size()) {
            var judged = ScheduleChecker.check(problem, slots, difference);
            if (judged.isValid() && (best.isEmpty() || judged.breaks() < best.get().breaks()
                    || judged.breaks() == best.get().breaks() && judged.idle() < best.get().idle())) {
                best = Optional.of(judged);
            }
            return;
        }
        for (int slot = 0; slot < problem.slots(); slot++) {
            if (!clashes(meeting, slot)) {
                slots.set(meeting, slot);
                tryFrom(meeting + 1);
            }
        }
    }

    /** Only what saves most of the time: nobody twice in a slot. */
    private boolean clashes(int meeting, int slot) {
        var held = problem.meetings().get(meeting);
        for (int earlier = 0; earlier < meeting; earlier++) {
            var other = problem.meetings().get(earlier);
            if (slots.get(earlier) == slot && (other.has(held.one()) || other.has(held.other()))) {
                return true;
            }
        }
        return false;
    }
}
