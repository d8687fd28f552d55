package org.entregent.typesetting;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Joins Arabic letters by choosing, for each, the presentation form that its neighbours call for: no engine here applies
 * the joining features of a font, and the font has the forms as characters (U+FB50 to U+FEFF), Persian and Urdu letters
 * included. Whether a letter joins on both sides, on one or on none is read from the forms that exist for it.
 */
final class ArabicForms {

    private static final int FIRST_FORM = 0xFB50;
    private static final int LAST_FORM = 0xFEFC;
    private static final int TATWEEL = 0x640;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int LAM = 0x644;

    private enum Place {
        ISOLATED, FINAL, INITIAL, MEDIAL
    }

    /** Forms of a letter (or of lam and the alef that follows it), by place. */
    private final Map<String, Map<Place, Integer>> forms = new HashMap<>();

    ArabicForms() {
        for (int form = FIRST_FORM; form <= LAST_FORM; form++) {
            var name = Character.isDefined(form) ? Character.getName(form) : null;
            if (name == null || !name.startsWith("ARABIC L")) {
                continue;
            }
            for (var place : Place.values()) {
                if (name.endsWith(" " + place + " FORM")) {
                    var letters = Normalizer.normalize(Character.toString(form), Normalizer.Form.NFKC);
                    if (letters.length() == 1 || isLamAlef(letters)) {
                        forms.computeIfAbsent(letters, key -> new EnumMap<>(Place.class)).put(place, form);
                    }
                }
            }
        }
    }

    private static boolean isLamAlef(String letters) {
        return letters.length() == 2 && letters.charAt(0) == LAM
                && "\u0622\u0623\u0625\u0627".indexOf(letters.charAt(1)) >= 0;
    }

    /** Whether a text has letters that join. */
    static boolean concern(String text) {
        return text.codePoints().anyMatch(c -> (c >= 0x600 && c <= 0x6FF) || (c >= 0x750 && c <= 0x77F));
    }

    /** The text in the same (logical) order, its letters joined, without the signs that only ask to join or not. */
    String joined(String text) {
        var result = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == ZERO_WIDTH_JOINER || letter == ZERO_WIDTH_NON_JOINER) {
                continue;
            }
            int last = i;
            var letters = Character.toString(letter);
            if (letter == LAM && i + 1 < text.length() && forms.containsKey(text.substring(i, i + 2))) {
                letters = text.substring(i, i + 2);
                last = i + 1;
            }
            var own = forms.get(letters);
            if (own == null) {
                result.append(letter);
                continue;
            }
            boolean before = joinsFollowing(neighbour(text, i, -1)) && own.containsKey(Place.FINAL);
            boolean after = own.containsKey(Place.INITIAL) && joinsPreceding(neighbour(text, last, 1));
            var place = before ? (after ? Place.MEDIAL : Place.FINAL) : (after ? Place.INITIAL : Place.ISOLATED);
            var form = own.get(place);
            result.append(form == null ? letters : Character.toString(form));
            i = last;
        }
        return result.toString();
    }

    /** The next letter that is not a mark standing on another, 0 at either end. */
    private static int neighbour(String text, int index, int step) {
        for (int i = index + step; i >= 0 && i < text.length(); i += step) {
            if (Character.getType(text.charAt(i)) != Character.NON_SPACING_MARK) {
                return text.charAt(i);
            }
        }
        return 0;
    }

    private boolean joinsFollowing(int letter) {
        return letter == TATWEEL || letter == ZERO_WIDTH_JOINER || has(letter, Place.INITIAL);
    }

    private boolean joinsPreceding(int letter) {
        return letter == TATWEEL || letter == ZERO_WIDTH_JOINER || has(letter, Place.FINAL);
    }

    private boolean has(int letter, Place place) {
        var own = forms.get(Character.toString(letter));
        return own != null && own.containsKey(place);
    }
}
