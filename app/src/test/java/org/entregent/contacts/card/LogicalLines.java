package org.entregent.contacts.card;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A second reader of vCards, which shares nothing with the first: it says where a property's bytes begin and end, looking
 * at one physical line after the other. A line without a colon continues the one before.
 */
final class LogicalLines {

    private LogicalLines() {}

    /** From, to. */
    record Span(int from, int to) {}

    static List<Span> of(byte[] card) {
        var spans = new ArrayList<Span>();
        boolean isSoft = false;
        int at = 0;
        for (var line : new String(card, StandardCharsets.ISO_8859_1).split("(?<=\n)")) {
            var upper = line.toUpperCase(Locale.ROOT);
            boolean continues = !spans.isEmpty() && !line.isBlank() && !upper.startsWith("END:VCARD")
                    && (isSoft || line.startsWith(" ") || line.startsWith("\t")
                            || line.indexOf(':') < 0 && !line.startsWith("#"));
            if (continues) {
                spans.add(new Span(spans.removeLast().from(), at + line.length()));
            } else if (!line.isBlank()) {
                spans.add(new Span(at, at + line.length()));
            }
            boolean isQuotedPrintable = continues
                    ? isSoft
                    : upper.indexOf("QUOTED-PRINTABLE") >= 0
                            && upper.indexOf("QUOTED-PRINTABLE") < upper.indexOf(':');
            isSoft = isQuotedPrintable && line.stripTrailing().endsWith("=");
            at += line.length();
        }
        return spans;
    }
}
