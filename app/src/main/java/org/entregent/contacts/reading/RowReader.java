package org.entregent.contacts.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one row of a table whose columns are known. */
final class RowReader {

    private static final int LONGEST_NAME = 200;

    private final LineParser lineParser;
    private final NameParser names;
    private final PhoneReader phones;
    private final List<Optional<Column>> columns;
    private final List<String> header;

    RowReader(LineParser lineParser, NameParser names, PhoneReader phones, List<Optional<Column>> columns,
            List<String> header) {
        this.lineParser = lineParser;
        this.names = names;
        this.phones = phones;
        this.columns = columns;
        this.header = header;
    }

    LineParser.Reading read(Row row, Order ofList) {
        var given = (cell(row, Column.GIVEN) + " " + cell(row, Column.MIDDLE)).strip();
        var family = cell(row, Column.FAMILY);
        var whole = cell(row, Column.NAME);
        if (given.length() + family.length() > LONGEST_NAME) {
            return LineParser.Reading.aside(row.number(), row.text(),
                    Remark.of("contacts.aside.long", LONGEST_NAME));
        }
        boolean whollyNamed = Letters.hasLetter(given) && Letters.hasLetter(family);
        boolean sparse = !whollyNamed && (row.filled() < 3 || (given + family + whole).isEmpty());
        var aside = lineParser.aside(sparse ? withoutTabs(row.text()) : "", List.of(family, given));
        if (aside.isPresent()) {
            return LineParser.Reading.aside(row.number(), row.text(), aside.get());
        }
        if (Letters.hasLetter(given + family)) {
            return inParts(row, given, family);
        }
        if (Letters.hasLetter(whole)) {
            return complete(row, lineParser.read(row.number(), whole, ofList));
        }
        return withoutName(row);
    }

    private static String withoutTabs(String text) {
        return Letters.collapse(Letters.clean(text));
    }

    private LineParser.Reading inParts(Row row, String given, String family) {
        if (given.isEmpty() && names.isWhole(family) && names.givenStrength(family) > 0) {
            return complete(row, lineParser.read(row.number(), family, Order.UNKNOWN));
        }
        var notes = lineParser.notesOf(given.isEmpty() ? family : given);
        var givens = given.isEmpty() ? List.<String>of() : Couples.givenNames(notes.name());
        var drafts = new ArrayList<PersonDraft>();
        if (givens.size() > 1) {
            givens.forEach(one -> drafts.add(draft(family, one)));
            drafts.forEach(draft -> draft.doubt(Remark.of("contacts.doubt.two-people")));
        } else {
            drafts.add(given.isEmpty() ? draft(notes.name(), "") : draft(family, notes.name()));
        }
        var lines = new ArrayList<ReadLine>();
        for (var draft : drafts) {
            notes.doubt().ifPresent(draft::doubt);
            fill(row, draft, lines.isEmpty());
            lines.add(draft.line(row.number(), row.text()));
        }
        return new LineParser.Reading(lines, List.of());
    }

    private PersonDraft draft(String family, String given) {
        var draft = new PersonDraft();
        var parsed = names.familyGiven(family, given);
        draft.name = parsed.name();
        parsed.doubts().forEach(draft::doubt);
        return draft;
    }

    /** The people of a cell that holds whole names, with the rest of the row. */
    private LineParser.Reading complete(Row row, LineParser.Reading cell) {
        var lines = new ArrayList<ReadLine>();
        for (var line : cell.lines()) {
            switch (line) {
                case ReadLine.LeftAside aside ->
                    lines.add(new ReadLine.LeftAside(row.number(), row.text(), aside.reason()));
                case ReadLine.Understood understood -> lines.add(complete(row, understood.person(), List.of(), lines));
                case ReadLine.Doubtful doubtful ->
                    lines.add(complete(row, doubtful.person(), doubtful.reasons(), lines));
            }
        }
        return new LineParser.Reading(lines, cell.orders());
    }

    private ReadLine complete(Row row, ReadPerson person, List<Remark> doubts, List<ReadLine> before) {
        var draft = new PersonDraft();
        draft.name = person.name();
        doubts.forEach(draft::doubt);
        draft.addMails(person.mails());
        draft.addPhones(person.phones());
        fill(row, draft, before.isEmpty());
        draft.title = draft.title.isEmpty() ? person.title() : draft.title;
        draft.organisation = draft.organisation.isEmpty() ? person.organisation() : draft.organisation;
        draft.town = draft.town.isEmpty() ? person.town() : draft.town;
        draft.arrives = draft.arrives.isEmpty() ? person.arrives() : draft.arrives;
        return draft.line(row.number(), row.text());
    }

    private LineParser.Reading withoutName(Row row) {
        var draft = new PersonDraft();
        fill(row, draft, true);
        if (!draft.mails.isEmpty()) {
            draft.name = MailName.guess(draft.mails.getFirst(), names);
            draft.doubt(Remark.of("contacts.doubt.mail-only", draft.mails.getFirst()));
        } else if (Letters.hasLetter(draft.organisation)) {
            draft.name = new PersonName("", draft.organisation, "", false);
            draft.doubt(Remark.of("contacts.doubt.organisation", draft.organisation));
        } else {
            return LineParser.Reading.aside(row.number(), row.text(), Remark.of("contacts.aside.no-name"));
        }
        return new LineParser.Reading(List.of(draft.line(row.number(), row.text())), List.of());
    }

    /** The columns beside the name; the second person of a row has no telephone and no mail of her own. */
    private void fill(Row row, PersonDraft draft, boolean first) {
        for (int i = 0; i < columns.size(); i++) {
            var cell = row.cell(i);
            if (columns.get(i).isPresent() && !Row.isBlank(cell)) {
                fill(columns.get(i).get(), cell, draft, first);
            }
        }
        draft.columns.putAll(columnsOf(row));
    }

    private void fill(Column column, String cell, PersonDraft draft, boolean first) {
        var text = Excerpt.ofCell(Letters.line(cell));
        switch (column) {
            case HONORIFIC -> {
                if (draft.name.honorific().isEmpty()) {
                    draft.name = new PersonName(text, draft.name.given(), draft.name.family(),
                            draft.name.familyFirst());
                }
            }
            case SUFFIX -> draft.name = new PersonName(draft.name.honorific(), draft.name.given(),
                    (draft.name.family() + " " + text).strip(), draft.name.familyFirst());
            case TITLE -> draft.title = draft.title.isEmpty() ? text : draft.title;
            case ORGANISATION -> draft.organisation = draft.organisation.isEmpty() ? text : draft.organisation;
            case TOWN -> draft.town = draft.town.isEmpty() ? text : draft.town;
            case ARRIVES -> draft.arrives = draft.arrives.isEmpty() ? text : draft.arrives;
            case SEEKS -> draft.seeks.addAll(items(cell));
            case OFFERS -> draft.offers.addAll(items(cell));
            case MAIL -> draft.addMails(first ? ContactDetails.mails(Letters.clean(cell)) : List.of());
            case TELEPHONE -> draft.addPhones(first ? phones.read(cell, Phone.Kind.TELEPHONE) : List.of());
            case MOBILE -> draft.addPhones(first ? phones.read(cell, Phone.Kind.MOBILE) : List.of());
            case FAX -> draft.addPhones(first ? phones.read(cell, Phone.Kind.FAX) : List.of());
            case GIVEN, MIDDLE, FAMILY, NAME, NOM, OTHER -> {
                // The name is read already; what is not about a card stays in the columns.
            }
        }
    }

    /** Needs and offers, one a line: cut at newlines, semicolons and bars. */
    private static List<String> items(String cell) {
        var items = new ArrayList<String>();
        for (var item : Letters.clean(cell).split("[\\n;|]", -1)) {
            var text = Letters.collapse(Bullets.strip(item));
            if (Letters.hasLetter(text)) {
                items.add(text);
            }
        }
        return items;
    }

    /** Only as far as the row goes: a header of thousands of columns must not multiply by the people. */
    private Map<String, String> columnsOf(Row row) {
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < header.size() && i < row.cells().size(); i++) {
            cells.put(header.get(i), row.cell(i));
        }
        return cells;
    }

    private String cell(Row row, Column column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).equals(Optional.of(column)) && !Row.isBlank(row.cell(i))) {
                return Letters.line(row.cell(i));
            }
        }
        return "";
    }
}
