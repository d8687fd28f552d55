package org.entregent.contacts.card;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Quoted-printable of RFC 2045 as address books write it: what makes no sense stays as it is. */
final class QuotedPrintable {

    private static final int LONGEST_LINE = 76;
    private static final int ESCAPE_LENGTH = 3;

    private QuotedPrintable() {}

    static byte[] decoded(byte[] value) {
        var out = new ByteArrayOutputStream(value.length);
        int i = 0;
        while (i < value.length) {
            if (value[i] != '=') {
                out.write(value[i++]);
            } else if (i + 1 == value.length || value[i + 1] == '\n') {
                i += 2;
            } else {
                int high = i + 2 < value.length ? Character.digit(value[i + 1], 16) : -1;
                int low = i + 2 < value.length ? Character.digit(value[i + 2], 16) : -1;
                boolean isEscape = high >= 0 && low >= 0;
                out.write(isEscape ? high << 4 | low : '=');
                i += isEscape ? ESCAPE_LENGTH : 1;
            }
        }
        return out.toByteArray();
    }

    /**
     * Encodes all but plain ASCII letters, figures and signs; no line is longer than 76 characters.
     *
     * @param column
     *            how many characters stand before it on its line
     * @param newline
     *            of the card
     */
    static String encoded(String text, int column, String newline) {
        var out = new StringBuilder();
        int at = column;
        for (byte one : text.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)) {
            int c = one & 0xFF;
            var piece = c > ' ' && c < 0x7F && c != '=' ? Character.toString(c) : String.format("=%02X", c);
            if (at + piece.length() >= LONGEST_LINE) {
                out.append('=').append(newline);
                at = 0;
            }
            out.append(piece);
            at += piece.length();
        }
        return out.toString();
    }
}
