package org.entregent.meetings;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.entregent.meetings.Acquaintances.Pair;
import org.entregent.meetings.Acquaintances.Source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AcquaintancesTests {

    private final Participants people = new Participants(List.of(People.named(1, "Éléonore", "Vaugrenard"),
            People.named(2, "Marie", "de la Tour"), People.named(3, "Marie", "de la Tour"), People.who(4, "", ""),
            People.named(12, "Cher", "")));

    @ParameterizedTest
    @CsvSource({"1,4", "eleonore VAUGRENARD,4", "Vaugrenard Éléonore,p4@HOUSE.example", "01,Person4 Family4"})
    void people_are_called_by_number_mail_or_name(String one, String other) {
        assertThat(Acquaintances.given(one + "\t" + other + "\n", people).pairs())
                .containsExactly(java.util.Map.entry(new Pair(1, 4), Source.GIVEN));
    }

    @Test
    void comments_empty_lines_and_windows_line_ends_do_not_count() {
        var known = Acquaintances.given("\ufeff# who knows whom\r\n\r\n1\t4\r\n4 \t Cher\r\n4\t1", people);

        assertThat(known.inOrder()).containsExactly(new Pair(1, 4), new Pair(4, 12));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1               | pairs.not-two
        1,4             | pairs.not-two
        1<TAB>4<TAB>12  | pairs.not-two
        1<TAB>99        | pairs.unknown
        1<TAB>nobody    | pairs.unknown
        1<TAB>x@y.z     | pairs.unknown
        1<TAB>Marie de la Tour | pairs.ambiguous
        1<TAB>Éléonore Vaugrenard | pairs.same-person
        """)
    void a_line_that_does_not_name_two_people_without_doubt_is_told(String line, String key) {
        assertThatExceptionOfType(UnknownPairException.class)
                .isThrownBy(() -> Acquaintances.given("\n" + line.replace("<TAB>", "\t"), people))
                .satisfies(told -> {
                    assertThat(told.key()).isEqualTo(key);
                    assertThat(told.arguments()).first().isEqualTo(2);
                });
    }

    @Test
    void people_of_one_house_know_each_other_whatever_its_spelling() {
        var houses = new Participants(
                List.of(house(1, "Mécanor SARL"), house(2, "MECANOR"), house(3, "Mécanor, S.A."),
                        house(4, "Mécanor Sud")));

        assertThat(Acquaintances.colleagues(houses).inOrder()).contains(new Pair(1, 2), new Pair(1, 3), new Pair(2, 3))
                .doesNotContain(new Pair(1, 4));
    }

    @ParameterizedTest
    @CsvSource({"Indépendante", "freelance", "Auto-entrepreneur", "retraitée", "n/c", "''", "-"})
    void people_of_no_house_are_not_colleagues(String none) {
        assertThat(Acquaintances.colleagues(new Participants(List.of(house(1, none), house(2, none)))).pairs())
                .isEmpty();
    }

    @Test
    void what_the_host_said_stands() {
        var both = Acquaintances.colleagues(new Participants(List.of(house(1, "Acme"), house(4, "Acme"))))
                .and(Acquaintances.given("1\t4", people));

        assertThat(both.pairs()).containsEntry(new Pair(1, 4), Source.GIVEN);
        assertThat(both.know(4, 1)).isTrue();
        assertThat(both.know(1, 12)).isFalse();
    }

    private static Participant house(int number, String organisation) {
        return People.of(number, organisation, List.of(), List.of());
    }
}
