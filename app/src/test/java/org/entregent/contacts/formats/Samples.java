package org.entregent.contacts.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Files of invented people in every format, and those of other projects, which are not always there. */
final class Samples {

    /** In the folder of the tests. */
    static final List<String> TABLES = List.of("google-2024.csv", "google-legacy.csv", "outlook-en.csv",
            "outlook-fr.csv", "outlook-com.csv", "linkedin.csv", "thunderbird.csv", "members.csv");
    static final List<String> OTHERS = List.of("people.ldif", "monica.json", "list.txt");

    private Samples() {}

    static byte[] bytes(String name) {
        try (var stream = Samples.class.getResourceAsStream("/contacts/formats/" + name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ImportFile read(String name) {
        return ImportFile.read(name, bytes(name));
    }

    static List<Path> shared(String... folders) {
        var files = new ArrayList<Path>();
        for (var folder : folders) {
            var place = Path.of(System.getProperty("entregent.root", ".."))
                    .resolve("../shared/data/contacts/" + folder);
            assumeTrue(Files.isDirectory(place), "the files of ../shared/data/contacts are not here");
            try (var all = Files.list(place)) {
                all.filter(file -> !file.toString().endsWith(".md")).sorted().forEach(files::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    static byte[] xlsx(List<List<String>> rows) {
        try (var workbook = new XSSFWorkbook(); var bytes = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet();
            for (int i = 0; i < rows.size(); i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < rows.get(i).size(); j++) {
                    if (!rows.get(i).get(j).isEmpty()) {
                        row.createCell(j).setCellValue(rows.get(i).get(j));
                    }
                }
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] ods(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(1);
        var sheet = new Sheet("Membres", rows.size(), columns);
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < rows.get(i).size(); j++) {
                if (!rows.get(i).get(j).isEmpty()) {
                    sheet.getRange(i, j).setValue(rows.get(i).get(j));
                }
            }
        }
        var book = new SpreadSheet();
        book.appendSheet(sheet);
        var bytes = new ByteArrayOutputStream();
        try {
            book.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
