package org.entregent.planner;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Who must share a table with whom, round by round.
 *
 * <p>Idea: a pinned pair is never searched for: its two seats are taken out of the matching of their round, and no
 * exchange touches them. Only a trio may take a third person in beside them. Everything is listed in ascending order,
 * so that a search does not depend on the order of a set. Complexity: O(n) memory for each round with pins.
 */
final class Pins {
    private static final int NOBODY = -1;
    private static final int[] NONE = {};

    private final boolean areNone;
    /** The people of the pinned pairs of each round, two by two. */
    private final int[][] pairs;
    private final int[][] free;
    /** For each person of a round, whom she is pinned with, or nobody; empty for a round without pins. */
    private final int[][] mates;

    Pins(BilateralProblem problem) {
        int rounds = problem.rounds();
        areNone = problem.pinned().isEmpty();
        pairs = new int[rounds][];
        free = new int[rounds][];
        mates = new int[rounds][];
        var everybody = IntStream.range(0, problem.people()).toArray();
        for (int round = 0; round < rounds; round++) {
            pairs[round] = problem.pinned().getOrDefault(round, Set.of()).stream().sorted()
                    .flatMapToInt(pair -> IntStream.of(pair.first(), pair.second())).toArray();
            mates[round] = pairs[round].length == 0 ? NONE : mates(pairs[round], problem.people());
            int[] mate = mates[round];
            free[round] = mate.length == 0
                    ? everybody
                    : Arrays.stream(everybody).filter(person -> mate[person] == NOBODY).toArray();
        }
    }

    private static int[] mates(int[] pairs, int people) {
        var mates = new int[people];
        Arrays.fill(mates, NOBODY);
        for (int i = 0; i < pairs.length; i += 2) {
            mates[pairs[i]] = pairs[i + 1];
            mates[pairs[i + 1]] = pairs[i];
        }
        return mates;
    }

    /** Whether no round has a pin. */
    boolean areNone() {
        return areNone;
    }

    /** The people of the pinned pairs of a round, two by two, by the lower number of each; not to be changed. */
    int[] pairs(int round) {
        return pairs[round];
    }

    /** The people who are not pinned in a round, ascending; not to be changed. */
    int[] free(int round) {
        return free[round];
    }

    /** Whether somebody is pinned in a round. */
    boolean hold(int round, int person) {
        return mates[round].length > 0 && mates[round][person] != NOBODY;
    }

    /** Whether two different people may share a table in a round, as far as each of them by herself is pinned. */
    boolean allow(int round, int one, int other) {
        return mates[round].length == 0 || mates[round][one] == other
                || (mates[round][one] == NOBODY && mates[round][other] == NOBODY);
    }

    /** Whether three people may be the trio of a round: it holds both of a pinned pair or none. */
    boolean allow(int round, int first, int second, int third) {
        if (mates[round].length == 0) {
            return true;
        }
        int[] mate = mates[round];
        return isWithin(mate[first], second, third) && isWithin(mate[second], first, third)
                && isWithin(mate[third], first, second);
    }

    private static boolean isWithin(int mate, int one, int other) {
        return mate == NOBODY || mate == one || mate == other;
    }

    /** Orders rounds by their pins; zero when they have the same. */
    int compare(int round, int other) {
        return Arrays.compare(pairs[round], pairs[other]);
    }
}
