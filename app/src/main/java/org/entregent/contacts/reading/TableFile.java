package org.entregent.contacts.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CsvParseException;

/**
 * The tables of a file, cell by cell, as an address book takes them in: a text whose cells some separator parts, or the
 * sheets of a workbook, hidden ones too. What a list of guests may hold is too little for them, so they have limits of
 * their own.
 */
public final class TableFile {

    /** Bytes of a file. */
    private static final int LARGEST = 128 * 1024 * 1024;
    private static final Limits.Room ROOM = new Limits.Room(100_000, 10_000_000);
    private static final char NO_QUOTES = '\uFFFF';
    private static final int LOOKED_AT = 400;
    private static final Headers HEADERS = new Headers(ColumnLabels.shipped());

    private TableFile() {}

    /** What a file is. */
    public enum Kind {
        TEXT, WORKBOOK
    }

    /**
     * A table.
     *
     * @param outside
     *            filled rows before the headings; all rows when nobody can see headings
     * @param headings
     *            as written; empty when nobody can see any
     * @param names
     *            the same, each once; a column without heading has its number
     * @param rows
     *            filled ones below the headings
     */
    public record Table(List<Row> outside, List<String> headings, List<String> names, List<Row> rows) {

        public Table {
            outside = List.copyOf(outside);
            headings = List.copyOf(headings);
            names = List.copyOf(names);
            rows = List.copyOf(rows);
        }

        /** The name of a column, however far to the right. */
        public String name(int column) {
            return column < names.size() ? names.get(column) : Integer.toString(column + 1);
        }
    }

    /**
     * What a file is, by its first bytes.
     *
     * @throws UnreadableListException
     *             when it is neither text nor a workbook, or too large
     */
    public static Kind kind(String fileName, byte[] content) {
        if (content.length > LARGEST) {
            throw Limits.refused("too-large", (content.length + (1 << 20) - 1L) >> 20, LARGEST >> 20);
        }
        return switch (FileKind.of(content)) {
            case TEXT -> Kind.TEXT;
            case XLSX, ODS -> Kind.WORKBOOK;
            case FileKind refused -> throw Limits.refused(refused.refusal(), fileName);
        };
    }

    /**
     * A text file's characters, whatever its encoding.
     *
     * @throws UnreadableListException
     *             when it is no text, or empty
     */
    public static String text(String fileName, byte[] content) {
        var text = DecodedText.of(content, fileName);
        if (Row.isBlank(text)) {
            throw Limits.refused("empty");
        }
        return text;
    }

    /**
     * The sheets of a workbook.
     *
     * @throws UnreadableListException
     *             when it is broken, protected, or too large
     */
    public static List<Table> sheets(byte[] content) {
        var zip = ZipContents.of(content);
        var sheets = FileKind.of(content) == FileKind.XLSX
                ? XlsxSheets.of(zip, "FR", ROOM)
                : OdsSheets.of(zip, ROOM);
        return sheets.stream().map(Workbooks.Sheet::rows).filter(rows -> !rows.isEmpty()).map(TableFile::table)
                .toList();
    }

    /**
     * The table of a text; empty when no separator gives headings.
     *
     * @throws UnreadableListException
     *             when it is too large
     */
    public static Optional<Table> table(String text) {
        var beginning = TextLists.lines(text.substring(0, Math.min(text.length(), 1_000_000)));
        return TextLists.separator(beginning.subList(0, Math.min(LOOKED_AT, beginning.size())))
                .map(separator -> table(rows(text, separator))).filter(table -> !table.headings().isEmpty());
    }

    /** What the word of a heading says that its column holds, such as {@code given} or {@code mobile}; empty for others. */
    public static Optional<String> known(String heading) {
        return ColumnLabels.shipped().column(heading).filter(column -> column != Column.OTHER)
                .map(column -> column.name().toLowerCase(Locale.ROOT));
    }

    private static Table table(List<Row> rows) {
        return HEADERS.find(rows).map(found -> {
            var headings = rows.get(found.index()).cells();
            return new Table(rows.subList(0, found.index()), headings, Headers.names(headings),
                    rows.subList(found.index() + 1, rows.size()));
        }).orElseGet(() -> new Table(rows, List.of(), List.of(), List.of()));
    }

    /** All filled rows; when quotation marks make no sense, they are letters like any other. */
    private static List<Row> rows(String text, char separator) {
        try {
            return rows(text, separator, '"');
        } catch (CsvParseException _) {
            return rows(text, separator, NO_QUOTES);
        }
    }

    private static List<Row> rows(String text, char separator, char quote) {
        var rows = new RowCollector(ROOM);
        try (var records = TextLists.reader(separator, quote).allowUnclosedQuote(false).ofCsvRecord(text)) {
            for (var record : records) {
                if (rows.hasRoomFor(record.getFields())) {
                    rows.add(Row.of((int) record.getStartingLineNumber(), record.getFields()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ArrayList<>(rows.rows());
    }
}
