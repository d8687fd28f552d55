package org.entregent.linkage;

/**
 * How alike two spellings are. Jaro (1989) with Winkler's bonus for a common beginning (1990), and whether one slip of typing
 * (Damerau, 1964) makes one of the other. Over bytes: letters beyond ASCII count as two or three.
 */
final class Spelling {

    private static final int LONGEST = 64;

    private Spelling() {}

    /** Whether the two differ by one letter wrong, missing, too many, or by two neighbours exchanged. */
    static boolean oneSlip(byte[] a, int aFrom, int aTo, byte[] b, int bFrom, int bTo) {
        int aLength = aTo - aFrom;
        int bLength = bTo - bFrom;
        if (Math.abs(aLength - bLength) > 1) {
            return false;
        }
        int shorter = Math.min(aLength, bLength);
        int head = 0;
        while (head < shorter && a[aFrom + head] == b[bFrom + head]) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && a[aTo - 1 - tail] == b[bTo - 1 - tail]) {
            tail++;
        }
        int aRest = aLength - head - tail;
        int bRest = bLength - head - tail;
        if (aRest <= 1 && bRest <= 1) {
            return true;
        }
        return aRest == 2 && bRest == 2 && a[aFrom + head] == b[bFrom + head + 1]
                && a[aFrom + head + 1] == b[bFrom + head];
    }

    /** No more than this can {@link #jaroWinkler} be, by which letters occur alone. */
    static double most(ValuePool pool, int a, int b) {
        return most(pool.length(a), pool.letters(a), pool.length(b), pool.letters(b), pool.first(a) == pool.first(b));
    }

    static double most(int aLength, int aLetters, int bLength, int bLetters, boolean sameFirst) {
        int common = Math.min(aLength - Integer.bitCount(aLetters & ~bLetters),
                bLength - Integer.bitCount(bLetters & ~aLetters));
        if (common <= 0) {
            return 0;
        }
        double jaro = ((double) common / aLength + (double) common / bLength + 1) / 3;
        return sameFirst ? .6 * jaro + .4 : jaro;
    }

    /** From 0, nothing in common, to 1, the same. */
    static double jaroWinkler(byte[] a, int aFrom, int aTo, byte[] b, int bFrom, int bTo) {
        int aLength = Math.min(LONGEST, aTo - aFrom);
        int bLength = Math.min(LONGEST, bTo - bFrom);
        if (aLength == 0 || bLength == 0) {
            return 0;
        }
        int window = Math.max(0, Math.max(aLength, bLength) / 2 - 1);
        long aTaken = 0;
        long bTaken = 0;
        int common = 0;
        for (int i = 0; i < aLength; i++) {
            byte letter = a[aFrom + i];
            int to = Math.min(bLength - 1, i + window);
            for (int j = Math.max(0, i - window); j <= to; j++) {
                if (b[bFrom + j] == letter && (bTaken >>> j & 1) == 0) {
                    aTaken |= 1L << i;
                    bTaken |= 1L << j;
                    common++;
                    break;
                }
            }
        }
        if (common == 0) {
            return 0;
        }
        int exchanged = 0;
        long aRest = aTaken;
        long bRest = bTaken;
        while (aRest != 0) {
            if (a[aFrom + Long.numberOfTrailingZeros(aRest)] != b[bFrom + Long.numberOfTrailingZeros(bRest)]) {
                exchanged++;
            }
            aRest &= aRest - 1;
            bRest &= bRest - 1;
        }
        double jaro = ((double) common / aLength + (double) common / bLength + (common - exchanged / 2.0) / common) / 3;
        int prefix = 0;
        while (prefix < Math.min(4, Math.min(aLength, bLength)) && a[aFrom + prefix] == b[bFrom + prefix]) {
            prefix++;
        }
        return jaro + prefix * .1 * (1 - jaro);
    }

    /** Whether the letters of the shorter, from the first on, are the beginning of the longer. */
    static boolean begins(byte[] a, int aFrom, int aTo, byte[] b, int bFrom, int bTo) {
        int shorter = Math.min(aTo - aFrom, bTo - bFrom);
        for (int at = 0; at < shorter; at++) {
            if (a[aFrom + at] != b[bFrom + at]) {
                return false;
            }
        }
        return true;
    }
}
