package org.entregent.planner;

/**
 * Seats some tables of two of a full round again, the best way everything else allows.
 *
 * <p>Idea: among a large number of people a whole round is too dear to match exactly, but sixty people are not, and
 * well-chosen sixty hold most of what can be improved together. Complexity: O(m^3) for m people. Source: large
 * neighbourhood search (Shaw 1998) with {@link MaximumWeightMatching} as its exact repair.
 */
final class TableMatching {
    private final WorkingPlan plan;
    private final PairWeights weights;
    private final MaximumWeightMatching matching;
    private final int[] members;
    private final int[] mates;
    private final long[] graph;

    /** @param tables the largest number of tables that will be matched at once */
    TableMatching(WorkingPlan plan, int tables, SeededRandom random) {
        this.plan = plan;
        weights = new PairWeights(plan, 2 * tables, random);
        matching = new MaximumWeightMatching(2 * tables);
        members = new int[2 * tables];
        mates = new int[2 * tables];
        graph = new long[4 * tables * tables];
    }

    /**
     * Exchanges the people of some tables among themselves.
     *
     * @param tables the first seats of different tables of two, of which {@code count} are read
     * @return the work done, in steps
     */
    long rematch(int round, int[] tables, int count) {
        for (int i = 0; i < count; i++) {
            members[2 * i] = plan.personAt(round, tables[i]);
            members[2 * i + 1] = plan.personAt(round, tables[i] + 1);
            plan.clearTable(round, tables[i]);
        }
        weights.weigh(members, 2 * count, graph);
        matching.solve(2 * count, graph, mates);
        int table = 0;
        for (int i = 0; i < 2 * count; i++) {
            if (i < mates[i]) {
                plan.seatTable(round, tables[table++], members[i], members[mates[i]]);
            }
        }
        return RoundMatching.matchingWork(2 * count);
    }
}
