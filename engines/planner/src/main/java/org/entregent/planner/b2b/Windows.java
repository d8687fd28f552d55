package org.entregent.planner.b2b;

import java.util.Arrays;
import java.util.List;

/**
 * What one person alone can do: in which windows all her meetings fit without a break, and how many breaks she surely has.
 *
 * <p>Idea: her meetings fit a set of slots when they can be matched to it one to one, each to a slot it may take; a window
 * is a set of as many neighbouring slots as she has meetings, a plan with one break two such sets. Complexity: O(slots x
 * meetings x slots) for the windows, O(slots²) times as much where there are none. Source: Kuhn's augmenting paths.
 */
final class Windows {

    private final int slots;
    private final long[] hers;
    private final int[] meetingAt;
    private long seen;

    private Windows(int slots, long[] hers) {
        this.slots = slots;
        this.hers = hers;
        meetingAt = new int[slots];
    }

    static Windows of(int slots, List<Integer> meetings, long[] allowed) {
        return new Windows(slots, meetings.stream().mapToLong(meeting -> allowed[meeting]).toArray());
    }

    /** For each slot whether a window that begins there holds her meetings. */
    boolean[] possible() {
        var possible = new boolean[slots];
        for (int from = 0; from < slots && from + hers.length <= slots; from++) {
            possible[from] = fits(run(from, hers.length));
        }
        return possible;
    }

    /** Her breaks in any plan: none, one, or two for two and more. */
    int leastBreaks() {
        if (hers.length < 2) {
            return 0;
        }
        for (boolean one : possible()) {
            if (one) {
                return 0;
            }
        }
        for (int length = 1; length < hers.length; length++) {
            for (int from = 0; from + length < slots; from++) {
                int rest = hers.length - length;
                for (int second = from + length + 1; second + rest <= slots; second++) {
                    if (fits(run(from, length) | run(second, rest))) {
                        return 1;
                    }
                }
            }
        }
        return 2;
    }

    /** Whether all her meetings can be held in these slots, one in each. */
    boolean fits(long open) {
        Arrays.fill(meetingAt, -1);
        for (int meeting = 0; meeting < hers.length; meeting++) {
            seen = 0;
            if (!augment(meeting, open)) {
                return false;
            }
        }
        return true;
    }

    private boolean augment(int meeting, long open) {
        for (long left = hers[meeting] & open & ~seen; left != 0; left = hers[meeting] & open & ~seen) {
            int slot = Long.numberOfTrailingZeros(left);
            seen |= 1L << slot;
            if (meetingAt[slot] < 0 || augment(meetingAt[slot], open)) {
                meetingAt[slot] = meeting;
                return true;
            }
        }
        return false;
    }

    private static long run(int from, int length) {
        return (length == Long.SIZE ? -1L : (1L << length) - 1) << from;
    }
}
