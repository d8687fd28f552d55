package org.entregent.meetings.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.entregent.meetings.FairSlot;
import org.entregent.meetings.Meeting;
import org.entregent.meetings.RunSheet;
import org.entregent.meetings.paper.ReportPaper.Row;
import org.entregent.meetings.paper.ReportPaper.Section;
import org.entregent.typesetting.PrintedPaper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

class ReportPaperTests {

    private static final List<String> HEADS = List.of("N°", "Nom", "Arrivée", "Temps de parole", "A rencontré");

    private static PrintedPaper printed(List<Section> sections, List<Row> rows, PaperSize size) {
        var meeting = new Meeting("Petit déjeuner du Pont-Neuf", Optional.of(LocalDateTime.of(2026, 12, 3, 8, 0)), "",
                "", "", RunSheet.classic(), FairSlot.of(26, RunSheet.classic().lengthOf(RunSheet.Kind.ROUND_TABLE)));
        var pdf = new ByteArrayOutputStream();
        try {
            new ReportPaper(meeting, sections, HEADS, rows, "Pour l’organisation seulement.",
                    Stationery.of(Locale.FRANCE, size)).write(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PrintedPaper(pdf.toByteArray());
    }

    private static Row row(int number, String name) {
        return new Row(number, name, List.of(), "8 h 02", "55 s", "3");
    }

    private static void everyLetterIsOnItsPage(PrintedPaper paper) {
        assertThat(paper.glyphs()).isNotEmpty().allSatisfy(glyph -> {
            assertThat(glyph.x()).isBetween(15.0, paper.width(glyph.page()) - 10);
            assertThat(glyph.right()).isLessThan(paper.width(glyph.page()) - 10);
            assertThat(glyph.baseline()).isBetween(5.0, paper.height(glyph.page()) - 4);
        });
    }

    @ParameterizedTest
    @EnumSource(PaperSize.class)
    void sentences_and_people_are_all_there_on_either_paper(PaperSize size) throws IOException {
        var people = IntStream.rangeClosed(1, 90).mapToObj(i -> row(i, "Prénom" + i + " Nom" + i)).toList();
        var section = new Section("Les présents", List.of("90 personnes sont venues."));

        try (var paper = printed(List.of(section), people, size)) {
            assertThat(paper.width(0)).isCloseTo(size.width(), offset(0.1));
            everyLetterIsOnItsPage(paper);
            assertThat(paper.text()).contains("Compte rendu", "Les présents", "90 personnes sont venues.",
                    "Petit déjeuner du Pont-Neuf");
            assertThat(people).allSatisfy(row -> assertThat(paper.text()).contains(row.name()));
            assertThat(paper.document().getDocumentInformation().getTitle()).endsWith("Compte rendu");
        }
    }

    @Test
    void more_sentences_than_a_page_holds_go_on_to_the_next_and_none_is_lost() throws IOException {
        var sentences = IntStream.rangeClosed(1, 200).mapToObj(i -> "Phrase numéro " + i + ".").toList();

        try (var paper = printed(List.of(new Section("Longue", sentences)), List.of(row(1, "Lou Bé")),
                PaperSize.LETTER)) {
            everyLetterIsOnItsPage(paper);
            assertThat(paper.pageCount()).isGreaterThan(3);
            assertThat(sentences).allSatisfy(sentence -> assertThat(paper.text()).contains(sentence));
        }
    }

    @Test
    void names_of_any_alphabet_and_length_and_a_sentence_longer_than_a_page_stay_whole() throws IOException {
        var names = String.join(", ", Collections.nCopies(700, "Marie-Antoinette Delacroix-Montferrand"));

        try (var paper = printed(List.of(new Section("Un mot", List.of(names))),
                List.of(row(1, "Z".repeat(200)), row(2, "王 小明"), row(3, "ليلى العلوي")), PaperSize.A4)) {
            everyLetterIsOnItsPage(paper);
            assertThat(paper.glyphs()).noneMatch(glyph -> glyph.glyph() == 0);
            assertThat(paper.glyphs().stream().filter(glyph -> glyph.text().equals("Z"))).hasSize(200);
            assertThat(paper.text().split("Montferrand", -1)).hasSize(701);
        }
    }
}
