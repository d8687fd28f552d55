package org.entregent.planner.b2b;

import java.util.Arrays;
import java.util.function.Consumer;

import org.entregent.planner.SearchBudget;
import org.entregent.planner.SeededRandom;

/**
 * Simulated annealing over flips of Kempe chains between two slots, with weights that learn.
 *
 * <p>Idea: a flip keeps everybody out of two meetings at once, so the search moves among timetables only; breaks cost
 * most, the slots waited a little (a gap that shrinks may close), over-full slots, a broken order and unequal treatment
 * as much as it takes. Whoever has a break for long grows dear, and a little less so when she has none: the search does not settle on whose
 * breaks they are. Half of the flips are aimed: they bring a meeting of somebody who waits next to another of hers.
 * Complexity: O(length of the chain) a flip, about 100 ns. Source: Kirkpatrick, Gelatt and
 * Vecchi, Science 220, 1983; with Kempe chains on timetables, Thompson and Dowsland, Annals of Operations Research 63,
 * 1996; weights after Voudouris and Tsang, "Guided local search", 1999. Probabilities are tabled with
 * {@link StrictMath}, so that every machine takes the same flips.
 */
final class Cooling {

    /**
     * One way to cool.
     *
     * @param hottest the first temperature; a break weighs {@value #BREAK}
     * @param coldest the last
     * @param idle    what a slot waited weighs
     * @param mostIdle how many slots a person's waiting counts at most
     * @param broken  what a break weighs beside that
     * @param learning whether the weights of people change
     */
    record Course(double hottest, double coldest, int idle, int mostIdle, int broken, boolean learning) {

        /** From chaos to order, for a first plan. */
        static final Course WIDE = new Course(12, 0.8, 2, Long.SIZE, 0, false);
        /** Around the temperature at which breaks freeze. */
        static final Course NARROW = new Course(3.2, 2.3, 2, Long.SIZE, 0, true);
        /** The same, without a care for how long somebody waits. */
        static final Course CARELESS = new Course(3.2, 2.3, 2, 8, 0, true);
        /** Breaks stay as few as they are; the waiting is shortened. */
        static final Course POLISH = new Course(4, 0.6, 3, Long.SIZE, 24, false);
    }

    private static final int LEVELS = 60;
    /** The last levels go down to where a plan is mended and no more. */
    private static final int FREEZING = 6;
    private static final double FROZEN = 0.6;
    private static final int TABLED = 10;
    private static final int CHUNK = 1_024;

    private static final int BREAK = 16;
    private static final int TABLE_WEIGHT = 10;
    private static final int ORDER_WEIGHT = 40;
    private static final int FAIR_WEIGHT = 40;

    private static final int LESSON = 400;
    private static final int MORE = 2;
    private static final int DEAREST = BREAK + 24;

    private final Board board;
    private final SeededRandom random;
    private final SearchBudget budget;
    private final Consumer<Board> found;
    private final KempeChain chain;
    private final int[] weight;
    private final int[] waiting;
    private int waitingCount;
    private final int[][] acceptance = new int[LEVELS][];
    private Course course = Course.WIDE;
    private long chunks;

    /** @param found hears of every board that is a plan */
    Cooling(Board board, SeededRandom random, SearchBudget budget, Consumer<Board> found) {
        this.board = board;
        this.random = random;
        this.budget = budget;
        this.found = found;
        chain = new KempeChain(board);
        weight = new int[board.people];
        waiting = new int[board.people];
    }

    /** Cools once over so many flips tried. */
    void cool(Course how, long flips) {
        take(how);
        long each = Math.max(CHUNK, flips / LEVELS);
        for (int[] probabilities : acceptance) {
            for (long done = 0; done < each; done += CHUNK) {
                if (budget.isOver()) {
                    return;
                }
                lookWhoWaits();
                for (int i = 0; i < CHUNK; i++) {
                    tryOne(probabilities);
                }
                budget.spend(CHUNK);
                if (course.learning && ++chunks % LESSON == 0) {
                    learn();
                }
            }
        }
    }

    private void take(Course how) {
        course = how;
        Arrays.fill(weight, BREAK + how.broken);
        for (int level = 0; level < LEVELS; level++) {
            double temperature = level < LEVELS - FREEZING
                    ? how.hottest * StrictMath.pow(how.coldest / how.hottest, level / (LEVELS - FREEZING - 1.0))
                    : how.coldest * StrictMath.pow(FROZEN / how.coldest, (level - LEVELS + FREEZING + 1.0) / FREEZING);
            acceptance[level] = new int[(int) (TABLED * temperature) + 1];
            for (int worse = 0; worse < acceptance[level].length; worse++) {
                acceptance[level][worse] = (int) (StrictMath.exp(-worse / temperature) * Integer.MAX_VALUE);
            }
        }
    }

    /** Not kept up between: a flip aimed at somebody who waits no more is aimed at nobody. */
    private void lookWhoWaits() {
        waitingCount = 0;
        for (int person = 0; person < board.people; person++) {
            if (Waiting.breaks(board.busy[person]) > 0) {
                waiting[waitingCount++] = person;
            }
        }
    }

    private void learn() {
        for (int person = 0; person < board.people; person++) {
            weight[person] = Waiting.breaks(board.busy[person]) > 0
                    ? Math.min(DEAREST, weight[person] + MORE)
                    : Math.max(BREAK, weight[person] - 1);
        }
    }

    private void tryOne(int[] probabilities) {
        int meeting = random.below(board.meetings);
        long open = board.allowed[meeting] & ~(1L << board.slotOf[meeting]);
        if (waitingCount > 0 && (random.nextLong() & 1) == 0) {
            int person = waiting[random.below(waitingCount)];
            long busy = board.busy[person];
            if (Waiting.breaks(busy) > 0) {
                meeting = board.meetingOf(person, random.oneOf(busy));
                open = board.allowed[meeting] & ~busy & (busy << 1 | busy >>> 1);
            }
        }
        if (open == 0 || !chain.follow(meeting, random.oneOf(open))) {
            return;
        }
        int worse = TABLE_WEIGHT * chain.moreOverload() + FAIR_WEIGHT * chain.moreUnfairness()
                + ORDER_WEIGHT * chain.moreMisordered();
        if (chain.end() >= 0) {
            worse += moreWaiting(chain.end()) + moreWaiting(chain.otherEnd());
        }
        if (worse <= 0 || worse < probabilities.length && random.nextLong() >>> 33 < probabilities[worse]) {
            chain.flip();
            if (board.isPlan()) {
                found.accept(board);
            }
        }
    }

    private int moreWaiting(int person) {
        long now = board.busy[person];
        long then = chain.busyThen(person);
        return weight[person] * (Waiting.breaks(then) - Waiting.breaks(now))
                + course.idle * (Math.min(course.mostIdle, Waiting.idle(then))
                        - Math.min(course.mostIdle, Waiting.idle(now)));
    }
}
