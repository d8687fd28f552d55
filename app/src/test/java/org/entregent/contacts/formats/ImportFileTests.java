package org.entregent.contacts.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.entregent.contacts.card.CardItem.Kind;
import org.entregent.contacts.card.CardView;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.formats.ImportFile.Reason;
import org.entregent.contacts.formats.ImportFile.Refused;
import org.entregent.contacts.reading.UnreadableListException;
import org.entregent.web.Texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Files are known by what they hold; what cannot be read is told. */
class ImportFileTests {

    private static ImportFile read(String text) {
        return ImportFile.read("it", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(byte[] content) {
        try {
            return String.valueOf(ImportFile.read("it", content).format());
        } catch (UnreadableListException e) {
            for (var language : List.of("fr", "en")) {
                var said = Texts.of("contacts", Locale.of(language)).say(e.remark().key(),
                        e.remark().arguments().toArray());
                assertThat(said).doesNotContain("{").hasSizeGreaterThan(10);
            }
            return e.remark().key().substring("contacts.refused.".length());
        }
    }

    @Test
    void what_nobody_can_read_is_told_in_a_sentence() throws IOException {
        assertThat(refusal(new byte[0])).isEqualTo("empty");
        assertThat(refusal("\n \n".getBytes(StandardCharsets.UTF_8))).isEqualTo("empty");
        assertThat(refusal("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("old-office");
        assertThat(refusal("%PDF-1.7".getBytes(StandardCharsets.UTF_8))).isEqualTo("pdf");
        assertThat(refusal("{\"people\":[]}".getBytes(StandardCharsets.UTF_8))).isEqualTo("json");
        assertThat(refusal("{ not json".getBytes(StandardCharsets.UTF_8))).isEqualTo("json");
        assertThat(refusal(bomb())).isEqualTo("zip-size");
        assertThat(refusal(new byte[129 * 1024 * 1024])).isEqualTo("too-large");
    }

    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            var block = new byte[1 << 20];
            for (int i = 0; i < 80; i++) {
                zip.write(block);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    @Test
    void a_table_without_headings_is_a_list_of_lines() {
        var found = read("Amina Belkhir;06 39 98 27 41\nJean Martin;06 39 98 27 42\n");

        assertThat(found.format()).isEqualTo(Format.TEXT);
        assertThat(found.cards()).extracting(RawCard::toString).anyMatch(card -> card.contains("N:Belkhir;Amina;;;"))
                .allMatch(card -> card.contains("06 39 98 27 4"));
    }

    @Test
    void what_stands_outside_a_table_or_cards_is_told() {
        assertThat(read("Liste des membres\nNom;Prénom;Tél\nMartin;Jean;1\n;;\n").entries())
                .filteredOn(Refused.class::isInstance)
                .containsExactly(new Refused(1, Reason.OUTSIDE, "Liste des membres"));
        assertThat(read("BEGIN:VCARD\nFN:A\nEND:VCARD\nlost\n").entries()).last()
                .isEqualTo(new Refused(0, Reason.LOOSE, "lost"));
        assertThat(read("dn: cn=a\nchangetype: delete\n").entries()).singleElement()
                .extracting(one -> ((Refused) one).reason()).isEqualTo(Reason.BROKEN);
    }

    /** Neither a list of limits for guests nor its doubts about doubles hold here. */
    @Test
    void a_table_may_be_long_and_hold_homonyms() {
        var found = read("Nom,Prénom,Portable\n" + "Martin,Jean,06 39 98 27 41\n".repeat(20_000));

        assertThat(found.cards()).hasSize(20_000);
        assertThat(found.entries().getLast().number()).isEqualTo(20_001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "windows-1252", "x-MacRoman"})
    void any_usual_encoding_is_found(String charset) {
        var text = "Prénom;Nom;Société\nHélène;Müller;Édition\n";
        var found = ImportFile.read("it", text.getBytes(Charset.forName(charset)));

        assertThat(found.cards()).singleElement().extracting(RawCard::toString).asString().contains("N:Müller;Hélène",
                "ORG:Édition");
    }

    @ParameterizedTest
    @CsvSource({"Nom complet,VASSEUR Hélène,Vasseur,Hélène", "Display Name,Hélène Vasseur,Vasseur,Hélène",
            "Nom,Claire de La Tour,de La Tour,Claire"})
    void a_whole_name_is_read_only_where_the_table_has_no_parts(String heading, String name, String family,
            String given) {
        var view = CardView.of(read(heading + ";Courriel\n" + name + ";a@example.org\n").cards().getFirst());

        assertThat(view.shownName()).isEqualTo(name);
        assertThat(view.family()).isEqualTo(family);
        assertThat(view.given()).isEqualTo(given);
        var parts = CardView.of(read("Prénom;Nom;Courriel\nTour Claire;DE LA;a@example.org\n").cards().getFirst());
        assertThat(parts.family()).isEqualTo("DE LA");
    }

    @Test
    void two_phones_are_told_apart_by_their_headings() {
        var view = CardView.of(read("Nom;Prénom;Tél. bureau;Tél;Ligne directe;Courriel;Mail association\n"
                + "M;J;1;2;3;a@example.org;b@example.org\n").cards().getFirst());

        assertThat(view.all(Kind.PHONE)).extracting(one -> one.text() + one.types() + one.label())
                .containsExactly("1[work]", "2[]", "3[]Ligne directe");
        assertThat(view.all(Kind.MAIL)).extracting(one -> one.text() + one.label()).startsWith("a@example.org");
        assertThat(view.items()).anyMatch(one -> one.text().equals("b@example.org")
                && one.label().equals("Mail association"));
    }

    @Test
    void phones_stay_as_they_are_written() {
        var view = CardView.of(read("Nom;Prénom;Portable\nM;J;06.39.98.27.41 poste 7 / B\n").cards().getFirst());

        assertThat(view.all(Kind.PHONE)).singleElement().satisfies(phone -> {
            assertThat(phone.text()).isEqualTo("06.39.98.27.41 poste 7 / B");
            assertThat(phone.types()).containsExactly("cell");
        });
    }

    /** As web applications in Java write them, which do not know beforehand how large it will be. */
    @Test
    void a_workbook_written_as_a_stream_is_read() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new SXSSFWorkbook()) {
            var sheet = workbook.createSheet();
            for (int i = 0; i < 2; i++) {
                var row = sheet.createRow(i);
                row.createCell(0).setCellValue(i == 0 ? "Nom" : "Martin");
                row.createCell(1).setCellValue(i == 0 ? "Prénom" : "Jean");
            }
            workbook.write(bytes);
        }

        assertThat(ImportFile.read("it.xlsx", bytes.toByteArray()).cards()).hasSize(1);
    }

    @Test
    void quotation_marks_that_make_no_sense_are_letters() {
        var found = read("Nom,Prénom,Ville\nMartin,\"Jean,Lyon\nMüller,Ève,Paris\n");

        assertThat(found.cards()).hasSize(2);
        assertThat(found.cards().getFirst().toString()).contains("\"Jean");
    }

    @Test
    void what_an_address_book_has_no_date_for_is_no_birthday() {
        var found = read(
                "First Name,Last Name,E-mail Address,Mobile Phone,Home Street,Birthday\nA,B,c@example.org,1,d,0/0/00\n");

        assertThat(CardView.of(found.cards().getFirst()).all(Kind.BIRTHDAY)).isEmpty();
        assertThat(CardView.of(found.cards().getFirst()).all(Kind.OTHER)).extracting(one -> one.label() + one.text())
                .containsExactly("Birthday0/0/00");
    }

    @Test
    void a_list_that_is_too_long_to_be_read_line_by_line_is_refused() {
        assertThatThrownBy(() -> read("Amina Belkhir\n".repeat(6_000))).hasMessage("contacts.refused.too-many-lines");
    }
}
