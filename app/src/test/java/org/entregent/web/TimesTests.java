package org.entregent.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TimesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    private final Languages languages = new Languages();
    private final Times french = languages.of(Locale.FRANCE).times();
    private final Times english = languages.of(Locale.UK).times();

    @Test
    void a_day_is_said_with_its_weekday() {
        assertThat(french.dayOf(DAY)).isEqualTo("jeudi 26 novembre");
        assertThat(french.date(DAY)).isEqualTo("jeudi 26 novembre 2026");
        assertThat(english.date(DAY)).isEqualTo("Thursday 26 November 2026");
        assertThat(languages.of(Locale.US).times().date(DAY)).isEqualTo("Thursday, November 26, 2026");
    }

    @Test
    void the_first_of_a_month_is_raised_in_french() {
        assertThat(french.shortDate(LocalDate.of(2026, 12, 1))).isEqualTo("1ᵉʳ décembre 2026");
    }

    @Test
    void a_whole_hour_has_no_minutes_in_a_sentence_and_has_them_in_a_column() {
        assertThat(french.hour(LocalTime.of(8, 0))).isEqualTo("8\u00a0h");
        assertThat(french.hour(LocalTime.of(8, 30))).isEqualTo("8\u00a0h\u00a030");
        assertThat(french.clock(LocalTime.of(8, 0))).isEqualTo("8\u00a0h\u00a000");
        assertThat(english.hour(LocalTime.of(8, 30))).isEqualTo("8:30");
    }

    @Test
    void from_an_hour_on_a_span_is_said_in_hours() {
        assertThat(french.span(59)).isEqualTo("59\u00a0min");
        assertThat(french.span(60)).isEqualTo("1\u00a0h");
        assertThat(french.span(109)).isEqualTo("1\u00a0h\u00a049\u00a0min");
        assertThat(english.span(109)).isEqualTo("1\u00a0h\u00a049\u00a0min");
    }

    @Test
    void a_length_says_seconds_only_when_there_are_some() {
        assertThat(french.length(Duration.ofSeconds(55))).isEqualTo("55\u00a0s");
        assertThat(french.length(Duration.ofMinutes(26))).isEqualTo("26\u00a0min");
        assertThat(french.length(Duration.ofSeconds(270))).isEqualTo("4\u00a0min 30\u00a0s");
    }

    @Test
    void the_first_language_that_we_speak_is_the_readers() {
        assertThat(languages.best(List.of(Locale.GERMAN, Locale.CANADA_FRENCH, Locale.ENGLISH)).locale())
                .isEqualTo(Locale.CANADA_FRENCH);
        assertThat(languages.best(List.of(Locale.GERMAN)).tag()).isEqualTo("en");
        assertThat(languages.best(List.of()).tag()).isEqualTo("en");
    }

    @Test
    void the_switch_changes_the_language_and_keeps_the_country() {
        assertThat(languages.chosen("fr", List.of(Locale.CANADA)).locale()).isEqualTo(Locale.CANADA_FRENCH);
        assertThat(languages.chosen("en", List.of(Locale.FRANCE)).tag()).isEqualTo("en");
        assertThat(languages.chosen("xx", List.of(Locale.FRANCE)).tag()).isEqualTo("en");
    }
}
