package org.entregent.planner.rotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What no rotation can go under.
 *
 * <p>Idea: seats are counted against people. Of each person: so many seats beside her, so many people she has not met. Of two
 * rounds: a table larger than there are tables sends two of its people to the same one. Of people who all know each other,
 * and are more than the tables: some share one. Of heads: who sits at more rounds than there are tables comes back to
 * one. Complexity: O(people²) once. Source: counting and pigeonholes, as usual for the social golfer problem (Harvey and
 * Winterer, CP 2005).
 */
final class RotationBound {

    private final RotationProblem problem;
    private final int least;
    private final long counted;
    private final long sharedByRounds;

    RotationBound(RotationProblem problem) {
        this.problem = problem;
        long pairs = pairs(problem.people());
        sharedByRounds = pairs(problem.rounds()) * sharedByTwoRounds();
        counted = Math.max(Math.max(byPerson(), byCliques()), byHeads());
        least = seated() == 0 ? 0 : (int) Math.max(Math.max(ceiling(seated(), pairs), byRounds()), byPeople());
    }

    /** How often the two who sit together most do so, at least. */
    int least() {
        return least;
    }

    /** How many repeats there are at least where nobody sits together more often than so. */
    long repeats(int most) {
        // Who sits together t times is shared by t(t-1)/2 pairs of rounds, which is at most most/2 for each repeat.
        return Math.max(counted, most < 2 ? 0 : ceiling(2 * sharedByRounds, most));
    }

    /** Seats beside somebody, over all rounds, each pair counted once a round. */
    private long seated() {
        long round = problem.larger() * pairs(problem.smallest() + 1L)
                + (problem.tables() - problem.larger()) * pairs(problem.smallest());
        return round * problem.rounds();
    }

    /** People of a table that meet again at another round's, whatever is done. */
    private long sharedByTwoRounds() {
        return problem.larger() * spread(problem.smallest() + 1L)
                + (problem.tables() - problem.larger()) * spread(problem.smallest());
    }

    private long spread(long group) {
        long each = group / problem.tables();
        long more = group % problem.tables();
        return more * pairs(each + 1) + (problem.tables() - more) * pairs(each);
    }

    private long byRounds() {
        return sharedByRounds == 0 ? 1 : 1 + ceiling(2 * sharedByRounds, seated());
    }

    private long byPeople() {
        long least = 1;
        var together = new int[problem.tables()];
        for (var head : problem.heads()) {
            least = ++together[head.table()] > 1 ? problem.rounds() : least;
        }
        if (isHeadedEverywhere(together) && problem.heads().size() < problem.people()) {
            least = Math.max(least, ceiling(problem.rounds(), problem.tables()));
        }
        return Math.min(least, problem.rounds());
    }

    /** Every person has so many seats beside her and so many others whom she may meet for the first time. */
    private long byPerson() {
        long lowest = (long) problem.rounds() * (problem.smallest() - 1);
        long highest = (long) problem.rounds() * (problem.largest() - 1);
        long over = 0;
        long seats = 2 * seated() - problem.people() * lowest;
        for (int free : strangers()) {
            over += Math.max(0, lowest - free);
            seats -= Math.max(0, Math.min(highest, free) - lowest);
        }
        return ceiling(over + Math.max(0, seats), 2);
    }

    private int[] strangers() {
        var strangers = new int[problem.people()];
        Arrays.fill(strangers, problem.people() - 1);
        for (var pair : problem.known()) {
            strangers[pair.first()]--;
            strangers[pair.second()]--;
        }
        return strangers;
    }

    /** People who all know each other, in groups no two of which share a pair. */
    private long byCliques() {
        long sum = 0;
        for (int size : cliques()) {
            sum += problem.rounds() * spread(size);
        }
        return sum;
    }

    private List<Integer> cliques() {
        var left = new BitSet[problem.people()];
        for (int i = 0; i < left.length; i++) {
            left[i] = new BitSet();
        }
        problem.known().forEach(pair -> {
            left[pair.first()].set(pair.second());
            left[pair.second()].set(pair.first());
        });
        var sizes = new ArrayList<Integer>();
        for (int start = 0; start < left.length; start++) {
            while (left[start].cardinality() >= problem.tables()) {
                var clique = cliqueAround(left, start);
                if (clique.cardinality() <= problem.tables()) {
                    break;
                }
                sizes.add(clique.cardinality());
                clique.stream().forEach(member -> left[member].andNot(clique));
            }
        }
        return sizes;
    }

    private static BitSet cliqueAround(BitSet[] left, int start) {
        var clique = new BitSet();
        clique.set(start);
        var common = (BitSet) left[start].clone();
        while (!common.isEmpty()) {
            int chosen = -1;
            int most = -1;
            for (int one = common.nextSetBit(0); one >= 0; one = common.nextSetBit(one + 1)) {
                var shared = (BitSet) common.clone();
                shared.and(left[one]);
                if (shared.cardinality() > most) {
                    most = shared.cardinality();
                    chosen = one;
                }
            }
            clique.set(chosen);
            common.and(left[chosen]);
        }
        return clique;
    }

    /** Where every table has a head, everybody else meets one in every round; and heads of one table meet in each. */
    private long byHeads() {
        var together = new int[problem.tables()];
        problem.heads().forEach(head -> together[head.table()]++);
        long repeats = 0;
        for (int heads : together) {
            repeats += pairs(heads) * (problem.rounds() - 1);
        }
        if (isHeadedEverywhere(together)) {
            repeats += (long) (problem.people() - problem.heads().size())
                    * Math.max(0, problem.rounds() - problem.tables());
        }
        return repeats;
    }

    private static boolean isHeadedEverywhere(int[] heads) {
        for (int sitting : heads) {
            if (sitting == 0) {
                return false;
            }
        }
        return true;
    }

    private static long pairs(long number) {
        return number * (number - 1) / 2;
    }

    private static long ceiling(long number, long by) {
        return by == 0 ? 0 : (number + by - 1) / by;
    }
}
