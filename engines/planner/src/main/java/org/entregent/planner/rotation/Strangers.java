package org.entregent.planner.rotation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import org.entregent.planner.SeededRandom;

/**
 * People no two of whom ever sit together in a rotation.
 *
 * <p>Where a rotation is made for more people than come, such people can be left out and no table lacks more than one; where
 * people stay at tables of their own, their places are those of such people. Complexity: O(people x wanted) a try. Source:
 * greedy independent sets with restarts.
 */
final class Strangers {

    private static final int TRIES = 200;

    private final BitSet[] apart;
    private final SeededRandom random;

    private Strangers(int[][] tableOf, SeededRandom random) {
        this.random = random;
        int people = tableOf[0].length;
        apart = new BitSet[people];
        for (int person = 0; person < people; person++) {
            apart[person] = new BitSet();
            for (int other = 0; other < people; other++) {
                apart[person].set(other, other != person && !meet(tableOf, person, other));
            }
        }
    }

    private static boolean meet(int[][] tableOf, int one, int other) {
        return Arrays.stream(tableOf).anyMatch(round -> round[one] == round[other]);
    }

    /**
     * So many people.
     *
     * @param tableOf for each round and person the table
     * @return empty when none are found
     */
    static Optional<List<Integer>> of(int[][] tableOf, int wanted, SeededRandom random) {
        var strangers = new Strangers(tableOf, random);
        for (int i = 0; i < TRIES; i++) {
            var found = strangers.tryOnce(wanted);
            if (found.cardinality() == wanted) {
                return Optional.of(found.stream().boxed().toList());
            }
        }
        return Optional.empty();
    }

    private BitSet tryOnce(int wanted) {
        var found = new BitSet();
        var left = new BitSet();
        left.set(0, apart.length);
        for (int i = 0; i < wanted && !left.isEmpty(); i++) {
            int next = left.nextSetBit(random.below(apart.length));
            int chosen = next >= 0 ? next : left.nextSetBit(0);
            found.set(chosen);
            left.and(apart[chosen]);
        }
        return found;
    }

    /**
     * The rotation without some people, the others numbered anew in their order.
     *
     * @param tableOf for each round and person the table
     */
    static int[][] without(int[][] tableOf, List<Integer> some) {
        var gone = new BitSet();
        some.forEach(gone::set);
        return Arrays.stream(tableOf).map(round -> {
            var left = new int[round.length - some.size()];
            for (int person = 0, next = 0; person < round.length; person++) {
                if (!gone.get(person)) {
                    left[next++] = round[person];
                }
            }
            return left;
        }).toArray(int[][]::new);
    }
}
