package org.entregent.contacts.paper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.entregent.contacts.paper.Entries.Located;
import org.entregent.contacts.reading.Phone;

import static org.assertj.core.api.Assertions.assertThat;

class EntriesTests {

    private Located located(String... lines) {
        return new Entries("FR").of(InventedCards.card(lines)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"France,FR", "SUISSE,CH", "Schweiz,CH", "Québec,CA-QC", "Canada,CA", "U.K.,GB", "Angleterre,GB",
            "Grande-Bretagne,GB", "Royaume-Uni,GB", "USA,US", "États-Unis,US", "DE,DE", "Deutschland,DE", "ESP,ES",
            "Côte d'Ivoire,CI", "Maroc,MA", "المغرب,MA", "Việt Nam,VN", "BI,BI", "Bỉ,BE", "uk,GB", "La Réunion,RE"})
    void the_country_is_read_from_the_address_in_whatever_language(String written, String code) {
        assertThat(located("FN:Lou", "ADR:;;;;;;" + written).country()).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"+41 44 668 18 00,CH", "+1 514 555 0163,CA-QC", "+1 416 555 0163,CA", "00 33 4 65 71 23 36,FR",
            "+33 6 39 98 42 21,FR", "04 65 71 23 36,FR",
            "+590 590 12 34 56,GP"})
    void without_an_address_the_prefix_of_the_telephone_tells(String phone, String code) {
        assertThat(located("FN:Lou", "TEL:" + phone).country()).contains(code);
    }

    @Test
    void without_either_people_are_where_the_owner_is() {
        assertThat(located("FN:Lou").country()).contains("FR");
        assertThat(new Entries("").of(InventedCards.card("FN:Lou")).findFirst().orElseThrow().country())
                .isEmpty();
    }

    @Test
    void a_country_that_nobody_knows_is_elsewhere_and_not_at_home() {
        assertThat(located("FN:Lou", "ADR:;;;;;;Atlantide").country()).isEmpty();
    }

    @Test
    void three_telephones_are_printed_mobiles_first_each_once_and_foreign_ones_with_their_prefix() {
        var entry = located("FN:Lou", "TEL;TYPE=FAX:04 65 71 23 30", "TEL;TYPE=WORK:04 65 71 23 36",
                "TEL;TYPE=HOME:+33 4 65 71 23 36", "TEL;TYPE=CELL:+41 78 668 18 00", "TEL;TYPE=CELL:06 39 98 42 21")
                .entry();

        assertThat(entry.phones()).extracting(Phone::shown).containsExactly("+41 78 668 18 00", "06 39 98 42 21",
                "04 65 71 23 36");
    }

    @Test
    void a_number_that_is_none_of_the_country_keeps_the_zero_it_was_written_with() {
        var british = new Entries("GB").of(InventedCards.card("FN:Lou", "TEL:04 65 71 23 36")).findFirst()
                .orElseThrow().entry();

        assertThat(british.phones()).extracting(Phone::shown).containsExactly("04 65 71 23 36");
    }

    @Test
    void a_card_without_name_parts_stands_under_what_it_shows() {
        var firm = located("FN:Librairie du Pont", "ORG:Librairie du Pont").entry();

        assertThat(firm.family()).isEqualTo("Librairie du Pont");
        assertThat(firm.given() + firm.who()).isEmpty();
        assertThat(located("N:;Cher;;;").entry().family()).isEqualTo("Cher");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOTE:rien", "REV:1"})
    void a_card_that_names_nobody_is_not_printed(String line) {
        assertThat(new Entries("FR").of(InventedCards.card(line))).isEmpty();
    }
}
