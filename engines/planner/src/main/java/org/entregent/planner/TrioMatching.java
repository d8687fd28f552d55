package org.entregent.planner;

import java.util.Arrays;

/**
 * Seats a round of an odd number of people: one trio, all others in pairs.
 *
 * <p>Idea: for a given trio the rest is a heaviest perfect matching, but there are n^3/6 trios. One matching of
 * everybody, with an empty chair for whom the trio will take in, gives dual values; by weak duality they bound, for
 * every trio at once, what the others can still be worth without these three. The trios are taken by falling bound,
 * each solved exactly, until no bound promises more than the best found: then the round is proven best. A few attempts
 * nearly always reach that; after {@value #ATTEMPTS} the best so far is taken. Among equals, people who sat less in
 * the trio go first. Pinned pairs leave the matching to the others, and a trio may be one of them with a third: what
 * all pinned pairs are worth by themselves is the same whatever the trio is, so it is not counted. Complexity: O(n^3). Source: linear programming duality of the matching polytope (Edmonds 1965)
 * with reduced-cost pruning.
 */
final class TrioMatching {
    private static final int ATTEMPTS = 6;

    private final WorkingPlan plan;
    private final PairWeights weights;
    private final MaximumWeightMatching matching;
    private final int people;
    private final long[] graph;
    private final long[] duals;
    private final long[] blossoms;
    private final int[] mates;
    private final int[] others;
    private final int[] attempt;
    private final Candidate[] candidates = new Candidate[ATTEMPTS];
    private int kept;

    /** Three people, what the bound allows their round to be worth, how often they sat in the trio, and chance. */
    private record Candidate(int first, int second, int third, long bound, int sat, long noise) {
        boolean comesBefore(Candidate other) {
            if (bound != other.bound) {
                return bound > other.bound;
            }
            return sat != other.sat ? sat < other.sat : noise > other.noise;
        }

        boolean holds(int person) {
            return person == first || person == second || person == third;
        }
    }

    TrioMatching(WorkingPlan plan, PairWeights weights, MaximumWeightMatching matching) {
        this.plan = plan;
        this.weights = weights;
        this.matching = matching;
        people = plan.people();
        graph = new long[(people + 1) * (people + 1)];
        duals = new long[people];
        blossoms = new long[graph.length];
        mates = new int[people + 1];
        others = new int[people];
        attempt = new int[people];
    }

    /**
     * Chooses the seats.
     *
     * @param pairs what each pair is worth, row by row
     * @param row   receives the people in the order of the seats, the trio last
     * @return the work done, in steps
     */
    long choose(int round, long[] pairs, int[] row) {
        int[] free = plan.pins().free(round);
        long chairless = matchWithChair(free, pairs);
        kept = 0;
        collectTrios(free, pairs, chairless);
        collectGuests(plan.pins().pairs(round), free, pairs, chairless);
        long best = Long.MIN_VALUE;
        int bestSat = 0;
        int solved = 1;
        for (int i = 0; i < kept; i++) {
            Candidate candidate = candidates[i];
            if (candidate.bound < best || (candidate.bound == best && candidate.sat >= bestSat)) {
                break;
            }
            long worth = Math.floorDiv(seatAround(round, candidate, pairs), weights.unit());
            solved++;
            if (worth > best || (worth == best && candidate.sat < bestSat)) {
                best = worth;
                bestSat = candidate.sat;
                System.arraycopy(attempt, 0, row, 0, people);
            }
        }
        return solved * RoundMatching.matchingWork(free.length)
                + (long) free.length * free.length * free.length / 60;
    }

    /** Solves with the empty chair; gives four times the bound for everybody but the chair. */
    private long matchWithChair(int[] free, long[] pairs) {
        int chair = free.length;
        int stride = chair + 1;
        for (int i = 0; i < chair; i++) {
            for (int j = 0; j < chair; j++) {
                graph[i * stride + j] = pairs[free[i] * people + free[j]];
            }
            graph[i * stride + chair] = 0;
            graph[chair * stride + i] = 0;
        }
        matching.solve(stride, graph, mates);
        for (int i = 0; i < chair; i++) {
            duals[i] = matching.dual(i);
        }
        Arrays.fill(blossoms, 0);
        matching.addBlossomDuals(blossoms);
        return matching.dualBound() - matching.dual(chair);
    }

    private void collectTrios(int[] free, long[] pairs, long chairless) {
        int stride = free.length + 1;
        long lowest = Long.MIN_VALUE;
        for (int i = 0; i < free.length; i++) {
            int first = free[i];
            for (int j = i + 1; j < free.length; j++) {
                int second = free[j];
                long forTwo = chairless + 4 * pairs[first * people + second] - duals[i] - duals[j];
                long heldTwo = blossoms[i * stride + j];
                for (int k = j + 1; k < free.length; k++) {
                    int third = free[k];
                    // A blossom that loses two or three of its people holds one pair less; blossoms are nested, so
                    // those that hold some two of the three are those of the most deeply nested two.
                    long held = Math.max(heldTwo,
                            Math.max(blossoms[i * stride + k], blossoms[j * stride + k]));
                    long bound = forTwo - duals[k] - held
                            + 4 * (pairs[first * people + third] + pairs[second * people + third]);
                    if (bound >= lowest) {
                        lowest = keep(first, second, third, bound);
                    }
                }
            }
        }
    }

    /** A trio of a pinned pair takes but one from the others, and a blossom that loses one holds as many pairs. */
    private void collectGuests(int[] pinned, int[] free, long[] pairs, long chairless) {
        for (int i = 0; i < pinned.length; i += 2) {
            for (int k = 0; k < free.length; k++) {
                long guest = pairs[pinned[i] * people + free[k]] + pairs[pinned[i + 1] * people + free[k]];
                keep(pinned[i], pinned[i + 1], free[k], chairless - duals[k] + 4 * guest);
            }
        }
    }

    /** Keeps the most promising, best first; gives the least bound that may still enter. */
    private long keep(int first, int second, int third, long bound) {
        long corrected = bound - 4 * twiceReasoned(first, second, third) * weights.unit();
        int sat = plan.trios(first) + plan.trios(second) + plan.trios(third);
        var candidate = new Candidate(first, second, third, Math.floorDiv(corrected, 4 * weights.unit()), sat,
                Math.floorMod(corrected, 4 * weights.unit()));
        if (kept < ATTEMPTS || candidate.comesBefore(candidates[kept - 1])) {
            int at = kept < ATTEMPTS ? kept++ : kept - 1;
            while (at > 0 && candidate.comesBefore(candidates[at - 1])) {
                candidates[at] = candidates[at - 1];
                at--;
            }
            candidates[at] = candidate;
        }
        return kept < ATTEMPTS ? Long.MIN_VALUE : 4 * weights.unit() * candidates[kept - 1].bound;
    }

    /**
     * The sum of squares that the pairs of a trio leave out: twice for each of the three who gains a reason from both
     * others, since (r + 2)^2 - r^2 is more than twice (r + 1)^2 - r^2.
     */
    private long twiceReasoned(int first, int second, int third) {
        boolean one = weights.givesReason(first, second);
        boolean two = weights.givesReason(second, third);
        boolean three = weights.givesReason(first, third);
        return 2L * ((one && two ? 1 : 0) + (two && three ? 1 : 0) + (one && three ? 1 : 0));
    }

    private long seatAround(int round, Candidate trio, long[] pairs) {
        int rest = 0;
        for (int person : plan.pins().free(round)) {
            if (!trio.holds(person)) {
                others[rest++] = person;
            }
        }
        for (int i = 0; i < rest; i++) {
            for (int j = 0; j < rest; j++) {
                graph[i * rest + j] = pairs[others[i] * people + others[j]];
            }
        }
        matching.solve(rest, graph, mates);
        boolean isPinned = plan.pins().hold(round, trio.first);
        long worth = (isPinned ? 0 : pairs[trio.first * people + trio.second])
                + pairs[trio.first * people + trio.third] + pairs[trio.second * people + trio.third]
                - twiceReasoned(trio.first, trio.second, trio.third) * weights.unit();
        int seat = 0;
        for (int i = 0; i < rest; i++) {
            if (i < mates[i]) {
                attempt[seat++] = others[i];
                attempt[seat++] = others[mates[i]];
                worth += graph[i * rest + mates[i]];
            }
        }
        for (int pinned : plan.pins().pairs(round)) {
            if (!trio.holds(pinned)) {
                attempt[seat++] = pinned;
            }
        }
        attempt[seat++] = trio.first;
        attempt[seat++] = trio.second;
        attempt[seat] = trio.third;
        return worth;
    }
}
