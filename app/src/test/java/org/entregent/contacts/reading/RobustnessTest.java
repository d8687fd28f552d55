package org.entregent.contacts.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the bytes are, the reading ends with a list or with a sentence, never with another exception. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RobustnessTest {

    private static final String[] FRAGMENTS = {"Amina", "BELKHIR", " ", " ", ",", ";", "\t", "\n", "\r\n", "\"", "'",
            "(", ")", "<", ">", "[", "]", "@", "a@b.fr", "+33", "06 39 98 12 34", "et", "&", "/", " - ", "–", ":",
            "née",
            "de la", "d'", "O'", "Mc", "Mme", "Dr.", "M.", "SARL", "chez", "+1", "?", "(à confirmer)", "BEGIN:VCARD\n",
            "END:VCARD\n", "N:;;;;\n", "FN:", "Nom", "Prénom", "Société", "Tél", "=", "http://", "www.", "1.", "n°",
            "•",
            "\u0000", "\uFEFF", "\u200B", "\uD83D", "\uDE00", "😀", "王", "小明", "ß", "İ", "ı", "Ǆ", "ﬁ", "ـ", "ליה",
            "\u0301", "\u2028", "９", "٣", "Jr", "III", "x2", "8 h 45", "Total", "À :", "To:", "|", "-", "--", "E+08"};

    @Test
    void fragments_of_lists_in_any_order() {
        readFragments(20_261_203L, 2_000);
    }

    @Test
    @Tag("full")
    void fragments_of_lists_in_any_order_for_long() {
        readFragments(1L, 200_000);
    }

    @Test
    void bytes_in_any_order() {
        readNoise(20_261_204L, 400);
    }

    @Test
    @Tag("full")
    void bytes_in_any_order_for_long() {
        readNoise(2L, 20_000);
    }

    @Test
    void files_with_some_bytes_changed() throws IOException {
        readMutations(20_261_205L, 20);
    }

    @Test
    @Tag("full")
    void files_with_some_bytes_changed_for_long() throws IOException {
        readMutations(3L, 4_000);
    }

    private static void readFragments(long seed, int rounds) {
        var random = new Random(seed);
        var reader = new ListReader("FR");
        for (int round = 0; round < rounds; round++) {
            var text = new StringBuilder();
            int fragments = 1 + random.nextInt(30);
            for (int i = 0; i < fragments; i++) {
                text.append(FRAGMENTS[random.nextInt(FRAGMENTS.length)]);
            }
            read(reader, text.toString().getBytes(UTF_8), seed, round);
        }
    }

    private static void readNoise(long seed, int rounds) {
        var random = new Random(seed);
        var reader = new ListReader("CA");
        for (int round = 0; round < rounds; round++) {
            var bytes = new byte[random.nextInt(2_000)];
            random.nextBytes(bytes);
            if (round % 2 == 0) {
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = (byte) (bytes[i] & 0x7F);
                    bytes[i] = bytes[i] < ' ' ? (byte) '\n' : bytes[i];
                }
            }
            read(reader, bytes, seed, round);
        }
    }

    private static void readMutations(long seed, int rounds) throws IOException {
        var random = new Random(seed);
        var reader = new ListReader("BE");
        var files = files();
        for (int round = 0; round < rounds; round++) {
            for (var file : files) {
                var bytes = file.clone();
                int changes = 1 + random.nextInt(8);
                for (int i = 0; i < changes; i++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                int length = random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length;
                read(reader, Arrays.copyOf(bytes, length), seed, round);
            }
        }
    }

    private static List<byte[]> files() throws IOException {
        var table = "Nom;Prénom;Tél;Mél\nBÉRAUDIÈRE;Hélène;01 99 00 12 34;h@example.org\nQUERBEC;Yann;;\n";
        var card = "BEGIN:VCARD\nVERSION:3.0\nN:Querbec;Yann;;M.;\nTEL;TYPE=CELL:0639981234\nEND:VCARD\n";
        var files = new ArrayList<byte[]>();
        for (var charset : List.of("UTF-8", "UTF-16LE", "windows-1252", "x-MacRoman")) {
            files.add(table.getBytes(Charset.forName(charset)));
        }
        files.add(card.repeat(3).getBytes(UTF_8));
        try (var workbook = new XSSFWorkbook(); var bytes = new ByteArrayOutputStream()) {
            var row = workbook.createSheet("Liste").createRow(0);
            row.createCell(0).setCellValue("Yann Querbec");
            row.createCell(1).setCellValue(639981234d);
            workbook.write(bytes);
            files.add(bytes.toByteArray());
        }
        var sheet = new Sheet("Liste", 1, 2);
        sheet.getRange(0, 0, 1, 2).setValues("Yann Querbec", "menuisier");
        var workbook = new SpreadSheet();
        workbook.appendSheet(sheet);
        var bytes = new ByteArrayOutputStream();
        workbook.save(bytes);
        files.add(bytes.toByteArray());
        files.add(Zips
                .ods("<table:table-row><table:table-cell><text:p>Yann</text:p></table:table-cell></table:table-row>"));
        return files;
    }

    private static void read(ListReader reader, byte[] bytes, long seed, int round) {
        try {
            var list = reader.read("liste", bytes);
            for (var person : list.people()) {
                assertThat(person.name().display()).as("seed %d, round %d", seed, round).isNotBlank();
            }
            assertThat(list.lines()).as("seed %d, round %d", seed, round).allSatisfy(
                    line -> assertThat(line.number()).isPositive());
        } catch (UnreadableListException e) {
            assertThat(e.remark().key()).startsWith("contacts.refused.");
        } catch (RuntimeException e) {
            throw new AssertionError("seed " + seed + ", round " + round + ": " + new String(bytes, UTF_8), e);
        }
    }
}
