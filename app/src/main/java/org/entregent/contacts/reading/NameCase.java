package org.entregent.contacts.reading;

import java.util.Locale;

/**
 * Capitals: what a word's capitals say, and how a name written all in capitals or all in small letters is printed.
 *
 * <p>
 * Recasing knows particles (DE LA TOUR is de la Tour, LE GOFF is Le Goff), elisions (D'ARTAGNAN is d'Artagnan, O'BRIEN
 * is O'Brien), Mc, initials and the Turkish i. It never touches Mac (Macé and Machefer are not Scottish).
 */
final class NameCase {

    private static final Locale TURKISH = Locale.of("tr");

    private NameCase() {}

    /** What the capitals of a word say. */
    enum Shape {
        /** At least two capitals and no small letter but those of a prefix: DUPONT, McALLISTER, d'ARTAGNAN. */
        UPPER,
        /** Small letters only. */
        LOWER,
        /** Single capitals: J., J.-P., M. */
        INITIALS,
        /** Capitals and small letters. */
        MIXED,
        /** No letter that knows capitals: digits, Arabic, Chinese. */
        NONE
    }

    static Shape shape(String word) {
        int upper = 0;
        int lower = 0;
        int run = 0;
        int longest = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            run = Character.isLetter(c) ? run + 1 : 0;
            longest = Math.max(longest, run);
            if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
                upper++;
            } else if (Character.isLowerCase(c) && Character.getType(c) == Character.LOWERCASE_LETTER) {
                lower++;
            }
        }
        if (upper == 0) {
            return lower == 0 ? Shape.NONE : Shape.LOWER;
        }
        if (lower == 0) {
            return longest == 1 ? Shape.INITIALS : Shape.UPPER;
        }
        return prefixLength(word) > 0 ? Shape.UPPER : Shape.MIXED;
    }

    /** The letters and apostrophe of a prefix written small before capitals ("Mc" of McALLISTER), or 0. */
    private static int prefixLength(String word) {
        int i = 0;
        while (i < word.length() && i < 4 && (i == 0 || Character.isLowerCase(word.charAt(i)))) {
            i++;
        }
        if (i < word.length() && Letters.isApostrophe(word.charAt(i))) {
            i++;
        } else if (i < 2) {
            return 0;
        }
        var rest = word.substring(i);
        return rest.codePoints().filter(Character::isUpperCase).count() >= 2
                && rest.codePoints().noneMatch(Character::isLowerCase) ? i : 0;
    }

    /** A given name, or a family name without particles, with capitals where they belong. */
    static String recase(String words) {
        var result = new StringBuilder(words.length());
        for (var word : Letters.words(words)) {
            result.append(result.isEmpty() ? "" : " ").append(recaseWord(word, words));
        }
        return result.toString();
    }

    /** A family name with its particles. */
    static String recaseFamily(String words) {
        var vocabulary = Vocabulary.shipped();
        var result = new StringBuilder(words.length());
        var list = Letters.words(words);
        boolean afterParticle = false;
        for (int i = 0; i < list.size(); i++) {
            var word = list.get(i);
            boolean last = i == list.size() - 1;
            boolean small = !last && (vocabulary.has("small particles", word)
                    || (afterParticle && vocabulary.has("small after a particle", word))
                    || (i > 0 && vocabulary.has("joined by", word)));
            result.append(result.isEmpty() ? "" : " ");
            if (small) {
                result.append(word.toLowerCase(Locale.ROOT));
            } else if (vocabulary.has("suffixes", word)) {
                result.append(suffix(word));
            } else {
                result.append(elided(recaseWord(word, words)));
            }
            afterParticle = small;
        }
        return result.toString();
    }

    /** Jr as a word, II and III as numbers. */
    static String suffix(String word) {
        return Letters.fold(word).startsWith("j") ? recaseWord(word, word) : word.toUpperCase(Locale.ROOT);
    }

    /** d'Artagnan for D'Artagnan, 't for 'T. */
    private static String elided(String word) {
        boolean elision = word.length() > 2 && word.charAt(0) == 'D' && Letters.isApostrophe(word.charAt(1));
        return elision ? 'd' + word.substring(1) : word;
    }

    private static String recaseWord(String word, String whole) {
        if (shape(word) == Shape.INITIALS) {
            return word;
        }
        var result = new StringBuilder(word.length());
        int start = 0;
        for (int i = 0; i <= word.length(); i++) {
            if (i == word.length() || Letters.isHyphen(word.charAt(i)) || word.charAt(i) == '.'
                    || word.charAt(i) == '/') {
                var part = word.substring(start, i);
                result.append(start > 0 && isSmallInside(part) ? part.toLowerCase(Locale.ROOT) : part(part, whole));
                if (i < word.length()) {
                    result.append(word.charAt(i));
                }
                start = i + 1;
            }
        }
        return result.toString();
    }

    /** Jean-de-Dieu, Val-des-Bois. */
    private static boolean isSmallInside(String part) {
        return switch (Letters.fold(part)) {
            case "de", "du", "des", "sur", "en" -> true;
            default -> false;
        };
    }

    private static String part(String part, String whole) {
        int prefix = shape(part) == Shape.UPPER ? prefixLength(part) : 0;
        if (prefix > 0 && part.codePoints().anyMatch(Character::isLowerCase)) {
            return part.substring(0, prefix) + capitalise(part.substring(prefix), whole);
        }
        int apostrophe = apostropheOf(part);
        if (apostrophe > 0 && apostrophe < part.length() - 1) {
            return capitalise(part.substring(0, apostrophe), whole) + part.charAt(apostrophe)
                    + capitalise(part.substring(apostrophe + 1), whole);
        }
        var folded = Letters.fold(part);
        if (folded.startsWith("mc") && folded.length() > 4 && folded.length() == part.length()) {
            return "Mc" + capitalise(part.substring(2), whole);
        }
        return capitalise(part, whole);
    }

    /** Where a capital follows an apostrophe: after one letter (O', N', D') or an Italian article (Dell'). */
    private static int apostropheOf(String part) {
        for (int i = 1; i < part.length(); i++) {
            if (Letters.isApostrophe(part.charAt(i))) {
                return switch (Letters.fold(part.substring(0, i))) {
                    case "dell", "dall", "nell", "all", "sant", "degl", "coll" -> i;
                    default -> i == 1 ? i : -1;
                };
            }
        }
        return -1;
    }

    private static String capitalise(String part, String whole) {
        int first = 0;
        while (first < part.length() && !Character.isLetter(part.charAt(first))) {
            first++;
        }
        if (first == part.length()) {
            return part;
        }
        var locale = isTurkish(whole) ? TURKISH : Locale.ROOT;
        int end = part.offsetByCodePoints(first, 1);
        return part.substring(0, first) + title(part.substring(first, end), locale)
                + part.substring(end).toLowerCase(locale);
    }

    private static String title(String letter, Locale locale) {
        var upper = letter.toUpperCase(locale);
        return upper.length() == letter.length() ? upper : letter;
    }

    /** İ, Ğ and a dotless ı are Turkish (or Azeri), and there I and i are two letters. */
    private static boolean isTurkish(String whole) {
        return whole.indexOf('İ') >= 0 || whole.indexOf('Ğ') >= 0 || whole.indexOf('ğ') >= 0
                || whole.indexOf('ı') >= 0;
    }
}
