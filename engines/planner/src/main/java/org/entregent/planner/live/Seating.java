package org.entregent.planner.live;

import java.util.Arrays;

/**
 * Whom somebody who comes could meet in which slot, and the best choice of those.
 *
 * <p>Idea: her slots are matched with people, by augmenting paths. What costs others nothing is allowed first, then what moves a
 * meeting of theirs to another slot, and at the end what makes them give up one that only one of the two asked for; each
 * kind of choice keeps as many of her slots matched as the kinds before had. Complexity: O(slots * people) a kind. Source:
 * C. Berge, "Two theorems in graph theory", 1957.
 */
final class Seating {

    /** What a meeting with somebody takes, the dearer the later. */
    enum Kind {
        ASKED_FREE, ASKED_MOVING, FREE, MOVING, ASKED_GIVING_UP, GIVING_UP, NEVER
    }

    private final Diary diary;
    private final int person;
    private final long future;
    private final long open;
    /** For each person whether she is asked for: more than none; none for those whom she may not meet. */
    private final int[] weight;
    private final boolean mayMove;
    private final Integer[] order;
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
        order = new Integer[diary.people()];
        Arrays.setAll(order, other -> other);
        // Those who are worth most first; then those who have fewest meetings to come.
        Arrays.sort(order, (one, other) -> weight[one] != weight[other]
                ? Integer.compare(weight[other], weight[one])
                : Integer.compare(Long.bitCount(diary.busy(one) & future), Long.bitCount(diary.busy(other) & future)));
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
        for (int other : order) {
            if (weight[other] == FORBIDDEN) {
                return false;
            }
            if (seen[other] != search && kind(other, slot).compareTo(dearest) <= 0) {
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
