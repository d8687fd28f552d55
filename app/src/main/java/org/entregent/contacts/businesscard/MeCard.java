package org.entregent.contacts.businesscard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entregent.contacts.card.Escapes;
import org.entregent.contacts.card.Parameter;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.card.RawProperty;

/**
 * Contacts of square codes that are no vCards. MECARD (NTT DoCoMo, "Standard character code notation, MECARD"):
 * {@code MECARD:N:Family,Given;TEL:...;;}, fields N, SOUND, TEL, TEL-AV, EMAIL, NOTE, BDAY (yyyyMMdd), ADR (seven
 * parts between commas), URL, NICKNAME, and ORG and TITLE as most writers add; a backslash before {@code \ ; : ,} makes
 * it a letter. BIZCARD (the same frame, of the ZXing project's list of contents): N given, X family, T title, C
 * organisation, A address, B M F phones, E mail. A field of another name is kept under its own name.
 */
public final class MeCard {

    private final List<RawProperty> properties = new ArrayList<>();

    private MeCard() {}

    /** The card that a text is; empty when it is none. */
    public static Optional<RawCard> read(String text) {
        var stripped = text.strip();
        if (stripped.regionMatches(true, 0, "MECARD:", 0, 7)) {
            var card = new MeCard();
            fields(stripped.substring(7)).forEach(card::addOfMeCard);
            return card.done();
        }
        if (stripped.regionMatches(true, 0, "BIZCARD:", 0, 8)) {
            var card = new MeCard();
            card.addBizCard(fields(stripped.substring(8)));
            return card.done();
        }
        return Optional.empty();
    }

    private Optional<RawCard> done() {
        if (properties.isEmpty()) {
            return Optional.empty();
        }
        boolean isNamed = properties.stream().anyMatch(one -> one.is("N"));
        if (!isNamed) {
            properties.addFirst(new RawProperty("", "N", List.of(), ";;;;"));
        }
        return Optional.of(RawCard.of(properties));
    }

    /** A field with the commas of its value, those behind a backslash excepted, as its ends. */
    private record Field(String name, List<String> parts) {

        String whole() {
            return String.join(",", parts).strip();
        }

        String part(int i) {
            return i < parts.size() ? parts.get(i).strip() : "";
        }
    }

    private static List<Field> fields(String text) {
        var fields = new ArrayList<Field>();
        var name = new StringBuilder();
        var part = new StringBuilder();
        var parts = new ArrayList<String>();
        boolean isInValue = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ';';
            if (c == '\\' && i + 1 < text.length()) {
                part.append(text.charAt(++i));
            } else if (c == ';') {
                parts.add(part.toString());
                if (isInValue && !String.join("", parts).isBlank()) {
                    fields.add(new Field(name.toString().strip().toUpperCase(Locale.ROOT), List.copyOf(parts)));
                }
                name.setLength(0);
                part.setLength(0);
                parts.clear();
                isInValue = false;
            } else if (c == ':' && !isInValue) {
                isInValue = true;
            } else if (c == ',' && isInValue) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                (isInValue ? part : name).append(c);
            }
        }
        return fields;
    }

    private void add(String property, String value, String... types) {
        properties.add(new RawProperty("", property,
                Stream.of(types).map(type -> new Parameter("TYPE", type)).toList(), value));
    }

    private static String structured(String... parts) {
        return Stream.of(parts).map(Escapes::written).collect(Collectors.joining(";"));
    }

    private void addOfMeCard(Field field) {
        var text = Escapes.written(field.whole());
        switch (field.name()) {
            case "N" -> add("N", structured(field.part(0), field.part(1), field.part(2), "", ""));
            case "TEL", "TEL-AV" -> add("TEL", text);
            case "EMAIL", "NOTE", "NICKNAME", "ORG", "TITLE" -> add(field.name(), text);
            case "URL" -> add("URL", field.whole());
            case "BDAY" -> add("BDAY", field.whole());
            case "ADR" -> add("ADR", address(field));
            case "SOUND" -> add("X-PHONETIC-LAST-NAME", text);
            default -> add("NOTE", Escapes.written(field.name() + ": " + field.whole()));
        }
    }

    /** Seven parts as in a vCard; most writers put the whole address into one. */
    private static String address(Field field) {
        return field.parts().size() == 7
                ? structured(field.part(0), field.part(1), field.part(2), field.part(3), field.part(4), field.part(5),
                        field.part(6))
                : structured("", "", field.parts().stream().map(String::strip).filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")), "", "", "", "");
    }

    private void addBizCard(List<Field> fields) {
        add("N", structured(value(fields, "X"), value(fields, "N"), "", "", ""));
        for (var field : fields) {
            var text = Escapes.written(field.whole());
            switch (field.name()) {
                case "N", "X" -> {
                    // Both are the name.
                }
                case "T" -> add("TITLE", text);
                case "C" -> add("ORG", text);
                case "A" -> add("ADR", address(new Field("A", List.of(field.whole()))));
                case "B" -> add("TEL", text, "work");
                case "M" -> add("TEL", text, "cell");
                case "F" -> add("TEL", text, "fax");
                case "E" -> add("EMAIL", text);
                default -> add("NOTE", Escapes.written(field.name() + ": " + field.whole()));
            }
        }
    }

    private static String value(List<Field> fields, String name) {
        return fields.stream().filter(field -> field.name().equals(name)).map(Field::whole).findFirst().orElse("");
    }
}
