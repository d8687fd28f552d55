package org.entregent.meetings;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AgreementTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
        oui                 | TELEPHONE FAX MAIL MOBILE
        OUI                 | TELEPHONE FAX MAIL MOBILE
        x                   | TELEPHONE FAX MAIL MOBILE
        ✓                   | TELEPHONE FAX MAIL MOBILE
        Yes                 | TELEPHONE FAX MAIL MOBILE
        tél, courriel       | TELEPHONE MAIL
        mobile + mél        | MAIL MOBILE
        e-mail              | MAIL
        non                 | none
        non, sauf le fax    | none
        no                  | none
        peut-être           | none
        ''                  | none
        """)
    void a_column_says_what_each_person_agreed_to(String cell, String details) {
        var agreed = new Agreement.Column("D'accord ?").of(Map.of("D’ACCORD", cell));

        assertThat(agreed.stream().map(Enum::name).sorted().collect(Collectors.toList())).isEqualTo(
                details == null ? List.of() : Arrays.stream(details.split(" ", -1)).sorted().toList());
    }

    @Test
    void nobody_agrees_by_silence() {
        assertThat(new Agreement.Column("accord").of(Map.of())).isEmpty();
        assertThat(new Agreement.Nothing().of(Map.of("accord", "oui"))).isEmpty();
        assertThat(new Agreement.Everything().of(Map.of())).containsExactlyInAnyOrder(Detail.values());
    }
}
