package org.entregent.contacts.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import org.entregent.contacts.card.RawCard;
import org.entregent.typesetting.PrintedPaper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class VolumesTests {

    private final PrintedCarnet carnet = new PrintedCarnet("Hélène Vasseur", "FR", Locale.FRENCH,
            LocalDate.of(2026, 11, 24), Binding.READING);

    @Test
    void nobody_is_lost_or_twice_and_no_volume_is_too_large_or_empty() {
        for (int people = 0; people < 60; people++) {
            var all = IntStream.range(0, people).boxed().toList();
            var pieces = Volumes.of(carnet, 7).cut(all);

            assertThat(pieces.stream().flatMap(List::stream).toList()).isEqualTo(all);
            assertThat(pieces).hasSize(Math.max(1, (people + 6) / 7));
            int least = people / pieces.size();
            assertThat(pieces).allSatisfy(piece -> assertThat(piece.size()).isBetween(least, Math.min(7, least + 1)));
        }
    }

    @Test
    void each_volume_says_which_it_is_and_holds_its_own() throws Exception {
        var names = List.of("Abgrall", "Belkhir", "Castagnède", "Dautremer", "Ferrandier");
        var out = new ByteArrayOutputStream();
        var asked = new ArrayList<Integer>();
        Volumes.of(carnet, 2).write(names, (volume, some) -> {
            asked.add(some.size());
            return volume.print(some.stream().map(VolumesTests::card).toList());
        }, "carnet", out);

        var texts = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                texts.add(entry.getName() + " " + text(zip.readAllBytes()));
            }
        }
        assertThat(asked).as("one volume at a time").containsExactly(1, 2, 2);
        assertThat(texts).hasSize(3);
        assertThat(texts.getFirst()).startsWith("carnet-1.pdf").contains("Carnet 2027, volume 1 sur 3", "Abgrall")
                .doesNotContain("Belkhir");
        assertThat(texts.getLast()).startsWith("carnet-3.pdf")
                .contains("Carnet 2027 de Hélène Vasseur, volume 3 sur 3", "Dautremer", "Ferrandier");
    }

    @Test
    void on_letter_paper_the_same_pages_stand_in_the_middle_a_little_smaller_and_whole() throws Exception {
        var cards = List.of(card("Abgrall"), card("Belkhir"));
        var letter = new PrintedCarnet("Hélène Vasseur", "FR", Locale.FRENCH, LocalDate.of(2026, 11, 24),
                Binding.READING, Sheet.LETTER, Volume.ONLY).print(cards).pdf();

        try (var document = Loader.loadPDF(letter)) {
            var page = document.getPage(0).getMediaBox();
            assertThat(page.getWidth()).isEqualTo(792, within(0.1f));
            assertThat(page.getHeight()).isEqualTo(612, within(0.1f));
        }
        try (var small = new PrintedPaper(letter); var large = new PrintedPaper(carnet.print(cards).pdf())) {
            assertThat(small.text()).contains("Carnet 2027", "Abgrall", "Belkhir").isEqualTo(large.text());
        }
    }

    @Test
    void sheets_are_those_of_the_country_unless_others_are_asked_for() {
        assertThat(Sheet.of("", "FR")).isEqualTo(Sheet.A4);
        assertThat(Sheet.of("", "CA-QC")).isEqualTo(Sheet.LETTER);
        assertThat(Sheet.of("", "us")).isEqualTo(Sheet.LETTER);
        assertThat(Sheet.of("a4", "US")).isEqualTo(Sheet.A4);
        assertThat(Sheet.of("letter", "FR")).isEqualTo(Sheet.LETTER);
        assertThat(Sheet.of("parchment", "")).isEqualTo(Sheet.A4);
    }

    private static RawCard card(String family) {
        return InventedCards.card("N:" + family + ";Lou;;;", "FN:Lou " + family, "TEL:04 65 71 23 36");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
