package org.entregent.planner;

/** Which pairs of people are of some kind: symmetric, nobody with herself. */
@FunctionalInterface
interface PairGraph {
    /** Whether two different people are such a pair, whatever their order. */
    boolean joins(int one, int other);
}
