package org.entregent.planner.rotation;

import java.util.Arrays;

import org.entregent.planner.SeededRandom;

/**
 * Somebody more than a rotation was made for: in each round at a table that has nobody more yet, where she has met fewest of
 * those who sit there.
 *
 * <p>Idea: in a rotation in which tables of two rounds share somebody, she cannot but meet people again; but not the same ones
 * each time. Complexity: O(people x rounds). Source: greedy, to be tried several times.
 */
final class Guest {

    private final int[] table;
    private final int[] met;
    private long cost;

    /**
     * @param made   for each round and place the table; the places from {@code places} on are those of other guests
     * @param places how many the rotation was made for
     */
    Guest(int[][] made, int places, int tables, SeededRandom random) {
        table = new int[made.length];
        met = new int[made[0].length];
        for (int round = 0; round < made.length; round++) {
            table[round] = choose(made[round], places, tables, random);
            for (int place = 0; place < met.length; place++) {
                if (made[round][place] == table[round]) {
                    cost += weight(met[place]++);
                }
            }
        }
    }

    private int choose(int[] round, int places, int tables, SeededRandom random) {
        var weights = new long[tables];
        for (int place = 0; place < round.length; place++) {
            weights[round[place]] += place < places ? weight(met[place]) : Integer.MAX_VALUE;
        }
        int chosen = 0;
        long least = Long.MAX_VALUE;
        int seen = 0;
        for (int i = 0; i < tables; i++) {
            if (weights[i] < least) {
                least = weights[i];
                chosen = i;
                seen = 1;
            } else if (weights[i] == least && random.below(++seen) == 0) {
                chosen = i;
            }
        }
        return chosen;
    }

    /** Once more costs more than twice as much. */
    private static long weight(int times) {
        return (long) times * times * times;
    }

    long cost() {
        return cost;
    }

    /** With her, in the last place. */
    int[][] seated(int[][] made) {
        var all = new int[made.length][];
        for (int round = 0; round < made.length; round++) {
            all[round] = Arrays.copyOf(made[round], made[round].length + 1);
            all[round][made[round].length] = table[round];
        }
        return all;
    }
}
