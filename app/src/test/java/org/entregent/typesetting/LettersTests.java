package org.entregent.typesetting;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LettersTests {

    private final Letters letters = new Letters(new TypeCase());

    @ParameterizedTest
    @ValueSource(strings = {"Béatrice", "Lœuillet", "Nguyễn Thị Thu Hằng", "Ελένη", "Їжак", "ليلى", "بن־ארי", "王小明",
            "민서", "あゆみ", "Անահիտ", "ნინო", "Žižková", "№ 12", "50 €", "« où »", "", "x"})
    void what_the_fonts_have_is_printed_as_written(String text) {
        assertThat(letters.printable(text)).isEqualTo(new Letters.Printable(text, false));
    }

    @ParameterizedTest
    @CsvSource({"प्रिया शर्मा,Priyā Śarmā", "தமிழ்,Tamiḻ", "ዓለም,ʿālam", "Zoé 🙂,Zoé", "🙂,''", "𝓐𝓷𝓷𝓪,Anna",
            "☎ Lou ♥,Lou", "👩‍👩‍👧 Lou,Lou", "1️⃣ Lou,1 Lou"})
    void other_letters_become_latin_and_pictures_are_left_out(String text, String printed) {
        assertThat(letters.printable(text)).isEqualTo(new Letters.Printable(printed, true));
    }

    @ParameterizedTest
    @CsvSource({"'Lou\tBé','Lou Bé'", "'Lou\u0000 Bé','Lou Bé'", "'  Lou \u2003 Bé ','Lou Bé'", "'Lou\u200BBé',LouBé",
            "'Lou\u00ADise',Louise", "'\u202ELou',Lou", "'Lou\nBé','Lou Bé'", "'\uFEFFLou',Lou"})
    void what_cannot_be_seen_is_not_printed(String text, String printed) {
        assertThat(letters.printable(text)).isEqualTo(new Letters.Printable(printed, false));
    }

    @Test
    void marks_are_composed_with_their_letters() {
        assertThat(letters.printable("Be\u0301a").text()).isEqualTo("Béa");
        assertThat(letters.printable("Nguye\u0302\u0303n").text()).isEqualTo("Nguyễn");
    }

    @Test
    void half_a_character_is_left_out() {
        assertThat(letters.printable("Lou\uD83D").text()).isEqualTo("Lou");
    }

    @Test
    void whatever_is_printed_has_a_font() {
        var type = new TypeCase();
        for (int codePoint = 0; codePoint <= 0x1FFFF; codePoint += 7) {
            for (var cluster : Clusters.of(letters.printable("a" + Character.toString(codePoint)).text())) {
                assertThat(cluster.charAt(0) == Compositor.NARROW_SPACE || cluster.charAt(0) == 0x200C
                        || type.faceFor(cluster, Face.SERIF).isPresent()).as("%x", codePoint).isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"ليلى,\uFEDF\uFEF4\uFEE0\uFEF0", "لا,\uFEFB", "بلا,\uFE91\uFEFC",
            "پژمان,\uFB58\uFB8B\uFEE3\uFE8E\uFEE5",
            "گرجی,\uFB94\uFEAE\uFE9F\uFBFD", "علي\u200Cرضا,\uFECB\uFEE0\uFEF2\uFEAD\uFEBF\uFE8E", "abc,abc"})
    void arabic_letters_take_the_form_that_their_neighbours_call_for(String text, String joined) {
        assertThat(new ArabicForms().joined(text)).isEqualTo(joined);
    }
}
