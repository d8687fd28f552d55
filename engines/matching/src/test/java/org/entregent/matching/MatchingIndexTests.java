package org.entregent.matching;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MatchingIndexTests {

    private static final List<Line> OFFERS = List.of(
            new Line("accounts", "chartered accountant, gives evenings to associations"),
            new Line("baker", "boulangère, pain au levain"), new Line("law", "avocats en droit du travail"),
            new Line("nurse", "infirmier·ère à domicile"), new Line("empty", "…"));

    private static final String LEXICON = """
        # trades of the tests
        [trades]
        expert-comptable | experte-comptable ; comptable agréé = chartered accountant ; CPA
        avocat | avocate ; conseil juridique = lawyer ; attorney
        """;

    @Test
    void a_french_need_finds_an_english_offer_by_the_lexicon() throws IOException {
        assertThat(search("Je cherche un expert-comptable")).first().satisfies(hit -> {
            assertThat(hit.id()).isEqualTo("accounts");
            assertThat(hit.line()).startsWith("chartered");
            assertThat(hit.query()).startsWith("Je cherche");
            assertThat(hit.terms())
                    .contains(new Match("expert comptable", "chartered accountant", Reason.TRANSLATION));
        });
    }

    @Test
    void an_english_need_finds_a_french_offer() throws IOException {
        assertThat(search("I am looking for a lawyer")).first().satisfies(hit -> assertThat(hit.terms())
                .contains(new Match("lawyer", "avocats", Reason.TRANSLATION)));
    }

    @Test
    void a_synonym_of_the_same_language_counts() throws IOException {
        assertThat(search("besoin d'un conseil juridique")).first().satisfies(hit -> assertThat(hit.terms())
                .contains(new Match("conseil juridique", "avocats", Reason.SYNONYM)));
    }

    @Test
    void number_and_accents_and_typing_errors_are_forgiven_and_said() throws IOException {
        assertThat(search("avocat").getFirst().terms())
                .containsExactly(new Match("avocat", "avocats", Reason.INFLECTION));
        assertThat(search("BOULANGERE").getFirst().terms())
                .containsExactly(new Match("boulangere", "boulangere", Reason.SAME_WORD));
        assertThat(search("boulanjère").getFirst().terms())
                .containsExactly(new Match("boulanjere", "boulangere", Reason.SPELLING));
    }

    @Test
    void nothing_is_found_without_a_word_that_meets() throws IOException {
        assertThat(search("plongée sous-marine")).isEmpty();
        assertThat(search("")).isEmpty();
        assertThat(search("?!")).isEmpty();
    }

    @Test
    void carrier_phrases_elision_possessives_and_doublets_say_nothing() {
        assertThat(Words.of("Je cherche l’avocat d'affaires")).containsExactly("avocat", "affaires");
        assertThat(Words.of("I can help you with a company's accounts")).containsExactly("company", "accounts");
        assertThat(Words.of("directeur/directrice")).containsExactly("directeur");
        assertThat(Words.of("directeur(trice)")).containsExactly("directeur");
        assertThat(Words.of("infirmier·ère")).containsExactly("infirmier");
        assertThat(Words.of("Œuvres")).containsExactly("oeuvres");
    }

    @Test
    void a_bad_line_of_the_lexicon_is_told_with_its_number() {
        assertThatIllegalArgumentException().isThrownBy(() -> Lexicon.read(new StringReader("[trades]\n\navocat\n")))
                .withMessageContaining("line 3").withMessageContaining("French = English");
        assertThatIllegalArgumentException().isThrownBy(() -> Lexicon.read(new StringReader("[nothing]")))
                .withMessageContaining("line 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lexicon.read(new StringReader("[help]\naide ; = help")))
                .withMessageContaining("line 2");
    }

    private static List<Hit> search(String text) throws IOException {
        try (var index = new MatchingIndex(OFFERS, Lexicon.read(new StringReader(LEXICON)))) {
            return index.search(text, 10);
        }
    }
}
