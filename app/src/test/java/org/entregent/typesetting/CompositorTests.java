package org.entregent.typesetting;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CompositorTests {

    private final TypeCase type = new TypeCase();
    private final Compositor compositor = new Compositor(type);

    private List<String> lines(String text, double width) {
        return texts(compositor.paragraph(text, Hand.TEXT).set(10, 1.2, width));
    }

    private static List<String> texts(Block block) {
        return block.lines().stream()
                .map(line -> line.runs().stream().map(Line.Run::text).reduce("", String::concat)).toList();
    }

    @Test
    void words_fill_lines_and_no_line_is_longer_than_its_measure() {
        var block = compositor.paragraph("Qui vous êtes, ce que vous savez faire, ce que vous avez envie de faire.",
                Hand.TEXT).set(10, 1.2, 40);

        assertThat(block.lines()).hasSizeGreaterThan(2);
        assertThat(block.width()).isLessThanOrEqualTo(40);
        assertThat(String.join(" ", texts(block)))
                .isEqualTo("Qui vous êtes, ce que vous savez faire, ce que vous avez envie de faire.");
    }

    @Test
    void french_spaces_and_apostrophes_and_short_inversions_hold_together() {
        assertThat(lines("Venez\u202F! « Qu’avez-vous », dit-elle\u00A0: « 8\u00A0h\u00A030\u202F?\u00A0»", 26))
                .noneMatch(line -> line.startsWith("!") || line.startsWith("?") || line.startsWith(":")
                        || line.startsWith("avez") || line.startsWith("vous") || line.startsWith("elle")
                        || line.startsWith("»"));
    }

    @Test
    void a_word_longer_than_its_line_is_broken_and_a_mail_after_its_at_sign() {
        assertThat(lines("anticonstitutionnellement", 15)).hasSizeGreaterThan(2);
        assertThat(lines("lou@maison-des-textiles.example", 50)).containsExactly("lou@",
                "maison-des-textiles.example");
    }

    @Test
    void chinese_is_broken_between_characters() {
        assertThat(lines("上海的联系人上海的联系人", 20)).hasSizeGreaterThan(1);
    }

    @Test
    void a_paragraph_does_not_end_on_a_lone_short_word() {
        var text = "On prend rendez-vous et puis on échange sa carte ou";
        double width = Millimetres.ofPoints(10) * compositor.ems("On prend rendez-vous et puis on échange sa carte",
                Hand.TEXT) + 0.5;

        assertThat(texts(compositor.paragraph(text, Hand.TEXT).set(10, 1.2, width)).getLast()).isEqualTo("ou");
        assertThat(texts(compositor.paragraph(text, Hand.TEXT).pretty(10, 1.2, width)).getLast()).contains(" ");
    }

    @Test
    void balanced_lines_are_of_about_the_same_length() {
        var lines = compositor.paragraph("Petit déjeuner des entrepreneuses du Pont-Neuf", Hand.TITLE)
                .balanced(30, 1.1, 140).lines();

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).ems() / lines.get(1).ems()).isBetween(0.6, 1.6);
    }

    @Test
    void letters_that_gape_draw_together() {
        assertThat(compositor.ems("Va", Hand.NAME)).isLessThan(type.width(Face.SERIF, "Va") - 0.03);
        assertThat(compositor.ems("nn", Hand.NAME)).isCloseTo(type.width(Face.SERIF, "nn"), within(0.011));
    }

    @Test
    void right_to_left_letters_stand_from_the_right_and_brackets_are_mirrored() {
        assertThat(texts(compositor.paragraph("(אב) x", Hand.TEXT).set(10, 1, 100))).containsExactly("x (בא)");
        assertThat(texts(compositor.paragraph("Lou (אב)", Hand.TEXT).set(10, 1, 100))).containsExactly("Lou (בא)");
    }

    @Test
    void the_narrow_space_of_french_is_drawn_by_the_spaces_that_the_fonts_have() {
        assertThat(texts(compositor.paragraph("où\u202F?", Hand.TEXT).set(10, 1, 100))).containsExactly("où\u2009?");
        assertThat(texts(compositor.paragraph("où\u202F?", Hand.NAME).set(10, 1, 100))).containsExactly("où\u00A0?");
    }

    @Test
    void what_no_font_has_leaves_a_hole_and_not_a_box() {
        assertThat(texts(compositor.paragraph("a\uE000b", Hand.TEXT).set(10, 1, 100))).containsExactly("ab");
    }
}
