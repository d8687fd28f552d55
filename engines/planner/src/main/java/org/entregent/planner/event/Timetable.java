package org.entregent.planner.event;

import java.util.Arrays;

import org.entregent.planner.SeededRandom;

/**
 * Requests and the slots they have, for a search to change.
 *
 * <p>Idea: each person's slots are bits, so that whether two people are free together is one AND. Where they are not, because
 * one is free in a slot and the other in another, the meetings of the two slots are looked at as paths: the path of one of
 * them changes slots, person by person, and then both are free at once; nobody loses a meeting. Complexity: O(1) to put and
 * take, O(length of the path) to align, five to ten meetings where people are busy in four slots of five. Source: A. B. Kempe's
 * chains as V. G. Vizing uses them to colour edges ("On an estimate of the chromatic class of a p-graph", 1964).
 */
final class Timetable {

    static final int NONE = -1;
    private static final int LONGEST_PATH = 200;
    private static final int TRIES = 6;

    final int people;
    final int slots;
    final int[] one;
    final int[] other;
    final int[] weight;
    /** For each person, the slots in which she is there. */
    final long[] present;
    /** Those of them in which she meets nobody. */
    final long[] free;
    final int[] count;
    final int[] cap;
    final int[] slotOf;
    /** The requests without a slot, in any order. */
    final int[] waiting;
    int waitingCount;
    /** The slots that have a table left. */
    long open;
    private final int[] at;
    private final int[] place;
    private final int[] load;
    private final int tables;
    private final int[] path = new int[LONGEST_PATH];
    private int pathLength;

    /** Nobody meets. Requests of two people who are never there together stay outside. */
    Timetable(EventProblem problem) {
        people = problem.people();
        slots = problem.slots();
        tables = problem.tables();
        int requests = problem.requests().size();
        one = new int[requests];
        other = new int[requests];
        weight = new int[requests];
        present = problem.present().stream().mapToLong(Long::longValue).toArray();
        waiting = new int[requests];
        place = new int[requests];
        slotOf = new int[requests];
        for (int request = 0; request < requests; request++) {
            var asked = problem.requests().get(request);
            one[request] = asked.pair().first();
            other[request] = asked.pair().second();
            weight[request] = asked.weight();
        }
        free = new long[people];
        count = new int[people];
        cap = new int[people];
        for (int person = 0; person < people; person++) {
            cap[person] = Math.min(problem.most(), Long.bitCount(present[person]));
        }
        load = new int[slots];
        at = new int[people * slots];
        clear();
    }

    void clear() {
        System.arraycopy(present, 0, free, 0, people);
        Arrays.fill(count, 0);
        Arrays.fill(load, 0);
        Arrays.fill(at, NONE);
        Arrays.fill(slotOf, NONE);
        open = EventProblem.every(slots);
        waitingCount = 0;
        for (int request = 0; request < one.length; request++) {
            if ((present[one[request]] & present[other[request]]) != 0) {
                place[request] = waitingCount;
                waiting[waitingCount++] = request;
            }
        }
    }

    void copyTo(int[] slotsOfRequests) {
        System.arraycopy(slotOf, 0, slotsOfRequests, 0, slotOf.length);
    }

    void show(int[] slotsOfRequests) {
        clear();
        for (int request = 0; request < slotsOfRequests.length; request++) {
            if (slotsOfRequests[request] != NONE) {
                put(request, slotsOfRequests[request]);
            }
        }
    }

    /** The request that a person's slot holds, or NONE. */
    int at(int person, int slot) {
        return at[person * slots + slot];
    }

    int partner(int request, int person) {
        return one[request] + other[request] - person;
    }

    /** Whether somebody can have one more meeting, in a slot in which the other one is there. */
    boolean hasRoom(int person, int with) {
        return count[person] < cap[person] && (free[person] & present[with]) != 0;
    }

    /** Gives a waiting request a slot in which both are free, at a table that is free. */
    void put(int request, int slot) {
        set(request, slot);
        count[one[request]]++;
        count[other[request]]++;
        int last = waiting[--waitingCount];
        int hole = place[request];
        waiting[hole] = last;
        place[last] = hole;
    }

    /** Takes a request's slot away. */
    void take(int request) {
        unset(request);
        count[one[request]]--;
        count[other[request]]--;
        place[request] = waitingCount;
        waiting[waitingCount++] = request;
    }

    /** Gives a waiting request a slot without taking one from any other; false, and nothing changed, when none is found. */
    boolean place(int request, SeededRandom random) {
        int a = one[request];
        int b = other[request];
        if (count[a] >= cap[a] || count[b] >= cap[b]) {
            return false;
        }
        long common = free[a] & free[b] & open;
        if (common != 0) {
            put(request, random.oneOf(common));
            return true;
        }
        for (int i = 0; i < TRIES; i++) {
            boolean swapped = (i & 1) != 0;
            int staying = swapped ? b : a;
            int moving = swapped ? a : b;
            // Who stays is free in this slot, and who moves is there but busy; and free in that one.
            long here = free[staying] & present[moving] & ~free[moving];
            if (here == 0 || free[moving] == 0) {
                continue;
            }
            int slot = random.oneOf(here);
            if (align(staying, moving, slot, random.oneOf(free[moving]))) {
                put(request, slot);
                return true;
            }
        }
        return false;
    }

    private boolean align(int staying, int moving, int from, int to) {
        if (!findPath(staying, moving, from, to)) {
            return false;
        }
        boolean isOdd = (pathLength & 1) != 0;
        if (isOdd ? load[to] >= tables : load[from] >= tables) {
            return false;
        }
        for (int i = 0; i < pathLength; i++) {
            // Even steps leave the slot to be freed, odd ones come into it.
            int request = path[i];
            int slot = slotOf[request];
            at[one[request] * slots + slot] = NONE;
            at[other[request] * slots + slot] = NONE;
            free[one[request]] |= 1L << slot;
            free[other[request]] |= 1L << slot;
        }
        for (int i = 0; i < pathLength; i++) {
            int request = path[i];
            int slot = (i & 1) == 0 ? to : from;
            hold(request, slot);
        }
        if (isOdd) {
            lighter(from);
            heavier(to);
        }
        return true;
    }

    private boolean findPath(int staying, int moving, int from, int to) {
        pathLength = 0;
        int person = moving;
        int slot = from;
        int next = to;
        for (int request = at(person, slot); request != NONE; request = at(person, slot)) {
            person = partner(request, person);
            if (person == staying || (present[person] & 1L << next) == 0 || pathLength == LONGEST_PATH) {
                return false;
            }
            path[pathLength++] = request;
            int swapped = slot;
            slot = next;
            next = swapped;
        }
        return true;
    }

    private void set(int request, int slot) {
        hold(request, slot);
        heavier(slot);
    }

    private void unset(int request) {
        int slot = slotOf[request];
        at[one[request] * slots + slot] = NONE;
        at[other[request] * slots + slot] = NONE;
        free[one[request]] |= 1L << slot;
        free[other[request]] |= 1L << slot;
        slotOf[request] = NONE;
        lighter(slot);
    }

    private void hold(int request, int slot) {
        at[one[request] * slots + slot] = request;
        at[other[request] * slots + slot] = request;
        free[one[request]] &= ~(1L << slot);
        free[other[request]] &= ~(1L << slot);
        slotOf[request] = slot;
    }

    private void heavier(int slot) {
        if (++load[slot] == tables) {
            open &= ~(1L << slot);
        }
    }

    private void lighter(int slot) {
        load[slot]--;
        open |= 1L << slot;
    }
}
