package org.entregent.meetings.paper;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TablePlanTests {

    @Test
    void the_posted_list_gives_each_number_its_table_in_each_round() {
        var text = Breakfast.ofTwentySix().paper(Part.TABLES).text(1);

        assertThat(text).startsWith("Plan de table Cherchez votre numéro").contains("Tour 1, 9 h 45")
                .contains("1 Agnès Perrault-Diallo 1 1 1").contains("3 Alix de La Rochebrune 3 2 1");
    }

    @Test
    void the_host_sees_who_sits_at_each_table() {
        var text = Breakfast.ofTwentySix().paper(Part.TABLES).text(2);

        assertThat(text).startsWith("Les tables, tour par tour")
                .contains("1 1 Agnès Perrault-Diallo 26 Violaine Wurtz-Kaminski 1 Agnès Perrault-Diallo 2 Aïcha");
    }

    @Test
    void what_the_host_should_know_is_on_her_page_and_not_on_the_posted_one() {
        var paper = Breakfast.ofTwentySix().noting("Agnès et Aïcha se connaissent déjà.", "Une autre note.")
                .paper(Part.TABLES);

        assertThat(paper.text(1)).doesNotContain("se connaissent déjà");
        assertThat(paper.text(2)).contains("À savoir Agnès et Aïcha se connaissent déjà. Une autre note.");
    }

    @Test
    void many_notes_have_pages_of_their_own() {
        var notes = IntStream.rangeClosed(1, 80).mapToObj(i -> "Note " + i + ", assez longue pour prendre sa ligne.")
                .toArray(String[]::new);
        var text = Breakfast.ofTwentySix().noting(notes).paper(Part.TABLES).text();

        assertThat(text).contains("Note 1,").contains("Note 80,")
                .contains("12 12 Guillemette d’Arcangues 15 Judith Abécassis");
    }

    @Test
    void without_notes_there_is_no_heading_for_them() {
        assertThat(Breakfast.ofTwentySix().paper(Part.TABLES).text()).doesNotContain("À savoir");
    }

    @Test
    void many_rounds_go_on_to_further_pages() {
        var text = Breakfast.ofTwentySix().inRounds(13).paper(Part.TABLES).text();

        assertThat(IntStream.rangeClosed(1, 13)).allSatisfy(round -> assertThat(text).contains("Tour " + round + ","));
    }

    @Test
    void english_reads_in_english() {
        assertThat(Breakfast.ofTwentySix().inEnglish().paper(Part.TABLES).text()).contains("Table plan")
                .contains("Round 1, 9:45").contains("The tables, round by round");
    }
}
