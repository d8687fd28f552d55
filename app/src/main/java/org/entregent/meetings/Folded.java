package org.entregent.meetings;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text as people compare it: without accents, case, punctuation or double spaces. */
final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_SAID = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folded() {}

    static String of(String text) {
        var letters = withoutAccents(text).toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        return NOT_SAID.matcher(letters).replaceAll(" ").strip();
    }

    /** The same letters without their accents. */
    static String withoutAccents(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }
}
