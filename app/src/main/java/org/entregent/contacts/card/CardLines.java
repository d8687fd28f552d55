package org.entregent.contacts.card;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a card into its properties. A property goes on where a line begins with a blank (RFC 6350, 3.2; one blank is
 * folding), where quoted-printable says so, where a card within the card ends, and where a line cannot be a property.
 */
final class CardLines {

    /** What names look like, with their group; some that begin with X have blanks. */
    private static final Pattern NAME = Pattern.compile("([Xx]-[^:;,=\"<>()#\\r\\n]+|[^\\s:;,=\"<>()#]+)\\s*");
    /** Of a header that does not end on its first line. */
    private static final int MOST_HEADER_LINES = 50;

    private final PhysicalLines lines;
    private final Charset charset;
    private final List<RawLine> cut = new ArrayList<>();

    private CardLines(byte[] card, Charset charset) {
        this.lines = PhysicalLines.of(card);
        this.charset = charset;
    }

    static List<RawLine> of(byte[] card, Charset charset) {
        var reading = new CardLines(card, charset);
        int at = 0;
        while (at < reading.lines.all().size()) {
            at = reading.next(at);
        }
        return List.copyOf(reading.cut);
    }

    /** Reads one property or other line; the index after it. */
    private int next(int at) {
        var line = lines.all().get(at);
        boolean isFrame = at == 0 && lines.says(line, "BEGIN") || isLastEnd(at);
        if (isFrame || lines.text(line).isBlank()) {
            cut.add(RawLine.other(line.start(), line.next()));
            return at + 1;
        }
        if (lines.says(line, "BEGIN")) {
            return inner(at, at);
        }
        if (!isProperty(at)) {
            cut.add(RawLine.other(line.start(), line.next()));
            return at + 1;
        }
        return lines.opensAgent(at) || lines.announcesAgent(at) ? inner(at, at + 1) : property(at);
    }

    private boolean isLastEnd(int at) {
        return lines.says(lines.all().get(at), "END")
                && lines.all().subList(at + 1, lines.all().size()).stream()
                        .allMatch(line -> lines.text(line).isBlank());
    }

    private boolean isProperty(int at) {
        var text = lines.text(lines.all().get(at));
        if (isProperty(text)) {
            return true;
        }
        // The header may go on, folded.
        var unfolded = new StringBuilder(text);
        for (int i = at + 1; i < Math.min(at + MOST_HEADER_LINES, lines.all().size())
                && lines.isIndented(lines.all().get(i)); i++) {
            unfolded.append(lines.text(lines.all().get(i)), 1, lines.text(lines.all().get(i)).length());
        }
        return unfolded.length() > text.length() && isProperty(unfolded.toString());
    }

    private static boolean isProperty(String text) {
        var header = PropertyHeader.of(text.getBytes(StandardCharsets.ISO_8859_1));
        return header.isComplete() && !text.startsWith("//", header.text().length() + 1)
                && NAME.matcher(PropertyHeader.split(header.text(), ';').getFirst()).matches();
    }

    /** A card within the card, from the line that opens it to its end, as one property. */
    private int inner(int from, int body) {
        int depth = 0;
        int at = from;
        do {
            var line = lines.all().get(at);
            boolean opens = lines.says(line, "BEGIN")
                    || at == from && body > from && !lines.text(line).strip().endsWith(":");
            depth += opens ? 1 : lines.says(line, "END") ? -1 : 0;
            at++;
        } while (at < lines.all().size() && (depth > 0 || at <= body));
        var first = lines.all().get(from);
        var last = lines.all().get(at - 1);
        var whole = new ByteArrayOutputStream();
        for (var line : lines.all().subList(from, at)) {
            whole.write(lines.bytes(), line.start(), line.end() - line.start());
            whole.write('\n');
        }
        add(first.start(), last.next(), body == from ? prefixed(whole.toByteArray()) : whole.toByteArray());
        return at;
    }

    /** A card that stands in another without a word why: as if the word of vCard 2.1 stood before it. */
    private static byte[] prefixed(byte[] card) {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes("AGENT:".getBytes(StandardCharsets.US_ASCII));
        whole.writeBytes(card);
        return whole.toByteArray();
    }

    private int property(int from) {
        var first = lines.all().get(from);
        var whole = new ByteArrayOutputStream();
        whole.write(lines.bytes(), first.start(), first.end() - first.start());
        var known = PropertyHeader.of(whole.toByteArray());
        int at = from + 1;
        while (at < lines.all().size()) {
            var line = lines.all().get(at);
            if (known.isQuotedPrintable() && lines.endsWith(lines.all().get(at - 1), '=')
                    && !lines.says(line, "END")) {
                // The sign at the end is read with the value.
                whole.write('\n');
                whole.write(lines.bytes(), line.start(), line.end() - line.start());
            } else if (lines.isIndented(line)) {
                whole.write(lines.bytes(), line.start() + 1, line.end() - line.start() - 1);
            } else if (isStray(at)) {
                if (!known.isBase64()) {
                    whole.write('\n');
                }
                whole.write(lines.bytes(), line.start(), line.end() - line.start());
            } else {
                break;
            }
            if (!known.isComplete()) {
                known = PropertyHeader.of(whole.toByteArray());
            }
            at++;
        }
        add(first.start(), lines.all().get(at - 1).next(), whole.toByteArray());
        return at;
    }

    /** A line that continues the one before although it was not folded as it should. */
    private boolean isStray(int at) {
        var line = lines.all().get(at);
        var text = lines.text(line);
        return !text.isBlank() && !text.startsWith("#") && !lines.says(line, "END") && !lines.says(line, "BEGIN")
                && !isProperty(at);
    }

    private void add(int start, int end, byte[] unfolded) {
        var header = PropertyHeader.of(unfolded);
        cut.add(header.isComplete()
                ? new RawLine(start, end, header.text(), header.property(unfolded, charset))
                : RawLine.other(start, end));
    }
}
