package org.entregent.linkage;

import java.util.function.IntConsumer;

/**
 * Which pairs are worth comparing: those with a key of {@link Keys} in common. A key that many cards have proposes many pairs
 * and tells little; the longest lists are left out until the rest is within a budget of pairs for each card. Where there
 * are few cards, all pairs are compared.
 *
 * <p>Keys that one card alone has, and those that very many have, are dropped before they take room (a table of small counts
 * tells them). Memory: 12 bytes for each key left; time: sorting them.
 */
final class Blocks {

    private static final int PAIRS_PER_CARD = 15;
    private static final int FEW_PAIRS = 600_000;
    static final int CARD_BITS = 24;
    static final long CARD = (1 << CARD_BITS) - 1;
    static final int LONGEST = 2000;

    /** With more cards than this, the lists of keys that so many cards have would be left out in any case. */
    private static final int FEW_CARDS = 20_000;
    private static final byte MANY = -1;

    private final Cards cards;
    private final boolean across;
    private final boolean all;
    private long[] entries = new long[0];
    private int[] listStarts = new int[1];
    private int[] cardStarts = new int[1];
    private int[] cardLists = new int[0];
    private final int[] stamps;
    private int longest;
    private int epoch;
    private double estimate;

    /** @param across whether only pairs of two sources count */
    Blocks(Cards cards, boolean across) {
        this.cards = cards;
        this.across = across;
        double pairs = (double) cards.size() * (cards.size() - 1) / 2;
        all = pairs <= FEW_PAIRS;
        stamps = new int[cards.size()];
        gather();
    }

    /** About how many pairs {@link #proposed} gives in all, or more. */
    double estimate() {
        return estimate;
    }

    /** Tells each card of a higher number that is to be compared with this one, once. */
    void partners(int card, IntConsumer partner) {
        if (all) {
            int source = cards.source(card);
            for (int other = card + 1; other < cards.size(); other++) {
                if (!across || cards.source(other) != source) {
                    partner.accept(other);
                }
            }
            return;
        }
        proposed(card, partner);
    }

    /** Tells each card of a higher number that has a key in common with this one, once. */
    void proposed(int card, IntConsumer partner) {
        int source = cards.source(card);
        epoch++;
        for (int at = cardStarts[card]; at < cardStarts[card + 1]; at++) {
            int list = cardLists[at];
            for (int entry = listStarts[list + 1] - 1; entry >= listStarts[list]; entry--) {
                int other = (int) (entries[entry] & CARD);
                if (other <= card) {
                    break;
                }
                if (stamps[other] != epoch && (!across || cards.source(other) != source)) {
                    stamps[other] = epoch;
                    partner.accept(other);
                }
            }
        }
    }

    private void gather() {
        var keys = new Keys(cards);
        int bits = Math.clamp(Long.SIZE - Long.numberOfLeadingZeros(cards.size() * 48L), 16, 25);
        var counts = new byte[1 << bits];
        int mask = counts.length - 1;
        for (int card = 0; card < cards.size(); card++) {
            keys.of(card, key -> {
                int slot = (int) key & mask;
                if (counts[slot] != MANY) {
                    counts[slot]++;
                }
            });
        }
        boolean manyAreKept = LONGEST * (long) FEW_CARDS / Math.max(1, cards.size()) > 255;
        var kept = new Longs();
        kept.reserve(worthKeeping(counts, manyAreKept));
        for (int card = 0; card < cards.size(); card++) {
            int number = card;
            keys.of(card, key -> {
                byte count = counts[(int) key & mask];
                if (count != 1 && (count != MANY || manyAreKept)) {
                    kept.add(key << CARD_BITS | number);
                }
            });
        }
        entries = kept.sorted();
        list(kept.size());
    }

    /** How many keys are left; where many are kept, a guess. */
    private static int worthKeeping(byte[] counts, boolean manyAreKept) {
        long sum = 16;
        for (byte count : counts) {
            sum += count == 1 || count == MANY && !manyAreKept ? 0 : Byte.toUnsignedInt(count);
        }
        return (int) Math.min(sum, Integer.MAX_VALUE - 16);
    }

    private void list(int size) {
        var pairsBySize = new double[LONGEST + 1];
        int lists = 0;
        for (int from = 0; from < size;) {
            int to = end(from, size);
            int length = to - from;
            if (length <= LONGEST) {
                pairsBySize[length] += (double) length * (length - 1) / 2;
            }
            from = to;
        }
        double budget = budget(cards.size());
        estimate = 0;
        longest = 1;
        while (longest < LONGEST && estimate + pairsBySize[longest + 1] <= budget) {
            estimate += pairsBySize[++longest];
        }
        for (int from = 0; from < size;) {
            int to = end(from, size);
            lists += keep(from, to) ? 1 : 0;
            from = to;
        }
        fill(size, lists);
    }

    static long budget(int cards) {
        return Math.max(FEW_PAIRS, (long) PAIRS_PER_CARD * cards);
    }

    private boolean keep(int from, int to) {
        return to - from > 1 && to - from <= longest;
    }

    private int end(int from, int size) {
        long key = entries[from] >>> CARD_BITS;
        int to = from + 1;
        while (to < size && entries[to] >>> CARD_BITS == key) {
            to++;
        }
        return to;
    }

    private void fill(int size, int lists) {
        cardStarts = new int[cards.size() + 2];
        listStarts = new int[lists + 1];
        int list = 0;
        int kept = 0;
        for (int from = 0; from < size;) {
            int to = end(from, size);
            if (keep(from, to)) {
                listStarts[list++] = kept;
                for (int entry = from; entry < to; entry++) {
                    entries[kept++] = entries[entry];
                    cardStarts[(int) (entries[entry] & CARD) + 2]++;
                }
            }
            from = to;
        }
        listStarts[list] = kept;
        for (int card = 2; card < cardStarts.length; card++) {
            cardStarts[card] += cardStarts[card - 1];
        }
        cardLists = new int[kept];
        for (int number = 0; number < lists; number++) {
            for (int entry = listStarts[number]; entry < listStarts[number + 1]; entry++) {
                cardLists[cardStarts[(int) (entries[entry] & CARD) + 1]++] = number;
            }
        }
    }
}
