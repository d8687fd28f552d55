package org.entregent.contacts.reading;

/** What is kept of a line or row as it was written: all of it, but of an endless one only the beginning. */
final class Excerpt {

    private static final int LONGEST = 4_000;

    private static final int LONGEST_CELL = 1_000;

    private Excerpt() {}

    /** A title, a firm, a town: of an endless one only the beginning. */
    static String ofCell(String text) {
        return text.length() <= LONGEST_CELL
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_CELL / 2)) + "…";
    }

    static String of(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1))
                        ? LONGEST - 1
                        : LONGEST) + "…";
    }
}
