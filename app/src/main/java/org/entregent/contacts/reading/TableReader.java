package org.entregent.contacts.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the rows of a table whose header is known. "Nom" is the family name beside a column of given names and the
 * whole name otherwise; "Titre" is the honorific when its cells are honorifics. Whole names in one cell are read in the
 * order the header says, else in the order of most rows.
 */
final class TableReader {

    private final LineParser lineParser;
    private final NameParser names;
    private final PhoneReader phones;
    private final Honorifics honorifics;

    TableReader(LineParser lineParser, NameParser names, PhoneReader phones) {
        this.lineParser = lineParser;
        this.names = names;
        this.phones = phones;
        this.honorifics = new Honorifics(Vocabulary.shipped());
    }

    /** The lines of all rows, those before the header and the header itself left aside. */
    ReadList read(List<Row> rows, int headerIndex) {
        var header = rows.get(headerIndex);
        var lines = new ArrayList<ReadLine>();
        for (var row : rows.subList(0, headerIndex)) {
            if (!row.isBlank()) {
                lines.add(new ReadLine.LeftAside(row.number(), row.text(), Remark.of("contacts.aside.heading")));
            }
        }
        lines.add(new ReadLine.LeftAside(header.number(), header.text(), Remark.of("contacts.aside.header")));
        lines.addAll(people(header.cells(), rows.subList(headerIndex + 1, rows.size())));
        return new ReadList(Doubles.leaveAside(lines), header.cells().stream().map(Letters::line).toList());
    }

    /** The lines of rows that have these columns. */
    List<ReadLine> people(List<String> header, List<Row> people) {
        var columns = columns(header, people);
        var names = Headers.names(header);
        var ofHeader = orderOfHeader(header, columns);
        var first = readRows(people, columns, names, ofHeader, header);
        var ofList = ofHeader == Order.UNKNOWN ? ListOrder.of(first.orders()) : Order.UNKNOWN;
        return ofList == Order.UNKNOWN ? first.lines() : readRows(people, columns, names, ofList, header).lines();
    }

    private LineParser.Reading readRows(List<Row> rows, List<Optional<Column>> columns, List<String> header,
            Order ofList, List<String> headerCells) {
        var lines = new ArrayList<ReadLine>();
        var orders = new ArrayList<Order>();
        var reader = new RowReader(lineParser, names, phones, columns, header);
        for (var row : rows) {
            if (row.isBlank()) {
                continue;
            }
            if (row.cells().equals(headerCells)) {
                lines.add(new ReadLine.LeftAside(row.number(), row.text(), Remark.of("contacts.aside.header")));
                continue;
            }
            var reading = reader.read(row, ofList);
            lines.addAll(reading.lines());
            orders.addAll(reading.orders());
        }
        return new LineParser.Reading(lines, orders);
    }

    private List<Optional<Column>> columns(List<String> header, List<Row> rows) {
        var columns = new ArrayList<>(new Headers(ColumnLabels.shipped()).columns(header));
        boolean given = columns.contains(Optional.of(Column.GIVEN));
        boolean family = columns.contains(Optional.of(Column.FAMILY));
        boolean honorific = columns.contains(Optional.of(Column.HONORIFIC));
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).equals(Optional.of(Column.NOM))) {
                columns.set(i, Optional.of(given && !family ? Column.FAMILY : Column.NAME));
                family = true;
            } else if (columns.get(i).equals(Optional.of(Column.TITLE)) && !honorific && holdsHonorifics(rows, i)) {
                columns.set(i, Optional.of(Column.HONORIFIC));
                honorific = true;
            }
        }
        return columns;
    }

    private boolean holdsHonorifics(List<Row> rows, int index) {
        var filled = rows.stream().map(row -> row.cell(index)).filter(cell -> !Row.isBlank(cell)).limit(200).toList();
        long honorific = filled.stream().filter(cell -> honorifics.isOnlyHonorific(Letters.line(cell))).count();
        return !filled.isEmpty() && honorific * 2 > filled.size();
    }

    /** "Nom et prénom" says in which order the cells are written. */
    private static Order orderOfHeader(List<String> header, List<Optional<Column>> columns) {
        int index = columns.indexOf(Optional.of(Column.NAME));
        var label = index < 0 ? "" : Letters.phrase(header.get(index));
        int given = label.indexOf("prenom");
        int family = given < 0 ? -1 : (" " + label.replace("prenom", "......")).indexOf(" nom");
        return given < 0 || family < 0 ? Order.UNKNOWN : given < family ? Order.GIVEN_FIRST : Order.FAMILY_FIRST;
    }
}
