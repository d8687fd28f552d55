package org.entregent.contacts.web;

import java.time.LocalDate;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PartialDateTests {

    @ParameterizedTest
    @CsvSource({"2025, fr, 2025", "mai 2025, fr, 2025-05", "Mai 2025, fr, 2025-05", "mai 2025, en, 2025-05",
            "May 2025, en, 2025-05", "14 mai 2025, fr, 2025-05-14", "1er mai 2025, fr, 2025-05-01",
            "14/05/2025, fr, 2025-05-14", "14.5.2025, fr, 2025-05-14", "5/2025, fr, 2025-05",
            "2025-05-14, fr, 2025-05-14", "2025-05, en, 2025-05", "'May 14, 2025', en-US, 2025-05-14",
            "'May 3rd, 2025', en-US, 2025-05-03", "05/14/2025, en-US, 2025-05-14", "03/05/2025, en-US, 2025-03-05",
            "03/05/2025, en-GB, 2025-05-03", "03/05/2025, fr-CA, 2025-05-03", "14 août 2025, fr-CA, 2025-08-14",
            "déc. 2019, fr, 2019-12", "29/02/2024, fr, 2024-02-29"})
    void what_people_write_is_read(String typed, String language, String kept) {
        assertThat(PartialDate.of(typed, Locale.forLanguageTag(language))).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"au printemps", "31/02/2025", "13/2025", "20255", "25", "mai", "30 février 2025"})
    void what_is_no_date_is_none(String typed) {
        assertThat(PartialDate.of(typed, Locale.FRENCH)).isEmpty();
    }

    @Test
    void what_is_still_to_come_is_told_to_the_day_the_month_or_the_year() {
        var day = LocalDate.of(2026, 11, 23);

        assertThat(PartialDate.isAfter("2026", day)).isFalse();
        assertThat(PartialDate.isAfter("2027", day)).isTrue();
        assertThat(PartialDate.isAfter("2026-11", day)).isFalse();
        assertThat(PartialDate.isAfter("2026-12", day)).isTrue();
        assertThat(PartialDate.isAfter("2026-11-23", day)).isFalse();
        assertThat(PartialDate.isAfter("2026-11-24", day)).isTrue();
    }
}
