package org.entregent.contacts.search;

import java.util.Arrays;

/** The cards that hold a word, in their order, each with the fields in which it stands. */
final class Postings {

    private final int[] cards;
    private final byte[] fields;
    private final byte all;

    private Postings(int[] cards, byte[] fields, byte all) {
        this.cards = cards;
        this.fields = fields;
        this.all = all;
    }

    /** Gathers cards, which come in their order. */
    static final class Gathering {

        private int[] cards = new int[2];
        private byte[] fields = new byte[2];
        private int count;
        private byte all;

        void add(int card, Field field) {
            var bit = (byte) (1 << field.ordinal());
            all |= bit;
            if (count > 0 && cards[count - 1] == card) {
                fields[count - 1] |= bit;
                return;
            }
            if (count == cards.length) {
                cards = Arrays.copyOf(cards, count * 2);
                fields = Arrays.copyOf(fields, count * 2);
            }
            cards[count] = card;
            fields[count++] = bit;
        }

        Postings done() {
            return new Postings(Arrays.copyOf(cards, count), Arrays.copyOf(fields, count), all);
        }
    }

    int count() {
        return cards.length;
    }

    int card(int at) {
        return cards[at];
    }

    /** The first of the fields in which it stands on that card. */
    int bestField(int at) {
        return Integer.numberOfTrailingZeros(fields[at]);
    }

    boolean has(Field field) {
        return (all & 1 << field.ordinal()) != 0;
    }
}
