package org.entregent.planner.b2b;

/** What one person's busy slots, as a set of bits, cost her. A few instructions each. */
final class Waiting {

    private Waiting() {}

    /** Between how many of her meetings she waits. */
    static int breaks(long busy) {
        return busy == 0 ? 0 : Long.bitCount(busy & ~(busy << 1)) - 1;
    }

    /** How many slots she waits, from her first meeting to her last. */
    static int idle(long busy) {
        return busy == 0
                ? 0
                : Long.SIZE - Long.numberOfLeadingZeros(busy) - Long.numberOfTrailingZeros(busy) - Long.bitCount(busy);
    }
}
