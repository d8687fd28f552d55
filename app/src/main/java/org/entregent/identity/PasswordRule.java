package org.entregent.identity;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a password must be: long enough, and not among the first that a guesser tries. No rule about digits, capitals or
 * signs; any character may be typed or pasted. Lengths are counted in code points of the NFKC form.
 */
final class PasswordRule {

    /** Of a password that signs in by itself. */
    static final int SHORTEST_ALONE = 15;
    /** Of a password after which a passkey is asked for. */
    static final int SHORTEST_WITH_PASSKEY = 8;
    static final int LONGEST = 128;

    private static final String FIELD = "password";
    private static final int FEWEST_DIFFERENT = 5;
    /** Shorter words may be in a good password by chance. */
    private static final int SHORTEST_WORD = 3;
    private static final List<String> OWN_WORDS = List.of("entregent", "carnet", "rencontres", "rencontre", "meeting",
            "network", "networking", "reseautage", "reseau", "bottin", "motdepasse", "password", "passphrase");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private PasswordRule() {}

    /**
     * Why a password is not taken.
     *
     * @param shortest
     *            {@link #SHORTEST_ALONE} or {@link #SHORTEST_WITH_PASSKEY}
     * @param about
     *            her name, her mail: what a guesser knows of her
     */
    static Optional<Refusal> refusal(String typed, int shortest, Collection<String> about) {
        var password = PasswordHashes.normalised(typed);
        int length = length(password);
        if (length == 0) {
            return refusal("password.missing");
        }
        if (length < shortest) {
            return refusal("password.short", shortest, length);
        }
        if (length > LONGEST) {
            return refusal("password.long", LONGEST, length);
        }
        if (isRepetitive(password, shortest)) {
            return refusal("password.repetitive");
        }
        if (CommonPasswords.contain(password)) {
            return refusal("password.common");
        }
        return isMadeOf(words(about), password, shortest) ? refusal("password.known-words") : Optional.empty();
    }

    static int length(String normalised) {
        return normalised.codePointCount(0, normalised.length());
    }

    private static Optional<Refusal> refusal(String key, Object... arguments) {
        return Optional.of(Refusal.of(FIELD, key, arguments));
    }

    /** A handful of different characters, a short word again and again, or a run such as 123456789... */
    private static boolean isRepetitive(String password, int shortest) {
        var points = password.toLowerCase(Locale.ROOT).codePoints().toArray();
        if (Arrays.stream(points).distinct().count() < FEWEST_DIFFERENT) {
            return true;
        }
        int steps = 0;
        for (int i = 1; i < points.length; i++) {
            if (Math.abs(points[i] - points[i - 1]) <= 1) {
                steps++;
            }
        }
        return steps >= points.length - 3 || isOneWordAgain(points, shortest);
    }

    private static boolean isOneWordAgain(int[] points, int shortest) {
        for (int period = 1; period <= points.length / 2 && period < shortest; period++) {
            boolean same = true;
            for (int i = period; i < points.length && same; i++) {
                same = points[i] == points[i - period];
            }
            if (same) {
                return true;
            }
        }
        return false;
    }

    /** Whether too little is left once the words are taken out: letters, digits, and signs counted once each. */
    private static boolean isMadeOf(List<String> words, String password, int shortest) {
        var letters = fold(password);
        var left = letters;
        for (var word : words) {
            left = left.replace(word, "");
        }
        long signs = password.codePoints().filter(c -> !Character.isLetterOrDigit(c) && !Character.isSpaceChar(c))
                .distinct().count();
        return length(left) < length(letters) && length(left) + signs < shortest / 2;
    }

    private static List<String> words(Collection<String> about) {
        return Stream.concat(OWN_WORDS.stream(), about.stream().flatMap(text -> NOT_WORD.splitAsStream(letters(text))))
                .filter(word -> word.length() >= SHORTEST_WORD).distinct()
                .sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    private static String letters(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static String fold(String text) {
        return NOT_WORD.matcher(letters(text)).replaceAll("");
    }
}
