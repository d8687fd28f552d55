package org.entregent.contacts.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import com.google.i18n.phonenumbers.PhoneNumberUtil;

import org.entregent.contacts.reading.Letters;

/** The words of a text as they are compared: without accents, capitals and signs. */
final class Words {

    /** What is longer is no word: encoded pictures and keys. */
    private static final int LONGEST = 64;
    /** Fewer figures without their country's prefix would be found in every number. */
    private static final int LEAST_NATIONAL = 5;

    private Words() {}

    /**
     * A word.
     *
     * @param folded
     *            as it is compared
     * @param written
     *            as it is written, for who listens: "René" does not sound like "rene"
     */
    record Word(String folded, String written) {}

    static List<Word> written(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var words = new ArrayList<Word>();
        int start = -1;
        for (int i = 0; i <= composed.length(); i++) {
            boolean isPart = i < composed.length() && isPart(composed.charAt(i));
            if (isPart && start < 0) {
                start = i;
            } else if (!isPart && start >= 0) {
                add(words, composed.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.isSurrogate(c);
    }

    private static void add(List<Word> words, String written) {
        var folded = Letters.phrase(written).replace(" ", "");
        if (!folded.isEmpty() && written.length() <= LONGEST) {
            words.add(new Word(folded, written));
        }
    }

    static List<String> of(String text) {
        return written(text).stream().map(Word::folded).toList();
    }

    /** "Le Goff" as "legoff"; none when there is but one word. */
    static Optional<Word> glued(List<Word> words) {
        return words.size() < 2
                ? Optional.empty()
                : Optional.of(new Word(words.stream().map(Word::folded).collect(Collectors.joining()),
                        words.stream().map(Word::written).collect(Collectors.joining())));
    }

    static String digits(String text) {
        var digits = new StringBuilder();
        text.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.toString();
    }

    /** Whether it can only be meant as a piece of a telephone number. */
    static boolean arePhone(String text) {
        return digits(text).length() >= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9' || " +.-/()\u00A0\u202F"
                .indexOf(c) >= 0);
    }

    /** Which figures to look for: as typed, and without the prefix of a country. */
    static List<String> phoneForms(String text) {
        var figures = digits(text);
        var national = text.strip().startsWith("+") || figures.startsWith("00") ? national(figures) : "";
        var forms = new ArrayList<String>();
        forms.add(figures.startsWith("00") ? figures.substring(2) : figures);
        if (national.length() >= LEAST_NATIONAL) {
            forms.add(national);
        }
        return forms;
    }

    private static String national(String figures) {
        var international = figures.startsWith("00") ? figures.substring(2) : figures;
        for (int length = 1; length <= 3 && length < international.length(); length++) {
            int code = Integer.parseInt(international.substring(0, length));
            if (PhoneNumberUtil.getInstance().getSupportedCallingCodes().contains(code)) {
                return international.substring(length);
            }
        }
        return "";
    }
}
