package org.entregent.meetings.paper;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.entregent.meetings.Detail;
import org.entregent.meetings.paper.Breakfast.Person;
import org.entregent.typesetting.PrintedPaper.Glyph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ParticipantSheetTests {

    @Test
    void thirteen_people_stand_on_a_lying_page() {
        var paper = Breakfast.ofTwentySix().among(withoutLongTexts()).paper(Part.PARTICIPANTS);

        assertThat(paper.pageCount()).isEqualTo(2);
        assertThat(paper.width(0)).isCloseTo(297, within(0.1));
        assertThat(paper.text(1)).contains("Hélène Ÿsern").doesNotContain("Ingrid").contains("1 / 2");
        assertThat(paper.text(2)).contains("Ingrid Sørensen").contains("Violaine Wurtz-Kaminski").contains("2 / 2");
    }

    private static List<org.entregent.meetings.Participant> withoutLongTexts() {
        return Breakfast.guests(26).stream().map(guest -> Person.named(guest.name().given(), guest.name().family())
                .numbered(guest.number()).who("Métier").at("Maison").from("Ville").build()).toList();
    }

    @Test
    void each_page_has_its_heads() {
        var paper = Breakfast.ofTwentySix().paper(Part.PARTICIPANTS);

        for (int page = 1; page <= paper.pageCount(); page++) {
            assertThat(paper.text(page)).contains("Nom et titre").contains("Maison").contains("Tél.")
                    .contains("Télécopie").contains("Courriel").contains("Portable");
        }
    }

    @Test
    void missing_and_refused_look_the_same() {
        var refusing = Person.named("Lou", "Bé").telephone("04 65 71 00 01").fax("04 65 71 00 02")
                .mobile("06 39 98 00 03").mail("lou@be.example").agreeingTo().build();
        var having = Person.named("Lou", "Bé").build();

        assertThat(drawn(Breakfast.of(refusing))).isEqualTo(drawn(Breakfast.of(having)));
        assertThat(Breakfast.of(refusing).paper(Part.PARTICIPANTS).text()).contains("– – – –")
                .doesNotContain("04 65").doesNotContain("lou@");
    }

    private static String drawn(Breakfast breakfast) {
        return breakfast.paper(Part.PARTICIPANTS).glyphs().stream()
                .map(glyph -> glyph.text() + "@%.2f,%.2f".formatted(glyph.x(), glyph.baseline()))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void only_what_was_agreed_is_shown() {
        var lou = Person.named("Lou", "Bé").telephone("04 65 71 00 01").mail("lou@be.example").mobile("06 39 98 00 03")
                .agreeingTo(Detail.MAIL, Detail.MOBILE).build();

        assertThat(Breakfast.of(lou).paper(Part.PARTICIPANTS).text()).contains("lou@be.example")
                .contains("06 39 98 00 03").doesNotContain("04 65 71 00 01");
    }

    @Test
    void an_extension_is_printed_and_several_numbers_stand_one_under_the_other() {
        var lou = Person.named("Lou", "Bé").telephone("04 65 71 00 01", "12").telephone("+1 514 555-0163").build();

        assertThat(Breakfast.of(lou).paper(Part.PARTICIPANTS).text())
                .contains("04 65 71 00 01 poste 12 +1 514 555-0163");
        assertThat(Breakfast.of(lou).inEnglish().paper(Part.PARTICIPANTS).text()).contains("ext. 12");
    }

    @ParameterizedTest
    @CsvSource({"2026,12,3,17 décembre 2026", "2026,12,18,1er janvier 2027", "2028,2,20,5 mars 2028"})
    void the_foot_says_until_when_the_sheet_may_be_kept(int year, int month, int day, String until) {
        assertThat(Breakfast.ofTwentySix().on(year, month, day).paper(Part.PARTICIPANTS).text(1))
                .contains("à détruire avant le " + until + ".");
    }

    @Test
    void without_a_date_the_foot_counts_from_the_meeting() {
        assertThat(Breakfast.ofTwentySix().withoutDate().paper(Part.PARTICIPANTS).text(1))
                .contains("à détruire quatorze jours après la rencontre.");
    }

    @Test
    void a_long_mail_is_broken_where_an_address_allows_it() {
        var lou = Person.named("Lou", "Bé")
                .mail("louise-marguerite.be-de-la-tour@la-longue-maison-des-textiles.example").build();
        var lines = Breakfast.of(lou).paper(Part.PARTICIPANTS).glyphs().stream()
                .collect(Collectors.groupingBy(Glyph::baseline, Collectors.mapping(Glyph::text, Collectors.joining())));

        assertThat(lines.values()).anyMatch(line -> line.contains("louise-marguerite.be-de-la-tour@"))
                .anyMatch(line -> line.equals("la-longue-maison-des-textiles.example"));
    }
}
