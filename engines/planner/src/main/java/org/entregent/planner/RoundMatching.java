package org.entregent.planner;

import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Fills an empty round the best way the other rounds allow.
 *
 * <p>Idea: with the other rounds fixed, the best way to seat an even number of people is a heaviest perfect matching,
 * whatever the benefits and the known pairs are; {@link PairWeights} says what a pair is worth. With an odd number the
 * trio is chosen as well, see {@link TrioMatching}. Pinned pairs have their tables and leave the matching to the others;
 * each part of their worth is a sum over people whom no other table touches. Complexity: O(n^3), in practice about 20 us for 30 people and 2 ms
 * for 200. Source: Edmonds 1965 for the matching; matching one round again and again is the compact neighbourhood of
 * Ahuja, Ergun, Orlin and Punnen, "A survey of very large-scale neighborhood search techniques", 2002.
 */
final class RoundMatching {
    private final WorkingPlan plan;
    private final PairWeights weights;
    private final MaximumWeightMatching matching;
    private final int[] everybody;
    private final int[] mates;
    private final int[] row;
    private final long[] graph;
    private final @Nullable TrioMatching trio;

    RoundMatching(WorkingPlan plan, SeededRandom random) {
        int people = plan.people();
        int vertices = people + people % 2;
        this.plan = plan;
        weights = new PairWeights(plan, people, random);
        matching = new MaximumWeightMatching(vertices);
        everybody = IntStream.range(0, people).toArray();
        mates = new int[vertices];
        row = new int[people];
        graph = new long[people * people];
        trio = plan.hasTrio() ? new TrioMatching(plan, weights, matching) : null;
    }

    /**
     * Seats everybody in an empty round.
     *
     * @return the work done, in steps
     */
    long fill(int round) {
        long work = 0;
        if (trio != null) {
            weights.weigh(everybody, everybody.length, graph);
            work = trio.choose(round, graph, row);
        } else {
            work = matchPairs(round);
        }
        plan.seat(round, row);
        return work;
    }

    private long matchPairs(int round) {
        int[] free = plan.pins().free(round);
        weights.weigh(free, free.length, graph);
        matching.solve(free.length, graph, mates);
        int seat = 0;
        for (int i = 0; i < free.length; i++) {
            if (i < mates[i]) {
                row[seat++] = free[i];
                row[seat++] = free[mates[i]];
            }
        }
        for (int pinned : plan.pins().pairs(round)) {
            row[seat++] = pinned;
        }
        return matchingWork(free.length);
    }

    /** What it costs to match so many people, in steps. */
    static long matchingWork(int people) {
        return 20 + (long) people * people / 3;
    }
}
