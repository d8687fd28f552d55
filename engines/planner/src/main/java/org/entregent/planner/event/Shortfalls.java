package org.entregent.planner.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Who stays below the aim, and what she could have alone.
 *
 * <p>Idea: alone, somebody's meetings are a matching of her slots with the people asked for who are there in them. Complexity:
 * O(slots * requests of a person), for those below the aim. Source: augmenting paths, C. Berge, 1957; as H. W. Kuhn's method uses
 * them.
 */
final class Shortfalls {

    private final Timetable timetable;
    private final int[][] asked;
    private final int most;
    /** For each slot of the person looked at, with whom it is taken. */
    private final int[] taken;

    /** @param most meetings that anybody may have */
    Shortfalls(Timetable timetable, int most) {
        this.timetable = timetable;
        this.most = most;
        taken = new int[timetable.slots];
        var degree = new int[timetable.people];
        for (int request = 0; request < timetable.one.length; request++) {
            degree[timetable.one[request]]++;
            degree[timetable.other[request]]++;
        }
        asked = new int[timetable.people][];
        for (int person = 0; person < asked.length; person++) {
            asked[person] = new int[degree[person]];
        }
        for (int request = 0; request < timetable.one.length; request++) {
            asked[timetable.one[request]][--degree[timetable.one[request]]] = request;
            asked[timetable.other[request]][--degree[timetable.other[request]]] = request;
        }
    }

    List<Shortfall> below(int aim) {
        var all = new ArrayList<Shortfall>();
        for (int person = 0; person < asked.length; person++) {
            if (timetable.count[person] < aim) {
                all.add(new Shortfall(person, timetable.count[person], possible(person), unmet(person)));
            }
        }
        return all;
    }

    /** How many meetings somebody could have if nobody else had any. */
    int possible(int person) {
        Arrays.fill(taken, Timetable.NONE);
        int meetings = 0;
        for (int request : asked[person]) {
            meetings += meetings < most && finds(person, request, new long[1]) ? 1 : 0;
        }
        return meetings;
    }

    private boolean finds(int person, int request, long[] tried) {
        long slots = timetable.present[person] & timetable.present[timetable.partner(request, person)];
        for (long left = slots & ~tried[0]; left != 0; left = slots & ~tried[0]) {
            int slot = Long.numberOfTrailingZeros(left);
            tried[0] |= 1L << slot;
            if (taken[slot] == Timetable.NONE || finds(person, taken[slot], tried)) {
                taken[slot] = request;
                return true;
            }
        }
        return false;
    }

    private List<Integer> unmet(int person) {
        return Arrays.stream(asked[person])
                .filter(request -> timetable.slotOf[request] == Timetable.NONE
                        && (timetable.present[timetable.one[request]]
                                & timetable.present[timetable.other[request]]) != 0)
                .mapToObj(request -> timetable.partner(request, person)).sorted().toList();
    }
}
