package org.entregent.meetings;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SharedWordsTests {

    private final NeedMatching matching = new SharedWords();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        une comptable pour mon association | la comptabilité des petites associations
        un traducteur                      | TRADUCTRICES de l’anglais
        une coiffeuse à domicile           | coiffeur, salon ouvert le lundi
        des salles le matin                | une salle de quarante places
        a bookkeeper                       | bookkeeping for small firms
        a flat in Lyon                     | an empty flat
        une école                          | ecole de musique
        """)
    void an_offer_answers_a_need_when_they_share_a_word_that_says_something(String need, String offer) {
        assertThat(matching.reasons(List.of(People.who(1, need, ""), People.who(2, "", offer))))
                .containsExactly(new Reason(1, need, 2, offer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        je cherche une aide     | j’offre mon aide
        un conseil              | des conseils
        someone to help me      | help with anything
        une juriste             | du lin français
        deux heures             | deux heures
        """)
    void words_in_which_everything_is_said_join_nobody(String need, String offer) {
        assertThat(matching.reasons(List.of(People.who(1, need, ""), People.who(2, "", offer)))).isEmpty();
    }

    @Test
    void nobody_answers_her_own_need() {
        assertThat(matching.reasons(List.of(People.who(1, "une salle", "une salle"), People.who(2, "", "")))).isEmpty();
    }

    @Test
    void the_rarest_shared_words_choose_the_lines_that_are_cited() {
        var seeker = People.of(1, "", List.of("une imprimante", "un atelier de céramique"), List.of());
        var helper = People.of(2, "", List.of(), List.of("un atelier", "un atelier avec four à céramique"));

        assertThat(matching.reasons(List.of(seeker, helper)))
                .containsExactly(new Reason(1, "un atelier de céramique", 2, "un atelier avec four à céramique"));
    }

    @Test
    void a_word_that_everybody_says_joins_nobody() {
        var people = IntStream.rangeClosed(1, 20).mapToObj(i -> People.who(i, "une boutique", "une boutique")).toList();

        assertThat(matching.reasons(people)).isEmpty();
    }

    @Test
    void both_lines_of_every_reason_stand_in_the_data() {
        var people = Stream.of(People.who(1, "un four", "des pots"), People.who(2, "des pots", "un four partagé"),
                People.who(3, "un potier", "")).toList();

        assertThat(matching.reasons(people)).isNotEmpty().allSatisfy(reason -> {
            assertThat(people.get(reason.seeker() - 1).seeks()).contains(reason.need());
            assertThat(people.get(reason.helper() - 1).offers()).contains(reason.offer());
        });
    }
}
