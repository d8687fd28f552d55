package org.entregent.contacts.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.entregent.contacts.formats.ImportFile.Card;
import org.entregent.contacts.formats.ImportFile.Entry;
import org.entregent.contacts.formats.ImportFile.Reason;
import org.entregent.contacts.formats.ImportFile.Refused;
import org.entregent.contacts.reading.Letters;
import org.entregent.contacts.reading.Row;
import org.entregent.contacts.reading.TableFile.Table;

/** The people of tables: each filled row a card, each filled cell on it. */
final class TableCards {

    /** Headings of which those programs write at least as many. */
    private static final Set<String> OUTLOOK = Set.of("e-mail address", "business phone", "business street",
            "mobile phone", "home street", "adresse de messagerie", "adresse de courrier", "telephone bureau",
            "rue bureau", "tel mobile", "rue domicile");
    private static final int LEAST_OF_OUTLOOK = 3;
    private static final String LINKEDIN_NOTES = "Notes:";

    private TableCards() {}

    static ImportFile read(List<Table> tables) {
        var entries = new ArrayList<Entry>();
        var first = tables.stream().filter(table -> !table.headings().isEmpty()).findFirst().orElseThrow();
        var format = format(first.headings());
        tables.forEach(table -> add(table, entries));
        return new ImportFile(format, entries);
    }

    private static void add(Table table, List<Entry> entries) {
        boolean isLinkedIn = format(table.headings()) == Format.LINKEDIN_CSV;
        if (!(isLinkedIn && isPreamble(table.outside()))) {
            table.outside().forEach(row -> entries.add(new Refused(row.number(), Reason.OUTSIDE, row.text())));
        }
        if (table.headings().isEmpty()) {
            return;
        }
        var columns = format(table.headings()) == Format.GOOGLE_CSV
                ? GoogleColumns.of(table)
                : NamedColumns.of(table);
        for (var row : table.rows()) {
            if (!row.cells().equals(table.headings())) {
                entries.add(entry(row, columns, table));
            }
        }
    }

    /** What LinkedIn explains above its headings is about the file and not about anybody. */
    private static boolean isPreamble(List<Row> outside) {
        return !outside.isEmpty() && outside.getFirst().cell(0).strip().equals(LINKEDIN_NOTES);
    }

    private static Entry entry(Row row, List<Cell> columns, Table table) {
        var draft = new CardDraft();
        for (int i = 0; i < row.cells().size(); i++) {
            var cell = row.cell(i);
            if (Row.isBlank(cell)) {
                continue;
            }
            if (i < columns.size()) {
                columns.get(i).put(draft, cell, row);
            } else {
                draft.field(table.name(i), cell);
            }
        }
        return draft.card().<Entry>map(card -> new Card(row.number(), card))
                .orElseGet(() -> new Refused(row.number(), Reason.NOBODY, row.text()));
    }

    static Format format(List<String> headings) {
        var phrases = headings.stream().map(Letters::phrase).collect(Collectors.toSet());
        if (GoogleColumns.areThese(headings)) {
            return Format.GOOGLE_CSV;
        }
        if (phrases.contains("connected on") && phrases.contains("url")) {
            return Format.LINKEDIN_CSV;
        }
        if (phrases.contains("primary email") && phrases.contains("display name")
                || phrases.contains("adresse electronique principale")
                || phrases.contains("adresse electronique secondaire")) {
            return Format.THUNDERBIRD_CSV;
        }
        return OUTLOOK.stream().filter(phrases::contains).count() >= LEAST_OF_OUTLOOK
                ? Format.OUTLOOK_CSV
                : Format.OTHER_TABLE;
    }
}
