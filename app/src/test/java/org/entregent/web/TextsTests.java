package org.entregent.web;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TextsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        Il reste 4 min : merci !       | Il reste 4\u00a0min\u00a0: merci\u202f!
        « oui »                        | «\u00a0oui\u00a0»
        à 8 h 30, de 8 h à 10 h        | à 8\u00a0h\u00a030, de 8\u00a0h à 10\u00a0h
        l'accès d'Aujourd'hui          | l\u2019accès d\u2019Aujourd\u2019hui
        un besoin ; une offre ?        | un besoin\u202f; une offre\u202f?
        12 % des 26 sites              | 12\u00a0% des 26 sites
        http://exemple.example/a       | http://exemple.example/a
        """)
    void french_is_set_with_its_spaces_and_apostrophes(String written, String printed) {
        assertThat(Typography.of(Locale.FRANCE).set(written)).isEqualTo(printed);
    }

    @Test
    void quebec_leaves_no_space_before_high_punctuation() {
        assertThat(Typography.of(Locale.CANADA_FRENCH).set("merci ! « oui » : 8 h 30"))
                .isEqualTo("merci! «\u00a0oui\u00a0»\u00a0: 8\u00a0h\u00a030");
    }

    @Test
    void english_is_left_as_it_is() {
        assertThat(Typography.of(Locale.ENGLISH).set("It's 8 h : what ?")).isEqualTo("It's 8 h : what ?");
    }

    @Test
    void a_quoted_line_stands_word_for_word_in_a_sentence_that_is_set() {
        var texts = Texts.of("meetings", Locale.FRENCH);

        var sentence = texts.quote("reason", "Ana", "l'accès : oui !", "Zoé", "un \"truc\" {0} ; rare");

        assertThat(sentence).contains("l'accès : oui !", "un \"truc\" {0} ; rare", "«\u00a0");
    }

    @Test
    void any_other_language_reads_english() {
        assertThat(Texts.of("meetings", Locale.GERMAN).say("reason", "A", "b", "C", "d")).contains("seeks");
    }

    @Test
    void a_missing_sentence_is_our_fault_and_says_so() {
        assertThatIllegalArgumentException().isThrownBy(() -> Texts.of("meetings", Locale.FRENCH).say("no.such.key"));
        assertThatIllegalArgumentException().isThrownBy(() -> Texts.of("nobody", Locale.FRENCH));
    }
}
