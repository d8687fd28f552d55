package org.entregent.planner;

/**
 * A stream of numbers that depends on the seed alone, on any machine and any version of Java.
 *
 * <p>Idea: a counter advanced by the golden ratio, then mixed. Complexity: a few instructions a number. Source: Steele,
 * Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014 (SplitMix64); bounded numbers by Lemire's
 * multiplication ("Fast random integer generation in an interval", 2019) without its rejection step, whose bias of
 * less than one in a million does not matter to a search.
 */
public final class SeededRandom {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    /** @param seed any number; equal seeds give equal numbers */
    public SeededRandom(long seed) {
        state = seed;
    }

    /** Any number. */
    public long nextLong() {
        state += GOLDEN_GAMMA;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** A number from 0 to {@code bound - 1}; {@code bound} is positive. */
    public int below(int bound) {
        return (int) (((nextLong() >>> 32) * bound) >>> 32);
    }

    /** One of the members of a set that is not empty, the bits of a number. */
    public int oneOf(long set) {
        long left = set;
        for (int skip = below(Long.bitCount(set)); skip > 0; skip--) {
            left &= left - 1;
        }
        return Long.numberOfTrailingZeros(left);
    }

    /** Shuffles in place (Fisher and Yates). */
    void shuffle(int[] values) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = below(i + 1);
            int swapped = values[i];
            values[i] = values[j];
            values[j] = swapped;
        }
    }
}
