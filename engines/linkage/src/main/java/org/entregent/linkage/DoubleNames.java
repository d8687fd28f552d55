package org.entregent.linkage;

/** Given names of two words. Jean-Pierre and Jean-Paul are brothers, and JP is either. */
final class DoubleNames {

    private static final int MOST_INITIALS = 3;

    private DoubleNames() {}

    /** Whether both are two words, one of them the same and the other another name. */
    static boolean differ(ValuePool pool, int a, int b) {
        int x = blank(pool, a);
        int y = blank(pool, b);
        if (x < 0 || y < 0) {
            return false;
        }
        byte[] bytes = pool.bytes();
        boolean first = same(bytes, pool.start(a), x, pool.start(b), y);
        boolean second = same(bytes, x + 1, pool.end(a), y + 1, pool.end(b));
        if (first == second) {
            return false;
        }
        var other = first
                ? ValueComparison.name(bytes, x + 1, pool.end(a), bytes, y + 1, pool.end(b))
                : ValueComparison.name(bytes, pool.start(a), x, bytes, pool.start(b), y);
        return other.compareTo(Agreement.CLOSE) > 0;
    }

    /** Whether the one is made of the first letters of the other's words. */
    static boolean initials(ValuePool pool, int a, int b) {
        if (pool.length(a) > pool.length(b)) {
            return initials(pool, b, a);
        }
        int length = pool.length(a);
        if (length < 2 || length > MOST_INITIALS || blank(pool, b) < 0) {
            return false;
        }
        byte[] bytes = pool.bytes();
        int word = 0;
        for (int at = pool.start(b); at < pool.end(b); at++) {
            if (at == pool.start(b) || bytes[at - 1] == ' ') {
                if (word == length || bytes[pool.start(a) + word++] != bytes[at]) {
                    return false;
                }
            }
        }
        return word == length;
    }

    /** Where the first blank is, below 0 when there is none. */
    private static int blank(ValuePool pool, int value) {
        if ((pool.letters(value) & 1) == 0) {
            return -1;
        }
        for (int at = pool.start(value); at < pool.end(value); at++) {
            if (pool.bytes()[at] == ' ') {
                return at;
            }
        }
        return -1;
    }

    private static boolean same(byte[] bytes, int aFrom, int aTo, int bFrom, int bTo) {
        return aTo - aFrom == bTo - bFrom && Spelling.begins(bytes, aFrom, aTo, bytes, bFrom, bTo);
    }
}
