package org.entregent.contacts.card;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CardProgramTests {

    private static RawCard card(String line) {
        return RawCard.of(("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A\r\n" + line + "END:VCARD\r\n")
                .getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        -//Apple Inc.//iPhone OS 17.4//EN,                          iPhone OS 17.4
        -//Apple Inc.//AddressBook 6.1//EN,                         AddressBook 6.1
        -//ownCloud//NONSGML Contacts 0.3//EN,                      Contacts 0.3
        -//KADDRESSBOOK//NONSGML Version 1//EN,                     KADDRESSBOOK
        +//IDN bitfire.at//DAVx5/3.3.5-ose ez-vcard/0.11.0,         DAVx5/3.3.5-ose ez-vcard/0.11.0
        ez-vcard 0.9.14-fc,                                         ez-vcard 0.9.14-fc
        Thunderbird CardBook V105.3//DE,                            Thunderbird CardBook V105.3
        +//Manual/0.0.1,                                            Manual/0.0.1
        -////NONSGML Version 1//EN,                                 Version 1
        """)
    void a_program_is_called_what_it_calls_itself(String written, String name) {
        assertThat(CardProgram.of(card("PRODID:" + written + "\r\n"))).hasValue(name);
    }

    @Test
    void a_card_that_does_not_say_says_nothing() {
        assertThat(CardProgram.of(card(""))).isEmpty();
        assertThat(CardProgram.of(card("PRODID:\r\n"))).isEmpty();
        assertThat(CardProgram.of(card("PRODID://\r\n"))).isEmpty();
        assertThat(CardProgram.of(card("PRODID:-//\r\n"))).isEmpty();
    }

    @Test
    void a_long_name_is_cut() {
        assertThat(CardProgram.of(card("PRODID:" + "x".repeat(500) + "\r\n")).orElseThrow()).hasSize(61);
    }
}
