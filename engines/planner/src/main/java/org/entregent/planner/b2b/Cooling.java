package org.entregent.planner.b2b;

import java.util.function.Consumer;

/**
 * Simulated annealing over flips of Kempe chains between two slots.
 *
 * <p>Idea: a flip keeps everybody out of two meetings at once, so the search moves among timetables only; breaks cost
 * most, the slots waited a little (a gap that shrinks may close), over-full slots, a broken order and unequal treatment
 * as much as it takes. Half of the flips are aimed: they bring a meeting of somebody who waits next to another of hers.
 * Complexity: O(length of the chain) a flip, about 100 ns. Source: Kirkpatrick, Gelatt and Vecchi, Science 220, 1983; with
 * Kempe chains on timetables, Thompson and Dowsland, Annals of Operations Research 63, 1996. Probabilities are tabled
 * with {@link StrictMath}, so that every machine takes the same flips.
 */
final class Cooling {

    private static final int LEVELS = 60;
    private static final int TABLED = 10;
    private static final int CHUNK = 1_024;

    static int breakWeight = Integer.getInteger("wb", 16);
    static int idleWeight = Integer.getInteger("wi", 1);
    static int tableWeight = Integer.getInteger("wt", 10);
    private static final int ORDER_WEIGHT = 40;
    private static final int FAIR_WEIGHT = 40;
    static double hottest = Double.parseDouble(System.getProperty("hot", "12"));
    static double coldest = Double.parseDouble(System.getProperty("cold", "0.8"));

    private final Board board;
    private final SearchRandom random;
    private final Budget budget;
    private final Consumer<Board> found;
    private final KempeChain chain;
    private final int[][] acceptance = new int[LEVELS][];

    /** @param found hears of every board that is a plan */
    Cooling(Board board, SearchRandom random, Budget budget, Consumer<Board> found) {
        this.board = board;
        this.random = random;
        this.budget = budget;
        this.found = found;
        chain = new KempeChain(board);
        for (int level = 0; level < LEVELS; level++) {
            double temperature = hottest * StrictMath.pow(coldest / hottest, level / (LEVELS - 1.0));
            acceptance[level] = new int[(int) (TABLED * temperature) + 1];
            for (int worse = 0; worse < acceptance[level].length; worse++) {
                acceptance[level][worse] = (int) (StrictMath.exp(-worse / temperature) * Integer.MAX_VALUE);
            }
        }
    }

    /** Cools once over so many flips tried. */
    void cool(long flips) {
        long each = Math.max(CHUNK, flips / LEVELS);
        for (int[] probabilities : acceptance) {
            for (long done = 0; done < each; done += CHUNK) {
                if (budget.isOver()) {
                    return;
                }
                for (int i = 0; i < CHUNK; i++) {
                    tryOne(probabilities);
                }
                budget.spend(CHUNK);
            }
        }
    }

    private void tryOne(int[] probabilities) {
        int meeting = random.below(board.meetings);
        long open = board.allowed[meeting] & ~(1L << board.slotOf[meeting]);
        if (open == 0 || !chain.follow(meeting, random.oneOf(open))) {
            return;
        }
        int worse = breakWeight * chain.moreBreaks() + idleWeight * chain.moreIdle()
                + tableWeight * chain.moreOverload() + FAIR_WEIGHT * chain.moreUnfairness()
                + ORDER_WEIGHT * chain.moreMisordered();
        if (worse <= 0 || worse < probabilities.length && random.next() >>> 33 < probabilities[worse]) {
            chain.flip();
            if (board.isPlan()) {
                found.accept(board);
            }
        }
    }
}
