package org.entregent.contacts.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is true of characters whatever they say: cleaning, folding for comparison, splitting into words. Text is cleaned
 * once, at the door; everything behind works on composed (NFC) text with plain spaces.
 */
public final class Letters {

    private static final String APOSTROPHES = "'’ʼ‘`´";

    private static final String HYPHENS = "-‐‑–";

    private Letters() {}

    /**
     * NFC, without what cannot be seen (marks of direction, zero width, byte order, control), every kind of space as a
     * plain one. Tabs and newlines stay. Joiners between Arabic or Indic letters are invisible too and go.
     */
    static String clean(String written) {
        var composed = Normalizer.normalize(written, Normalizer.Form.NFC);
        var result = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (c == '\t' || c == '\n') {
                result.append(c);
            } else if (Character.isSpaceChar(c) || c == '\r' || c == '\u000B' || c == '\f') {
                result.append(' ');
            } else if (Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.CONTROL
                    && c != '\uFE0F') {
                result.append(c);
            }
        }
        return result.toString();
    }

    /** One line: cleaned, tabs and newlines as spaces, no space twice, none at the ends. */
    static String line(String written) {
        return collapse(clean(written));
    }

    static String collapse(String text) {
        var result = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n') {
                space = !result.isEmpty();
            } else {
                if (space) {
                    result.append(' ');
                    space = false;
                }
                result.append(c);
            }
        }
        return result.toString();
    }

    /** For comparison only: no accents, no capitals, plain apostrophes and hyphens, ligatures apart. */
    static String fold(String text) {
        if (isAscii(text)) {
            return foldAscii(text);
        }
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var result = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            switch (c) {
                case 'œ' -> result.append("oe");
                case 'æ' -> result.append("ae");
                case 'ß' -> result.append("ss");
                case 'ø' -> result.append('o');
                case 'đ', 'ð' -> result.append('d');
                case 'ł' -> result.append('l');
                case 'ı' -> result.append('i');
                case 'þ' -> result.append("th");
                default -> {
                    if (isApostrophe(c)) {
                        result.append('\'');
                    } else if (isHyphen(c)) {
                        result.append('-');
                    } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                        result.append(c);
                    }
                }
            }
        }
        return result.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** The same for plain letters, which most words are, without the cost of decomposing. */
    private static String foldAscii(String text) {
        var small = text.toLowerCase(Locale.ROOT);
        return small.indexOf('`') < 0 ? small : small.replace('`', '\'');
    }

    /** Folded, with every run of what is not a letter or a digit as one space: for phrases and column names. */
    public static String phrase(String text) {
        var folded = fold(text);
        var result = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            result.append(Character.isLetterOrDigit(c) || c == '\'' || c == '-' || c == '+' ? c : ' ');
        }
        return collapse(result.toString());
    }

    /** The words of a cleaned text, split at spaces. */
    static List<String> words(String text) {
        var words = new ArrayList<String>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean space = i == text.length() || text.charAt(i) == ' ' || text.charAt(i) == '\t'
                    || text.charAt(i) == '\n';
            if (space && start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            } else if (!space && start < 0) {
                start = i;
            }
        }
        return words;
    }

    static boolean hasAccent(String text) {
        return !isAscii(text) && Normalizer.normalize(text, Normalizer.Form.NFD).codePoints()
                .anyMatch(c -> Character.getType(c) == Character.NON_SPACING_MARK);
    }

    static boolean isApostrophe(char c) {
        return APOSTROPHES.indexOf(c) >= 0;
    }

    static boolean isHyphen(char c) {
        return HYPHENS.indexOf(c) >= 0;
    }

    static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    static boolean hasDigit(String text) {
        return text.codePoints().anyMatch(Character::isDigit);
    }

    static int letterCount(String text) {
        return (int) text.codePoints().filter(Character::isLetter).count();
    }

    /** Without the given characters and spaces at both ends. */
    static String strip(String text, String edges) {
        int start = 0;
        int end = text.length();
        while (start < end && (text.charAt(start) == ' ' || edges.indexOf(text.charAt(start)) >= 0)) {
            start++;
        }
        while (end > start && (text.charAt(end - 1) == ' ' || edges.indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return text.substring(start, end);
    }
}
