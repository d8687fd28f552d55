package org.entregent.linkage;

import java.util.Arrays;

/** How two different values of one kind compare, as a level of {@link FieldKind#agreements()}; the same value is level 0. */
final class ValueComparison {

    private static final double LIKE_A_SLIP = .95;
    private static final double CLOSE = .88;
    private static final double ALIKE = .78;

    private ValueComparison() {}

    static int level(Column column, int a, int b) {
        if (a == b) {
            return 0;
        }
        var kind = column.field.kind();
        var pool = column.values;
        return switch (kind) {
            case GIVEN -> kind.level(given(column, a, b));
            case FAMILY -> kind.level(name(pool, a, b));
            case DATE -> kind.level(date(pool, a, b));
            case PHONE -> kind.level(phone(pool, a, b));
            case MAIL -> kind.level(mail(column, a, b));
            case TOWN -> kind.level(name(pool, a, b));
            case POSTCODE -> kind.level(postcode(pool, a, b));
            case STREET -> kind.level(WordComparison.street(column, a, b));
            case FULL_NAME, ORGANISATION, TEXT -> kind.level(WordComparison.words(column, a, b));
            case CATEGORY -> 1;
        };
    }

    private static Agreement given(Column column, int a, int b) {
        if (Gender.differs(column.values, a, b) || DoubleNames.differ(column.values, a, b)) {
            return Agreement.DIFFERENT;
        }
        var agreement = name(column.values, a, b);
        boolean shortForm = agreement.compareTo(Agreement.CLOSE) > 0
                && ((column.shortForms(a) & column.shortForms(b)) != 0 || DoubleNames.initials(column.values, a, b));
        return shortForm ? Agreement.CLOSE : agreement;
    }

    /** Whether two given names are neither forms nor spellings of one: they sound different and neither is in the other. */
    static boolean twoNames(Column column, int a, int b) {
        var pool = column.values;
        byte[] bytes = pool.bytes();
        boolean oneIsInTheOther = hasWord(bytes, pool.start(a), pool.end(a), bytes, pool.start(b), pool.end(b))
                || Spelling.begins(bytes, pool.start(a), pool.end(a), bytes, pool.start(b), pool.end(b))
                || ends(pool, a, b);
        return !oneIsInTheOther && (column.shortForms(a) & column.shortForms(b)) == 0
                && Sound.code(bytes, pool.start(a), pool.end(a)) != Sound.code(bytes, pool.start(b), pool.end(b));
    }

    /** Whether the shorter, of four letters at least, ends the longer: Lena is short for Helena. */
    private static boolean ends(ValuePool pool, int a, int b) {
        int length = Math.min(pool.length(a), pool.length(b));
        return length >= 4 && Arrays.equals(pool.bytes(), pool.end(a) - length, pool.end(a), pool.bytes(),
                pool.end(b) - length, pool.end(b));
    }

    static Agreement name(ValuePool pool, int a, int b) {
        boolean oneWord = (pool.letters(a) & 1) == 0 && (pool.letters(b) & 1) == 0;
        if (oneWord && pool.first(a) != pool.first(b) && Spelling.most(pool, a, b) < ALIKE) {
            return Agreement.DIFFERENT;
        }
        byte[] bytes = pool.bytes();
        return name(bytes, pool.start(a), pool.end(a), bytes, pool.start(b), pool.end(b));
    }

    static Agreement name(byte[] a, int aFrom, int aTo, byte[] b, int bFrom, int bTo) {
        int aLength = aTo - aFrom;
        int bLength = bTo - bFrom;
        int shorter = Math.min(aLength, bLength);
        if (shorter > 3 && Spelling.oneSlip(a, aFrom, aTo, b, bFrom, bTo)) {
            return Agreement.SLIP;
        }
        double alike = Spelling.jaroWinkler(a, aFrom, aTo, b, bFrom, bTo);
        if (shorter > 3 && alike >= LIKE_A_SLIP) {
            return Agreement.SLIP;
        }
        if (alike >= CLOSE || sameLetters(a, aFrom, aTo, b, bFrom, bTo)
                || sameWithoutBlanks(a, aFrom, aTo, b, bFrom, bTo)) {
            return Agreement.CLOSE;
        }
        boolean initial = shorter == 1;
        if ((initial || shorter >= 3) && Spelling.begins(a, aFrom, aTo, b, bFrom, bTo)) {
            return Agreement.CLOSE;
        }
        if (shorter >= 3 && hasWord(a, aFrom, aTo, b, bFrom, bTo)) {
            return Agreement.CLOSE;
        }
        return alike >= ALIKE ? Agreement.ALIKE : Agreement.DIFFERENT;
    }

    private static boolean sameWithoutBlanks(byte[] a, int aFrom, int aTo, byte[] b, int bFrom, int bTo) {
        int i = aFrom;
        int j = bFrom;
        while (true) {
            while (i < aTo && a[i] == ' ') {
                i++;
            }
            while (j < bTo && b[j] == ' ') {
                j++;
            }
            if (i == aTo || j == bTo) {
                return i == aTo && j == bTo;
            }
            if (a[i++] != b[j++]) {
                return false;
            }
        }
    }

    /** Whether the letters are the same and their order is not; four letters at least. */
    private static boolean sameLetters(byte[] a, int aFrom, int aTo, byte[] b, int bFrom, int bTo) {
        if (aTo - aFrom != bTo - bFrom || aTo - aFrom < 4) {
            return false;
        }
        long sum = 0;
        for (int at = 0; at < aTo - aFrom; at++) {
            sum += Hash.mix(a[aFrom + at]) - Hash.mix(b[bFrom + at]);
        }
        return sum == 0;
    }

    /** Whether the shorter is a word, or words, of the longer. */
    private static boolean hasWord(byte[] a, int aFrom, int aTo, byte[] b, int bFrom, int bTo) {
        if (aTo - aFrom > bTo - bFrom) {
            return hasWord(b, bFrom, bTo, a, aFrom, aTo);
        }
        int length = aTo - aFrom;
        for (int at = bFrom; at + length <= bTo; at++) {
            boolean word = (at == bFrom || b[at - 1] == ' ') && (at + length == bTo || b[at + length] == ' ');
            if (word && Spelling.begins(a, aFrom, aTo, b, at, at + length)) {
                return true;
            }
        }
        return false;
    }

    private static Agreement date(ValuePool pool, int a, int b) {
        byte[] bytes = pool.bytes();
        int x = pool.start(a);
        int y = pool.start(b);
        int wrong = 0;
        int last = 0;
        int before = 0;
        for (int at = 0; at < 8; at++) {
            if (bytes[x + at] != bytes[y + at]) {
                wrong++;
                before = last;
                last = at;
            }
        }
        boolean exchanged = wrong == 2 && last == before + 1 && bytes[x + before] == bytes[y + last]
                && bytes[x + last] == bytes[y + before];
        if (wrong == 1 || exchanged) {
            return Agreement.SLIP;
        }
        boolean year = same(bytes, x, y, 4);
        boolean month = same(bytes, x + 4, y + 4, 2);
        boolean day = same(bytes, x + 6, y + 6, 2);
        boolean turned = year && same(bytes, x + 4, y + 6, 2) && same(bytes, x + 6, y + 4, 2);
        if (turned || (year ? 1 : 0) + (month ? 1 : 0) + (day ? 1 : 0) == 2 || wrong == 2) {
            return Agreement.PART;
        }
        return wrong == 3 || year ? Agreement.ALIKE : Agreement.DIFFERENT;
    }

    private static boolean same(byte[] bytes, int x, int y, int length) {
        for (int at = 0; at < length; at++) {
            if (bytes[x + at] != bytes[y + at]) {
                return false;
            }
        }
        return true;
    }

    private static Agreement phone(ValuePool pool, int a, int b) {
        byte[] bytes = pool.bytes();
        if (Spelling.oneSlip(bytes, pool.start(a), pool.end(a), bytes, pool.start(b), pool.end(b))) {
            return Agreement.SLIP;
        }
        int length = pool.length(a);
        boolean block = length == pool.length(b) && length > 6
                && same(bytes, pool.start(a), pool.start(b), length - 3);
        return block ? Agreement.NEAR : Agreement.DIFFERENT;
    }

    private static Agreement mail(Column column, int a, int b) {
        var pool = column.values;
        byte[] bytes = pool.bytes();
        int aAt = Column.at(bytes, pool.start(a), pool.end(a));
        int bAt = Column.at(bytes, pool.start(b), pool.end(b));
        boolean domain = column.domain(a) == column.domain(b);
        boolean local = aAt - pool.start(a) == bAt - pool.start(b)
                && same(bytes, pool.start(a), pool.start(b), aAt - pool.start(a));
        if (local && aAt - pool.start(a) > 3) {
            double alike = Spelling.jaroWinkler(bytes, aAt + 1, pool.end(a), bytes, bAt + 1, pool.end(b));
            return alike >= CLOSE ? Agreement.SLIP : Agreement.NEAR;
        }
        double most = Spelling.most(aAt - pool.start(a), pool.letters(a), bAt - pool.start(b), pool.letters(b),
                pool.first(a) == pool.first(b));
        double alike = most < CLOSE ? 0 : Spelling.jaroWinkler(bytes, pool.start(a), aAt, bytes, pool.start(b), bAt);
        if (alike >= CLOSE && !onlyDigitsDiffer(bytes, pool.start(a), aAt, pool.start(b), bAt)) {
            boolean slip = domain
                    && (alike >= LIKE_A_SLIP || Spelling.oneSlip(bytes, pool.start(a), aAt, bytes, pool.start(b), bAt))
                    || !domain
                            && Spelling.jaroWinkler(bytes, aAt + 1, pool.end(a), bytes, bAt + 1, pool.end(b)) >= CLOSE;
            if (slip) {
                return Agreement.SLIP;
            }
        }
        return domain ? Agreement.SAME_DOMAIN : Agreement.DIFFERENT;
    }

    static boolean onlyDigitsDiffer(ValuePool mails, int a, int b) {
        byte[] bytes = mails.bytes();
        return onlyDigitsDiffer(bytes, mails.start(a), Column.at(bytes, mails.start(a), mails.end(a)), mails.start(b),
                Column.at(bytes, mails.start(b), mails.end(b)));
    }

    /** "sarah.cohen1" and "sarah.cohen7" are two people at a great provider. */
    private static boolean onlyDigitsDiffer(byte[] bytes, int aFrom, int aTo, int bFrom, int bTo) {
        int i = aFrom;
        int j = bFrom;
        while (true) {
            while (i < aTo && bytes[i] >= '0' && bytes[i] <= '9') {
                i++;
            }
            while (j < bTo && bytes[j] >= '0' && bytes[j] <= '9') {
                j++;
            }
            if (i == aTo || j == bTo) {
                return i == aTo && j == bTo;
            }
            if (bytes[i++] != bytes[j++]) {
                return false;
            }
        }
    }

    private static Agreement postcode(ValuePool pool, int a, int b) {
        byte[] bytes = pool.bytes();
        if (Spelling.oneSlip(bytes, pool.start(a), pool.end(a), bytes, pool.start(b), pool.end(b))) {
            return Agreement.SLIP;
        }
        int length = Math.min(pool.length(a), pool.length(b));
        boolean area = length > 3 && same(bytes, pool.start(a), pool.start(b), (length + 1) / 2);
        return area ? Agreement.NEAR : Agreement.DIFFERENT;
    }
}
