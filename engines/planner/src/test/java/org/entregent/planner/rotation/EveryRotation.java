package org.entregent.planner.rotation;

import java.util.ArrayList;
import java.util.List;

import org.entregent.planner.Pair;

/** The best of all rotations of a tiny problem, by looking at each; shares no code with what plans. */
final class EveryRotation {

    private final RotationProblem problem;
    private final List<int[]> seatings = new ArrayList<>();
    private final int[][] met;
    private int most = Integer.MAX_VALUE;
    private long repeats = Long.MAX_VALUE;

    private EveryRotation(RotationProblem problem) {
        this.problem = problem;
        met = new int[problem.people()][problem.people()];
        seat(new int[problem.people()], 0);
        choose(0, 0);
    }

    /** The most together and the repeats, lexicographically least. */
    static long[] best(RotationProblem problem) {
        var all = new EveryRotation(problem);
        return new long[]{all.most, all.repeats};
    }

    private void seat(int[] at, int person) {
        if (person == at.length) {
            var sizes = new int[problem.tables()];
            for (int table : at) {
                sizes[table]++;
            }
            int large = 0;
            for (int size : sizes) {
                if (size < at.length / sizes.length || size > at.length / sizes.length + 1) {
                    return;
                }
                large += size > at.length / sizes.length ? 1 : 0;
            }
            boolean isHeaded = problem.heads().stream().allMatch(head -> at[head.person()] == head.table());
            if (isHeaded && large == at.length % sizes.length) {
                seatings.add(at.clone());
            }
            return;
        }
        for (int table = 0; table < problem.tables(); table++) {
            at[person] = table;
            seat(at, person + 1);
        }
    }

    private void choose(int round, int from) {
        if (round == problem.rounds()) {
            judge();
            return;
        }
        // The order of rounds does not matter.
        for (int i = from; i < seatings.size(); i++) {
            count(seatings.get(i), 1);
            choose(round + 1, i);
            count(seatings.get(i), -1);
        }
    }

    private void count(int[] at, int by) {
        for (int one = 0; one < at.length; one++) {
            for (int other = one + 1; other < at.length; other++) {
                met[one][other] += at[one] == at[other] ? by : 0;
            }
        }
    }

    private void judge() {
        int highest = 0;
        long sum = 0;
        for (int one = 0; one < met.length; one++) {
            for (int other = one + 1; other < met.length; other++) {
                highest = Math.max(highest, met[one][other]);
                int before = problem.known().contains(new Pair(one, other)) ? 1 : 0;
                sum += Math.max(0, met[one][other] + before - 1);
            }
        }
        if (highest < most || highest == most && sum < repeats) {
            most = highest;
            repeats = sum;
        }
    }
}
