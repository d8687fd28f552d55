package org.entregent.planner.b2b;

import java.util.Arrays;

import org.entregent.planner.b2b.B2bProblem.Precedence;

/**
 * Meetings in their slots, some perhaps without one, nobody in two meetings at once and no meeting in a slot it may not
 * take. Over-full slots, a broken order and people treated too unequally are possible and counted.
 *
 * <p>Idea: a person's busy slots are the bits of one {@code long}, from which breaks and waiting follow in a few
 * instructions. Flat arrays, nothing allocated after the beginning.
 */
final class Board {

    static final int NOWHERE = -1;

    final int people;
    final int slots;
    final int meetings;
    final int tables;
    final int difference;
    final int[] one;
    final int[] other;
    final long[] allowed;
    /** For each meeting those before it and those after it; empty arrays for most. */
    final int[][] before;
    final int[][] after;
    final boolean ordered;

    final int[] slotOf;
    /** Meeting of a person in a slot, at {@code person * slots + slot}. */
    final int[] at;
    final long[] busy;
    final int[] load;
    /** How many people have so many breaks. */
    private final int[] having;

    private int breaks;
    private int idle;
    private int overload;
    private int misordered;
    private int unplaced;

    Board(B2bProblem problem, long[] allowed, int difference) {
        people = problem.people();
        slots = problem.slots();
        meetings = problem.meetings().size();
        tables = problem.tables();
        this.difference = difference;
        this.allowed = allowed;
        one = problem.meetings().stream().mapToInt(B2bMeeting::one).toArray();
        other = problem.meetings().stream().mapToInt(B2bMeeting::other).toArray();
        before = new int[meetings][];
        after = new int[meetings][];
        for (int meeting = 0; meeting < meetings; meeting++) {
            int me = meeting;
            before[meeting] = problem.precedence().stream().filter(p -> p.later() == me).mapToInt(Precedence::earlier)
                    .distinct().toArray();
            after[meeting] = problem.precedence().stream().filter(p -> p.earlier() == me).mapToInt(Precedence::later)
                    .distinct().toArray();
        }
        ordered = !problem.precedence().isEmpty();
        slotOf = new int[meetings];
        Arrays.fill(slotOf, NOWHERE);
        at = new int[people * slots];
        Arrays.fill(at, NOWHERE);
        busy = new long[people];
        load = new int[slots];
        having = new int[slots + 1];
        having[0] = people;
        unplaced = meetings;
    }

    int meetingOf(int person, int slot) {
        return at[person * slots + slot];
    }

    int mate(int meeting, int person) {
        return one[meeting] == person ? other[meeting] : one[meeting];
    }

    /** Puts a meeting without a slot into one where both people are free. */
    void place(int meeting, int slot) {
        slotOf[meeting] = slot;
        occupy(one[meeting], meeting, slot);
        occupy(other[meeting], meeting, slot);
        overload += load[slot]++ >= tables ? 1 : 0;
        misordered += broken(meeting);
        unplaced--;
    }

    void remove(int meeting) {
        int slot = slotOf[meeting];
        misordered -= broken(meeting);
        leave(one[meeting], slot);
        leave(other[meeting], slot);
        overload -= --load[slot] >= tables ? 1 : 0;
        slotOf[meeting] = NOWHERE;
        unplaced++;
    }

    private void occupy(int person, int meeting, int slot) {
        at[person * slots + slot] = meeting;
        setBusy(person, busy[person] | 1L << slot);
    }

    private void leave(int person, int slot) {
        at[person * slots + slot] = NOWHERE;
        setBusy(person, busy[person] & ~(1L << slot));
    }

    void setBusy(int person, long now) {
        int had = Waiting.breaks(busy[person]);
        int has = Waiting.breaks(now);
        breaks += has - had;
        idle += Waiting.idle(now) - Waiting.idle(busy[person]);
        having[had]--;
        having[has]++;
        busy[person] = now;
    }

    /** A meeting changes its slot; whoever calls sees to {@link #at} and {@link #busy}. */
    void moved(int meeting, int slot) {
        int from = slotOf[meeting];
        overload -= --load[from] >= tables ? 1 : 0;
        overload += load[slot]++ >= tables ? 1 : 0;
        slotOf[meeting] = slot;
    }

    void misorderedBy(int more) {
        misordered += more;
    }

    /** In how many pairs with an order this meeting is on the wrong side; one without a slot breaks none. */
    int broken(int meeting) {
        int count = 0;
        for (int earlier : before[meeting]) {
            count += slotOf[earlier] != NOWHERE && slotOf[earlier] >= slotOf[meeting] ? 1 : 0;
        }
        for (int later : after[meeting]) {
            count += slotOf[later] != NOWHERE && slotOf[meeting] >= slotOf[later] ? 1 : 0;
        }
        return count;
    }

    /** By how much the most and the least breaks of a person are further apart than they may be. */
    int unfairness() {
        int most = having.length - 1;
        while (most > 0 && having[most] == 0) {
            most--;
        }
        int least = 0;
        while (least < most && having[least] == 0) {
            least++;
        }
        return Math.max(0, most - least - difference);
    }

    /** {@link #unfairness()} if two people had other breaks than they have. */
    int unfairnessIf(int had, int has, int hadToo, int hasToo) {
        having[had]--;
        having[has]++;
        having[hadToo]--;
        having[hasToo]++;
        int then = unfairness();
        having[had]++;
        having[has]--;
        having[hadToo]++;
        having[hasToo]--;
        return then;
    }

    boolean isPlan() {
        return unplaced == 0 && overload == 0 && misordered == 0 && unfairness() == 0;
    }

    int breaks() {
        return breaks;
    }

    int idle() {
        return idle;
    }

    int overload() {
        return overload;
    }

    int misordered() {
        return misordered;
    }

    int unplaced() {
        return unplaced;
    }

    B2bPlan plan() {
        return new B2bPlan(Arrays.stream(slotOf).boxed().toList(), breaks, idle);
    }

    void clear() {
        for (int meeting = 0; meeting < meetings; meeting++) {
            if (slotOf[meeting] != NOWHERE) {
                remove(meeting);
            }
        }
    }

    /** Empties the board and puts each meeting where it is asked to be. */
    void show(int[] wanted) {
        clear();
        for (int meeting = 0; meeting < meetings; meeting++) {
            place(meeting, wanted[meeting]);
        }
    }
}
