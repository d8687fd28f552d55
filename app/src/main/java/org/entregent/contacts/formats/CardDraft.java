package org.entregent.contacts.formats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entregent.contacts.card.Escapes;
import org.entregent.contacts.card.Parameter;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.card.RawProperty;

/**
 * A card in the making. Each piece of a file is put where it belongs; where that place is taken by another text, it is a
 * field of its own. The same pieces in the same order make the same card.
 */
final class CardDraft {

    /** What no property of a card can say, beside the name that the file gave it. */
    static final String FIELD = "X-ENTREGENT-FIELD";
    static final String LABEL = "X-ABLABEL";
    static final int FAMILY = 0;
    static final int GIVEN = 1;
    static final int FURTHER = 2;
    static final int BEFORE = 3;
    static final int AFTER = 4;
    private static final int NAME_PARTS = 5;
    /** More than a card has fields; few enough that their numbers stay short. */
    private static final int GROUPS = 9_973;
    private static final int ADDRESS_PARTS = 7;

    private final String[] name = blank(NAME_PARTS);
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private String shown = "";
    private String fallback = "";

    private static String[] blank(int parts) {
        var texts = new String[parts];
        Arrays.fill(texts, "");
        return texts;
    }

    /** What becomes one property, with its label where it has one. */
    private interface Piece {

        RawProperty property(String group);

        String label();
    }

    private record Line(RawProperty written, String label) implements Piece {

        @Override
        public RawProperty property(String group) {
            return new RawProperty(group.isEmpty() ? written.group() : group, written.name(), written.parameters(),
                    written.value());
        }
    }

    /** An address or an organisation, which several columns make up. */
    private record Place(String property, List<Parameter> types, String label, String[] parts) implements Piece {

        @Override
        public RawProperty property(String group) {
            var value = Arrays.stream(parts).map(CardDraft::written).collect(Collectors.joining(";"));
            return new RawProperty(group, property, types, withoutEnd(value));
        }

        private String withoutEnd(String value) {
            return property.equals("ORG") ? value.replaceAll("(?<!\\\\);+$", "") : value;
        }
    }

    /** Types as version 4.0 writes them. */
    static List<Parameter> types(List<String> types) {
        return types.stream()
                .map(type -> type.equals("pref") ? new Parameter("PREF", "1") : new Parameter("TYPE", type))
                .toList();
    }

    /** A text as a card writes it. */
    static String written(String text) {
        return Escapes.written(text.replace("\r\n", "\n").replace('\r', '\n'));
    }

    /** A part of the name; false when another stands there. */
    boolean name(int part, String text) {
        if (!name[part].isEmpty()) {
            return false;
        }
        name[part] = text.strip();
        return true;
    }

    /** The name as it is shown; false when another stands there. */
    boolean shown(String text) {
        if (!shown.isEmpty()) {
            return false;
        }
        shown = text;
        return true;
    }

    /** What to show where nothing says how the name is shown. */
    void spoken(String text) {
        fallback = written(text);
    }

    /** A property whose value is a text. */
    void text(String property, List<String> types, String label, String value) {
        add(property, types(types), label, written(value));
    }

    /** A property whose value is an address of the web, as it is. */
    void link(String property, List<String> types, String label, String value) {
        boolean isPlain = value.chars().noneMatch(c -> c == '\\' || c < ' ');
        add(property, types(types), label, isPlain ? value : written(value));
    }

    /** A property with its value as cards write it. */
    void add(String property, List<Parameter> parameters, String label, String value) {
        pieces.add(new Line(new RawProperty("", property, parameters, value), label));
        fallback = fallback.isEmpty() && property.equals("EMAIL") ? value : fallback;
    }

    /** A property of a card, as it was. */
    void add(RawProperty property) {
        pieces.add(new Line(property, ""));
    }

    /** Labels such as circles. */
    void circles(List<String> labels) {
        add("CATEGORIES", List.of(), "",
                labels.stream().map(CardDraft::written).collect(Collectors.joining(",")));
    }

    /** Something that has no property, under the name that the file gives it. */
    void field(String label, String value) {
        text(FIELD, List.of(), label, value);
    }

    /**
     * A part of an address.
     *
     * @param place
     *            which of the person's addresses
     * @return false when another stands there
     */
    boolean address(String place, List<String> types, String label, int part, String text) {
        return part(place("adr " + place, "ADR", types, label, ADDRESS_PARTS), part, text);
    }

    /** A further line of a part of an address. */
    void addressLine(String place, List<String> types, String label, int part, String text) {
        var parts = place("adr " + place, "ADR", types, label, ADDRESS_PARTS).parts();
        parts[part] = parts[part].isEmpty() ? text : parts[part] + "\n" + text;
    }

    /** An organisation (0) or its unit (1); false when another stands there. */
    boolean organisation(String place, String label, int part, String text) {
        return part(place("org " + place, "ORG", List.of(), label, 2), part, text);
    }

    private static boolean part(Place place, int part, String text) {
        if (!place.parts()[part].isEmpty()) {
            return false;
        }
        place.parts()[part] = text.strip();
        return true;
    }

    private Place place(String key, String property, List<String> types, String label, int parts) {
        return places.computeIfAbsent(key, _ -> {
            var place = new Place(property, types(types), label, blank(parts));
            pieces.add(place);
            return place;
        });
    }

    /** The card; empty when nothing was put on it. */
    Optional<RawCard> card() {
        var properties = new ArrayList<RawProperty>();
        boolean isNamed = Arrays.stream(name).anyMatch(part -> !part.isEmpty());
        if (isNamed) {
            properties.add(new RawProperty("", "N", List.of(),
                    Arrays.stream(name).map(CardDraft::written).collect(Collectors.joining(";"))));
        }
        boolean isToShow = !shown.isEmpty() || pieces.stream().noneMatch(CardDraft::isShownName);
        if (isToShow && !shownName().isBlank()) {
            properties.add(new RawProperty("", "FN", List.of(), written(shownName())));
        }
        addPieces(properties);
        return properties.isEmpty() ? Optional.empty() : Optional.of(RawCard.of(properties));
    }

    private static boolean isShownName(Piece piece) {
        return piece instanceof Line line && line.written().is("FN");
    }

    /** A group's number follows from its label, so that one field more or less leaves all others as they were. */
    private void addPieces(List<RawProperty> properties) {
        var taken = groups();
        for (var piece : pieces) {
            if (piece.label().isEmpty()) {
                properties.add(piece.property(""));
                continue;
            }
            int number = 1 + Math.floorMod(piece.label().hashCode(), GROUPS);
            while (!taken.add("item" + number)) {
                number++;
            }
            var group = "item" + number;
            properties.add(piece.property(group));
            properties.add(new RawProperty(group, LABEL, List.of(), written(piece.label())));
        }
    }

    private Set<String> groups() {
        return pieces.stream().filter(Line.class::isInstance)
                .map(piece -> ((Line) piece).written().group().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** As the file shows it; else the name in its usual order, the organisation, a mail: a card has to show something. */
    private String shownName() {
        var spoken = Stream.of(name[GIVEN], name[FURTHER], name[FAMILY], name[AFTER]).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return Stream.of(shown, spoken, organisation(), Escapes.plain(fallback)).filter(text -> !text.isBlank())
                .findFirst().orElse("");
    }

    private String organisation() {
        return places.values().stream().filter(place -> place.property().equals("ORG")).map(place -> place.parts()[0])
                .filter(text -> !text.isEmpty()).findFirst().orElse("");
    }
}
