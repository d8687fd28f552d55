package org.entregent.linkage;

import java.util.Arrays;

/**
 * Compares two cards field by field: of several values the two that agree best count. What it found stands in its arrays until
 * the next pair. Given and family name are also tried in each other's place.
 */
final class PairComparison {

    /** Level of a field that one of the two cards does not have. */
    static final byte UNKNOWN = -1;

    final byte[] levels;
    /** The values that were compared, by number. */
    final int[] left;
    final int[] right;
    /** See {@link Signs}. */
    int signs;
    private final Column[] columns;
    private final int given;
    private final int family;
    private final int mail;
    private final int whole;
    private final int date;
    private final int street;
    private final int phone;
    private final Mailbox mailbox;

    PairComparison(Cards cards) {
        int fields = cards.fields().size();
        columns = new Column[fields];
        Arrays.setAll(columns, cards::column);
        levels = new byte[fields];
        left = new int[fields];
        right = new int[fields];
        given = fieldOf(cards, FieldKind.GIVEN);
        family = fieldOf(cards, FieldKind.FAMILY);
        mail = fieldOf(cards, FieldKind.MAIL);
        whole = fieldOf(cards, FieldKind.FULL_NAME);
        date = fieldOf(cards, FieldKind.DATE);
        street = fieldOf(cards, FieldKind.STREET);
        phone = fieldOf(cards, FieldKind.PHONE);
        mailbox = new Mailbox(cards, given, family, whole, fieldOf(cards, FieldKind.ORGANISATION));
    }

    private static int fieldOf(Cards cards, FieldKind kind) {
        for (int at = 0; at < cards.fields().size(); at++) {
            if (cards.fields().get(at).kind() == kind) {
                return at;
            }
        }
        return -1;
    }

    void compare(int a, int b) {
        for (int field = 0; field < levels.length; field++) {
            compareField(field, a, b);
        }
        if (given >= 0 && family >= 0 && !agrees(given) && !agrees(family)) {
            exchange(a, b);
        }
        if (given >= 0 && family >= 0 && mail >= 0
                && levels[given] == FieldKind.GIVEN.level(Agreement.CLOSE)) {
            initial(a, b);
        }
        signs = mail(a, b) | names(a, b) | date() | givenNames();
    }

    private void initial(int a, int b) {
        var names = columns[given].values;
        boolean otherwise = names.length(left[given]) == 1
                && mailbox.spellsOtherwise(a, mail, left[given], right[given])
                || names.length(right[given]) == 1 && mailbox.spellsOtherwise(b, mail, right[given], left[given]);
        if (otherwise) {
            levels[given] = (byte) FieldKind.GIVEN.level(Agreement.DIFFERENT);
        }
    }

    private int mail(int a, int b) {
        if (mail < 0 || levels[mail] < 0 || levels[mail] > FieldKind.MAIL.level(Agreement.SAME_DOMAIN)) {
            return 0;
        }
        var column = columns[mail];
        if (levels[mail] == FieldKind.MAIL.level(Agreement.SAME_DOMAIN)) {
            return ValueComparison.onlyDigitsDiffer(column.values, left[mail], right[mail]) ? Signs.NUMBERED : 0;
        }
        boolean ownName = mailbox.calledAfter(a, column, left[mail]) && mailbox.calledAfter(b, column, right[mail]);
        boolean two = given >= 0 && levels[given] == FieldKind.GIVEN.level(Agreement.DIFFERENT);
        boolean shared = mailbox.shared(a, column, left[mail])
                || two && levels[mail] == 0 && mailbox.namesOneOf(a, b, column, left[mail]);
        return (ownName ? Signs.OWN_NAME : 0) | (shared ? Signs.SHARED : 0);
    }

    /** Marks after a name count where the names agree without them. */
    private int names(int a, int b) {
        boolean oneFamily = family >= 0 && (levels[family] == 0 || levels[family] == 1);
        boolean alike = nameAlike(given, FieldKind.GIVEN) && nameAlike(family, FieldKind.FAMILY)
                || nameAlike(whole, FieldKind.FULL_NAME);
        if (!alike) {
            return oneFamily ? Signs.ONE_FAMILY : 0;
        }
        int one = Math.max(mark(given, left), Math.max(mark(family, left), mark(whole, left)));
        int other = Math.max(mark(given, right), Math.max(mark(family, right), mark(whole, right)));
        int marked = one == other ? 0 : one > 0 && other > 0 ? Signs.MARKED_APART : Signs.MARKED;
        return marked | (oneFamily ? Signs.ONE_FAMILY : 0) | (bare(a) && bare(b) ? Signs.BARE : 0);
    }

    private int givenNames() {
        int level = given >= 0 ? levels[given] : UNKNOWN;
        if (level == UNKNOWN || level == FieldKind.GIVEN.level(Agreement.EXCHANGED)) {
            return 0;
        }
        var column = columns[given];
        int a = left[given];
        int b = right[given];
        if (level == 0) {
            return column.isMansName(a) ? Signs.MAN : 0;
        }
        if (!column.isUsualName(a) || !column.isUsualName(b) || !ValueComparison.twoNames(column, a, b)) {
            return 0;
        }
        boolean twins = same(date) && (same(street) || same(phone));
        return Signs.TWO_NAMES | (twins ? Signs.TWINS : 0);
    }

    private boolean same(int field) {
        return field >= 0 && levels[field] == 0;
    }

    private boolean nameAlike(int field, FieldKind kind) {
        return field >= 0 && levels[field] >= 0 && levels[field] <= kind.level(Agreement.ALIKE);
    }

    private int mark(int field, int[] values) {
        return field >= 0 && levels[field] >= 0 ? Generation.mark(columns[field].values, values[field]) : 0;
    }

    /** Whether a card has both names and nothing else, and the other has the same. */
    private boolean bare(int card) {
        for (int field = 0; field < columns.length; field++) {
            boolean name = field == given || field == family;
            if (name ? levels[field] != 0 : has(field, card)) {
                return false;
            }
        }
        return given >= 0 && family >= 0;
    }

    private int date() {
        boolean differ = date >= 0 && levels[date] == FieldKind.DATE.level(Agreement.DIFFERENT);
        return differ && Generation.apart(columns[date].values, left[date], right[date]) ? Signs.GENERATION : 0;
    }

    private void compareField(int field, int a, int b) {
        var column = columns[field];
        int x = column.cell(a);
        int y = column.cell(b);
        if (x == Column.NONE || y == Column.NONE) {
            levels[field] = UNKNOWN;
            return;
        }
        if (x > Column.NONE && y > Column.NONE) {
            levels[field] = (byte) ValueComparison.level(column, x, y);
            left[field] = x;
            right[field] = y;
            return;
        }
        int best = Integer.MAX_VALUE;
        for (int i = column.first(a); i < column.end(a); i++) {
            for (int j = column.first(b); j < column.end(b); j++) {
                int level = ValueComparison.level(column, column.item(i), column.item(j));
                boolean rarer = level == best && level == 0
                        && column.values.count(column.item(i)) < column.values.count(left[field]);
                if (level < best || rarer) {
                    best = level;
                    left[field] = column.item(i);
                    right[field] = column.item(j);
                }
            }
        }
        levels[field] = best == Integer.MAX_VALUE ? UNKNOWN : (byte) best;
    }

    /** Same, or one slip apart. */
    private boolean agrees(int field) {
        return levels[field] == 0 || levels[field] == 1;
    }

    private void exchange(int a, int b) {
        boolean givenA = has(given, a);
        boolean familyA = has(family, a);
        boolean givenB = has(given, b);
        boolean familyB = has(family, b);
        int exchanged = FieldKind.GIVEN.level(Agreement.EXCHANGED);
        if (givenA && familyA && givenB && familyB) {
            if (same(a, b) && like(across(b, a)) || same(b, a) && like(across(a, b))) {
                levels[given] = (byte) exchanged;
                levels[family] = (byte) exchanged;
                left[given] = value(given, a);
                left[family] = value(family, a);
                right[given] = value(given, b);
                right[family] = value(family, b);
            }
            return;
        }
        boolean nothing = levels[given] == UNKNOWN && levels[family] == UNKNOWN;
        if (nothing && givenA && familyB && same(a, b)) {
            levels[given] = (byte) exchanged;
            left[given] = value(given, a);
            right[given] = left[given];
        } else if (nothing && familyA && givenB && same(b, a)) {
            levels[given] = (byte) exchanged;
            left[given] = value(given, b);
            right[given] = left[given];
        }
    }

    private static boolean like(Agreement agreement) {
        return agreement.compareTo(Agreement.CLOSE) <= 0;
    }

    /** Whether the given name of the one is the family name of the other. */
    private boolean same(int a, int b) {
        var givens = columns[given].values;
        var families = columns[family].values;
        int one = value(given, a);
        int other = value(family, b);
        return givens.length(one) == families.length(other) && Spelling.begins(givens.bytes(), givens.start(one),
                givens.end(one), families.bytes(), families.start(other), families.end(other));
    }

    private Agreement across(int a, int b) {
        if (same(a, b)) {
            return Agreement.SAME;
        }
        var givens = columns[given].values;
        var families = columns[family].values;
        int one = value(given, a);
        int other = value(family, b);
        return ValueComparison.name(givens.bytes(), givens.start(one), givens.end(one), families.bytes(),
                families.start(other), families.end(other));
    }

    private boolean has(int field, int card) {
        return columns[field].cell(card) != Column.NONE;
    }

    private int value(int field, int card) {
        var column = columns[field];
        int cell = column.cell(card);
        return cell > Column.NONE ? cell : column.item(column.first(card));
    }
}
