package org.entregent.contacts.card;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.entregent.contacts.card.PhysicalLines.Line;

/**
 * The cards of a file, each with the bytes it came with. A card within a card is part of the outer one. A file in UTF-16
 * is read as its characters in UTF-8, as cards of several files stand in one carnet.
 *
 * @param cards
 *            in their order
 * @param loose
 *            lines that belong to no card and are not blank
 */
public record CardFile(List<RawCard> cards, List<String> loose) {

    private static final int LOOKED_AT = 10_000;

    public CardFile {
        cards = List.copyOf(cards);
        loose = List.copyOf(loose);
    }

    /** Reads a file; one without cards has none. */
    public static CardFile read(byte[] file) {
        var bytes = narrow(file);
        var lines = PhysicalLines.of(bytes);
        var cut = new Cut(lines, true);
        if (cut.isLeftOpen()) {
            // Somewhere an end is missing: then each beginning is a card's.
            cut = new Cut(lines, false);
        }
        var charset = CardCharsets.ofFile(bytes);
        return new CardFile(cut.cards.stream().map(card -> RawCard.of(card, CardCharsets.of(card, charset))).toList(),
                cut.loose);
    }

    /** Whether the first line that says something begins a card. */
    public static boolean startsWithCard(byte[] file) {
        var bytes = narrow(Arrays.copyOf(file, Math.min(file.length, LOOKED_AT)));
        var lines = PhysicalLines.of(bytes);
        return lines.all().stream().filter(line -> !lines.text(line).isBlank() && !lines.text(line).startsWith("#"))
                .findFirst().filter(line -> lines.says(Cut.unmarked(lines, line), "BEGIN")).isPresent();
    }

    private static byte[] narrow(byte[] file) {
        var wide = CardCharsets.wide(file);
        return wide.map(charset -> withoutMark(new String(file, charset)).getBytes(StandardCharsets.UTF_8))
                .orElse(file);
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Finds where cards begin and end. */
    private static final class Cut {

        private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

        private final PhysicalLines lines;
        private final List<byte[]> cards = new ArrayList<>();
        private final List<String> loose = new ArrayList<>();
        private int depth;
        private int begun;

        private Cut(PhysicalLines lines, boolean isNesting) {
            this.lines = lines;
            for (int i = 0; i < lines.all().size(); i++) {
                var line = unmarked(lines.all().get(i));
                boolean opensAgent = depth > 0 && lines.opensAgent(i);
                if (lines.says(line, "BEGIN") || opensAgent) {
                    begin(line, isNesting || opensAgent || i > 0 && lines.announcesAgent(i - 1));
                } else if (depth > 0 && lines.says(line, "END")) {
                    depth--;
                    if (depth == 0) {
                        cards.add(Arrays.copyOfRange(lines.bytes(), begun, line.next()));
                    }
                } else if (depth == 0 && !lines.text(line).isBlank()) {
                    loose.add(new String(lines.bytes(), line.start(), line.end() - line.start(),
                            StandardCharsets.UTF_8));
                }
            }
            if (depth > 0) {
                cards.add(Arrays.copyOfRange(lines.bytes(), begun, lines.bytes().length));
            }
        }

        private boolean isLeftOpen() {
            return depth > 0;
        }

        private void begin(Line line, boolean isNested) {
            if (depth > 0 && !isNested) {
                cards.add(Arrays.copyOfRange(lines.bytes(), begun, line.start()));
                depth = 0;
            }
            if (depth == 0) {
                begun = line.start();
            }
            depth++;
        }

        private Line unmarked(Line line) {
            return depth == 0 ? unmarked(lines, line) : line;
        }

        private static Line unmarked(PhysicalLines lines, Line line) {
            int after = line.start() + MARK.length;
            return after <= line.end()
                    && Arrays.equals(lines.bytes(), line.start(), after, MARK, 0, MARK.length)
                            ? new Line(after, line.end(), line.next())
                            : line;
        }
    }

    /** All cards, one after the other, as they are. */
    public static byte[] written(List<RawCard> cards) {
        var out = new ByteArrayOutputStream();
        for (var card : cards) {
            out.writeBytes(card.bytes());
            if (!card.endsWithNewline()) {
                out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        }
        return out.toByteArray();
    }
}
