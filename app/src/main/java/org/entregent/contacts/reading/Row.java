package org.entregent.contacts.reading;

import java.util.List;

/**
 * A row of a table.
 *
 * @param number
 *            from 1, as the person sees it in the file
 * @param text
 *            the row as it was written
 * @param cells
 *            as written, empty ones included
 */
public record Row(int number, String text, List<String> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    /** A row of a sheet, whose text is its cells with tabs between. */
    static Row of(int number, List<String> cells) {
        var text = new StringBuilder();
        for (var cell : cells) {
            text.append(text.isEmpty() ? "" : "\t").append(Letters.collapse(cell));
            if (text.length() > Limits.CELL) {
                break;
            }
        }
        return new Row(number, Excerpt.of(text.toString().strip()), cells);
    }

    /** A cell; empty beyond the row's end. */
    public String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    /** Whether no cell shows anything. */
    public boolean isBlank() {
        return cells.stream().allMatch(Row::isBlank);
    }

    long filled() {
        return cells.stream().filter(cell -> !isBlank(cell)).count();
    }

    /** Whether a cell shows nothing. */
    public static boolean isBlank(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT) {
                return false;
            }
        }
        return true;
    }
}
