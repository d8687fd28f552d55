package org.entregent.contacts.card;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ezvcard.VCardDataType;
import ezvcard.VCardVersion;
import ezvcard.io.CannotParseException;
import ezvcard.io.EmbeddedVCardException;
import ezvcard.io.ParseContext;
import ezvcard.io.SkipMeException;
import ezvcard.io.scribe.ScribeIndex;
import ezvcard.parameter.VCardParameters;
import ezvcard.property.Telephone;
import ezvcard.property.TextListProperty;
import ezvcard.property.TextProperty;
import ezvcard.property.VCardProperty;
import org.jspecify.annotations.Nullable;

import org.entregent.contacts.card.CardItem.Kind;

/** Reads each property by itself through ez-vcard, so that one that cannot be read costs no other. */
final class ItemReader {

    private static final Map<String, Kind> KINDS = Map.ofEntries(Map.entry("N", Kind.NAME),
            Map.entry("FN", Kind.SHOWN_NAME), Map.entry("NICKNAME", Kind.NICKNAME), Map.entry("TEL", Kind.PHONE),
            Map.entry("EMAIL", Kind.MAIL), Map.entry("ADR", Kind.ADDRESS), Map.entry("ORG", Kind.ORGANISATION),
            Map.entry("TITLE", Kind.TITLE), Map.entry("ROLE", Kind.TITLE), Map.entry("URL", Kind.LINK),
            Map.entry("IMPP", Kind.MESSENGER), Map.entry("BDAY", Kind.BIRTHDAY),
            Map.entry("ANNIVERSARY", Kind.ANNIVERSARY), Map.entry("NOTE", Kind.NOTE), Map.entry("PHOTO", Kind.PHOTO),
            Map.entry("CATEGORIES", Kind.CIRCLES), Map.entry("RELATED", Kind.RELATION),
            Map.entry("LANG", Kind.LANGUAGE), Map.entry("X-ENTREGENT-MET", Kind.MET),
            Map.entry("X-ENTREGENT-WISH", Kind.WISH), Map.entry("X-ABLABEL", Kind.LABEL),
            Map.entry("VERSION", Kind.HOUSEKEEPING), Map.entry("UID", Kind.HOUSEKEEPING),
            Map.entry("REV", Kind.HOUSEKEEPING), Map.entry("PRODID", Kind.HOUSEKEEPING));
    private static final Set<String> NO_PARAMETERS = Set.of("ENCODING", "CHARSET");
    private static final ScribeIndex SCRIBES = new ScribeIndex();

    private final ParseContext context = new ParseContext();
    private final Map<String, String> labels = new HashMap<>();
    private final Set<String> labelled;
    private final List<RawProperty> properties;

    private ItemReader(RawCard card) {
        this.properties = card.properties();
        context.setVersion(switch (card.version()) {
            case V2_1 -> VCardVersion.V2_1;
            case V3_0 -> VCardVersion.V3_0;
            case V4_0 -> VCardVersion.V4_0;
        });
        for (var property : properties) {
            if (property.is("X-ABLABEL") && !property.group().isEmpty()) {
                labels.put(group(property), label(property.value()));
            }
        }
        this.labelled = properties.stream().filter(one -> !one.is("X-ABLABEL")).map(ItemReader::group)
                .collect(Collectors.toSet());
    }

    static List<CardItem> read(RawCard card) {
        var reading = new ItemReader(card);
        return IntStream.range(0, reading.properties.size()).mapToObj(reading::item).toList();
    }

    private static String group(RawProperty property) {
        return property.group().toLowerCase(Locale.ROOT);
    }

    /** Apple writes its own words as {@code _$!<HomePage>!$_}. */
    private static String label(String value) {
        var text = Escapes.plain(value);
        return text.startsWith("_$!<") && text.endsWith(">!$_") ? text.substring(4, text.length() - 4) : text;
    }

    static boolean isOfKind(RawProperty property, Set<Kind> kinds) {
        return kinds.contains(KINDS.getOrDefault(property.name().toUpperCase(Locale.ROOT), Kind.OTHER));
    }

    private CardItem item(int index) {
        var property = properties.get(index);
        var kind = kind(property);
        if (kind == Kind.HOUSEKEEPING || kind == Kind.LABEL || kind == Kind.PHOTO || property.isBase64()) {
            return item(index, kind, property.value(), List.of());
        }
        var beside = CardJoin.besideName(property.name()).orElse("");
        if (beside.equals("N")) {
            return name(index, kind, parts(property, 5, " "));
        }
        if (beside.equals("X-ENTREGENT-MET")) {
            return structured(index, kind, joined(parts(property, 3, ", ").stream(), ", "), List.of());
        }
        return switch (kind) {
            case NAME -> name(index, Kind.NAME, parts(property, 5, " "));
            case ADDRESS -> address(index, parts(property, 7, ", "));
            case ORGANISATION -> organisation(index, parts(property, 1, ", "));
            case MET -> met(index, parts(property, 3, ", "));
            case OTHER -> item(index, kind, Escapes.plain(property.value()), List.of());
            default -> read(index, kind, property);
        };
    }

    private CardItem read(int index, Kind kind, RawProperty property) {
        return switch (read(property)) {
            case TextListProperty list -> item(index, kind, list.getValues().stream()
                    .filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" · ")),
                    list.getValues());
            case Telephone phone when phone.getText() != null -> item(index, kind, phone.getText(), List.of());
            case TextProperty one -> item(index, kind, text(one.getValue()), List.of());
            case null, default -> item(index, kind, Escapes.plain(property.value()), List.of());
        };
    }

    /** ez-vcard keeps one value of a part that has several, such as two given names; so these are read here. */
    private List<String> parts(RawProperty property, int least, String between) {
        var parts = new ArrayList<String>();
        for (var part : Escapes.parts(property.value(), ';')) {
            boolean isOne = context.getVersion() == VCardVersion.V2_1;
            parts.add((isOne ? List.of(part) : Escapes.parts(part, ',')).stream().map(Escapes::plain)
                    .map(String::strip).filter(value -> !value.isEmpty()).collect(Collectors.joining(between)));
        }
        while (parts.size() < least) {
            parts.add("");
        }
        return parts;
    }

    private CardItem name(int index, Kind kind, List<String> parts) {
        var order = Stream.concat(Stream.of(parts.get(3), parts.get(1), parts.get(2), parts.get(0)),
                parts.stream().skip(4));
        return structured(index, kind, joined(order, " "), parts);
    }

    private CardItem address(int index, List<String> parts) {
        var town = joined(Stream.of(parts.get(5), parts.get(3)), " ");
        var order = Stream.concat(Stream.of(parts.get(0), parts.get(1), parts.get(2), town, parts.get(4)),
                parts.stream().skip(6));
        return structured(index, Kind.ADDRESS, joined(order, "\n"), parts);
    }

    private CardItem organisation(int index, List<String> parts) {
        return structured(index, Kind.ORGANISATION, joined(parts.stream(), ", "), parts);
    }

    private CardItem met(int index, List<String> parts) {
        return structured(index, Kind.MET, joined(parts.stream(), ", "), parts);
    }

    private CardItem structured(int index, Kind kind, String text, List<String> parts) {
        return new CardItem(index, kind, text, parts, properties.get(index).types(),
                labels.getOrDefault(group(properties.get(index)), ""));
    }

    private static String joined(Stream<String> parts, String between) {
        return parts.filter(part -> !part.isBlank()).collect(Collectors.joining(between));
    }

    private CardItem item(int index, Kind kind, String text, List<String> parts) {
        var property = properties.get(index);
        // What a reader would miss is shown as it is written.
        var shown = text.isBlank() && !property.value().isBlank() ? Escapes.plain(property.value()) : text;
        return new CardItem(index, kind, shown, parts, property.types(), labels.getOrDefault(group(property), ""));
    }

    /** Of what another card of the same person said besides. */
    private static Kind besideKind(String name) {
        return switch (name) {
            case "N", "FN" -> Kind.NICKNAME;
            case "X-ENTREGENT-MET", "X-ENTREGENT-WISH" -> Kind.NOTE;
            default -> KINDS.getOrDefault(name, Kind.OTHER);
        };
    }

    private Kind kind(RawProperty property) {
        var beside = CardJoin.besideName(property.name());
        if (beside.isPresent()) {
            return besideKind(beside.get().toUpperCase(Locale.ROOT));
        }
        var kind = KINDS.getOrDefault(property.name().toUpperCase(Locale.ROOT), Kind.OTHER);
        boolean isLoneLabel = kind == Kind.LABEL
                && (property.group().isEmpty() || !labelled.contains(group(property)));
        return isLoneLabel ? Kind.OTHER : kind;
    }

    private @Nullable VCardProperty read(RawProperty property) {
        var scribe = SCRIBES.getPropertyScribe(property.name().toUpperCase(Locale.ROOT));
        if (scribe == null) {
            return null;
        }
        var parameters = new VCardParameters();
        for (var one : property.parameters()) {
            if (!NO_PARAMETERS.contains(one.name().toUpperCase(Locale.ROOT))) {
                parameters.put(one.name().isEmpty() ? "TYPE" : one.name(), one.value());
            }
        }
        var said = property.parameter("VALUE");
        var type = said.isEmpty() ? scribe.defaultDataType(context.getVersion()) : VCardDataType.get(said);
        try {
            return scribe.parseText(property.value(), type, parameters, context);
        } catch (CannotParseException | SkipMeException | EmbeddedVCardException | IllegalArgumentException _) {
            return null;
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
