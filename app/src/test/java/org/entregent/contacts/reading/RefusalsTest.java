package org.entregent.contacts.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.entregent.contacts.reading.Lists.names;
import static org.entregent.contacts.reading.Lists.reasons;

/** What cannot be read is refused with one sentence, and what is hostile does no harm. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefusalsTest {

    static Remark refusal(ThrowingCallable reading) {
        var refused = catchThrowableOfType(UnreadableListException.class, reading);
        assertThat(refused).as("a refusal").isNotNull();
        return refused.remark();
    }

    private static Remark refusal(byte[] file) {
        return refusal(() -> new ListReader().read("liste.txt", file));
    }

    @ParameterizedTest
    @CsvSource({"'%PDF-1.7', pdf", "'{\\rtf1', rtf", "'GIF89a', image", "'<!DOCTYPE html><html>', web-page",
            "'<?xml version=\"1.0\"?>', web-page", "'Rar!', archive"})
    void other_documents_are_named_and_refused(String beginning, String reason) {
        assertThat(refusal(beginning.getBytes(UTF_8))).isEqualTo(Remark.of("contacts.refused." + reason, "liste.txt"));
    }

    @Test
    void binary_documents_are_named_and_refused() {
        assertThat(refusal("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1".getBytes(ISO_8859_1)).key())
                .isEqualTo("contacts.refused.old-office");
        assertThat(refusal("\u0089PNG\r\n".getBytes(ISO_8859_1)).key()).isEqualTo("contacts.refused.image");
        assertThat(refusal("\u00FF\u00D8\u00FF\u00E0".getBytes(ISO_8859_1)).key()).isEqualTo("contacts.refused.image");
        var noise = new byte[4_000];
        new Random(7).nextBytes(noise);
        assertThat(refusal(noise).key()).isEqualTo("contacts.refused.binary");
        assertThat(refusal(Zips.of(Map.of("word/document.xml", "<a/>"))).key()).isEqualTo("contacts.refused.word");
        assertThat(refusal(Zips.of(Map.of("ppt/presentation.xml", "<a/>"))).key())
                .isEqualTo("contacts.refused.slides");
        assertThat(refusal(Zips.of(Map.of("xl/workbook.bin", "x"))).key()).isEqualTo("contacts.refused.xlsb");
        assertThat(refusal(Zips.of(Map.of("liste.txt", "Amina Belkhir"))).key())
                .isEqualTo("contacts.refused.archive");
    }

    @ParameterizedTest
    @CsvSource({"''", "'   '", "'\n\n\t\r\n'", "'\uFEFF'", "'\u00A0\u200B'"})
    void nothing_is_refused(String nothing) {
        assertThat(refusal(nothing.getBytes(UTF_8))).isEqualTo(Remark.of("contacts.refused.empty"));
        assertThat(refusal(() -> new ListReader().readText(nothing))).isEqualTo(Remark.of("contacts.refused.empty"));
    }

    @Test
    void too_many_lines_are_refused_with_their_number_and_the_limit() {
        assertThat(refusal("Amina Belkhir\n\n".repeat(10_000).getBytes(UTF_8)))
                .isEqualTo(Remark.of("contacts.refused.too-many-lines", 10_000L, 5_000));
        assertThat(refusal(("Nom;Prénom\n" + "BELKHIR;Amina\n".repeat(10_000)).getBytes(UTF_8)))
                .isEqualTo(Remark.of("contacts.refused.too-many-lines", 10_001L, 5_000));
        assertThat(new ListReader().readText("Amina Belkhir\n".repeat(5_000)).people()).hasSize(5_000);
        assertThat(new ListReader().readText("Nom;Prénom\n" + "BELKHIR;Amina\n".repeat(5_000)).people())
                .hasSize(5_000);
    }

    @Test
    void one_line_may_not_name_more_people_than_a_list() {
        var line = "To: " + "Amina Belkhir <a@example.org>, ".repeat(1_500);

        assertThat(refusal((line + "\n").repeat(5).getBytes(UTF_8)).key())
                .isEqualTo("contacts.refused.too-many-lines");
    }

    @Test
    void a_file_that_is_too_large_is_refused_with_its_size_and_the_limit() {
        assertThat(refusal(new byte[20 * 1024 * 1024 + 1])).isEqualTo(Remark.of("contacts.refused.too-large", 21L, 20));
    }

    @Test
    void a_file_that_is_not_there_or_no_file_is_refused(@TempDir Path folder) throws IOException {
        assertThat(refusal(() -> new ListReader().read(folder.resolve("absent.csv"))))
                .isEqualTo(Remark.of("contacts.refused.no-file", "absent.csv"));
        assertThat(refusal(() -> new ListReader().read(folder)).key()).isEqualTo("contacts.refused.not-opened");
        var large = folder.resolve("large.txt");
        Files.write(large, new byte[21 * 1024 * 1024]);
        assertThat(refusal(() -> new ListReader().read(large)).key()).isEqualTo("contacts.refused.too-large");
    }

    @Test
    void a_file_is_known_by_its_content_and_not_by_its_name(@TempDir Path folder) throws IOException {
        var file = folder.resolve("liste.xlsx");
        Files.writeString(file, "Nom;Prénom\nBELKHIR;Amina\n");

        assertThat(names(new ListReader().read(file))).containsExactly("Amina Belkhir");
    }

    @Test
    void a_zip_that_inflates_without_end_is_refused() {
        assertThat(refusal(Zips.bomb("xl/worksheets/sheet1.xml", 80)))
                .isEqualTo(Remark.of("contacts.refused.zip-size", 64));
        assertThat(refusal(Zips.bomb("xl/media/image1.png", 80))).isEqualTo(Remark.of("contacts.refused.zip-size", 64));
    }

    @Test
    void a_zip_of_too_many_entries_is_refused() {
        var zip = Zips.written(entries -> {
            for (int i = 0; i < 1_001; i++) {
                entries.putNextEntry(new ZipEntry("xl/" + i + ".xml"));
                entries.closeEntry();
            }
        });

        assertThat(refusal(zip)).isEqualTo(Remark.of("contacts.refused.zip-entries", 1_000));
    }

    @ParameterizedTest
    @CsvSource({"1048576, 1", "1, 16384", "1048576, 16384", "2147483647, 2147483647", "99999999999999, 1"})
    void an_opendocument_sheet_that_repeats_without_end_is_refused(String rows, String columns) {
        var ods = Zips.ods("<table:table-row table:number-rows-repeated=\"" + rows + "\"><table:table-cell "
                + "table:number-columns-repeated=\"" + columns + "\" office:value-type=\"string\"><text:p>Amina Belkhir"
                + "</text:p></table:table-cell></table:table-row>");

        assertThat(refusal(ods).key()).isEqualTo("contacts.refused.repeated");
    }

    @Test
    void many_wide_rows_of_an_opendocument_sheet_are_refused() {
        var row = "<table:table-row table:number-rows-repeated=\"5000\"><table:table-cell "
                + "table:number-columns-repeated=\"900\"><text:p>x</text:p></table:table-cell></table:table-row>";

        assertThat(refusal(Zips.ods(row)).key()).isEqualTo("contacts.refused.too-many-cells");
    }

    @Test
    void an_entity_of_an_xml_file_is_never_read(@TempDir Path folder) throws IOException {
        var secret = folder.resolve("secret.txt");
        Files.writeString(secret, "Octave Secret");
        var content = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\">&x;"
                + "</office:document-content>";

        assertThat(refusal(Zips.odsContent(content)).key()).isEqualTo("contacts.refused.broken");
    }

    @Test
    void a_broken_workbook_is_refused() {
        assertThat(refusal(Zips.of(Map.of("xl/workbook.xml", "<workbook"))).key())
                .isEqualTo("contacts.refused.broken");
        assertThat(refusal(Zips.of(Map.of("xl/workbook.xml", "<workbook/>", "[Content_Types].xml", "<Types/>"))).key())
                .isEqualTo("contacts.refused.broken");
        assertThat(refusal(new byte[]{'P', 'K', 3, 4, 0, 0, 0, 0}).key()).startsWith("contacts.refused.");
        assertThat(refusal(Zips.odsContent("<a>")).key()).isEqualTo("contacts.refused.broken");
        assertThat(refusal(Zips.of(Map.of("xl/workbook.xml",
                "<workbook xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"/>"))).key())
                .isEqualTo("contacts.refused.strict");
    }

    @Test
    void a_name_of_five_thousand_characters_is_left_aside_and_the_others_are_read() {
        var list = Lists.read("Amina Belkhir", "A" + "b".repeat(5_000), "Yann Querbec", "Octave " + "Xy ".repeat(90),
                "x".repeat(200_000));

        assertThat(names(list)).containsExactly("Amina Belkhir", "Yann Querbec");
        assertThat(list.lines()).flatExtracting(Lists::reasons).containsExactly("aside.long", "aside.long",
                "aside.long");
        assertThat(list.lines()).allSatisfy(line -> assertThat(line.text()).hasSizeLessThan(4_100));
    }

    @Test
    void a_long_name_in_a_table_is_left_aside() {
        var list = Lists.read("Nom;Prénom", "B" + "e".repeat(5_000) + ";Amina");

        assertThat(reasons(list.lines().get(1))).containsExactly("aside.long");
    }

    @Test
    void formulas_scripts_and_errors_are_left_aside() {
        var list = Lists.read("=cmd|' /C calc'!A0", "@SUM(1+1)", "+SUM(A1:A2)", "#REF!", "<script>alert(1)</script>",
                "Amina <b>Belkhir</b>");

        assertThat(list.people()).isEmpty();
        assertThat(list.lines()).flatExtracting(Lists::reasons).containsExactly("aside.formula", "aside.formula",
                "aside.formula", "aside.formula", "aside.markup", "aside.markup");
    }

    @Test
    void more_text_than_any_list_of_names_is_refused_before_it_is_read() {
        var line = "Amina Belkhir, ".repeat(100) + "\n";

        assertThat(refusal(line.repeat(2_000).getBytes(UTF_8)))
                .isEqualTo(Remark.of("contacts.refused.too-much-text", 3_000_000L, 2_000_000));
        assertThat(refusal("Nom : A\nPrénom : B\n".repeat(100_000).getBytes(UTF_8)).key())
                .isEqualTo("contacts.refused.too-many-lines");
    }

    @Test
    void ten_thousand_lines_and_twenty_megabytes_in_one_line_get_an_answer() {
        assertThat(refusal("Amina Belkhir, comptable, 06 39 98 12 34\n".repeat(10_000).getBytes(UTF_8)).key())
                .isEqualTo("contacts.refused.too-many-lines");
        for (var unit : new String[]{"a", "Amina Belkhir, ", "a@b.fr, ", "\",", "06 39 98 12 34 ", "Nom : "}) {
            var list = new ListReader().read("liste.txt", unit.repeat(20_000_000 / unit.length()).getBytes(UTF_8));
            assertThat(list.lines()).singleElement().isInstanceOf(ReadLine.LeftAside.class);
        }
        var block = "Nom : Belkhir\nPrénom : Amina\n" + ("Note : " + "x".repeat(380) + "\n").repeat(49_000);
        assertThat(names(new ListReader().read("liste.txt", block.getBytes(UTF_8)))).containsExactly("Amina Belkhir");
    }
}
