package org.entregent.contacts.card;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a file as bytes. A line ends with a line feed and the carriage returns before it (some telephones write
 * two); where a file has no line feed at all, with a carriage return.
 */
record PhysicalLines(byte[] bytes, List<Line> all) {

    /**
     * A line.
     *
     * @param start
     *            of its first byte
     * @param end
     *            after the last byte of its text
     * @param next
     *            after its end of line
     */
    record Line(int start, int end, int next) {

        boolean isEmpty() {
            return start == end;
        }
    }

    static PhysicalLines of(byte[] bytes) {
        boolean hasLineFeed = indexOf(bytes, '\n', 0) < bytes.length;
        var lines = new ArrayList<Line>();
        int start = 0;
        while (start < bytes.length) {
            int stop = indexOf(bytes, hasLineFeed ? '\n' : '\r', start);
            int end = stop;
            while (hasLineFeed && stop < bytes.length && end > start && bytes[end - 1] == '\r') {
                end--;
            }
            int next = Math.min(stop + 1, bytes.length);
            lines.add(new Line(start, end, next));
            start = next;
        }
        return new PhysicalLines(bytes, List.copyOf(lines));
    }

    private static int indexOf(byte[] bytes, char wanted, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return bytes.length;
    }

    /** Whether a line begins with a blank, as those do that continue another. */
    boolean isIndented(Line line) {
        return !line.isEmpty() && (bytes[line.start()] == ' ' || bytes[line.start()] == '\t');
    }

    /** Whether a line says {@code BEGIN:VCARD} or {@code END:VCARD}, with blanks anywhere but before it. */
    boolean says(Line line, String keyword) {
        // Most lines begin with another letter, and are not looked at any further.
        if (line.isEmpty() || line.end() - line.start() > 60 || (bytes[line.start()] & ~0x20) != keyword.charAt(0)) {
            return false;
        }
        return text(line).replace(" ", "").replace("\t", "").equalsIgnoreCase(keyword + ":VCARD");
    }

    /** Whether {@code AGENT:BEGIN:VCARD} stands there and its card in the next lines, not in this property's folding. */
    boolean opensAgent(int index) {
        var text = text(all.get(index)).strip();
        return isAgent(text) && text.regionMatches(true, text.length() - 12, ":BEGIN:VCARD", 0, 12)
                && index + 1 < all.size() && !isIndented(all.get(index + 1));
    }

    /** Whether {@code AGENT:} stands there and its card begins on the next line. */
    boolean announcesAgent(int index) {
        var text = text(all.get(index)).strip();
        return isAgent(text) && text.endsWith(":") && index + 1 < all.size() && says(all.get(index + 1), "BEGIN");
    }

    private static boolean isAgent(String text) {
        return text.regionMatches(true, 0, "AGENT:", 0, 6) || text.regionMatches(true, 0, "AGENT;", 0, 6);
    }

    /** As Latin-1: each byte a character. */
    String text(Line line) {
        return new String(bytes, line.start(), line.end() - line.start(), StandardCharsets.ISO_8859_1);
    }

    boolean endsWith(Line line, char last) {
        return !line.isEmpty() && bytes[line.end() - 1] == last;
    }
}
