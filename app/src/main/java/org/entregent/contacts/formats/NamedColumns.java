package org.entregent.contacts.formats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.entregent.contacts.reading.Letters;
import org.entregent.contacts.reading.NameParser;
import org.entregent.contacts.reading.Row;
import org.entregent.contacts.reading.TableFile.Table;

/** The columns of a table whose headings say by themselves what stands below them: all but Google's. */
final class NamedColumns {

    private static final Set<String> TITLE = Set.of("title", "titre");
    private static final NameParser NAMES = new NameParser();

    private final Table table;
    private final List<Optional<String>> places;
    private final boolean hasNameParts;
    private final boolean hasGivenNames;

    private NamedColumns(Table table) {
        this.table = table;
        this.places = table.headings().stream().map(Headings::place).collect(Collectors.toCollection(ArrayList::new));
        this.hasGivenNames = places.contains(Optional.of("n 1"));
        this.hasNameParts = hasGivenNames || places.contains(Optional.of("n 0"));
        settleTitle();
    }

    static List<Cell> of(Table table) {
        var columns = new NamedColumns(table);
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < columns.places.size(); i++) {
            cells.add(columns.cell(i));
        }
        return cells;
    }

    /** Outlook says "Title" for what stands before a name, and has another column for what somebody does. */
    private void settleTitle() {
        var titles = new ArrayList<Integer>();
        for (int i = 0; i < places.size(); i++) {
            if (TITLE.contains(Letters.phrase(table.headings().get(i)))) {
                titles.add(i);
            }
        }
        if (!titles.isEmpty() && places.stream().filter(Optional.of("title")::equals).count() > 1) {
            places.set(titles.getFirst(), Optional.of("n 3"));
        }
    }

    private Cell cell(int column) {
        var heading = table.name(column);
        var words = List.of(places.get(column).orElse("field").split(" ", -1));
        var rest = words.subList(1, words.size());
        return switch (words.getFirst()) {
            case "n" -> name(heading, Integer.parseInt(rest.getFirst()));
            case "nom" -> hasGivenNames ? name(heading, CardDraft.FAMILY) : shown(heading);
            case "fn" -> shown(heading);
            case "adr" -> address(heading, rest);
            case "org" -> Cell.orField(heading,
                    (draft, cell) -> draft.organisation("", "", Integer.parseInt(rest.getFirst()), cell));
            case "birth" -> birthPart(heading, Integer.parseInt(rest.getFirst()));
            case "related" -> (draft, cell, _) -> Properties.related(draft, rest.isEmpty() ? heading : rest.getFirst(),
                    cell);
            case "bday" -> (draft, cell, _) -> Properties.date(draft, "BDAY", heading, cell);
            case "anniversary" -> (draft, cell, _) -> Properties.date(draft, "ANNIVERSARY", heading, cell);
            case "categories" -> (draft, cell, _) -> Properties.circles(draft, heading, labels(cell), cell);
            case "field" -> (draft, cell, _) -> draft.field(heading, cell);
            default -> property(heading, words.getFirst(), rest);
        };
    }

    private static Cell property(String heading, String word, List<String> rest) {
        var label = rest.contains("label") ? heading : "";
        var types = rest.stream().filter(type -> !type.equals("label")).toList();
        return switch (word) {
            case "tel" -> (draft, cell, _) -> draft.text("TEL", types, label, cell);
            case "email" -> (draft, cell, _) -> draft.text("EMAIL", types, label, cell);
            case "url" -> (draft, cell, _) -> draft.link("URL", types, label, cell);
            case "note", "nickname", "title", "role" ->
                (draft, cell, _) -> draft.text(word.toUpperCase(Locale.ROOT), List.of(),
                        "", cell);
            default -> throw new IllegalStateException("headings.txt knows no " + word);
        };
    }

    private static Cell name(String heading, int part) {
        return Cell.orField(heading, (draft, cell) -> draft.name(part, cell));
    }

    /** The only name a table has is read into its parts as well. */
    private Cell shown(String heading) {
        return Cell.orField(heading, (draft, cell) -> {
            boolean isPlaced = draft.shown(cell);
            if (isPlaced && !hasNameParts) {
                Properties.nameParts(draft, NAMES.parse(cell));
            }
            return isPlaced;
        });
    }

    private static Cell address(String heading, List<String> words) {
        var place = words.getFirst();
        int part = Integer.parseInt(words.getLast());
        var types = place.equals("work") || place.equals("home") ? List.of(place) : List.<String>of();
        // A street has up to three columns; anything else has one.
        return part == Properties.STREET
                ? (draft, cell, _) -> draft.addressLine(place, types, "", part, cell)
                : Cell.orField(heading, (draft, cell) -> draft.address(place, types, "", part, cell));
    }

    /** Year, month and day, each in its column, are one date when all are there and numbers. */
    private Cell birthPart(String heading, int part) {
        var columns = new int[3];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = places.indexOf(Optional.of("birth " + i));
        }
        return (draft, cell, row) -> {
            var date = Arrays.stream(columns).allMatch(column -> column >= 0) ? birth(row, columns) : "";
            if (date.isEmpty()) {
                draft.field(heading, cell);
            } else if (part == 0) {
                Properties.date(draft, "BDAY", heading, date);
            }
        };
    }

    private static String birth(Row row, int[] columns) {
        var texts = Arrays.stream(columns).mapToObj(column -> row.cell(column).strip()).toList();
        boolean areNumbers = texts.get(0).matches("[0-9]{4}")
                && texts.stream().skip(1).allMatch(text -> text.matches("[0-9]{1,2}"));
        return areNumbers
                ? texts.get(0) + "-" + two(texts.get(1)) + "-" + two(texts.get(2))
                : "";
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    private static List<String> labels(String cell) {
        return Arrays.stream(cell.split("[;,]", -1)).map(String::strip).filter(label -> !label.isEmpty()).toList();
    }
}
