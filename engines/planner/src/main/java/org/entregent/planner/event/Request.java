package org.entregent.planner.event;

import org.entregent.planner.Pair;

/**
 * A meeting that at least one of two people asks for.
 *
 * @param pair   who
 * @param weight what it is worth, 1 to {@value #MOST_WEIGHT}
 * @param mutual whether both ask for it
 */
public record Request(Pair pair, int weight, boolean mutual) {

    /** More would leave no room for sums. */
    public static final int MOST_WEIGHT = 10_000;

    /** @throws IllegalArgumentException when the weight is out of its range */
    public Request {
        if (weight < 1 || weight > MOST_WEIGHT) {
            throw new IllegalArgumentException("A weight must be 1 to " + MOST_WEIGHT + ", not " + weight);
        }
    }

    /** The other one of the two. */
    int partner(int person) {
        return pair.first() == person ? pair.second() : pair.first();
    }
}
