package org.entregent.planner;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/**
 * What each pair of people would gain from meeting: {@link #NONE nothing}, {@link #ONE_WAY one need met}, or
 * {@link #MUTUAL needs met both ways}. Immutable; one byte a pair (2 MB for 2,000 people).
 */
public final class Benefits {
    /** Neither has what the other looks for. */
    public static final int NONE = 0;
    /** One of the two has what the other looks for. */
    public static final int ONE_WAY = 1;
    /** Each has what the other looks for. */
    public static final int MUTUAL = 2;

    private final int people;
    /** The pairs (0,1), (0,2) .. (0,n-1), (1,2) .. one after the other. */
    private final byte[] values;

    private Benefits(int people, byte[] values) {
        this.people = people;
        this.values = values;
    }

    /** Tells whether one person has what another looks for. */
    @FunctionalInterface
    public interface Help {
        /** Whether {@code giver} has something that {@code receiver} looks for; the two are never the same person. */
        boolean helps(int giver, int receiver);
    }

    /**
     * Nobody gains from anybody.
     *
     * @param people how many people, 2 to {@value BilateralProblem#MOST_PEOPLE}
     */
    public static Benefits none(int people) {
        return new Benefits(people, new byte[pairs(people)]);
    }

    /**
     * Asks once for every pair, the lower number first.
     *
     * @param people  how many people, 2 to {@value BilateralProblem#MOST_PEOPLE}
     * @param between gives 0, 1 or 2 for the pair
     * @throws IllegalArgumentException when {@code people} is out of range or an answer is not 0, 1 or 2
     */
    public static Benefits of(int people, IntBinaryOperator between) {
        var values = new byte[pairs(people)];
        int at = 0;
        for (int first = 0; first < people; first++) {
            for (int second = first + 1; second < people; second++) {
                int value = between.applyAsInt(first, second);
                if (value < NONE || value > MUTUAL) {
                    throw new IllegalArgumentException(
                            "The benefit of a pair is 0, 1 or 2, not " + value + " (" + first + ", " + second + ")");
                }
                values[at++] = (byte) value;
            }
        }
        return new Benefits(people, values);
    }

    /**
     * Counts, for every pair, in how many of the two directions one helps the other.
     *
     * @param people how many people, 2 to {@value BilateralProblem#MOST_PEOPLE}
     * @param help   asked once for every ordered pair
     * @throws IllegalArgumentException when {@code people} is out of range
     */
    public static Benefits fromHelp(int people, Help help) {
        return of(people, (first, second) -> (help.helps(first, second) ? 1 : 0) + (help.helps(second, first) ? 1 : 0));
    }

    /** How many people these benefits are about. */
    public int people() {
        return people;
    }

    /**
     * The benefit of a pair, in any order: 0, 1 or 2; 0 for a person and herself.
     *
     * @throws IndexOutOfBoundsException when a number is not one of the people
     */
    public int between(int one, int other) {
        if (one < 0 || other < 0 || one >= people || other >= people) {
            throw new IndexOutOfBoundsException("No such pair among " + people + " people: " + one + ", " + other);
        }
        if (one == other) {
            return NONE;
        }
        int first = Math.min(one, other);
        int second = Math.max(one, other);
        return values[first * (2 * people - first - 1) / 2 + second - first - 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Benefits that && people == that.people && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * people + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Benefits of " + people + " people";
    }

    private static int pairs(int people) {
        BilateralProblem.checkPeople(people);
        return people * (people - 1) / 2;
    }
}
