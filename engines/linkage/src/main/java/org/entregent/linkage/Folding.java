package org.entregent.linkage;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Values as they are compared: lower case, no accents, no punctuation; numbers as digits; dates as year, month, day. */
final class Folding {

    /** What is written in several ways in addresses and names of firms, in French and English. */
    private static final Map<String, String> SHORT_FORMS = Map.ofEntries(Map.entry("street", "st"),
            Map.entry("saint", "st"), Map.entry("sainte", "ste"), Map.entry("avenue", "ave"), Map.entry("av", "ave"),
            Map.entry("boulevard", "blvd"), Map.entry("bd", "blvd"), Map.entry("boul", "blvd"), Map.entry("road", "rd"),
            Map.entry("drive", "dr"), Map.entry("place", "pl"), Map.entry("circuit", "cct"), Map.entry("court", "ct"),
            Map.entry("crescent", "cres"), Map.entry("lane", "ln"), Map.entry("square", "sq"),
            Map.entry("highway", "hwy"), Map.entry("parkway", "pkwy"), Map.entry("chemin", "che"),
            Map.entry("allee", "all"), Map.entry("impasse", "imp"), Map.entry("route", "rte"), Map.entry("north", "n"),
            Map.entry("south", "s"), Map.entry("east", "e"), Map.entry("west", "w"), Map.entry("and", "et"),
            Map.entry("limited", "ltd"), Map.entry("company", "co"), Map.entry("mount", "mt"),
            Map.entry("first", "1st"),
            Map.entry("second", "2nd"), Map.entry("third", "3rd"), Map.entry("fourth", "4th"),
            Map.entry("fifth", "5th"),
            Map.entry("sixth", "6th"), Map.entry("seventh", "7th"), Map.entry("eighth", "8th"),
            Map.entry("ninth", "9th"),
            Map.entry("tenth", "10th"));

    private Folding() {}

    /** Lower case letters and digits without accents, one blank between words; empty when nothing is left. */
    static String words(String value) {
        var folded = new StringBuilder(value.length());
        boolean gap = false;
        var plain = plain(value) ? value : Normalizer.normalize(value, Normalizer.Form.NFKD);
        for (int at = 0; at < plain.length(); at++) {
            char c = plain.charAt(at);
            if (Character.getType(c) == Character.NON_SPACING_MARK || c == '\'' || c == '’') {
                continue;
            }
            if (!Character.isLetterOrDigit(c)) {
                gap = true;
                continue;
            }
            if (gap && !folded.isEmpty()) {
                folded.append(' ');
            }
            gap = false;
            appendLower(folded, c);
        }
        return folded.toString();
    }

    private static void appendLower(StringBuilder folded, char c) {
        switch (c) {
            case 'œ', 'Œ' -> folded.append("oe");
            case 'æ', 'Æ' -> folded.append("ae");
            case 'ß' -> folded.append("ss");
            case 'ø', 'Ø' -> folded.append('o');
            case 'ł', 'Ł' -> folded.append('l');
            default -> {
                char lower = Character.toLowerCase(c);
                if (lower < 'α' || lower > 'ґ') {
                    folded.append(lower);
                } else {
                    folded.append(Alphabets.latin(lower));
                }
            }
        }
    }

    private static boolean plain(String value) {
        for (int at = 0; at < value.length(); at++) {
            if (value.charAt(at) >= 128) {
                return false;
            }
        }
        return true;
    }

    /** Words with their usual abbreviations made one: "12 boulevard Foch" and "12, bd. Foch" are the same. */
    static String abbreviated(String value) {
        var words = words(value).split(" ");
        for (int at = 0; at < words.length; at++) {
            words[at] = SHORT_FORMS.getOrDefault(words[at], words[at]);
        }
        return String.join(" ", words);
    }

    static String mail(String value) {
        var folded = value.strip().toLowerCase(Locale.ROOT);
        return folded.indexOf('@') > 0 ? folded : "";
    }

    static String digits(String value) {
        var digits = new StringBuilder(value.length());
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            }
        }
        return digits.toString();
    }

    /** The last nine digits, which are the same with and without the country; empty for fewer than six. */
    static String phone(String value) {
        var digits = digits(value);
        if (digits.length() < 6) {
            return "";
        }
        return digits.substring(Math.max(0, digits.length() - 9));
    }

    /** Whether a number is seen to be a mobile's, which one person carries: only where the numbering says so. */
    static boolean mobile(String value) {
        var digits = digits(value);
        if (digits.startsWith("00")) {
            digits = digits.substring(2);
        }
        boolean french = digits.length() == 10 && (digits.startsWith("06") || digits.startsWith("07"))
                || digits.length() == 11 && (digits.startsWith("336") || digits.startsWith("337"));
        boolean british = digits.length() == 11 && digits.startsWith("07")
                || digits.length() == 12 && digits.startsWith("447");
        return french || british;
    }

    /** Eight digits, year first; empty when it is no date. Day and month are told apart only where one is over 12. */
    static String date(String value) {
        var date = ordered(value);
        return date.length() == 8 && date.chars().allMatch(c -> c >= '0' && c <= '9') ? date : "";
    }

    private static String ordered(String value) {
        var parts = words(value).split(" ");
        if (parts.length >= 3 && isNumber(parts[0]) && isNumber(parts[1])) {
            if (parts[0].length() == 4) {
                return parts[0] + two(parts[1]) + two(parts[2].length() > 2 ? parts[2].substring(0, 2) : parts[2]);
            }
            if (parts[2].length() == 4 && isNumber(parts[2])) {
                boolean monthFirst = Integer.parseInt(parts[1]) > 12 && Integer.parseInt(parts[0]) <= 12;
                return parts[2] + (monthFirst ? two(parts[0]) + two(parts[1]) : two(parts[1]) + two(parts[0]));
            }
        }
        return digits(value);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= 4 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    /** The value of a field as it is compared; empty when it says nothing. */
    static String of(FieldKind kind, String value) {
        return switch (kind) {
            case DATE -> date(value);
            case PHONE -> phone(value);
            case MAIL -> mail(value);
            case STREET, ORGANISATION -> abbreviated(value);
            case POSTCODE -> words(value).replace(" ", "");
            case GIVEN, FAMILY, FULL_NAME, TOWN, CATEGORY, TEXT -> words(value);
        };
    }
}
