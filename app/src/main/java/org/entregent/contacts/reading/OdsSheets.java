package org.entregent.contacts.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The sheets of an OpenDocument workbook, read as a stream: cells as they are shown, in the order of the file. A file
 * may declare a row or a cell repeated a million times. Empty repeats, which every workbook has at its end, only move
 * the position; repeats with content count like rows and cells typed out, and are refused when they are too many.
 */
final class OdsSheets {

    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";

    private static final int MOST_REPEATS_OF_A_CELL = 1_000;

    private OdsSheets() {}

    static List<Workbooks.Sheet> of(ZipContents zip) {
        return of(zip, Limits.LIST);
    }

    static List<Workbooks.Sheet> of(ZipContents zip, Limits.Room room) {
        if (zip.text("META-INF/manifest.xml").contains("encryption-data")) {
            throw Limits.refused("protected");
        }
        var content = zip.entries().get("content.xml");
        if (content == null) {
            throw Limits.refused("broken");
        }
        try {
            var handler = new Content(room);
            SafeXml.parse(content, handler);
            return List.copyOf(handler.sheets);
        } catch (IOException | SAXException e) {
            var refusal = Limits.refused("broken");
            refusal.addSuppressed(e);
            throw refusal;
        }
    }

    private record OdsSheet(boolean isHidden, RowCollector collected) implements Workbooks.Sheet {

        @Override
        public List<Row> rows() {
            return collected.rows();
        }
    }

    private static final class Content extends DefaultHandler {

        final List<Workbooks.Sheet> sheets = new ArrayList<>();
        private final Set<String> hiddenStyles = new HashSet<>();
        private final Limits.Room room;
        private String style = "";
        private int tables;
        private int annotations;
        private boolean hidden;
        private RowCollector rows;
        private int rowNumber;
        private int rowRepeats;
        private List<String> cells = new ArrayList<>();
        private long emptyBefore;
        private int cellRepeats;
        private boolean inCell;
        private boolean inParagraph;
        private boolean shownAtAll;
        private String stored = "";
        private String type = "";
        private final StringBuilder shown = new StringBuilder();

        Content(Limits.Room room) {
            this.room = room;
            this.rows = new RowCollector(room);
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            switch (uri) {
                case STYLE -> style(name, attributes);
                case TABLE -> table(name, attributes);
                case TEXT -> text(name, attributes);
                case OFFICE -> annotations += name.equals("annotation") ? 1 : 0;
                default -> {
                    // Drawings, charts, metadata.
                }
            }
        }

        private void style(String name, Attributes attributes) {
            if (name.equals("style")) {
                style = value(attributes, STYLE, "name");
            } else if (name.equals("table-properties") && value(attributes, TABLE, "display").equals("false")) {
                hiddenStyles.add(style);
            }
        }

        /** Rows and cells of a table within a cell belong to that cell; those outside of tables to nothing. */
        private boolean isOfSheet(String name) {
            return name.equals("table") || tables == 1;
        }

        private void table(String name, Attributes attributes) {
            if (!isOfSheet(name)) {
                return;
            }
            switch (name) {
                case "table" -> {
                    tables++;
                    if (tables == 1) {
                        hidden = hiddenStyles.contains(value(attributes, TABLE, "style-name"));
                        rows = new RowCollector(room);
                        rowNumber = 0;
                    }
                }
                case "table-row" -> {
                    rowRepeats = repeats(attributes, "number-rows-repeated");
                    cells = new ArrayList<>();
                    emptyBefore = 0;
                }
                case "table-cell", "covered-table-cell" -> {
                    cellRepeats = repeats(attributes, "number-columns-repeated");
                    inCell = true;
                    shownAtAll = false;
                    shown.setLength(0);
                    type = value(attributes, OFFICE, "value-type");
                    stored = stored(attributes);
                }
                default -> {
                    // Columns, shapes, ranges.
                }
            }
        }

        private static String stored(Attributes attributes) {
            for (var name : List.of("string-value", "date-value", "time-value", "value", "boolean-value")) {
                var value = value(attributes, OFFICE, name);
                if (!value.isEmpty()) {
                    return value;
                }
            }
            return "";
        }

        private void text(String name, Attributes attributes) {
            if (!inCell || annotations > 0) {
                return;
            }
            switch (name) {
                case "p", "h" -> {
                    if (shownAtAll) {
                        add("\n");
                    }
                    shownAtAll = true;
                    inParagraph = true;
                }
                case "s" -> add(" ".repeat(Math.min(100, number(value(attributes, TEXT, "c")))));
                case "tab" -> add(" ");
                case "line-break" -> add("\n");
                default -> {
                    // Spans and links: their characters follow.
                }
            }
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            if (inCell && inParagraph && annotations == 0) {
                add(new String(characters, start, length));
            }
        }

        private void add(String text) {
            if (shown.length() < Limits.CELL) {
                shown.append(text, 0, Math.min(text.length(), Limits.CELL - shown.length()));
            }
        }

        @Override
        public void endElement(String uri, String name, String qualified) {
            if (uri.equals(OFFICE) && name.equals("annotation")) {
                annotations--;
            } else if (uri.equals(TEXT) && (name.equals("p") || name.equals("h"))) {
                inParagraph = false;
            } else if (uri.equals(TABLE)) {
                endOfTable(name);
            }
        }

        private void endOfTable(String name) {
            if (!isOfSheet(name)) {
                return;
            }
            switch (name) {
                case "table-cell", "covered-table-cell" -> endCell();
                case "table-row" -> endRow();
                case "table" -> {
                    tables--;
                    if (tables == 0) {
                        sheets.add(new OdsSheet(hidden, rows));
                    }
                }
                default -> {
                    // Nothing ends here.
                }
            }
        }

        private void endCell() {
            if (!inCell) {
                return;
            }
            inCell = false;
            var value = cellValue();
            if (Row.isBlank(value)) {
                emptyBefore += cellRepeats;
                return;
            }
            if (emptyBefore + cells.size() > room.cells() || cellRepeats > MOST_REPEATS_OF_A_CELL) {
                throw Limits.refused("repeated");
            }
            for (; emptyBefore > 0; emptyBefore--) {
                cells.add("");
            }
            for (int i = 0; i < cellRepeats; i++) {
                cells.add(value);
            }
        }

        /** As shown; but a number too wide for its column, or shown with an exponent, as it is stored. */
        private String cellValue() {
            var text = shownAtAll ? shown.toString() : stored;
            boolean spoiled = type.equals("float") && (text.startsWith("###") || text.contains("E+"));
            return spoiled ? stored : text;
        }

        private void endRow() {
            if (!cells.isEmpty()) {
                if (rowRepeats > Limits.LINES) {
                    throw Limits.refused("repeated");
                }
                for (int i = 0; i < rowRepeats; i++) {
                    if (rows.hasRoomFor(cells)) {
                        rows.add(Row.of(rowNumber + i + 1, cells));
                    }
                }
            }
            rowNumber += rowRepeats;
            cells = new ArrayList<>();
        }

        private static int repeats(Attributes attributes, String name) {
            return number(value(attributes, TABLE, name));
        }

        /** At least 1, at most a hundred million. */
        private static int number(String digits) {
            if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return 1;
            }
            return digits.length() > 8 ? 100_000_000 : Math.max(1, Integer.parseInt(digits));
        }

        private static String value(Attributes attributes, String uri, String name) {
            var value = attributes.getValue(uri, name);
            return value == null ? "" : value;
        }
    }
}
