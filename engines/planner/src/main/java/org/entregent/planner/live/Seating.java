package org.entregent.planner.live;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whom somebody who comes could meet in which slot, and the best choice of those.
 *
 * <p>Idea: her slots are matched with people, by augmenting paths. What costs others nothing is allowed first, then what moves a
 * meeting of theirs to another slot, and at the end what makes them give up one that only one of the two asked for; each
 * kind of choice keeps as many of her slots matched as the kinds before had. Of each kind a slot keeps as many people as there are
 * slots: one who is left over can always be found among so many. Complexity: O(slots * people), once. Source:
 * C. Berge, "Two theorems in graph theory", 1957.
 */
final class Seating {

    /** What a meeting with somebody takes, the dearer the later. */
    enum Kind {
        ASKED_FREE, ASKED_MOVING, FREE, MOVING, ASKED_GIVING_UP, GIVING_UP, NEVER
    }

    private static final Kind[] KINDS = Kind.values();

    private final Diary diary;
    private final int person;
    private final long future;
    private final long open;
    /** For each person whether she is asked for: more than none; none for those whom she may not meet. */
    private final int[] weight;
    private final boolean mayMove;
    /** For each slot, who could be met in it, the cheapest kind first, and of which kind. */
    private final int[][] candidates;
    private final Kind[][] kinds;
    private final int[] matched;
    private final int[] slotOf;
    private final int[] seen;
    private int search;

    /** Nobody may be met. */
    static final int FORBIDDEN = -1;

    /**
     * @param weight  for each person what meeting her is worth, 0 where nobody asked for it, or FORBIDDEN
     * @param mayMove whether meetings of others may be held in another slot
     */
    Seating(Diary diary, int person, long future, int[] weight, boolean mayMove) {
        this.diary = diary;
        this.person = person;
        this.future = future;
        this.weight = weight;
        this.mayMove = mayMove;
        open = diary.open();
        matched = new int[diary.slots];
        Arrays.fill(matched, Diary.NOBODY);
        slotOf = new int[diary.people()];
        Arrays.fill(slotOf, Diary.NOBODY);
        seen = new int[diary.people()];
        candidates = new int[diary.slots][0];
        kinds = new Kind[diary.slots][0];
        var order = order();
        for (long left = diary.free(person) & future; left != 0; left &= left - 1) {
            findCandidates(Long.numberOfTrailingZeros(left), order);
        }
    }

    /** Those who may be met: who is worth most first, then who has fewest meetings to come. */
    private List<Integer> order() {
        return IntStream.range(0, diary.people()).filter(other -> weight[other] != FORBIDDEN).boxed()
                .sorted(Comparator.comparingInt((Integer other) -> -weight[other])
                        .thenComparingInt(other -> Long.bitCount(diary.busy(other) & future)))
                .toList();
    }

    private void findCandidates(int slot, List<Integer> order) {
        var found = new int[Kind.NEVER.ordinal() + 1][diary.slots];
        var count = new int[found.length];
        for (int other : order) {
            int kind = kind(other, slot).ordinal();
            if (count[kind] < diary.slots) {
                found[kind][count[kind]++] = other;
            }
        }
        int all = Arrays.stream(count).sum() - count[Kind.NEVER.ordinal()];
        candidates[slot] = new int[all];
        kinds[slot] = new Kind[all];
        for (int kind = 0, next = 0; kind < Kind.NEVER.ordinal(); kind++) {
            for (int i = 0; i < count[kind]; i++, next++) {
                candidates[slot][next] = found[kind][i];
                kinds[slot][next] = KINDS[kind];
            }
        }
    }

    /** Matches more of her slots, with nothing dearer than this, until there are so many. */
    void match(Kind dearest, int most) {
        int count = count();
        for (long left = diary.free(person) & future; left != 0 && count < most; left &= left - 1) {
            int slot = Long.numberOfTrailingZeros(left);
            search++;
            if (matched[slot] == Diary.NOBODY && finds(slot, dearest)) {
                count++;
            }
        }
    }

    private boolean finds(int slot, Kind dearest) {
        for (int i = 0; i < candidates[slot].length && kinds[slot][i].compareTo(dearest) <= 0; i++) {
            int other = candidates[slot][i];
            if (seen[other] != search) {
                seen[other] = search;
                if (slotOf[other] == Diary.NOBODY || finds(slotOf[other], dearest)) {
                    slotOf[other] = slot;
                    matched[slot] = other;
                    return true;
                }
            }
        }
        return false;
    }

    int count() {
        int count = 0;
        for (int other : matched) {
            count += other == Diary.NOBODY ? 0 : 1;
        }
        return count;
    }

    /** Whom she meets in a slot, or NOBODY. */
    int matched(int slot) {
        return matched[slot];
    }

    private Kind kind(int other, int slot) {
        boolean isAsked = weight[other] > 0;
        long bit = 1L << slot;
        if ((diary.present(other) & bit) == 0) {
            return Kind.NEVER;
        }
        boolean mayMeet = diary.mayMeet(other);
        if ((diary.busy(other) & bit) == 0) {
            return !mayMeet || (open & bit) == 0 ? Kind.NEVER : isAsked ? Kind.ASKED_FREE : Kind.FREE;
        }
        if (mayMove && mayMeet && canMove(other, slot)) {
            return isAsked ? Kind.ASKED_MOVING : Kind.MOVING;
        }
        return diary.isMutual(other, slot) ? Kind.NEVER : isAsked ? Kind.ASKED_GIVING_UP : Kind.GIVING_UP;
    }

    private boolean canMove(int other, int slot) {
        return (diary.free(other) & diary.free(diary.partner(other, slot)) & future & open) != 0;
    }
}
