package org.entregent.contacts.formats;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

import org.entregent.contacts.card.Parameter;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.card.RawProperty;

/**
 * Properties as lines of a card of version 4.0, not folded: for formats that have no place for them. A line that would
 * not be read as it was written, or has characters that a format cannot hold, is written in letters of base64.
 */
final class PropertyLines {

    private static final String CODED = "X-ENTREGENT-CODED";

    private PropertyLines() {}

    static String written(List<RawProperty> properties) {
        return properties.stream().map(PropertyLines::written).collect(Collectors.joining("\n"));
    }

    static String written(RawProperty property) {
        var line = line(property);
        return isPlain(line) && parsed(line).equals(List.of(property)) ? line : coded(property);
    }

    /** As little of it as can be, as nothing in it is read by others. */
    static String coded(RawProperty property) {
        var parts = new ArrayList<String>(List.of(property.group(), property.name(), property.value()));
        property.parameters().forEach(one -> parts.addAll(List.of(one.name(), one.value())));
        return CODED + ":" + parts.stream()
                .map(part -> Base64.getEncoder().encodeToString(part.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining("."));
    }

    private static RawProperty decoded(String value) {
        var parts = new ArrayList<String>();
        for (var part : value.split("\\.", -1)) {
            parts.add(new String(Base64.getDecoder().decode(part), StandardCharsets.UTF_8));
        }
        var parameters = new ArrayList<Parameter>();
        for (int i = 3; i + 1 < parts.size(); i += 2) {
            parameters.add(new Parameter(parts.get(i), parts.get(i + 1)));
        }
        return new RawProperty(parts.get(0), parts.get(1), parameters, parts.get(2));
    }

    private static String line(RawProperty property) {
        var card = RawCard.of(List.of(property)).toString();
        int from = card.indexOf("VERSION:4.0\r\n") + 13;
        return card.substring(from, card.lastIndexOf("\r\nEND:VCARD")).replace("\r\n ", "");
    }

    /** Whether every format can hold it as it is. */
    static boolean isPlain(String line) {
        return line.codePoints()
                .allMatch(c -> c == '\t' || c >= ' ' && c < 0xD800 && c != 0x7F || c >= 0xE000 && c < 0xFFFE
                        || c > 0xFFFF)
                && !line.matches("(?s).*_x[0-9A-Fa-f]{4}_.*");
    }

    /** The properties that lines hold; what is no property is none. */
    static List<RawProperty> read(String lines) {
        return parsed(lines).stream().map(one -> {
            try {
                return one.is(CODED) ? decoded(one.value()) : one;
            } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
                return one;
            }
        }).toList();
    }

    private static List<RawProperty> parsed(String lines) {
        var card = "BEGIN:VCARD\nVERSION:4.0\n" + lines + "\nEND:VCARD\n";
        var properties = RawCard.of(card.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).properties();
        return properties.subList(1, properties.size());
    }
}
