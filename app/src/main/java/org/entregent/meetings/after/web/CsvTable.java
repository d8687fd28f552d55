package org.entregent.meetings.after.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import de.siegmar.fastcsv.writer.CsvWriter;

import org.entregent.contacts.reading.SafeCells;

/**
 * A table as a file that spreadsheets open by a double click: UTF-8 with its mark, since without it some read accents
 * wrongly, and parted by what the reader's spreadsheet expects (a semicolon where a comma is the decimal sign).
 *
 * @param heads
 *            what stands above each column
 * @param rows
 *            each as long as the heads
 */
record CsvTable(List<String> heads, List<List<String>> rows) {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    CsvTable {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    byte[] bytes(Locale reader) {
        var text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().fieldSeparator(separator(reader)).build(text)) {
            csv.writeRecord(heads);
            rows.forEach(row -> csv.writeRecord(row.stream().map(SafeCells::written).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static char separator(Locale reader) {
        return reader.getLanguage().equals(Locale.FRENCH.getLanguage()) ? ';' : ',';
    }
}
