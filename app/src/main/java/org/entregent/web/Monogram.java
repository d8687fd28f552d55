package org.entregent.web;

import java.util.Locale;

/** The initials that stand where others put a picture: first and last word, at most two letters. */
public final class Monogram {

    private Monogram() {}

    /** Of a whole name; empty for a name without letters. */
    public static String of(String name) {
        var words = name.strip().split("\\s+", -1);
        return words.length == 1 ? first(words[0]) : of(words[0], words[words.length - 1]);
    }

    /** Of a given and a family name, in the order in which they are said. */
    public static String of(String one, String other) {
        return first(one) + first(other);
    }

    private static String first(String word) {
        return word.codePoints().filter(Character::isLetter).limit(1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()
                .toUpperCase(Locale.ROOT);
    }
}
