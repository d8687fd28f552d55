package org.entregent.meetings.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import org.entregent.meetings.BilateralPlan;
import org.entregent.meetings.paper.Breakfast.Person;
import org.entregent.typesetting.PrintedPaper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MeetingPackTests {

    @ParameterizedTest
    @EnumSource(value = Part.class, names = {"SIGN_IN", "PARTICIPANTS", "SLIPS", "TABLES"})
    void every_name_is_there_with_its_accents(Part part) {
        var text = spaceless(Breakfast.ofTwentySix().paper(part).text());

        assertThat(Breakfast.guests(26)).allSatisfy(guest -> assertThat(text)
                .contains(spaceless(PrintedPaper.plain(guest.name().display()))));
    }

    @Test
    void every_badge_has_the_given_and_the_family_name() {
        var text = spaceless(Breakfast.ofTwentySix().paper(Part.BADGES).text());

        assertThat(Breakfast.guests(26)).allSatisfy(guest -> assertThat(text)
                .contains(spaceless(guest.name().given()) + spaceless(guest.name().family())));
    }

    /** A name may stand on two lines. */
    private static String spaceless(String text) {
        return text.replaceAll("\\s", "");
    }

    @Test
    void the_pack_holds_its_parts_in_order_and_says_so_in_its_bookmarks() throws IOException {
        try (var whole = Breakfast.ofTwentySix().whole()) {
            var bookmarks = StreamSupport.stream(
                    whole.document().getDocumentCatalog().getDocumentOutline().children().spliterator(), false);

            assertThat(bookmarks.map(PDOutlineItem::getTitle)).containsExactly("Liste d’émargement", "Badges",
                    "Les présents", "Ordre du jour", "Billets des échanges à deux", "Plan de table");
        }
    }

    @Test
    void a_bookmark_leads_to_the_first_page_of_its_part() throws IOException {
        try (var whole = Breakfast.ofTwentySix().whole()) {
            var pages = new ArrayList<String>();
            for (var bookmark : whole.document().getDocumentCatalog().getDocumentOutline().children()) {
                var page = bookmark.findDestinationPage(whole.document());
                pages.add(whole.text(whole.document().getPages().indexOf(page) + 1));
            }

            assertThat(pages.get(0)).startsWith("Liste d’émargement");
            assertThat(pages.get(2)).startsWith("Les présents");
            assertThat(pages.get(3)).startsWith("Petit déjeuner du Pont-Neuf");
            assertThat(pages.get(5)).startsWith("Plan de table");
        }
    }

    @Test
    void a_document_has_a_title_and_a_language() throws IOException {
        try (var whole = Breakfast.ofTwentySix().whole();
                var agenda = Breakfast.ofTwentySix().inEnglish()
                        .paper(Part.AGENDA)) {
            assertThat(whole.document().getDocumentInformation().getTitle())
                    .isEqualTo("Petit déjeuner du Pont-Neuf\u00A0: le dossier de la rencontre");
            assertThat(whole.document().getDocumentCatalog().getLanguage()).isEqualTo("fr-FR");
            assertThat(agenda.document().getDocumentInformation().getTitle())
                    .isEqualTo("Petit déjeuner du Pont-Neuf: Agenda");
            assertThat(agenda.document().getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
        }
    }

    @Test
    void it_claims_no_standard_that_it_does_not_keep() throws IOException {
        try (var whole = Breakfast.ofTwentySix().whole()) {
            assertThat(whole.document().getDocumentCatalog().getMetadata()).isNull();
        }
    }

    @Test
    void the_same_meeting_gives_the_same_bytes() throws IOException {
        var once = Breakfast.ofTwentySix().withCodesAt("https://rencontre.example").pack().print();
        var again = Breakfast.ofTwentySix().withCodesAt("https://rencontre.example").pack().print();

        assertThat(again.whole()).isEqualTo(once.whole());
        once.parts().forEach((part, bytes) -> assertThat(again.part(part)).as("%s", part).hasValue(bytes));
    }

    @Test
    void printed_once_the_parts_say_what_they_say_alone() throws IOException {
        var breakfast = Breakfast.ofTwentySix();
        var printed = breakfast.pack().print();

        assertThat(printed.parts().keySet()).containsExactly(Part.values());
        printed.parts().forEach((part, bytes) -> {
            var alone = breakfast.paper(part);
            var together = new PrintedPaper(bytes);
            assertThat(together.pageCount()).isEqualTo(alone.pageCount());
            assertThat(together.text()).as("%s", part).isEqualTo(alone.text());
        });
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void printed_once_each_part_has_its_fonts(Part part) throws IOException {
        try (var paper = new PrintedPaper(Breakfast.ofTwentySix().pack().print().part(part).orElseThrow())) {
            for (var page : paper.document().getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as("%s", font).isTrue();
                    assertThat(font.isDamaged()).as("%s", font).isFalse();
                }
            }
        }
    }

    @Test
    void the_pack_has_the_pages_of_its_parts_and_no_others() throws IOException {
        var printed = Breakfast.ofTwentySix().pack().print();

        assertThat(new PrintedPaper(printed.whole()).pageCount()).isEqualTo(Part.ofThePack().stream()
                .mapToInt(part -> new PrintedPaper(printed.part(part).orElseThrow()).pageCount()).sum());
    }

    @Test
    void without_exchanges_there_are_neither_slips_nor_a_table_plan() throws IOException {
        var pack = Breakfast.ofTwentySix().inRounds(0).pack();

        assertThat(pack.parts()).doesNotContain(Part.SLIPS, Part.TABLES);
        assertThat(pack.print().part(Part.SLIPS)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> pack.write(Part.SLIPS, new ByteArrayOutputStream()));
    }

    @Test
    void without_anybody_the_door_and_the_agenda_are_ready_all_the_same() throws IOException {
        var printed = Breakfast.of(List.of()).inRounds(0).pack().print();

        assertThat(printed.parts().keySet()).containsExactly(Part.SIGN_IN, Part.AGENDA, Part.CALIBRATION);
    }

    @Test
    void a_plan_that_seats_a_stranger_is_refused() {
        var plan = new BilateralPlan(List.of(
                new BilateralPlan.Round(1, List.of(new BilateralPlan.Table(1, List.of(1, 99), List.of())))));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Breakfast.of(Person.named("Lou", "Bé").build()).planned(plan).pack())
                .withMessageContaining("99");
    }

    @ParameterizedTest
    @EnumSource(value = Part.class, mode = Mode.EXCLUDE, names = "BADGES")
    void letter_paper_is_letter_paper(Part part) {
        var paper = Breakfast.ofTwentySix().onLetter().paper(part);

        assertThat(Math.min(paper.width(0), paper.height(0))).isCloseTo(215.9, within(0.1));
        assertThat(Math.max(paper.width(0), paper.height(0))).isCloseTo(279.4, within(0.1));
    }

    private static org.assertj.core.data.Offset<Double> within(double millimetres) {
        return org.assertj.core.data.Offset.offset(millimetres);
    }

    @Test
    void each_font_is_embedded_once_and_in_part() throws IOException {
        try (var whole = Breakfast.ofTwentySix().whole()) {
            var fonts = new ArrayList<String>();
            for (var page : whole.document().getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name).getName());
                }
            }

            assertThat(fonts.stream().distinct()).hasSizeBetween(3, 4).allMatch(name -> name.matches("[A-Z]{6}\\+.*"));
        }
    }

    @Test
    void other_languages_read_english() {
        assertThat(Breakfast.ofTwentySix().in(Locale.GERMANY).paper(Part.AGENDA).text()).contains("Round table");
    }
}
