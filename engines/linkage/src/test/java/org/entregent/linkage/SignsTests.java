package org.entregent.linkage;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What sets two people apart whose fields agree, and what makes one of two spellings. */
class SignsTests {

    private final Cards cards = new Cards(InventedCarnet.FIELDS);

    /** Given and family name, organisation, mail, date. */
    private int card(String given, String family, String organisation, String mail, String date) {
        return cards.add(List.of(value(given), value(family), value(organisation), List.of(), value(mail), List.of(),
                List.of(), List.of(), value(date)));
    }

    private static List<String> value(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }

    private PairComparison compared(int one, int other) {
        var pair = new PairComparison(cards);
        pair.compare(one, other);
        return pair;
    }

    private Agreement given(String one, String other) {
        var pair = compared(card(one, "Roche", "", "", ""), card(other, "Roche", "", "", ""));
        return FieldKind.GIVEN.agreements().get(pair.levels[0]);
    }

    @Test
    void junior_and_senior_are_told_apart_and_junior_alone_is_noticed() {
        int senior = card("Walter", "Pemberton Sr", "", "", "");
        int junior = card("Walter", "Pemberton Jr.", "", "", "");
        int neither = card("Walter", "Pemberton", "", "", "");

        assertThat(compared(senior, junior).signs & Signs.MARKED_APART).isNotZero();
        assertThat(compared(junior, neither).signs & Signs.MARKED).isNotZero();
        assertThat(compared(junior, junior).signs & (Signs.MARKED | Signs.MARKED_APART)).isZero();
    }

    @Test
    void dates_a_generation_apart_are_no_slip() {
        int father = card("Pierre", "Delcourt", "", "", "1952-05-20");

        assertThat(compared(father, card("Pierre", "Delcourt", "", "", "1981-09-08")).signs & Signs.GENERATION)
                .isNotZero();
        assertThat(compared(father, card("Pierre", "Delcourt", "", "", "1925-05-20")).signs & Signs.GENERATION)
                .isZero();
        assertThat(compared(father, card("Pierre", "Delcourt", "", "", "1955-09-08")).signs & Signs.GENERATION)
                .isZero();
    }

    @Test
    void a_mailbox_called_after_one_of_two_or_after_the_firm_is_read_by_several() {
        int his = card("Denis", "Mallet", "", "denis.mallet@freemail.example", "");
        int hers = card("Josiane", "Mallet", "", "denis.mallet@freemail.example", "");
        int shop = card("Gilbert", "Rey", "Mercerie Rey", "mercerie@rey.example", "");

        assertThat(compared(his, hers).signs & Signs.SHARED).isNotZero();
        assertThat(compared(his, his).signs & Signs.SHARED).isZero();
        assertThat(compared(shop, shop).signs & Signs.SHARED).isNotZero();
    }

    @Test
    void mailboxes_of_one_domain_that_differ_by_a_number_are_two() {
        int one = card("Anne", "Petit", "", "anne.petit@luc.example", "");

        assertThat(compared(one, card("Anne", "Petit", "", "anne.petit3@luc.example", "")).signs & Signs.NUMBERED)
                .isNotZero();
        assertThat(compared(one, card("Anne", "Petit", "", "a.petit@luc.example", "")).signs & Signs.NUMBERED).isZero();
    }

    @Test
    void an_initial_is_spelt_out_by_the_mailbox() {
        int philippe = card("P.", "Rey", "", "philippe.rey@alpine.example", "");

        var pauline = compared(philippe, card("Pauline", "Rey", "", "", ""));
        var same = compared(philippe, card("Philippe", "Rey", "", "", ""));

        assertThat(FieldKind.GIVEN.agreements().get(pauline.levels[0])).isEqualTo(Agreement.DIFFERENT);
        assertThat(FieldKind.GIVEN.agreements().get(same.levels[0])).isEqualTo(Agreement.CLOSE);
    }

    @Test
    void half_of_a_double_name_in_common_is_another_name_and_its_initials_are_the_name() {
        assertThat(given("Jean-Pierre", "Jean-Paul")).isEqualTo(Agreement.DIFFERENT);
        assertThat(given("Marie-Christine", "Marie-Christinne")).isLessThan(Agreement.ALIKE);
        assertThat(given("JB", "Jean-Baptiste")).isEqualTo(Agreement.CLOSE);
        assertThat(given("JP", "Jean-Baptiste")).isEqualTo(Agreement.DIFFERENT);
    }

    @Test
    void names_in_other_alphabets_are_read() {
        assertThat(Folding.words("Соколов")).isEqualTo("sokolov");
        assertThat(Folding.words("Щербина")).isEqualTo("shcherbina");
        assertThat(Folding.words("Ελένη Παπαδάκη")).isEqualTo("eleni papadaki");
        assertThat(given("Дмитрий", "Dmitri")).isLessThan(Agreement.ALIKE);
    }

    @Test
    void two_bare_names_are_asked_about_and_no_more() {
        for (int at = 0; at < 60; at++) {
            card("Marie", "Durand", "Works " + at, "m" + at + "@a" + at + ".example", "");
        }
        int one = card("Marie", "Durand", "", "", "");
        int other = card("Marie", "Durand", "", "", "");

        var result = Linkage.within(cards);

        assertThat(result.evidence(one, other).zone()).isEqualTo(Zone.PERHAPS);
        assertThat(compared(0, one).signs & Signs.BARE).isZero();
    }

    private int signs(String one, String other) {
        return compared(card(one, "Roche", "", "", ""), card(other, "Roche", "", "", "")).signs;
    }

    @Test
    void two_usual_names_are_two_however_alike_and_forms_of_one_are_one() {
        assertThat(signs("Clara", "Carla") & Signs.TWO_NAMES).isNotZero();
        assertThat(signs("Maximilien", "Alexandre") & Signs.TWO_NAMES).isNotZero();
        assertThat(signs("Jean-Marc", "Jean-Luc") & Signs.TWO_NAMES).isNotZero();

        assertThat(signs("Catherine", "Katherine") & Signs.TWO_NAMES).isZero();
        assertThat(signs("Helena", "Lena") & Signs.TWO_NAMES).isZero();
        assertThat(signs("Robert", "Bob") & Signs.TWO_NAMES).isZero();
        assertThat(signs("Chritophe", "Christophe") & Signs.TWO_NAMES).isZero();
        assertThat(signs("Marie", "Marie-Claude") & Signs.TWO_NAMES).isZero();
        assertThat(signs("Clara", "") & Signs.TWO_NAMES).isZero();
    }

    @Test
    void whose_a_name_is_is_known_where_it_is_one_sexs_only() {
        assertThat(signs("Julien", "Julien") & Signs.MAN).isNotZero();
        assertThat(signs("Julie", "Julie") & Signs.MAN).isZero();
        assertThat(signs("Dominique", "Dominique") & Signs.MAN).isZero();
        assertThat(signs("Kevork", "Kevork") & Signs.MAN).isZero();
        assertThat(GivenNames.facts("")).isZero();
    }
}
