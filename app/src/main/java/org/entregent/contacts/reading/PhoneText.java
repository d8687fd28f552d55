package org.entregent.contacts.reading;

/**
 * A text in which telephone numbers are looked for, character for character as long as the original, so that positions
 * are the same in both: digits of every script are 0 to 9, every dash is a hyphen, every space (and what cannot be
 * seen) a plain space, and the letter O typed for a zero is a zero.
 */
final class PhoneText {

    private PhoneText() {}

    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(plain(text.charAt(i)));
        }
        for (int i = 0; i < plain.length() - 1; i++) {
            boolean alone = i == 0 || !Character.isLetterOrDigit(plain.charAt(i - 1));
            if ((plain.charAt(i) == 'O' || plain.charAt(i) == 'o') && alone && isDigit(plain.charAt(i + 1))) {
                plain.setCharAt(i, '0');
            }
        }
        return plain.toString();
    }

    private static char plain(char c) {
        if (Character.isDigit(c)) {
            return (char) ('0' + Character.digit(c, 10));
        }
        if (c == '\n' || c == '\r') {
            return '\n';
        }
        if (c == '\t' || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT) {
            return ' ';
        }
        if (Character.getType(c) == Character.DASH_PUNCTUATION || c == '−') {
            return '-';
        }
        return switch (c) {
            case '＋' -> '+';
            case '•', '·', '∙', '・', '_' -> '.';
            case '［', '[' -> '(';
            case '］', ']' -> ')';
            default -> c;
        };
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static String digits(String text) {
        var digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (isDigit(text.charAt(i))) {
                digits.append(text.charAt(i));
            }
        }
        return digits.toString();
    }

    /** What a spreadsheet made of a number, undone: ="046...", '046..., 465716326.0, 4.65716326E8. */
    static String withoutSpreadsheetMarks(String cell) {
        var text = cell.strip();
        if (text.startsWith("=\"") && text.endsWith("\"") && text.length() > 3) {
            text = text.substring(2, text.length() - 1);
        }
        text = Letters.strip(text, "\"'’");
        if (text.length() > 2 && text.endsWith(".0") && text.substring(0, text.length() - 2).chars()
                .allMatch(Character::isDigit)) {
            return text.substring(0, text.length() - 2);
        }
        return withoutExponent(text);
    }

    /** A number written with an exponent is whole again only when no digit was lost. */
    private static String withoutExponent(String text) {
        int e = Math.max(text.indexOf('E'), text.indexOf('e'));
        if (e < 3 || e > 20 || text.length() - e > 4) {
            return text;
        }
        var mantissa = text.substring(0, e).replace(',', '.');
        var exponent = text.substring(e + 1).replace("+", "");
        boolean plain = mantissa.charAt(1) == '.' && isDigit(mantissa.charAt(0))
                && mantissa.substring(2).chars().allMatch(Character::isDigit) && !exponent.isEmpty()
                && exponent.chars().allMatch(Character::isDigit);
        if (!plain) {
            return text;
        }
        return mantissa.length() - 2 == Integer.parseInt(exponent) ? mantissa.replace(".", "") : "";
    }
}
