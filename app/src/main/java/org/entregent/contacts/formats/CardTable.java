package org.entregent.contacts.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.reading.SafeCells;

/**
 * Cards as a table with the columns of Google Contacts of 2024, and those that we add (see {@link CardCells}).
 *
 * @param headings
 *            only those that some row fills, and Google's first ones
 * @param rows
 *            cells by their headings
 */
record CardTable(List<String> headings, List<Map<String, String>> rows) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** Rows that the workbook's writer keeps in memory. */
    private static final int WINDOW = 100;
    private static final List<String> FIRST = List.of("Name", "First Name", "Middle Name", "Last Name", "Name Prefix",
            "Name Suffix", "Nickname", "Organization Name", "Organization Title", "Organization Department", "Birthday",
            "Notes", "Photo", "Labels");
    private static final List<String> SEVERAL = List.of("E-mail", "Phone", "Address", "Relation", "Website", "Event",
            "Custom Field");
    private static final Pattern NUMBERED = Pattern.compile("(.+?) ([0-9]+) - .+");

    static CardTable of(List<RawCard> cards) {
        var rows = cards.stream().map(CardCells::of).toList();
        var filled = new HashSet<String>();
        rows.forEach(row -> filled.addAll(row.keySet()));
        return new CardTable(headings(filled), rows);
    }

    private static List<String> headings(Set<String> filled) {
        var headings = new LinkedHashSet<>(FIRST);
        for (var kind : SEVERAL) {
            for (int i = 1; isThere(filled, kind + " " + i); i++) {
                var group = kind + " " + i + " - ";
                headings.add(group + "Label");
                if (kind.equals("Address")) {
                    CardCells.ADDRESS.forEach(part -> headings.add(group + part));
                } else {
                    headings.add(group + "Value");
                }
            }
        }
        headings.add(CardCells.FURTHER + " 1");
        for (int i = 2; filled.contains(CardCells.FURTHER + " " + i); i++) {
            headings.add(CardCells.FURTHER + " " + i);
        }
        return List.copyOf(headings);
    }

    private static boolean isThere(Set<String> filled, String group) {
        return filled.stream().map(NUMBERED::matcher)
                .anyMatch(found -> found.matches() && (found.group(1) + " " + found.group(2)).equals(group));
    }

    private List<String> cells(Map<String, String> row) {
        var cells = new ArrayList<String>(headings.size());
        headings.forEach(heading -> cells.add(row.getOrDefault(heading, "")));
        return cells;
    }

    /** In UTF-8 with its mark, as some spreadsheets read accents wrongly without it; parted by commas, as Google asks. */
    byte[] csv() {
        var text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(headings);
            for (var row : rows) {
                csv.writeRecord(cells(row).stream().map(SafeCells::written).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** All cells are texts, so that no spreadsheet computes any. */
    byte[] xlsx() {
        try (var workbook = new SXSSFWorkbook(WINDOW); var bytes = new ByteArrayOutputStream()) {
            // With sizes as of old: not every reader knows the longer ones.
            workbook.setZip64Mode(Zip64Mode.Never);
            var sheet = workbook.createSheet("Contacts");
            sheet.createFreezePane(0, 1);
            var style = workbook.createCellStyle();
            style.setQuotePrefixed(true);
            style.setDataFormat(workbook.createDataFormat().getFormat("@"));
            int number = 0;
            fill(sheet.createRow(number++), headings, style);
            for (var row : rows) {
                fill(sheet.createRow(number++), cells(row), style);
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Row row, List<String> cells, CellStyle style) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                var cell = row.createCell(i);
                cell.setCellStyle(style);
                cell.setCellValue(SafeCells.asText(cells.get(i)));
            }
        }
    }
}
