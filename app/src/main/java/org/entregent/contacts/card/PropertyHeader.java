package org.entregent.contacts.card;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands before a property's colon: its group, name and parameters.
 *
 * @param text
 *            unfolded, each byte a character
 * @param isComplete
 *            whether its colon was found
 */
record PropertyHeader(String text, boolean isComplete) {

    static PropertyHeader of(byte[] unfolded) {
        var text = new String(unfolded, StandardCharsets.ISO_8859_1);
        int colon = outsideQuotes(text, ':', 0);
        if (colon < 0) {
            // A quotation mark that nobody closes is a character like any other.
            colon = text.indexOf(':');
        }
        return new PropertyHeader(colon < 0 ? text : text.substring(0, colon), colon >= 0);
    }

    private static int outsideQuotes(String text, char wanted, int from) {
        boolean isQuoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                isQuoted = !isQuoted;
            } else if (c == wanted && !isQuoted) {
                return i;
            }
        }
        return -1;
    }

    static List<String> split(String text, char separator) {
        var parts = new ArrayList<String>();
        int from = 0;
        int at = outsideQuotes(text, separator, 0);
        while (at >= 0) {
            parts.add(text.substring(from, at));
            from = at + 1;
            at = outsideQuotes(text, separator, from);
        }
        parts.add(text.substring(from));
        return parts;
    }

    boolean isQuotedPrintable() {
        return isComplete && hasParameters() && property(text, "", StandardCharsets.ISO_8859_1).isQuotedPrintable();
    }

    boolean isBase64() {
        return isComplete && hasParameters() && property(text, "", StandardCharsets.ISO_8859_1).isBase64();
    }

    private boolean hasParameters() {
        return text.indexOf(';') >= 0;
    }

    RawProperty property(byte[] unfolded, Charset usual) {
        var bare = property(text, "", usual);
        var charset = CardCharsets.named(bare.parameter("CHARSET")).orElse(usual);
        var value = new byte[unfolded.length - text.length() - 1];
        System.arraycopy(unfolded, text.length() + 1, value, 0, value.length);
        var decoded = bare.isQuotedPrintable() ? QuotedPrintable.decoded(value) : value;
        return new RawProperty(bare.group(), bare.name(), bare.parameters(), new String(decoded, charset));
    }

    private static RawProperty property(String header, String value, Charset charset) {
        var parts = split(header, ';');
        var full = read(parts.getFirst().strip(), charset);
        int dot = full.indexOf('.');
        var parameters = new ArrayList<Parameter>();
        parts.stream().skip(1).filter(part -> !part.isBlank()).forEach(part -> add(parameters, part, charset));
        return new RawProperty(dot < 0 ? "" : full.substring(0, dot), full.substring(dot + 1), parameters, value);
    }

    private static void add(List<Parameter> parameters, String part, Charset charset) {
        int equals = outsideQuotes(part, '=', 0);
        var name = equals < 0 ? "" : read(part.substring(0, equals).strip(), charset);
        for (var value : split(part.substring(equals + 1), ',')) {
            parameters.add(new Parameter(name, plain(read(value.strip(), charset))));
        }
    }

    private static String read(String bytes, Charset charset) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), charset);
    }

    /** Without its quotation marks; RFC 6868 undone. */
    private static String plain(String value) {
        var text = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
        if (text.indexOf('^') < 0) {
            return text;
        }
        var decoded = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i) == '^' && i + 1 < text.length() ? text.charAt(i + 1) : 0;
            int known = "n'^".indexOf(next);
            decoded.append(known < 0 ? text.charAt(i) : "\n\"^".charAt(known));
            i += known < 0 ? 0 : 1;
        }
        return decoded.toString();
    }
}
