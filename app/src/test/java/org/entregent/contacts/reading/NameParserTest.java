package org.entregent.contacts.reading;

import java.text.Normalizer;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** One name by itself; the written lists say much more. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NameParserTest {

    private final NameParser names = new NameParser();

    @Test
    void a_name_in_ordinary_capitals_is_kept_as_typed() {
        assertThat(names.parse("Mme Hélène de La Tour du Pin"))
                .isEqualTo(new PersonName("Mme", "Hélène", "de La Tour du Pin", false));
    }

    @ParameterizedTest
    @CsvSource({"JEAN D'ARTAGNAN, d'Artagnan", "HÉLÈNE DE LA TOUR, de la Tour", "MARC DU PONT, du Pont",
            "PIETER VAN DEN BERG, van den Berg", "URSULA VON ARX, von Arx", "LOÏC LE GOFF, Le Goff",
            "JEAN LA FONTAINE, La Fontaine", "KARIM EL MANSOURI, El Mansouri", "LEÏLA BEN SALAH, Ben Salah",
            "SEAN O'BRIEN, O'Brien", "RONALD MCDONALD, McDonald", "GRÂCE NDOUMBÉ-VALIN, Ndoumbé-Valin",
            "YANN QUERBEC, Querbec", "Kirsty McALLISTER, McAllister", "Derya ŞAHİNOĞLU, Şahinoğlu"})
    void capitals_are_undone(String name, String family) {
        assertThat(names.parse(name).family()).isEqualTo(family);
    }

    @Test
    void accents_are_composed() {
        var decomposed = Normalizer.normalize("Hélène Béraudière", Normalizer.Form.NFD);

        assertThat(names.parse(decomposed)).isEqualTo(new PersonName("", "Hélène", "Béraudière", false));
    }

    @Test
    void a_name_that_is_said_family_first_is_shown_so() {
        assertThat(names.parse("Trần Văn Minh").display()).isEqualTo("Trần Văn Minh");
        assertThat(names.parse("田中 花子")).isEqualTo(new PersonName("", "花子", "田中", true));
        assertThat(names.parse("TRẦN, Văn Minh").familyFirst()).isTrue();
        assertThat(names.parse("KIM Min-seo").familyFirst()).isFalse();
    }

    @Test
    void one_word_is_a_given_name_and_behind_an_honorific_a_family_name() {
        assertThat(names.parse("Aminata")).isEqualTo(new PersonName("", "Aminata", "", false));
        assertThat(names.parse("Mme Verdier")).isEqualTo(new PersonName("Mme", "", "Verdier", false));
        assertThat(names.parse("Sœur Bénédicte")).isEqualTo(new PersonName("Sœur", "Bénédicte", "", false));
    }

    @Test
    void nothing_is_nothing() {
        assertThat(names.parse("")).isEqualTo(new PersonName("", "", "", false));
        assertThat(names.parse(" , ;")).isEqualTo(new PersonName("", "", "", false));
    }
}
