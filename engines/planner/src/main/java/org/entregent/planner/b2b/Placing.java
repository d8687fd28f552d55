package org.entregent.planner.b2b;

import java.util.Arrays;

import org.entregent.planner.SearchBudget;
import org.entregent.planner.SeededRandom;

/**
 * A first slot for every meeting.
 *
 * <p>Idea: a meeting without a slot takes the one where it pushes out what was pushed out least often so far; what it
 * pushed out waits in turn. What is hard to place thereby grows heavy and settles, what is easy moves around it. Over-full
 * slots and a broken order are weighed in but allowed: the annealing mends them. Complexity: O(slots) a step. Source: the
 * ejection pool of Nagata and Bräysy, "A powerful route minimization heuristic", Operations Research Letters 37, 2009.
 */
final class Placing {

    private static final long TABLE_WEIGHT = 4;
    private static final long ORDER_WEIGHT = 8;
    private static final int SHAKE = 64;

    private final Board board;
    private final SeededRandom random;
    private final SearchBudget budget;
    private final KempeChain chain;
    private final long[] pushed;
    private final int[] waiting;
    private int waitingCount;

    Placing(Board board, SeededRandom random, SearchBudget budget) {
        this.board = board;
        this.random = random;
        this.budget = budget;
        chain = new KempeChain(board);
        pushed = new long[board.meetings];
        waiting = new int[board.meetings];
    }

    /** Whether every meeting has a slot at the end. */
    boolean place(long steps) {
        for (int meeting = 0; meeting < board.meetings; meeting++) {
            if (board.slotOf[meeting] == Board.NOWHERE) {
                waiting[waitingCount++] = meeting;
            }
        }
        Arrays.fill(pushed, 1);
        shuffle();
        for (long step = 0; waitingCount > 0; step++) {
            if (step >= steps || budget.isOver()) {
                return false;
            }
            budget.spend(1);
            place(next());
            if (step % SHAKE == SHAKE - 1) {
                shake();
            }
        }
        return true;
    }

    private void shuffle() {
        for (int i = waitingCount - 1; i > 0; i--) {
            int j = random.below(i + 1);
            int swapped = waiting[i];
            waiting[i] = waiting[j];
            waiting[j] = swapped;
        }
    }

    private int next() {
        int i = random.below(waitingCount);
        int meeting = waiting[i];
        waiting[i] = waiting[--waitingCount];
        return meeting;
    }

    private void place(int meeting) {
        int best = Board.NOWHERE;
        long least = Long.MAX_VALUE;
        int ties = 0;
        for (long left = board.allowed[meeting]; left != 0; left &= left - 1) {
            int slot = Long.numberOfTrailingZeros(left);
            long cost = cost(meeting, slot);
            if (cost < least) {
                least = cost;
                ties = 0;
            }
            if (cost == least && random.below(++ties) == 0) {
                best = slot;
            }
        }
        pushOut(board.meetingOf(board.one[meeting], best), meeting);
        pushOut(board.meetingOf(board.other[meeting], best), meeting);
        board.place(meeting, best);
    }

    private long cost(int meeting, int slot) {
        long cost = board.load[slot] >= board.tables ? TABLE_WEIGHT * (1 + board.load[slot] - board.tables) : 0;
        int first = board.meetingOf(board.one[meeting], slot);
        int second = board.meetingOf(board.other[meeting], slot);
        cost += first == Board.NOWHERE ? 0 : pushed[first];
        cost += second == Board.NOWHERE || second == first ? 0 : pushed[second];
        for (int earlier : board.before[meeting]) {
            cost += board.slotOf[earlier] != Board.NOWHERE && board.slotOf[earlier] >= slot ? ORDER_WEIGHT : 0;
        }
        for (int later : board.after[meeting]) {
            cost += board.slotOf[later] != Board.NOWHERE && slot >= board.slotOf[later] ? ORDER_WEIGHT : 0;
        }
        return cost;
    }

    private void pushOut(int meeting, int by) {
        if (meeting != Board.NOWHERE && meeting != by && board.slotOf[meeting] != Board.NOWHERE) {
            board.remove(meeting);
            pushed[meeting]++;
            waiting[waitingCount++] = meeting;
        }
    }

    /** A few chains flipped, so that the same meetings do not push each other out for ever. */
    private void shake() {
        for (int i = 0; i < SHAKE; i++) {
            int meeting = random.below(board.meetings);
            if (board.slotOf[meeting] == Board.NOWHERE) {
                continue;
            }
            int slot = random.oneOf(board.allowed[meeting]);
            if (slot != board.slotOf[meeting] && chain.follow(meeting, slot) && chain.moreOverload() <= 0
                    && chain.moreMisordered() <= 0) {
                chain.flip();
            }
        }
    }
}
