package org.entregent.contacts.reading;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet shows and never computes. One that begins as a formula does gets an apostrophe before it, and
 * so does one that begins with an apostrophe and would, so that reading takes away what writing has added and no more.
 */
public final class SafeCells {

    private static final char AS_TEXT = '\'';
    private static final String FORMULA = "=+-@\t\r";
    /** An international number: nothing to compute, and other address books could not call it with a sign before it. */
    private static final Pattern PHONE = Pattern.compile("\\+[0-9][0-9 .]*");

    private SafeCells() {}

    /** A cell as it is written for a spreadsheet. */
    public static String written(String text) {
        return isFormula(text) ? AS_TEXT + text : text;
    }

    /** For a cell that is a text already: only what reading would take away is added. */
    public static String asText(String text) {
        return !text.isEmpty() && text.charAt(0) == AS_TEXT ? written(text) : text;
    }

    /** What such a cell says. */
    public static String read(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == AS_TEXT && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == AS_TEXT) {
            at++;
        }
        return at < text.length() && FORMULA.indexOf(text.charAt(at)) >= 0
                && !PHONE.matcher(text).region(at, text.length()).matches();
    }
}
