package org.entregent.planner.event;

import java.util.ArrayList;
import java.util.List;

/** Looks at all plans of a tiny event. */
final class EveryEvent {

    private final EventProblem problem;
    private final List<Meeting> held = new ArrayList<>();
    private long heaviest;
    private int shortest = Integer.MAX_VALUE;
    private long heaviestOfShortest;

    private EveryEvent(EventProblem problem) {
        this.problem = problem;
        look(0);
    }

    static EveryEvent of(EventProblem problem) {
        return new EveryEvent(problem);
    }

    /** The most that any plan weighs. */
    long heaviest() {
        return heaviest;
    }

    /** How far below the floor people are, squared and summed so that the first steps count most, where that is least. */
    int shortest() {
        return shortest;
    }

    /** What the heaviest of those plans weighs. */
    long heaviestOfShortest() {
        return heaviestOfShortest;
    }

    static int missing(EventProblem problem, List<Meeting> meetings) {
        return EventChecker.counts(problem, meetings).stream()
                .mapToInt(
                        count -> Math.max(0, problem.floor() - count) * (Math.max(0, problem.floor() - count) + 1) / 2)
                .sum();
    }

    private void look(int request) {
        if (request == problem.requests().size()) {
            if (!EventChecker.faults(problem, held).isEmpty()) {
                return;
            }
            long weight = EventChecker.weight(problem, held);
            int missing = missing(problem, held);
            heaviest = Math.max(heaviest, weight);
            if (missing < shortest || missing == shortest && weight > heaviestOfShortest) {
                shortest = missing;
                heaviestOfShortest = weight;
            }
            return;
        }
        look(request + 1);
        for (int slot = 0; slot < problem.slots(); slot++) {
            int there = slot;
            int table = (int) held.stream().filter(meeting -> meeting.slot() == there).count();
            if (table < problem.tables()) {
                held.add(new Meeting(problem.requests().get(request).pair(), slot, table));
                look(request + 1);
                held.removeLast();
            }
        }
    }
}
