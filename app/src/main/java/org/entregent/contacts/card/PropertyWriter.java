package org.entregent.contacts.card;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;

import org.entregent.contacts.card.RawCard.Version;

/**
 * Writes one property as its card writes: folded at 75 bytes, or, in vCard 2.1 where it must, as quoted-printable.
 *
 * @param version
 *            of the card
 * @param charset
 *            of the card
 * @param newline
 *            of the card
 */
record PropertyWriter(Version version, Charset charset, String newline) {

    private static final int LONGEST_LINE = 75;
    private static final String QUOTED_PRINTABLE = ";CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE";

    /** A header without what said how its former value was encoded. */
    static String withoutEncoding(String header) {
        var parts = PropertyHeader.split(header, ';');
        return parts.getFirst() + parts.stream().skip(1).filter(part -> !isEncoding(part)).map(part -> ";" + part)
                .collect(Collectors.joining());
    }

    private static boolean isEncoding(String part) {
        var word = part.replace(" ", "").replace("\"", "").toUpperCase(Locale.ROOT);
        return word.equals("QUOTED-PRINTABLE") || word.equals("ENCODING=QUOTED-PRINTABLE")
                || word.startsWith("CHARSET=");
    }

    /** The header's characters, each a byte of the card's encoding. */
    String header(RawProperty property) {
        var header = new StringBuilder();
        if (!property.group().isEmpty()) {
            header.append(property.group()).append('.');
        }
        header.append(property.name());
        for (var parameter : property.parameters()) {
            header.append(';');
            if (!parameter.name().isEmpty()) {
                header.append(parameter.name()).append('=');
            }
            header.append(quoted(parameter.value()));
        }
        return bytesAsCharacters(withoutEncoding(header.toString()));
    }

    /** A header read in another encoding. */
    String headerInUtf8(String header, Charset former) {
        return new String(new String(header.getBytes(StandardCharsets.ISO_8859_1), former)
                .getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
                .transform(PropertyWriter::withoutEncoding);
    }

    private String bytesAsCharacters(String text) {
        return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
    }

    private String quoted(String value) {
        var safe = version == Version.V2_1
                ? value.replace("\"", "'").replace("\n", " ")
                : value.replace("^", "^^").replace("\n", "^n").replace("\"", "^'");
        return safe.chars().anyMatch(c -> c == ',' || c == ';' || c == ':') ? '"' + safe + '"' : safe;
    }

    /** Whether the card's encoding has all the characters; vCard 2.1 has a way for any. */
    boolean canWrite(String text) {
        return version == Version.V2_1 || charset.newEncoder().canEncode(text);
    }

    /** The property's lines, to the last line's end. */
    byte[] line(String header, String value) {
        var head = header.getBytes(StandardCharsets.ISO_8859_1);
        if (version == Version.V2_1) {
            return isPlain(value) ? joined(head, ":" + value + newline) : quotedPrintable(head, value);
        }
        var text = value.replace("\r\n", "\n").replace("\n", "\\n");
        return folded(joined(head, ":" + text));
    }

    private static boolean isPlain(String value) {
        return value.chars().allMatch(c -> c >= ' ' && c < 0x7F) && !value.startsWith(" ") && !value.endsWith(" ");
    }

    private byte[] joined(byte[] head, String rest) {
        var out = new ByteArrayOutputStream(head.length + rest.length());
        out.writeBytes(head);
        out.writeBytes(rest.getBytes(charset));
        return out.toByteArray();
    }

    private byte[] quotedPrintable(byte[] head, String value) {
        int column = head.length + QUOTED_PRINTABLE.length() + 1;
        return joined(head, QUOTED_PRINTABLE + ":" + QuotedPrintable.encoded(value, column, newline) + newline);
    }

    /** Cuts after at most 75 bytes and never within a character, for encodings whose further bytes are like UTF-8's. */
    private byte[] folded(byte[] line) {
        var out = new ByteArrayOutputStream(line.length + line.length / 30);
        int from = 0;
        while (from < line.length) {
            int room = from == 0 ? LONGEST_LINE : LONGEST_LINE - 1;
            int to = from + room >= line.length ? line.length : cut(line, from, from + room);
            if (from > 0) {
                out.writeBytes(newline.getBytes(StandardCharsets.US_ASCII));
                out.write(' ');
            }
            out.write(line, from, to - from);
            from = to;
        }
        out.writeBytes(newline.getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private int cut(byte[] line, int from, int most) {
        int to = most;
        while (charset.equals(StandardCharsets.UTF_8) && to > from + 1 && (line[to] & 0xC0) == 0x80) {
            to--;
        }
        return to;
    }
}
