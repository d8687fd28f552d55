package org.entregent.meetings.paper;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.entregent.meetings.Acquaintances.Pair;
import org.entregent.meetings.BilateralPlan;
import org.entregent.meetings.Participant;
import org.entregent.meetings.Reason;
import org.entregent.meetings.paper.Breakfast.Person;
import org.entregent.typesetting.PrintedPaper;
import org.entregent.typesetting.PrintedPaper.Stroke;

import static org.assertj.core.api.Assertions.assertThat;

class SlipsTests {

    private static final Participant BEA = Person.named("Béa", "Roux").numbered(1).who("Traductrice").at("Roux Langues")
            .seeking("une éditrice en France").offering("la relecture d'un contrat").build();
    private static final Participant IDA = Person.named("Ida", "Lund").numbered(2).seeking("une voix pour un atelier")
            .offering("un regard d'éditrice").build();
    private static final Participant ZOE = Person.named("Zoé", "Haas").numbered(3).offering("un four partagé").build();

    private static BilateralPlan oneTable(List<Integer> people, Reason... reasons) {
        return new BilateralPlan(List.of(new BilateralPlan.Round(1,
                List.of(new BilateralPlan.Table(4, people, List.of(reasons))))));
    }

    private static String slips(Breakfast breakfast) {
        return breakfast.paper(Part.SLIPS).text();
    }

    @ParameterizedTest
    @CsvSource({"1,3", "3,3", "4,3", "5,5", "8,5", "10,10"})
    void the_more_rounds_the_larger_the_slips(int rounds, int pages) {
        var guests = IntStream.rangeClosed(1, 10).mapToObj(number -> Person.named("Lou", "Bé").numbered(number)
                .build()).toList();

        assertThat(Breakfast.of(guests).inRounds(rounds).paper(Part.SLIPS).pageCount()).isEqualTo(pages);
    }

    @Test
    void a_great_many_rounds_take_as_many_sheets_as_they_need() {
        var paper = Breakfast.of(Breakfast.guests(2)).inRounds(40).paper(Part.SLIPS);

        assertThat(paper.pageCount()).isGreaterThan(2);
        assertThat(paper.text()).contains("Tour 40");
    }

    @Test
    void four_slips_are_cut_along_two_lines() {
        var cuts = Breakfast.ofTwentySix().paper(Part.SLIPS).strokes().stream()
                .filter(stroke -> stroke.page() == 0 && stroke.dashed()).toList();

        assertThat(cuts).hasSize(2).anySatisfy(cut -> assertThat(cut.fromX()).isBetween(104.9, 105.1))
                .anySatisfy(cut -> assertThat(cut.fromY()).isBetween(148.4, 148.6));
    }

    @Test
    void both_read_the_reason_from_their_own_side() {
        var text = slips(Breakfast.of(BEA, IDA).planned(oneTable(List.of(1, 2),
                new Reason(1, "une éditrice en France", 2, "un regard d'éditrice"))));

        assertThat(text).contains("Vous cherchez « une éditrice en France » : Ida offre « un regard d'éditrice ».")
                .contains("Béa cherche « une éditrice en France », vous offrez « un regard d'éditrice ».");
    }

    @Test
    void english_reads_in_english() {
        var text = slips(Breakfast.of(BEA, IDA).inEnglish().planned(oneTable(List.of(1, 2),
                new Reason(1, "une éditrice en France", 2, "un regard d'éditrice"))));

        assertThat(text).contains("You seek “une éditrice en France”: Ida offers “un regard d'éditrice”.")
                .contains("Béa seeks “une éditrice en France”, you offer “un regard d'éditrice”.");
    }

    @Test
    void without_a_reason_the_practice_has_a_first_question() {
        assertThat(slips(Breakfast.of(BEA, ZOE).planned(oneTable(List.of(1, 3)))))
                .contains("Rien n’est écrit d’avance entre vous. Pour commencer : « Qu’avez-vous envie de faire");
    }

    @Test
    void a_slip_says_table_round_hour_partner_and_number() {
        assertThat(slips(Breakfast.of(BEA, IDA).planned(oneTable(List.of(1, 2))))).contains("1 Béa Roux")
                .contains("Table 4").contains("Tour 1, 9 h 45").contains("Ida Lund")
                .contains("Nous nous sommes parlé (n° 2)").contains("promesse, date");
    }

    @Test
    void without_a_date_a_round_has_no_hour() {
        assertThat(slips(Breakfast.of(BEA, IDA).withoutDate().planned(oneTable(List.of(1, 2))))).contains("Tour 1")
                .doesNotContain("Tour 1,");
    }

    @Test
    void in_a_trio_each_has_two_partners_and_only_the_reasons_that_concern_her() {
        var text = slips(Breakfast.of(BEA, IDA, ZOE).planned(oneTable(List.of(1, 2, 3),
                new Reason(1, "une éditrice en France", 2, "un regard d'éditrice"))));
        var zoe = text.substring(text.indexOf("3 Zoé Haas"));

        assertThat(text).contains("Nous nous sommes parlé : n° 2 n° 3");
        assertThat(zoe).contains("Béa Roux").contains("Ida Lund").contains("Rien n’est écrit d’avance")
                .doesNotContain("éditrice");
    }

    @Test
    void a_wish_of_one_is_told_to_neither_and_looks_like_a_pair_that_the_host_pinned() {
        var text = slips(Breakfast.of(BEA, ZOE).planned(oneTable(List.of(1, 3))).asked(Set.of(Pair.of(1, 3)),
                Set.of()));

        assertThat(text).contains("Selon votre hôte, Zoé et vous auriez des choses à vous dire.")
                .contains("Selon votre hôte, Béa et vous auriez des choses à vous dire.")
                .doesNotContain("rencontrer", "Rien n’est écrit d’avance");
    }

    @Test
    void two_who_wished_each_other_are_told_so() {
        var pair = Set.of(Pair.of(1, 3));

        assertThat(slips(Breakfast.of(BEA, ZOE).planned(oneTable(List.of(1, 3))).asked(pair, pair)))
                .contains("Zoé et vous avez demandé à vous rencontrer.");
        assertThat(slips(Breakfast.of(BEA, ZOE).inEnglish().planned(oneTable(List.of(1, 3))).asked(pair, pair)))
                .contains("You and Zoé asked to meet.");
    }

    @Test
    void a_need_that_is_answered_says_more_than_a_wish() {
        var text = slips(Breakfast.of(BEA, IDA).planned(oneTable(List.of(1, 2),
                new Reason(1, "une éditrice en France", 2, "un regard d'éditrice"))).asked(Set.of(Pair.of(1, 2)),
                        Set.of()));

        assertThat(text).contains("Vous cherchez « une éditrice en France »").doesNotContain("Selon votre hôte");
    }

    @Test
    void in_a_trio_only_the_pair_that_was_asked_for_is_told() {
        var text = slips(Breakfast.of(BEA, IDA, ZOE).planned(oneTable(List.of(1, 2, 3))).asked(Set.of(Pair.of(1, 2)),
                Set.of()));

        assertThat(text).contains("Selon votre hôte, Ida et vous").contains("Selon votre hôte, Béa et vous")
                .doesNotContain("Zoé et vous").contains("Rien n’est écrit d’avance");
    }

    @Test
    void two_partners_of_one_first_name_are_told_apart_by_their_family_names() {
        var otherIda = Person.named("Ida", "Moreau").numbered(3).offering("un four").build();
        var text = slips(Breakfast.of(BEA, IDA, otherIda).planned(oneTable(List.of(1, 2, 3),
                new Reason(1, "une éditrice en France", 2, "un regard d'éditrice"))));

        assertThat(text).contains("Ida Lund offre « un regard d'éditrice ».");
    }

    @Test
    void whoever_is_not_seated_has_a_pause() {
        assertThat(slips(Breakfast.of(BEA, IDA, ZOE).planned(oneTable(List.of(1, 2)))))
                .contains("Une pause pour vous à ce tour.");
    }

    @Test
    void there_is_a_box_to_tick_for_each_partner_and_a_line_to_write_on() {
        var strokes = Breakfast.of(BEA, IDA).planned(oneTable(List.of(1, 2))).paper(Part.SLIPS).strokes();
        var ticks = strokes.stream().filter(stroke -> !stroke.across() && stroke.length() < 5).count();

        assertThat(ticks).isEqualTo(2 * 2);
        assertThat(strokes.stream().filter(stroke -> stroke.across() && !stroke.dashed() && stroke.length() > 20)
                .mapToDouble(Stroke::width)).filteredOn(width -> width < 0.2).hasSize(2);
    }

    @Test
    void very_long_reasons_make_every_slip_larger_rather_than_illegible() {
        var seekers = IntStream.rangeClosed(1, 4).mapToObj(number -> Person.named("Lou", "Bé").numbered(number)
                .seeking("besoin ".repeat(60).strip()).offering("offre ".repeat(60).strip()).build()).toList();
        var paper = Breakfast.of(seekers).inRounds(3).paper(Part.SLIPS);

        assertThat(paper.pageCount()).isGreaterThan(1);
        assertThat(paper.text()).contains("besoin ".repeat(60).strip()).contains("offre ".repeat(60).strip());
    }

    @Test
    void sentences_have_nine_points_at_least() {
        var paper = Breakfast.ofTwentySix().paper(Part.SLIPS);
        var sizes = paper.glyphs().stream().filter(glyph -> glyph.text().equals("«")).map(PrintedPaper.Glyph::size);

        assertThat(sizes).isNotEmpty().allSatisfy(size -> assertThat(size).isGreaterThanOrEqualTo(8.99));
    }
}
