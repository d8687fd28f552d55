package org.entregent.linkage;

import java.util.Arrays;
import java.util.function.LongToDoubleFunction;

/**
 * Cards put together, person by person. Connected components would glue two families by one false link; here the surest pairs
 * come first and two groups become one only where all pairs across them, on average, speak for it (average linkage on the
 * odds; correlation clustering, Bansal, Blum and Chawla 2004). Pairs that no key proposed are compared now.
 */
final class Clusters {

    /** No single pair speaks louder than this, in bits: one shared mail does not outvote many doubts. */
    private static final double LOUDEST = 12;
    private static final int MOST_PAIRS = 400;

    private final int[] next;
    private final int[] tail;
    private final int[] head;
    private final int[] size;
    private final LongToDoubleFunction odds;

    private Clusters(int cards, LongToDoubleFunction odds) {
        this.odds = odds;
        next = new int[cards];
        tail = new int[cards];
        head = new int[cards];
        size = new int[cards];
        Arrays.fill(next, -1);
        Arrays.fill(size, 1);
        for (int card = 0; card < cards; card++) {
            tail[card] = card;
            head[card] = card;
        }
    }

    /** The cluster of each card: the number of its first card. */
    static int[] of(int cards, PairList pairs, LongToDoubleFunction odds) {
        var clusters = new Clusters(cards, odds);
        int[] order = surestFirst(pairs);
        for (int at : order) {
            int a = clusters.head[pairs.left(at)];
            int b = clusters.head[pairs.right(at)];
            if (a != b && clusters.belong(a, b, pairs.odds(at))) {
                clusters.merge(Math.min(a, b), Math.max(a, b));
            }
        }
        return clusters.head;
    }

    private static int[] surestFirst(PairList pairs) {
        int count = 0;
        for (int at = 0; at < pairs.size(); at++) {
            count += pairs.odds(at) > 0 ? 1 : 0;
        }
        var keys = new long[count];
        count = 0;
        for (int at = 0; at < pairs.size(); at++) {
            if (pairs.odds(at) > 0) {
                long sureness = Float.floatToIntBits(pairs.odds(at));
                keys[count++] = (Integer.MAX_VALUE - sureness) << 32 | at;
            }
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    private boolean belong(int a, int b, double direct) {
        if (size[a] == 1 && size[b] == 1) {
            return direct > 0;
        }
        double sum = 0;
        int count = 0;
        for (int x = a; x >= 0 && count < MOST_PAIRS; x = next[x]) {
            for (int y = b; y >= 0 && count < MOST_PAIRS; y = next[y]) {
                sum += Math.clamp(odds.applyAsDouble((long) x << 32 | y), -LOUDEST, LOUDEST);
                count++;
            }
        }
        return sum > 0;
    }

    private void merge(int a, int b) {
        for (int card = b; card >= 0; card = next[card]) {
            head[card] = a;
        }
        next[tail[a]] = b;
        tail[a] = tail[b];
        size[a] += size[b];
    }
}
