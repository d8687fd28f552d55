package org.entregent.planner;

/**
 * Two different people, whatever the order they are named in: {@code new Pair(7, 3)} equals {@code new Pair(3, 7)}.
 *
 * @param first  the lower of the two numbers, from 0
 * @param second the higher of the two numbers
 */
public record Pair(int first, int second) implements Comparable<Pair> {

    /**
     * Puts the lower number first.
     *
     * @throws IllegalArgumentException when both are the same person or a number is negative
     */
    public Pair {
        if (first == second) {
            throw new IllegalArgumentException("A pair needs two different people, not twice number " + first);
        }
        if (first < 0 || second < 0) {
            throw new IllegalArgumentException("People are numbered from 0, not " + Math.min(first, second));
        }
        if (first > second) {
            int higher = first;
            first = second;
            second = higher;
        }
    }

    /** By the lower number, then by the higher. */
    @Override
    public int compareTo(Pair other) {
        int byFirst = Integer.compare(first, other.first);
        return byFirst != 0 ? byFirst : Integer.compare(second, other.second);
    }
}
