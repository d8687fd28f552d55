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
 * the trio go first. Complexity: O(n^3). Source: linear programming duality of the matching polytope (Edmonds 1965)
 * with reduced-cost pruning.
 */
final class TrioMatching {
    private static final int ATTEMPTS = 6;

    private final WorkingPlan plan;
    private final PairWeights weights;
    private final MaximumWeightMatching matching;
    private final int people;
    private final int withChair;
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
    }

    TrioMatching(WorkingPlan plan, PairWeights weights, MaximumWeightMatching matching) {
        this.plan = plan;
        this.weights = weights;
        this.matching = matching;
        people = plan.people();
        withChair = people + 1;
        graph = new long[withChair * withChair];
        duals = new long[people];
        blossoms = new long[withChair * withChair];
        mates = new int[withChair];
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
    long choose(long[] pairs, int[] row) {
        long chairless = matchWithChair(pairs);
        collectCandidates(pairs, chairless);
        long best = Long.MIN_VALUE;
        int bestSat = 0;
        int solved = 1;
        for (int i = 0; i < kept; i++) {
            Candidate candidate = candidates[i];
            if (candidate.bound < best || (candidate.bound == best && candidate.sat >= bestSat)) {
                break;
            }
            long worth = Math.floorDiv(seatAround(candidate, pairs), weights.unit());
            solved++;
            if (worth > best || (worth == best && candidate.sat < bestSat)) {
                best = worth;
                bestSat = candidate.sat;
                System.arraycopy(attempt, 0, row, 0, people);
            }
        }
        return solved * RoundMatching.matchingWork(people) + (long) people * people * people / 60;
    }

    /** Solves with the empty chair; gives four times the bound for everybody but the chair. */
    private long matchWithChair(long[] pairs) {
        for (int person = 0; person < people; person++) {
            System.arraycopy(pairs, person * people, graph, person * withChair, people);
            graph[person * withChair + people] = 0;
            graph[people * withChair + person] = 0;
        }
        matching.solve(withChair, graph, mates);
        for (int person = 0; person < people; person++) {
            duals[person] = matching.dual(person);
        }
        Arrays.fill(blossoms, 0);
        matching.addBlossomDuals(blossoms);
        return matching.dualBound() - matching.dual(people);
    }

    private void collectCandidates(long[] pairs, long chairless) {
        kept = 0;
        long lowest = Long.MIN_VALUE;
        for (int first = 0; first < people; first++) {
            for (int second = first + 1; second < people; second++) {
                long forTwo = chairless + 4 * pairs[first * people + second] - duals[first] - duals[second];
                long heldTwo = blossoms[first * withChair + second];
                for (int third = second + 1; third < people; third++) {
                    // A blossom that loses two or three of its people holds one pair less; blossoms are nested, so
                    // those that hold some two of the three are those of the most deeply nested two.
                    long held = Math.max(heldTwo,
                            Math.max(blossoms[first * withChair + third], blossoms[second * withChair + third]));
                    long bound = forTwo - duals[third] - held
                            + 4 * (pairs[first * people + third] + pairs[second * people + third]);
                    if (bound >= lowest) {
                        lowest = keep(first, second, third, bound);
                    }
                }
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

    private long seatAround(Candidate trio, long[] pairs) {
        int rest = 0;
        for (int person = 0; person < people; person++) {
            if (person != trio.first && person != trio.second && person != trio.third) {
                others[rest++] = person;
            }
        }
        for (int i = 0; i < rest; i++) {
            for (int j = 0; j < rest; j++) {
                graph[i * rest + j] = pairs[others[i] * people + others[j]];
            }
        }
        matching.solve(rest, graph, mates);
        long worth = pairs[trio.first * people + trio.second] + pairs[trio.first * people + trio.third]
                + pairs[trio.second * people + trio.third]
                - twiceReasoned(trio.first, trio.second, trio.third) * weights.unit();
        int seat = 0;
        for (int i = 0; i < rest; i++) {
            if (i < mates[i]) {
                attempt[seat++] = others[i];
                attempt[seat++] = others[mates[i]];
                worth += graph[i * rest + mates[i]];
            }
        }
        attempt[seat++] = trio.first;
        attempt[seat++] = trio.second;
        attempt[seat] = trio.third;
        return worth;
    }
}
