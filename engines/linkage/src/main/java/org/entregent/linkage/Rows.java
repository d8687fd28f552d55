package org.entregent.linkage;

import java.util.Arrays;

/**
 * A number for each card and field, the fields of a card side by side: whoever compares two cards looks at all their fields, and
 * finds them in one line or two of the processor's memory. Grows in pieces, so that nothing great is ever copied.
 */
final class Rows {

    private static final int BITS = 12;
    private static final int PLACE = (1 << BITS) - 1;

    private final int width;
    private int[][] pieces = new int[0][];

    Rows(int width) {
        this.width = width;
    }

    int get(int card, int field) {
        return pieces[card >>> BITS][(card & PLACE) * width + field];
    }

    void set(int card, int field, int value) {
        int piece = card >>> BITS;
        if (piece == pieces.length) {
            pieces = Arrays.copyOf(pieces, piece + 1);
            pieces[piece] = new int[width << BITS];
        }
        pieces[piece][(card & PLACE) * width + field] = value;
    }
}
