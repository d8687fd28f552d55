package org.entregent.planner;

import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Fills an empty round the best way the other rounds allow.
 *
 * <p>Idea: with the other rounds fixed, the best way to seat an even number of people is a heaviest perfect matching,
 * whatever the benefits and the known pairs are; {@link PairWeights} says what a pair is worth. With an odd number the
 * trio is chosen as well, see {@link TrioMatching}. Complexity: O(n^3), in practice about 20 us for 30 people and 2 ms
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
        weights.weigh(everybody, everybody.length, graph);
        long work = 0;
        if (trio != null) {
            work = trio.choose(graph, row);
        } else {
            matching.solve(everybody.length, graph, mates);
            int seat = 0;
            for (int person = 0; person < mates.length; person++) {
                if (person < mates[person]) {
                    row[seat++] = person;
                    row[seat++] = mates[person];
                }
            }
            work = matchingWork(everybody.length);
        }
        plan.seat(round, row);
        return work;
    }

    /** What it costs to match so many people, in steps. */
    static long matchingWork(int people) {
        return 20 + (long) people * people / 3;
    }
}
