package org.entregent.planner.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

import org.entregent.planner.Pair;
import org.entregent.planner.event.EventProblem;
import org.entregent.planner.event.Meeting;

/** Who is there when, whom each person meets in each slot and at which table; grows with those who come. */
final class Diary {

    static final int NOBODY = -1;

    final int slots;
    final int tables;
    private final int most;
    private int people;
    private long[] present;
    private long[] busy;
    /** For each person and slot the other one, the table, and whether both asked for it. */
    private int[] partner;
    private int[] table;
    private boolean[] mutual;
    private final BitSet[] taken;

    Diary(EventProblem problem) {
        slots = problem.slots();
        tables = problem.tables();
        most = problem.most();
        people = problem.people();
        present = problem.present().stream().mapToLong(Long::longValue).toArray();
        busy = new long[people];
        partner = new int[people * slots];
        Arrays.fill(partner, NOBODY);
        table = new int[people * slots];
        mutual = new boolean[people * slots];
        taken = new BitSet[slots];
        Arrays.setAll(taken, _ -> new BitSet());
    }

    int people() {
        return people;
    }

    /** One person more, who is never there so far. */
    void grow() {
        people++;
        if (people > present.length) {
            int room = 2 * people;
            int before = partner.length;
            present = Arrays.copyOf(present, room);
            busy = Arrays.copyOf(busy, room);
            partner = Arrays.copyOf(partner, room * slots);
            Arrays.fill(partner, before, partner.length, NOBODY);
            table = Arrays.copyOf(table, room * slots);
            mutual = Arrays.copyOf(mutual, room * slots);
        }
    }

    long present(int person) {
        return present[person];
    }

    void present(int person, long there) {
        present[person] = there;
    }

    long busy(int person) {
        return busy[person];
    }

    long free(int person) {
        return present[person] & ~busy[person];
    }

    /** Whether somebody may have one meeting more, in whatever slot. */
    boolean mayMeet(int person) {
        return Long.bitCount(busy[person]) < most;
    }

    int mostMore(int person) {
        return Math.max(0, most - Long.bitCount(busy[person]));
    }

    /** Whom somebody meets in a slot, or NOBODY. */
    int partner(int person, int slot) {
        return partner[person * slots + slot];
    }

    boolean isMutual(int person, int slot) {
        return mutual[person * slots + slot];
    }

    boolean hasTable(int slot) {
        return taken[slot].cardinality() < tables;
    }

    /** The slots that have a table left. */
    long open() {
        long open = 0;
        for (int slot = 0; slot < slots; slot++) {
            open |= hasTable(slot) ? 1L << slot : 0;
        }
        return open;
    }

    boolean meet(int one, int other) {
        for (int slot = 0; slot < slots; slot++) {
            if (partner[one * slots + slot] == other) {
                return true;
            }
        }
        return false;
    }

    Meeting meeting(int person, int slot) {
        return new Meeting(new Pair(person, partner(person, slot)), slot, table[person * slots + slot]);
    }

    /** At the first table that is free. */
    Meeting put(int one, int other, int slot, boolean isMutual) {
        return put(new Meeting(new Pair(one, other), slot, taken[slot].nextClearBit(0)), isMutual);
    }

    Meeting put(Meeting meeting, boolean isMutual) {
        int one = meeting.pair().first();
        int other = meeting.pair().second();
        long bit = 1L << meeting.slot();
        boolean fits = ((present[one] & ~busy[one] & present[other] & ~busy[other]) & bit) != 0
                && !taken[meeting.slot()].get(meeting.table()) && meeting.table() < tables;
        if (!fits) {
            throw new IllegalArgumentException("Not free: " + meeting);
        }
        taken[meeting.slot()].set(meeting.table());
        set(one, other, meeting, isMutual);
        set(other, one, meeting, isMutual);
        return meeting;
    }

    private void set(int person, int with, Meeting meeting, boolean isMutual) {
        int at = person * slots + meeting.slot();
        partner[at] = with;
        table[at] = meeting.table();
        mutual[at] = isMutual;
        busy[person] |= 1L << meeting.slot();
    }

    /** Takes somebody's meeting of a slot away. */
    Meeting take(int person, int slot) {
        var meeting = meeting(person, slot);
        taken[slot].clear(meeting.table());
        for (int one : new int[]{meeting.pair().first(), meeting.pair().second()}) {
            partner[one * slots + slot] = NOBODY;
            busy[one] &= ~(1L << slot);
        }
        return meeting;
    }

    List<Meeting> meetings() {
        var all = new ArrayList<Meeting>();
        for (int person = 0; person < people; person++) {
            for (int slot = 0; slot < slots; slot++) {
                if (partner(person, slot) > person) {
                    all.add(meeting(person, slot));
                }
            }
        }
        all.sort(Comparator.comparingInt(Meeting::slot).thenComparingInt(Meeting::table));
        return all;
    }

    /** Of all who are there in some of these slots but one, how many meetings the one in the middle has in them, the upper one of two. */
    int median(long in, int without) {
        var having = new int[slots + 1];
        int there = 0;
        for (int person = 0; person < people; person++) {
            if (person != without && (present[person] & in) != 0) {
                having[Long.bitCount(busy[person] & in)]++;
                there++;
            }
        }
        int median = 0;
        for (int below = having[0]; there > 0 && below <= there / 2; below += having[median]) {
            median++;
        }
        return median;
    }
}
