package org.entregent.meetings.paper;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.entregent.typesetting.PrintedPaper;
import org.entregent.web.Texts;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 3);

    private static Words in(String language) {
        return new Words(Texts.of("paper", Locale.forLanguageTag(language)));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,une", "3,trois", "10,dix", "11,11", "15,quinze", "20,vingt", "22,22", "60,soixante", "65,65"})
    void numbers_are_said_in_words_up_to_ten_and_round_ones_up_to_sixty(int number, String said) {
        assertThat(in("fr").number(number)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"fr|0|0 personne", "fr|1|1 personne", "fr|2|2 personnes", "en|0|0 people",
            "en|1|1 person", "en|2|2 people"})
    void people_are_counted_by_the_rules_of_each_language(String language, int count, String said) {
        assertThat(PrintedPaper.plain(in(language).people(count))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"fr|jeudi 3 décembre 2026", "fr-CA|jeudi 3 décembre 2026",
            "en-GB|Thursday 3 December 2026", "en-US|Thursday, December 3, 2026", "en-CA|Thursday, December 3, 2026"})
    void a_date_is_said_as_its_readers_say_it(String language, String said) {
        assertThat(in(language).date(DAY)).isEqualTo(said);
    }

    @Test
    void the_days_and_months_are_those_of_the_platform() {
        for (var language : new String[]{"fr", "en-GB"}) {
            var format = java.time.format.DateTimeFormatter.ofPattern("EEEE d MMMM uuuu",
                    Locale.forLanguageTag(language));
            for (int i = 1; i < 40; i++) {
                var day = DAY.plusDays(i * 10L).withDayOfMonth(2 + i % 20);
                assertThat(in(language).date(day)).isEqualTo(format.format(day));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"fr|08:00|8 h 00|8 h", "fr|08:05|8 h 05|8 h 05", "fr|00:00|0 h 00|0 h",
            "en|08:00|8:00|8:00", "en|14:30|14:30|14:30"})
    void hours_are_said_in_columns_and_in_sentences(String language, LocalTime time, String column, String sentence) {
        assertThat(PrintedPaper.plain(in(language).clock(time))).isEqualTo(column);
        assertThat(PrintedPaper.plain(in(language).hour(time))).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"PT0M|0 min", "PT15M|15 min", "PT1H|1 h", "PT1H45M|1 h 45", "PT2H5M|2 h 05"})
    void time_since_the_start_is_said_in_hours_and_minutes(Duration time, String said) {
        assertThat(PrintedPaper.plain(in("fr").elapsed(time))).isEqualTo(said);
        assertThat(PrintedPaper.plain(in("en").elapsed(time))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"PT5M|de cinq minutes", "PT1M|d’une minute", "PT45S|de quarante-cinq secondes",
            "PT3M45S|de 3 min 45 s", "PT15M|de quinze minutes"})
    void a_length_takes_its_preposition(Duration length, String said) {
        assertThat(PrintedPaper.plain(in("fr").ofLength(length))).isEqualTo(said);
    }

    @Test
    void a_sentence_begins_with_a_capital() {
        assertThat(Words.sentence("échanges")).isEqualTo("Échanges");
        assertThat(Words.sentence("")).isEmpty();
    }
}
