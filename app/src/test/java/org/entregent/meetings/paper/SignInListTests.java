package org.entregent.meetings.paper;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.entregent.meetings.paper.Breakfast.Person;

import static org.assertj.core.api.Assertions.assertThat;

class SignInListTests {

    @Test
    void numbers_go_on_after_the_last_guest_for_those_who_come_unannounced() {
        var paper = Breakfast.ofTwentySix().paper(Part.SIGN_IN);
        var last = paper.text(paper.pageCount());

        assertThat(last).contains("Violaine Wurtz-Kaminski").contains(" 27 ").contains(" 28 ").contains(" 29 ");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 17, 18, 19, 20, 21, 22, 26})
    void there_are_always_free_lines(int people) {
        var paper = Breakfast.of(Breakfast.guests(people)).inRounds(0).paper(Part.SIGN_IN);

        assertThat(IntStream.rangeClosed(people + 1, people + 3)).allSatisfy(
                number -> assertThat(paper.text()).containsPattern("\\b" + number + "\\b"));
    }

    @Test
    void whoever_comes_late_has_a_note() {
        var lou = Person.named("Lou", "Bé").arriving("vers 8 h 40").build();

        assertThat(Breakfast.of(lou).paper(Part.SIGN_IN).text()).contains("Plus tard : vers 8 h 40");
        assertThat(Breakfast.of(lou).inEnglish().paper(Part.SIGN_IN).text()).contains("Later: vers 8 h 40");
    }

    @Test
    void pages_are_numbered_when_there_are_several() {
        assertThat(Breakfast.ofTwentySix().paper(Part.SIGN_IN).text(1)).contains("1 / 2");
        assertThat(Breakfast.of(Breakfast.guests(5)).paper(Part.SIGN_IN).text()).doesNotContain("1 / 1");
    }

    @Test
    void it_names_the_house_of_each() {
        assertThat(Breakfast.ofTwentySix().paper(Part.SIGN_IN).text())
                .contains("Agnès Perrault-Diallo Cabinet Méridien");
    }
}
