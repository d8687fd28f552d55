package org.entregent.meetings.evening.web;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds people as one types at the door: the beginning of any word of a name, a trade or an organisation, accents and
 * case aside, or a number. The page's script ({@code door.js}) does the same.
 */
final class DoorSearch {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Letters that are no letter with an accent. */
    private static final Map<String, String> PLAIN = Map.of("œ", "oe", "æ", "ae", "ß", "ss", "ø", "o", "ł", "l", "đ",
            "d", "ð", "d", "þ", "th", "ı", "i");

    private final List<String> asked;

    DoorSearch(String query) {
        this.asked = words(query);
    }

    boolean finds(DoorLine line) {
        var words = words(line.name() + " " + line.what());
        return asked.stream().allMatch(word -> Integer.toString(line.number()).startsWith(word)
                || words.stream().anyMatch(one -> one.startsWith(word)));
    }

    static List<String> words(String text) {
        var folded = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("")
                .toLowerCase(Locale.ROOT);
        for (var letter : PLAIN.entrySet()) {
            folded = folded.replace(letter.getKey(), letter.getValue());
        }
        return Arrays.stream(BETWEEN_WORDS.split(folded)).filter(word -> !word.isEmpty()).toList();
    }
}
