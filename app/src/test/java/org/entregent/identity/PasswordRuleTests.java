package org.entregent.identity;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which passwords are taken. */
class PasswordRuleTests {

    private static final List<String> NADIA = List.of("Nadia Roussel-Oriol", "nadia.roussel@laverriere.example");

    private static String refusal(String typed, int shortest) {
        return PasswordRule.refusal(typed, shortest, NADIA).map(Refusal::key).orElse("taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trois poules sur un mur", "correct horse battery staple", "aaaaa bbbbb ccccc ddddd!",
            "nnnnnnnnnnnnnnnx9qzv", "密码很长很长很长的一句话没有问题吧真的", "       spaces count    ", "!@#$%^&*()_+-=[]{}|",
            "Nadia aime les poules rousses"})
    void a_sentence_is_taken_whatever_it_is_made_of(String typed) {
        assertThat(refusal(typed, PasswordRule.SHORTEST_ALONE)).isEqualTo("taken");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        '',                                password.missing
        quatorze lettr,                    password.short
        zqjphsyf6ctifgu,                   password.common
        ZQJPHSYF6ctifgu,                   password.common
        passwordpassword,                  password.repetitive
        aaaaaaaaaaaaaaaaaaaa,              password.repetitive
        12341234123412341234,              password.repetitive
        123456789012345678,                password.repetitive
        abcdefghijklmnopqrst,              password.repetitive
        Entregent-Entregent!,              password.known-words
        NadiaRoussel2026!,                 password.known-words
        nadia.roussel@laverriere.example,  password.known-words
        Réseautage & Bottin,               password.known-words
        mot de passe entregent,            password.known-words
        """)
    void what_a_guesser_tries_first_is_refused(String typed, String key) {
        assertThat(refusal(typed, PasswordRule.SHORTEST_ALONE)).isEqualTo(key);
    }

    @Test
    void beside_a_passkey_eight_characters_do_but_not_the_commonest() {
        assertThat(refusal("poules-7", PasswordRule.SHORTEST_WITH_PASSKEY)).isEqualTo("taken");
        assertThat(refusal("poules7", PasswordRule.SHORTEST_WITH_PASSKEY)).isEqualTo("password.short");
        assertThat(refusal("Baseball", PasswordRule.SHORTEST_WITH_PASSKEY)).isEqualTo("password.common");
        assertThat(refusal("nadia-26", PasswordRule.SHORTEST_WITH_PASSKEY)).isEqualTo("password.known-words");
    }

    @Test
    void characters_are_counted_as_people_count_them() {
        assertThat(refusal("🐔".repeat(14), PasswordRule.SHORTEST_ALONE)).isEqualTo("password.short");
        var sentence = "Une poule sur un mur, qui picote du pain dur. ";
        assertThat(refusal(sentence.repeat(3).substring(0, 128), PasswordRule.SHORTEST_ALONE)).isEqualTo("taken");
        assertThat(refusal(sentence.repeat(3).substring(0, 129), PasswordRule.SHORTEST_ALONE))
                .isEqualTo("password.long");
    }
}
