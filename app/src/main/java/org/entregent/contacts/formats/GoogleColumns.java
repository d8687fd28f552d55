package org.entregent.contacts.formats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.entregent.contacts.reading.Row;
import org.entregent.contacts.reading.SafeCells;
import org.entregent.contacts.reading.TableFile.Table;

/**
 * The columns of Google Contacts, of before 2024 ({@code Given Name}, {@code E-mail 1 - Type}) and since ({@code First
 * Name}, {@code E-mail 1 - Label}), and those that we add to them (see {@link CardCells}). A cell may hold several values
 * with {@code " ::: "} between them; the column before it says what they are.
 */
final class GoogleColumns {

    static final String SEVERAL = " ::: ";
    private static final Pattern BETWEEN = Pattern.compile(SEVERAL, Pattern.LITERAL);
    private static final Pattern NUMBERED = Pattern.compile("(.+?) ([0-9]+) - (.+)");
    private static final Set<String> KINDS = Set.of("E-mail", "Phone", "Address", "Organization", "Event", "Relation",
            "Website", "IM", "Custom Field");
    private static final Map<String, Integer> NAME = Map.of("Given Name", CardDraft.GIVEN, "First Name",
            CardDraft.GIVEN, "Additional Name", CardDraft.FURTHER, "Middle Name", CardDraft.FURTHER, "Family Name",
            CardDraft.FAMILY, "Last Name", CardDraft.FAMILY, "Name Prefix", CardDraft.BEFORE, "Name Suffix",
            CardDraft.AFTER);
    private static final Map<String, Integer> ADDRESS = Map.of("PO Box", 0, "Extended Address", 1, "Street", 2, "City",
            3, "Region", 4, "Postal Code", 5, "Country", 6);
    private static final Set<String> WHAT = Set.of("Type", "Label");

    private final Table table;
    private final Map<String, Integer> places = new HashMap<>();
    private final boolean isOurs;

    private GoogleColumns(Table table) {
        this.table = table;
        for (int i = 0; i < table.headings().size(); i++) {
            places.putIfAbsent(table.headings().get(i).strip(), i);
        }
        this.isOurs = places.containsKey(CardCells.FURTHER + " 1");
    }

    static boolean areThese(List<String> headings) {
        return headings.stream().map(String::strip).map(NUMBERED::matcher)
                .anyMatch(found -> found.matches() && KINDS.contains(found.group(1)))
                || headings.contains("Group Membership") || headings.contains("Phonetic First Name")
                || headings.contains(CardCells.FURTHER + " 1");
    }

    static List<Cell> of(Table table) {
        var columns = new GoogleColumns(table);
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < table.headings().size(); i++) {
            cells.add(columns.unquoted(columns.cell(i)));
        }
        return cells;
    }

    /** In our own tables a sign before a cell keeps spreadsheets from computing it. */
    private Cell unquoted(Cell inner) {
        return isOurs ? (draft, cell, row) -> inner.put(draft, SafeCells.read(cell), row) : inner;
    }

    private Cell cell(int column) {
        var heading = table.headings().get(column).strip();
        var name = table.name(column);
        var part = NAME.get(heading);
        if (part != null) {
            return Cell.orField(name, (draft, cell) -> draft.name(part, cell));
        }
        var numbered = NUMBERED.matcher(heading);
        if (numbered.matches()) {
            return numbered(numbered, name, column);
        }
        if (isOurs && heading.equals(CardCells.FURTHER + " 1")) {
            return (draft, _, row) -> PropertyLines.read(further(row)).forEach(draft::add);
        }
        if (isOurs && heading.startsWith(CardCells.FURTHER + " ")) {
            return (_, _, _) -> {
                // Read with the first of them.
            };
        }
        return single(heading, name);
    }

    private String further(Row row) {
        var text = new StringBuilder();
        for (int i = 1; places.containsKey(CardCells.FURTHER + " " + i); i++) {
            text.append(SafeCells.read(row.cell(place(CardCells.FURTHER + " " + i))));
        }
        return text.toString();
    }

    private Cell single(String heading, String name) {
        return switch (heading) {
            case "Name" -> Cell.orField(name, CardDraft::shown);
            case "Nickname" -> text("NICKNAME");
            case "Notes" -> text("NOTE");
            case "Occupation" -> text("ROLE");
            case "Photo" -> (draft, cell, _) -> draft.link("PHOTO", List.of(), "", cell);
            case "Birthday" -> (draft, cell, _) -> Properties.date(draft, "BDAY", name, cell);
            case "Labels", "Group Membership" ->
                (draft, cell, _) -> Properties.circles(draft, name, values(cell), cell);
            case "Organization Name" -> Cell.orField(name, (draft, cell) -> draft.organisation("", "", 0, cell));
            case "Organization Department" -> Cell.orField(name, (draft, cell) -> draft.organisation("", "", 1, cell));
            case "Organization Title" -> text("TITLE");
            default -> (draft, cell, _) -> draft.field(name, cell);
        };
    }

    private static Cell text(String property) {
        return (draft, cell, _) -> draft.text(property, List.of(), "", cell);
    }

    private static List<String> values(String cell) {
        if (!cell.contains(SEVERAL)) {
            var one = cell.strip();
            return one.isEmpty() ? List.of() : List.of(one);
        }
        return Arrays.stream(BETWEEN.split(cell, -1)).map(String::strip).filter(value -> !value.isEmpty()).toList();
    }

    private Cell numbered(Matcher found, String name, int column) {
        var group = found.group(1) + " " + found.group(2) + " - ";
        var what = found.group(3);
        int label = places.containsKey(group + "Label") ? place(group + "Label") : place(group + "Type");
        int value = place(group + "Value");
        boolean saysWhat = WHAT.contains(what) || found.group(1).equals("IM") && what.equals("Service");
        if (saysWhat && !found.group(1).equals("Organization")) {
            // Said with the value; beside none, or where another column says it, it is a field.
            boolean isThis = column == (what.equals("Service") ? place(group + what) : label);
            return (draft, cell, row) -> {
                boolean isSaid = found.group(1).equals("Address")
                        ? hasAddress(row, group)
                        : !Row.isBlank(at(row, value));
                if (!isThis || !isSaid) {
                    draft.field(name, cell);
                }
            };
        }
        return switch (found.group(1)) {
            case "Address" -> address(group, what, name, label);
            case "Organization" -> organisation(group, what, name);
            case "E-mail", "Phone", "Website", "IM", "Event", "Relation", "Custom Field" -> what.equals("Value")
                    ? (draft, cell, row) -> {
                        var all = values(cell);
                        if (all.isEmpty()) {
                            draft.field(name, cell);
                        }
                        for (var one : all) {
                            value(found.group(1), draft, at(row, label), at(row, place(group + "Service")), one, name);
                        }
                    }
                    : (draft, cell, _) -> draft.field(name, cell);
            default -> (draft, cell, _) -> draft.field(name, cell);
        };
    }

    private int place(String heading) {
        return places.getOrDefault(heading, -1);
    }

    private String at(Row row, int column) {
        var cell = column < 0 ? "" : row.cell(column);
        return isOurs ? SafeCells.read(cell) : cell;
    }

    private boolean hasAddress(Row row, String group) {
        return ADDRESS.keySet().stream().anyMatch(part -> !Row.isBlank(at(row, place(group + part))));
    }

    private Cell address(String group, String what, String name, int label) {
        var part = ADDRESS.get(what);
        if (part == null) {
            return (draft, cell, row) -> {
                if (what.equals("Formatted") && isRepeated(cell, row, group)) {
                    return;
                }
                draft.field(name, cell);
            };
        }
        return (draft, cell, row) -> {
            var kind = GoogleLabels.of(at(row, label));
            if (!draft.address(group, kind.types(), kind.label(), part, cell)) {
                draft.field(name, cell);
            }
        };
    }

    /** Whether the address in one piece says nothing that its parts do not. */
    private boolean isRepeated(String formatted, Row row, String group) {
        var parts = new StringBuilder();
        ADDRESS.keySet().forEach(part -> parts.append('\n').append(at(row, place(group + part))));
        return Arrays.stream(formatted.split("[\\s,]+", -1)).allMatch(word -> parts.indexOf(word) >= 0);
    }

    private static Cell organisation(String group, String what, String name) {
        return switch (what) {
            case "Name" -> Cell.orField(name, (draft, cell) -> draft.organisation(group, "", 0, cell));
            case "Department" -> Cell.orField(name, (draft, cell) -> draft.organisation(group, "", 1, cell));
            case "Title" -> text("TITLE");
            default -> (draft, cell, _) -> draft.field(name, cell);
        };
    }

    /** Puts one of several values on a card, as its label says. */
    static void value(String kind, CardDraft draft, String label, String service, String value, String name) {
        var said = GoogleLabels.of(label);
        switch (kind) {
            case "E-mail" -> draft.text("EMAIL", said.types(), said.label(), value);
            case "Phone" -> draft.text("TEL", said.types(), said.label(), value);
            case "Website" -> draft.link("URL", said.types(), said.label(), value);
            case "IM" -> messenger(draft, label, service, value);
            case "Event" -> event(draft, label, value, name);
            case "Relation" -> Properties.related(draft, label.isBlank() ? name : label, value);
            default -> draft.field(label.isBlank() ? name : label, value);
        }
    }

    /** Since 2024 the service is the label. */
    private static void messenger(CardDraft draft, String label, String service, String value) {
        var who = service.isBlank() ? label : service;
        var scheme = who.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9+.-]", "");
        var shown = service.isBlank() || label.isBlank() ? who : service + " · " + label;
        draft.link("IMPP", List.of(), shown, (scheme.matches("[a-z].*") ? scheme : "x-im") + ":" + value);
    }

    private static void event(CardDraft draft, String label, String value, String name) {
        switch (label.strip()) {
            case "Anniversary", "* Anniversary" -> Properties.date(draft, "ANNIVERSARY", name, value);
            default -> draft.field(label.isBlank() ? name : label, value);
        }
    }
}
