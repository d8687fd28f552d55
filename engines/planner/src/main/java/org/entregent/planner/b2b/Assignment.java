package org.entregent.planner.b2b;

import java.util.Arrays;

/**
 * The cheapest way to give each row a column of its own.
 *
 * <p>Idea: rows are added one by one along the shortest path in reduced costs. Complexity: O(rows² x columns), in whole
 * numbers, so that the result is exact. Source: Kuhn's Hungarian method as Jonker and Volgenant arrange it, Computing 38,
 * 1987. Columns run over a range of slots; nothing is allocated after the beginning.
 */
final class Assignment {

    /** The cost of what may not be. Sums of as many as there are slots do not overflow. */
    static final long NEVER = 1L << 50;

    private final long[] rowPrice;
    private final long[] columnPrice;
    private final long[] distance;
    private final int[] rowOf;
    private final int[] way;
    private final boolean[] used;

    Assignment(int slots) {
        rowPrice = new long[slots + 1];
        columnPrice = new long[slots + 1];
        distance = new long[slots + 1];
        rowOf = new int[slots + 1];
        way = new int[slots + 1];
        used = new boolean[slots + 1];
    }

    /**
     * Solves.
     *
     * @param costs of each row, for each slot
     * @param rows  how many
     * @param first the first slot that may be used
     * @param count how many slots from there on; no fewer than rows
     * @return the cost, or {@link #NEVER} or more when there is no way
     */
    long solve(long[][] costs, int rows, int first, int count) {
        Arrays.fill(rowPrice, 0, rows + 1, 0);
        Arrays.fill(columnPrice, 0, count + 1, 0);
        Arrays.fill(rowOf, 0, count + 1, 0);
        for (int row = 1; row <= rows; row++) {
            add(row, costs, first, count);
            if (-columnPrice[0] >= NEVER / 2) {
                return NEVER;
            }
        }
        return -columnPrice[0];
    }

    private void add(int row, long[][] costs, int first, int count) {
        rowOf[0] = row;
        int column = 0;
        Arrays.fill(distance, 0, count + 1, Long.MAX_VALUE);
        Arrays.fill(used, 0, count + 1, false);
        do {
            used[column] = true;
            int from = rowOf[column];
            long[] mine = costs[from - 1];
            long least = Long.MAX_VALUE;
            int next = 0;
            for (int to = 1; to <= count; to++) {
                if (!used[to]) {
                    long reduced = mine[first + to - 1] - rowPrice[from] - columnPrice[to];
                    if (reduced < distance[to]) {
                        distance[to] = reduced;
                        way[to] = column;
                    }
                    if (distance[to] < least) {
                        least = distance[to];
                        next = to;
                    }
                }
            }
            for (int to = 0; to <= count; to++) {
                if (used[to]) {
                    rowPrice[rowOf[to]] += least;
                    columnPrice[to] -= least;
                } else {
                    distance[to] -= least;
                }
            }
            column = next;
        } while (rowOf[column] != 0);
        for (; column != 0; column = way[column]) {
            rowOf[column] = rowOf[way[column]];
        }
    }

    /** After {@link #solve}: the row that has this slot, or -1. */
    int rowAt(int slot, int first, int count) {
        int column = slot - first + 1;
        return column < 1 || column > count ? -1 : rowOf[column] - 1;
    }
}
