package org.entregent.linkage;

import java.util.Arrays;

/** A growing list of pairs of cards, each with a number of its own. */
final class PairList {

    private long[] pairs = new long[64];
    private float[] odds = new float[64];
    private int size;

    void add(int a, int b, double value) {
        if (size == pairs.length) {
            int room = size + (size >> 1);
            pairs = Arrays.copyOf(pairs, room);
            odds = Arrays.copyOf(odds, room);
        }
        pairs[size] = (long) a << 32 | b;
        odds[size++] = (float) value;
    }

    int size() {
        return size;
    }

    int left(int at) {
        return (int) (pairs[at] >>> 32);
    }

    int right(int at) {
        return (int) pairs[at];
    }

    float odds(int at) {
        return odds[at];
    }
}
