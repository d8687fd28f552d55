package org.entregent.typesetting;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;

import com.ibm.icu.text.Transliterator;

/**
 * Makes of what somebody wrote something that the fonts can draw: composed characters, no control characters, one space
 * between words. Letters that no font has are put into Latin letters; pictures are left out. So no box is ever printed.
 */
public final class Letters {

    /**
     * What will be printed.
     *
     * @param text
     *            possibly empty
     * @param altered
     *            whether letters were put into Latin ones or signs left out
     */
    public record Printable(String text, boolean altered) {}

    private static final int SOFT_HYPHEN = 0xAD;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int LAST_COMMON_LATIN = 0x17F;

    private final TypeCase type;

    public Letters(TypeCase type) {
        this.type = type;
    }

    /** What will be printed of a text. */
    public Printable printable(String written) {
        if (written.chars().allMatch(Letters::isPlain)) {
            return new Printable(spaced(written), false);
        }
        var clean = spaced(clean(Normalizer.normalize(written, Normalizer.Form.NFC)));
        var result = new StringBuilder();
        var missing = new StringBuilder();
        boolean altered = false;
        var clusters = new ArrayList<>(Clusters.of(clean));
        clusters.add("");
        for (var cluster : clusters) {
            if (!cluster.isEmpty() && isMissing(cluster)) {
                missing.append(cluster);
                continue;
            }
            if (!missing.isEmpty()) {
                result.append(latin(missing.toString()));
                altered = true;
                missing.setLength(0);
            }
            result.append(cluster);
        }
        return new Printable(spaced(result.toString()), altered);
    }

    private boolean isMissing(String cluster) {
        int first = cluster.codePointAt(0);
        return !isDrawnByJoining(first) && type.faceFor(cluster, Face.SERIF).isEmpty();
    }

    /** No font draws it, but the joining of Arabic letters or the setting of lines knows what to do with it. */
    private static boolean isDrawnByJoining(int codePoint) {
        return codePoint == ZERO_WIDTH_NON_JOINER || codePoint == Compositor.NARROW_SPACE;
    }

    private static boolean isPlain(int character) {
        return (character >= ' ' && character < 0x7F)
                || (character >= 0xA0 && character <= LAST_COMMON_LATIN && character != SOFT_HYPHEN);
    }

    private static String clean(String text) {
        var result = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            switch (Character.getType(codePoint)) {
                case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> result.append(' ');
                case Character.SPACE_SEPARATOR ->
                    result.append(codePoint == 0xA0 || codePoint == Compositor.NARROW_SPACE ? (char) codePoint : ' ');
                case Character.FORMAT -> {
                    if (codePoint == ZERO_WIDTH_NON_JOINER) {
                        result.append((char) codePoint);
                    }
                }
                default -> result.appendCodePoint(codePoint);
            }
        });
        return result.toString();
    }

    private static String spaced(String text) {
        boolean tidy = !text.contains("  ") && !text.startsWith(" ") && !text.endsWith(" ");
        return tidy ? text : text.strip().replaceAll(" {2,}", " ");
    }

    /** The same in letters that the fonts have, as much of it as can be said in them. */
    private String latin(String missing) {
        var compatible = Normalizer.normalize(missing, Normalizer.Form.NFKC);
        if (covered(compatible)) {
            return compatible;
        }
        var latin = Normalizer.normalize(Transliterator.getInstance("Any-Latin").transliterate(compatible),
                Normalizer.Form.NFC);
        if (isUncased(compatible)) {
            latin = capitalised(latin);
        }
        if (!covered(latin)) {
            latin = Transliterator.getInstance("Latin-ASCII").transliterate(latin);
        }
        var result = new StringBuilder();
        for (var cluster : Clusters.of(latin)) {
            int base = cluster.codePointAt(0);
            if (covered(cluster)) {
                result.append(cluster);
            } else if (covered(Character.toString(base))) {
                result.appendCodePoint(base);
            }
        }
        return result.toString();
    }

    private boolean covered(String text) {
        return Clusters.of(text).stream().allMatch(cluster -> type.faceFor(cluster, Face.SERIF).isPresent());
    }

    /** Scripts without capitals: in Latin letters a word of a name begins with one. */
    private static boolean isUncased(String text) {
        return text.codePoints().anyMatch(c -> Character.isLetter(c) && UnicodeScript.of(c) != UnicodeScript.LATIN
                && Character.toLowerCase(c) == Character.toUpperCase(c));
    }

    private static String capitalised(String text) {
        return text.isEmpty()
                ? text
                : Character.toString(Character.toTitleCase(text.codePointAt(0)))
                        + text.substring(Character.charCount(text.codePointAt(0)));
    }
}
