package org.entregent.meetings.paper;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.entregent.meetings.RunSheet;
import org.entregent.meetings.RunSheet.Kind;
import org.entregent.typesetting.PrintedPaper.Stroke;

import static org.assertj.core.api.Assertions.assertThat;

class AgendaTests {

    private static String french(Breakfast breakfast) {
        return breakfast.paper(Part.AGENDA).text();
    }

    private static String english(Breakfast breakfast) {
        return breakfast.inEnglish().paper(Part.AGENDA).text();
    }

    @Test
    void it_announces_the_day_the_hours_and_the_place() {
        assertThat(french(Breakfast.ofTwentySix())).contains("Petit déjeuner du Pont-Neuf")
                .contains("Jeudi 3 décembre 2026, de 8 h à 10 h")
                .contains("Salle des Tilleuls, 8 quai Saint-Vincent, Lyon");
        assertThat(english(Breakfast.ofTwentySix())).contains("Thursday 3 December 2026, 8:00 to 10:00");
    }

    @Test
    void each_part_has_its_hour_and_its_length() {
        assertThat(french(Breakfast.ofTwentySix())).contains("8 h 00 Accueil").contains("8 h 15 Tour de table")
                .contains("8 h 45 Vendre sans se brader").contains("9 h 45 Échanges à deux").contains("60 min");
        assertThat(english(Breakfast.ofTwentySix())).contains("8:15 Round table").contains("9:45 Exchanges in pairs");
    }

    @Test
    void hours_go_on_after_midnight() {
        assertThat(french(Breakfast.ofTwentySix().startingAt(23, 30))).contains("23 h 45 Tour de table")
                .contains("0 h 15 Vendre").contains("de 23 h 30 à 1 h 30");
    }

    @Test
    void without_a_date_time_is_counted_from_the_start() {
        assertThat(french(Breakfast.ofTwentySix().withoutDate())).contains("0 min Accueil")
                .contains("15 min Tour de table").contains("45 min Vendre").contains("1 h 45 Échanges")
                .doesNotContain("2026");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"26|55 secondes, montre en main", "25|Une minute, montre en main"})
    void everybody_is_told_how_long_she_has(int people, String said) {
        assertThat(french(Breakfast.of(Breakfast.guests(people)))).contains(said);
    }

    @Test
    void a_slot_too_short_to_speak_is_for_the_host_to_know() {
        var hurried = Breakfast.ofTwentySix().with(RunSheet.ofMinutes(15, 8, 60, 15));

        assertThat(french(hurried)).contains("Le même temps pour chaque personne, montre en main")
                .doesNotContain("secondes");
    }

    @Test
    void a_speaker_has_a_third_and_the_questions_two() {
        assertThat(french(Breakfast.ofTwentySix()))
                .contains("Hélène Ÿsern, libraire à Perpignan. Vingt minutes d’exposé, quarante minutes de questions.");
        assertThat(french(Breakfast.ofTwentySix().with(RunSheet.ofMinutes(5, 30, 33, 15))))
                .contains("11 minutes d’exposé, 22 minutes de questions.");
        assertThat(french(Breakfast.ofTwentySix().with(RunSheet.ofMinutes(5, 30, 3, 15))))
                .contains("Une minute d’exposé, deux minutes de questions.");
        assertThat(english(Breakfast.ofTwentySix())).contains("Twenty minutes of talk, forty minutes of questions.");
    }

    @Test
    void a_topic_without_a_speaker_is_a_discussion_and_a_speaker_without_a_topic_a_talk() {
        assertThat(french(Breakfast.ofTwentySix().about("Vendre", ""))).contains("Vendre La parole circule")
                .doesNotContain("exposé");
        assertThat(french(Breakfast.ofTwentySix().about("", "Lou Bé."))).contains("Intervention Lou Bé. Vingt minutes");
        assertThat(french(Breakfast.ofTwentySix().about("", ""))).contains("Discussion générale");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"3|15|Trois conversations de cinq minutes avec des personnes",
            "1|15|Une conversation de quinze minutes avec une personne", "2|2|Deux conversations d’une minute avec",
            "4|15|Quatre conversations de 3 min 45 s avec", "11|55|11 conversations de cinq minutes avec"})
    void exchanges_are_counted_in_words_up_to_ten(int rounds, int minutes, String said) {
        assertThat(french(Breakfast.ofTwentySix().inRounds(rounds).with(RunSheet.ofMinutes(15, 30, 60, minutes))))
                .contains(said);
    }

    @Test
    void english_counts_in_its_own_way() {
        assertThat(english(Breakfast.ofTwentySix())).contains("Three conversations of five minutes with people");
        assertThat(english(Breakfast.ofTwentySix().inRounds(1).with(RunSheet.ofMinutes(15, 30, 60, 1))))
                .contains("One conversation of one minute with somebody");
    }

    @Test
    void without_rounds_people_go_where_they_like() {
        assertThat(french(Breakfast.ofTwentySix().inRounds(0)))
                .contains("Allez vers les personnes que vous ne connaissez");
    }

    @Test
    void the_rest_of_the_page_is_ruled_for_promises() {
        var paper = Breakfast.ofTwentySix().paper(Part.AGENDA);

        assertThat(paper.text()).contains("Mes promesses, mes rendez-vous");
        assertThat(paper.strokes().stream().filter(Stroke::across).mapToDouble(Stroke::fromY).max().orElse(0))
                .isBetween(270.0, 290.0);
        assertThat(paper.strokes().stream().filter(Stroke::across).count()).isGreaterThan(10);
    }

    @Test
    void a_run_sheet_of_many_parts_goes_on_to_a_second_page() {
        var parts = java.util.Collections.nCopies(20, new RunSheet.Part(Kind.TALK, Duration.ofMinutes(20)));
        var paper = Breakfast.ofTwentySix().with(new RunSheet(List.copyOf(parts))).paper(Part.AGENDA);

        assertThat(paper.pageCount()).isGreaterThan(1);
        assertThat(paper.text()).contains("14 h 20 Vendre sans se brader");
    }

    @Test
    void the_first_of_a_month_is_raised() {
        var paper = Breakfast.ofTwentySix().on(2026, 12, 1).paper(Part.AGENDA);

        assertThat(paper.text()).contains("Mardi 1er décembre 2026");
        assertThat(paper.glyphs()).anySatisfy(glyph -> {
            assertThat(glyph.text()).isEqualTo("e");
            assertThat(glyph.size()).isLessThan(8);
        });
    }
}
