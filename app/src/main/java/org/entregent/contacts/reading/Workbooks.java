package org.entregent.contacts.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the people of a workbook: of its sheets the first that holds people, those that are shown before those that are
 * hidden. A sheet without a header is a list of lines; a sheet of one column is a text.
 */
final class Workbooks {

    private static final int ROWS_OF_A_TEXT = 50_000;

    private final String country;
    private final TextLists texts;
    private final TableReader tableReader;
    private final LineParser lineParser;
    private final Headers headers = new Headers(ColumnLabels.shipped());

    Workbooks(String country, TextLists texts, TableReader tableReader, LineParser lineParser) {
        this.country = country;
        this.texts = texts;
        this.tableReader = tableReader;
        this.lineParser = lineParser;
    }

    /** A sheet of a workbook. */
    interface Sheet {

        boolean isHidden();

        /** Its non-empty rows. */
        List<Row> rows();
    }

    ReadList readXlsx(byte[] content) {
        return firstWithPeople(XlsxSheets.of(ZipContents.of(content), country));
    }

    ReadList readOds(byte[] content) {
        return firstWithPeople(OdsSheets.of(ZipContents.of(content)));
    }

    private ReadList firstWithPeople(List<? extends Sheet> sheets) {
        Optional<ReadList> best = Optional.empty();
        var inOrder = new ArrayList<Sheet>(sheets);
        inOrder.sort((one, other) -> Boolean.compare(one.isHidden(), other.isHidden()));
        for (var sheet : inOrder) {
            var rows = sheet.rows();
            if (rows.isEmpty()) {
                continue;
            }
            var list = readSheet(rows);
            if (isPeople(list)) {
                return list;
            }
            if (best.isEmpty() || (best.get().people().isEmpty() && !list.people().isEmpty())) {
                best = Optional.of(list);
            }
        }
        return best.orElseThrow(() -> Limits.refused("empty"));
    }

    /** A sheet of instructions may hold a line that looks like a name; a list of people is mostly people. */
    private static boolean isPeople(ReadList list) {
        int people = list.people().size();
        return people > 0 && (!list.header().isEmpty() || 2 * people > list.lines().size());
    }

    private ReadList readSheet(List<Row> rows) {
        var header = headers.find(rows);
        if (header.isPresent()) {
            return tableReader.read(rows, header.get().index());
        }
        if (rows.stream().allMatch(row -> row.filled() == 1) && rows.getLast().number() < ROWS_OF_A_TEXT) {
            return texts.read(text(rows));
        }
        var first = readRows(rows, Order.UNKNOWN);
        var order = ListOrder.of(first.orders());
        var read = order == Order.UNKNOWN ? first : readRows(rows, order);
        return new ReadList(Doubles.leaveAside(read.lines()), List.of());
    }

    /** The only cells of the rows, each on the line of its row. */
    private static String text(List<Row> rows) {
        var text = new StringBuilder();
        int line = 1;
        for (var row : rows) {
            text.repeat('\n', row.number() - line);
            line = row.number();
            row.cells().stream().filter(cell -> !Row.isBlank(cell)).findFirst()
                    .ifPresent(cell -> text.append(cell.replace('\n', ' ').replace('\r', ' ')));
        }
        return text.toString();
    }

    private LineParser.Reading readRows(List<Row> rows, Order ofList) {
        var lines = new ArrayList<ReadLine>();
        var orders = new ArrayList<Order>();
        for (var row : rows) {
            var cells = row.cells().stream().filter(cell -> !Row.isBlank(cell)).toList();
            var reading = cells.size() == 1
                    ? lineParser.read(row.number(), cells.getFirst(), ofList)
                    : lineParser.readCells(row.number(), row.text(), cells, ofList);
            lines.addAll(reading.lines());
            orders.addAll(reading.orders());
        }
        return new LineParser.Reading(lines, orders);
    }
}
