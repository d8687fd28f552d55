package org.entregent.contacts.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.entregent.contacts.card.Escapes;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.card.RawProperty;
import org.entregent.contacts.formats.Pieces.Piece;

/**
 * A card as the cells of a row: in the columns of Google Contacts what these say exactly, all else as lines of a card in
 * columns of our own ({@code Entregent 1} and so on), which other programs leave alone.
 */
final class CardCells {

    /** Begins the headings of the columns that hold what Google's have no place for. */
    static final String FURTHER = "Entregent";
    /** Of what there may be several, at most as many have columns. */
    private static final int MOST = 6;
    private static final int LONGEST_CELL = 30_000;
    static final List<String> ADDRESS = List.of("PO Box", "Extended Address", "Street", "City", "Region",
            "Postal Code", "Country");

    private final Map<String, String> cells = new LinkedHashMap<>();
    private final List<RawProperty> further = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    private CardCells() {}

    /** The cells of a card of version 4.0 by their headings; empty ones are not there. */
    static Map<String, String> of(RawCard card) {
        var row = new CardCells();
        for (var piece : Pieces.of(card).all()) {
            if (!row.isPlaced(piece)) {
                row.further.addAll(piece.properties());
            }
        }
        row.addFurther();
        return row.cells;
    }

    private void addFurther() {
        var text = PropertyLines.written(further);
        for (int i = 1, from = 0; from < text.length() || i == 1; i++) {
            int to = Math.min(text.length(), from + LONGEST_CELL);
            // No character of two halves is cut, and no cell begins or ends with a blank that somebody may trim.
            while (to < text.length() && to > from + 1
                    && (Character.isLowSurrogate(text.charAt(to)) || text.charAt(to) <= ' '
                            || text.charAt(to - 1) <= ' ')) {
                to--;
            }
            cells.put(FURTHER + " " + i, text.substring(from, to));
            from = to;
        }
    }

    private boolean isPlaced(Piece piece) {
        var text = piece.text();
        if (text.isBlank() || !text.equals(text.strip()) || text.length() > LONGEST_CELL
                || !PropertyLines.isPlain(text.replace('\n', ' '))) {
            return false;
        }
        return switch (piece.property().name().toUpperCase(Locale.ROOT)) {
            case "FN" -> isSingle(piece, "Name", draft -> draft.shown(text));
            case "N" -> isName(piece);
            case "NICKNAME" -> isText(piece, "Nickname");
            case "NOTE" -> isText(piece, "Notes");
            case "TITLE" -> isText(piece, "Organization Title");
            case "BDAY" -> isSingle(piece, "Birthday", draft -> Properties.date(draft, "BDAY", "", text));
            case "PHOTO" -> isSingle(piece, "Photo", draft -> draft.link("PHOTO", List.of(), "", text));
            case "ORG" -> isOrganisation(piece);
            case "ADR" -> isAddress(piece);
            case "CATEGORIES" -> isCircles(piece);
            default -> isOneOfSeveral(piece);
        };
    }

    private boolean isSingle(Piece piece, String heading, Consumer<CardDraft> placing) {
        if (cells.containsKey(heading) || !piece.isSaidBy(placing)) {
            return false;
        }
        cells.put(heading, piece.text());
        return true;
    }

    private boolean isText(Piece piece, String heading) {
        return isSingle(piece, heading, draft -> draft.text(piece.property().name(), List.of(), "", piece.text()));
    }

    private boolean isName(Piece piece) {
        var parts = piece.item().parts();
        if (cells.containsKey("First Name") || cells.containsKey("Last Name") || !piece.isSaidBy(draft -> {
            for (int i = 0; i < Math.min(5, parts.size()); i++) {
                draft.name(i, parts.get(i));
            }
        })) {
            return false;
        }
        var headings = List.of("Last Name", "First Name", "Middle Name", "Name Prefix", "Name Suffix");
        for (int i = 0; i < headings.size(); i++) {
            put(headings.get(i), parts.get(i));
        }
        return true;
    }

    private void put(String heading, String text) {
        if (!text.isEmpty()) {
            cells.put(heading, text);
        }
    }

    private boolean isOrganisation(Piece piece) {
        var parts = piece.item().parts();
        if (cells.containsKey("Organization Name") || parts.size() > 2 || parts.getFirst().isEmpty()
                || !piece.isSaidBy(draft -> {
                    for (int i = 0; i < parts.size(); i++) {
                        draft.organisation("", "", i, parts.get(i));
                    }
                })) {
            return false;
        }
        cells.put("Organization Name", parts.getFirst());
        put("Organization Department", piece.item().part(1));
        return true;
    }

    private boolean isAddress(Piece piece) {
        var label = label(piece);
        int number = numbers.getOrDefault("Address", 0) + 1;
        var parts = piece.item().parts();
        if (number > MOST || label.isEmpty() || parts.size() != ADDRESS.size() || !piece.isSaidBy(draft -> {
            var said = GoogleLabels.of(label.get());
            for (int i = 0; i < parts.size(); i++) {
                if (!parts.get(i).isEmpty()) {
                    draft.address("", said.types(), said.label(), i, parts.get(i));
                }
            }
        })) {
            return false;
        }
        numbers.put("Address", number);
        put("Address " + number + " - Label", label.get());
        for (int i = 0; i < parts.size(); i++) {
            put("Address " + number + " - " + ADDRESS.get(i), parts.get(i));
        }
        return true;
    }

    private boolean isCircles(Piece piece) {
        var labels = Escapes.parts(piece.property().value(), ',').stream().map(Escapes::plain).toList();
        boolean areSafe = labels.stream().allMatch(label -> !label.isBlank() && label.equals(label.strip())
                && !label.contains(GoogleColumns.SEVERAL.strip()));
        if (cells.containsKey("Labels") || !areSafe || !piece.isSaidBy(draft -> draft.circles(labels))) {
            return false;
        }
        cells.put("Labels", String.join(GoogleColumns.SEVERAL, labels));
        return true;
    }

    private boolean isOneOfSeveral(Piece piece) {
        var kind = switch (piece.property().name().toUpperCase(Locale.ROOT)) {
            case "EMAIL" -> "E-mail";
            case "TEL" -> "Phone";
            case "URL" -> "Website";
            case "RELATED" -> "Relation";
            case "ANNIVERSARY" -> "Event";
            case CardDraft.FIELD -> "Custom Field";
            default -> "";
        };
        int number = numbers.getOrDefault(kind, 0) + 1;
        if (kind.isEmpty() || number > MOST || piece.text().contains(GoogleColumns.SEVERAL.strip())) {
            return false;
        }
        var label = switch (kind) {
            case "Event" -> Optional.of("Anniversary");
            case "Relation" -> relation(piece);
            case "Custom Field" ->
                Optional.of(piece.label()).filter(text -> !text.isBlank() && PropertyLines.isPlain(text));
            default -> label(piece);
        };
        if (label.isEmpty() || !piece.isSaidBy(
                draft -> GoogleColumns.value(kind, draft, label.get(), "", piece.text(), ""))) {
            return false;
        }
        numbers.put(kind, number);
        put(kind + " " + number + " - Label", label.get());
        cells.put(kind + " " + number + " - Value", piece.text());
        return true;
    }

    private static Optional<String> relation(Piece piece) {
        return Optional.of(piece.label().isEmpty() ? String.join(" ", piece.types()) : piece.label())
                .filter(text -> !text.isBlank() && PropertyLines.isPlain(text));
    }

    /** What would stand beside it; empty when no label would be read as its types. */
    private static Optional<String> label(Piece piece) {
        return piece.label().isEmpty()
                ? GoogleLabels.written(piece.types())
                : Optional.of((piece.types().contains("pref") ? "* " : "") + piece.label())
                        .filter(PropertyLines::isPlain);
    }
}
