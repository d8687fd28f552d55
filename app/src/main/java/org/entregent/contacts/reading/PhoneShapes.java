package org.entregent.contacts.reading;

import java.util.regex.Pattern;

/** Runs of digits that are something else than a telephone: mails, dates, identifiers. */
final class PhoneShapes {

    private static final Pattern MAIL_OR_URL = Pattern
            .compile("[\\p{L}\\p{N}._%+'-]++@[\\p{L}\\p{N}.-]++|https?://\\S++");

    private static final Pattern DATE = Pattern
            .compile("(?<!\\d)(?:[0-3]?\\d([./-])[01]?\\d\\1(?:19|20)\\d\\d|(?:19|20)\\d\\d-[01]\\d-[0-3]\\d)(?!\\d)");

    /** Two letters and two digits at the beginning of an IBAN or a VAT number. */
    private static final Pattern IDENTIFIER = Pattern.compile("(?<!\\p{L})[A-Z]{2}\\d{2}[\\dA-Z ]{8,}");

    /** 1-800-FLOWERS. */
    private static final Pattern KEYPAD = Pattern.compile("(?<![\\dA-Z])(?:1[ .-]?)?8\\d\\d[ .-]?([A-Z]{7})(?![A-Z])");

    private PhoneShapes() {}

    /** North American numbers spelled with the letters of the keypad, in digits. */
    static String withoutKeypadLetters(String text) {
        var matcher = KEYPAD.matcher(text);
        if (!matcher.find()) {
            return text;
        }
        var result = new StringBuilder(text);
        for (int i = matcher.start(1); i < matcher.end(1); i++) {
            result.setCharAt(i, "22233344455566677778889999".charAt(text.charAt(i) - 'A'));
        }
        return result.toString();
    }

    /** The same length, with mails, addresses of pages, dates and identifiers of accounts out of the way. */
    static String withoutMailsAndDates(String plain) {
        boolean address = plain.indexOf('@') >= 0 || plain.contains("://");
        return blank(IDENTIFIER, blank(DATE, address ? blank(MAIL_OR_URL, plain) : plain));
    }

    private static String blank(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return text;
        }
        var result = new StringBuilder(text);
        do {
            for (int i = matcher.start(); i < matcher.end(); i++) {
                result.setCharAt(i, '\n');
            }
        } while (matcher.find());
        return result.toString();
    }

    /** Whether the digits hang on letters that are no label: "FR76 3000", "A320". */
    static boolean isPartOfWord(String plain, int start, int labelStart) {
        return start > 0 && Character.isLetter(plain.charAt(start - 1)) && labelStart == start;
    }

    /** Whether somebody may have meant the cell as a telephone although it was not understood. */
    static boolean mayBeMeantAsPhone(String plain) {
        var rest = withoutMailsAndDates(plain);
        long letters = rest.codePoints().filter(Character::isLetter).count();
        int digits = PhoneText.digits(rest).length();
        return digits >= 6 && digits <= 17 && letters <= digits;
    }
}
