package org.entregent.linkage;

/**
 * Values of several words: names in one piece, organisations, streets, free text. Words pair off one to one, the same first, then
 * spellings alike; each weighs what it tells, the logarithm of how rare it is (a soft TF-IDF, Cohen, Ravikumar and Fienberg
 * 2003), so that "restaurant" weighs little. At most {@value #MOST_WORDS} words are looked at.
 */
final class WordComparison {

    private static final int MOST_WORDS = 24;
    private static final double ALIKE = .9;
    private static final double MISSPELT = .85;
    private static final double SHORTENED = .6;

    private static final Shares NOTHING = new Shares(0, 1, 1, false);

    private WordComparison() {}

    /** What the words of two values share, in bits, and what each has for itself. */
    private record Shares(double shared, double left, double right, boolean exact) {

        double part() {
            double all = shared + left + right;
            return all == 0 ? 0 : shared / all;
        }

        /** How much of the one that says less is in the other. */
        double contained() {
            double less = shared + Math.min(left, right);
            return less == 0 ? 0 : shared / less;
        }
    }

    static Agreement words(Column column, int a, int b) {
        var split = split(column.values, a, b);
        if (split != Agreement.DIFFERENT) {
            return split;
        }
        var shares = shares(column, a, b, false);
        if (shares.exact() || shares.part() >= .9) {
            return Agreement.SLIP;
        }
        if (shares.contained() >= .95 && shares.shared() >= 3) {
            return Agreement.CLOSE;
        }
        if (shares.part() >= .45) {
            return Agreement.NEAR;
        }
        return shares.part() >= .15 ? Agreement.ALIKE : Agreement.DIFFERENT;
    }

    /** The same letters with the blanks elsewhere, or the same and more words after them. */
    private static Agreement split(ValuePool pool, int a, int b) {
        byte[] bytes = pool.bytes();
        int i = pool.start(a);
        int j = pool.start(b);
        int same = 0;
        while (i < pool.end(a) && j < pool.end(b)) {
            if (bytes[i] == ' ') {
                i++;
            } else if (bytes[j] == ' ') {
                j++;
            } else if (bytes[i++] == bytes[j++]) {
                same++;
            } else {
                return Agreement.DIFFERENT;
            }
        }
        if (i == pool.end(a) && j == pool.end(b)) {
            return Agreement.SLIP;
        }
        boolean wordEnds = i < pool.end(a) ? bytes[i] == ' ' : bytes[j] == ' ';
        return wordEnds && same > 5 ? Agreement.CLOSE : Agreement.DIFFERENT;
    }

    static Agreement street(Column column, int a, int b) {
        if (split(column.values, a, b) == Agreement.SLIP) {
            return Agreement.SLIP;
        }
        var shares = shares(column, a, b, true);
        int numbers = numbers(column, a, b);
        boolean like = shares.part() >= .6 || shares.contained() >= .95 && shares.shared() > 0;
        if (like) {
            return numbers > 0 ? Agreement.SLIP : numbers == 0 ? Agreement.CLOSE : Agreement.NEAR;
        }
        return numbers > 0 && shares.shared() > 0 || shares.part() >= .3 ? Agreement.ALIKE : Agreement.DIFFERENT;
    }

    /** 1 when the first numbers are the same, -1 when they differ, 0 when one has none. */
    private static int numbers(Column column, int a, int b) {
        int x = number(column, a);
        int y = number(column, b);
        return x < 0 || y < 0 ? 0 : x == y ? 1 : -1;
    }

    private static int number(Column column, int value) {
        for (int at = column.firstPart(value); at < column.endPart(value); at++) {
            if (isNumber(column.parts, column.part(at))) {
                return column.part(at);
            }
        }
        return -1;
    }

    /** Digits, and a letter at most: "12" and "12b" are numbers of houses, "9th" is a word. */
    static boolean isNumber(ValuePool pool, int word) {
        int digits = 0;
        byte[] bytes = pool.bytes();
        for (int at = pool.start(word); at < pool.end(word) && bytes[at] >= '0' && bytes[at] <= '9'; at++) {
            digits++;
        }
        return digits > 0 && pool.length(word) <= digits + 1;
    }

    private static Shares shares(Column column, int a, int b, boolean withoutNumbers) {
        var pool = column.parts;
        int aFrom = column.firstPart(a);
        int aCount = Math.min(MOST_WORDS, column.endPart(a) - aFrom);
        int bFrom = column.firstPart(b);
        int bCount = Math.min(MOST_WORDS, column.endPart(b) - bFrom);
        int aTaken = 0;
        int bTaken = 0;
        double shared = 0;
        double lost = 0;
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < aCount; i++) {
                int word = column.part(aFrom + i);
                for (int j = 0; j < bCount && ((aTaken >> i) & 1) == 0; j++) {
                    int other = column.part(bFrom + j);
                    double like = ((bTaken >> j) & 1) == 0 ? like(pool, word, other, round) : 0;
                    if (like > 0) {
                        aTaken |= 1 << i;
                        bTaken |= 1 << j;
                        if (!withoutNumbers || !isNumber(pool, word)) {
                            double both = Math.min(telling(column, word), telling(column, other));
                            shared += like * both;
                            lost += (1 - like) * both;
                        }
                    }
                }
            }
        }
        if (shared == 0) {
            return NOTHING;
        }
        double left = rest(column, aFrom, aCount, aTaken, withoutNumbers);
        double right = rest(column, bFrom, bCount, bTaken, withoutNumbers);
        return new Shares(shared, left + lost, right + lost, left == 0 && right == 0);
    }

    /** How much of one word is the other, from 0 to 1; the same words find each other in the first round. */
    private static double like(ValuePool pool, int a, int b, int round) {
        if (round == 0 || a == b) {
            return round == 0 && a == b ? 1 : 0;
        }
        int shorter = Math.min(pool.length(a), pool.length(b));
        byte[] bytes = pool.bytes();
        boolean digits = pool.first(a) <= '9' || pool.first(b) <= '9';
        if (digits || pool.first(a) != pool.first(b) && Spelling.most(pool, a, b) < ALIKE) {
            return 0;
        }
        if (shorter >= 4 && (Spelling.oneSlip(bytes, pool.start(a), pool.end(a), bytes, pool.start(b), pool.end(b))
                || Spelling.jaroWinkler(bytes, pool.start(a), pool.end(a), bytes, pool.start(b),
                        pool.end(b)) >= ALIKE)) {
            return MISSPELT;
        }
        boolean begins = (shorter == 1 || shorter >= 3)
                && Spelling.begins(bytes, pool.start(a), pool.end(a), bytes, pool.start(b), pool.end(b));
        return begins ? SHORTENED : 0;
    }

    private static double rest(Column column, int from, int count, int taken, boolean withoutNumbers) {
        double rest = 0;
        for (int at = 0; at < count; at++) {
            int word = column.part(from + at);
            if ((taken >> at & 1) == 0 && !(withoutNumbers && isNumber(column.parts, word))) {
                rest += telling(column, word);
            }
        }
        return rest;
    }

    /** In natural logarithms; a word that every value has still tells a little. */
    private static double telling(Column column, int word) {
        return .1 + Math.log((column.values.size() + 1.0) / column.parts.count(word));
    }
}
