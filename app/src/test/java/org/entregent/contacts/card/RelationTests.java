package org.entregent.contacts.card;

import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.entregent.contacts.card.CardTies.Somebody;

import static org.assertj.core.api.Assertions.assertThat;

class RelationTests {

    @ParameterizedTest
    @EnumSource
    void the_reverse_of_the_reverse_is_the_relation(Relation relation) {
        assertThat(relation.reverse().reverse()).isEqualTo(relation);
        assertThat(Relation.of(relation.token())).contains(relation);
        assertThat(Relation.ofCode(relation.code())).contains(relation);
    }

    @Test
    void no_word_means_two_relations() {
        assertThat(Stream.of(Relation.values()).map(Relation::token)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"Mother, PARENT", "SPOUSE, SPOUSE", "co-worker, COLLEAGUE", "Domestic Partner, SPOUSE", "sœur, SIBLING",
            "Soeur, SIBLING", "collègue, COLLEAGUE", "manager, MANAGER", "x-mentor, MENTOR"})
    void words_of_other_programs_and_of_people_are_read(String word, Relation relation) {
        assertThat(Relation.of(word)).contains(relation);
    }

    @Test
    void a_word_of_one_s_own_is_none_of_them() {
        assertThat(Relation.of("tante")).isEmpty();
        assertThat(Relation.of("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2.1", "3.0", "4.0"})
    void somebody_on_a_card_of_any_version_is_read_back(String version) {
        var card = CardFile.read(("BEGIN:VCARD\r\nVERSION:" + version + "\r\nN:Blanc;Nadia;;;\r\nEND:VCARD\r\n")
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII)).cards().getFirst();
        var who = new Somebody(Optional.empty(), "Joëlle; \\ Sauvageau, aînée");

        var with = CardTies.with(card, Relation.OTHER, "tante « à la mode »", "nièce", who);

        assertThat(CardTies.of(with)).singleElement().satisfies(tie -> {
            assertThat(tie.who()).isEqualTo(who);
            assertThat(tie.word()).isEqualTo("tante « à la mode »");
            assertThat(tie.reverse()).isEqualTo("nièce");
        });
        assertThat(CardTies.without(with, CardTies.of(with).getFirst().index()).properties())
                .isEqualTo(card.properties());
    }
}
