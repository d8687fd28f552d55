package org.entregent.meetings.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.entregent.meetings.Participant;
import org.entregent.meetings.paper.Breakfast.Person;
import org.entregent.typesetting.PrintedPaper;
import org.entregent.web.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the alphabet, a name is printed in letters: never in boxes, never as "#". */
class GlyphsTests {

    private static final List<Participant> OF_MANY_ALPHABETS = numbered(
            Person.familyFirst("Nguyễn", "Thị Thu Hằng").seeking("một phòng yên tĩnh").offering("dịch thuật"),
            Person.named("Ελένη", "Παπαδοπούλου").who("Αρχιτέκτων"), Person.named("Людмила", "Шевченко-Їжак"),
            Person.named("ليلى", "العلوي").seeking("شريك في مونتريال").offering("ترجمة عقد"),
            Person.named("پژمان", "گرجی"), Person.named("יעל", "בן־ארי").at("בית הספר (ירושלים)"),
            Person.familyFirst("王", "小明").seeking("翻译合同").offering("上海的联系人"), Person.familyFirst("佐藤", "あゆみ"),
            Person.familyFirst("김", "민서"), Person.named("Անահիտ", "Տեր-Պետրոսյան"), Person.named("ნინო", "ჯაფარიძე"),
            Person.named("प्रिया", "शर्मा").seeking("एक दुकान"), Person.named("สมชาย", "ใจดี"),
            Person.named("Zoé 🙂", "Lafleur 🌸").offering("du café ☕ et des idées 💡"), Person.named("🙂", ""),
            Person.named("Steffi", "Griffith-O'Neill"), Person.named("Ștefania", "Žižková-Đặng"));

    private static List<Participant> numbered(Person... people) {
        var numbered = new ArrayList<Participant>();
        for (var person : people) {
            numbered.add(person.numbered(numbered.size() + 1).build());
        }
        return numbered;
    }

    /** The letters of a text in any order: right-to-left scripts are read back in an order of their own. */
    private static String letters(String text) {
        return PrintedPaper.plain(text).codePoints().filter(Character::isLetter).sorted()
                .mapToObj(Character::toString).collect(Collectors.joining());
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void no_part_draws_a_box_or_a_number_sign(Part part) {
        var paper = Breakfast.of(OF_MANY_ALPHABETS).paper(part);

        assertThat(paper.glyphs()).isNotEmpty().noneMatch(glyph -> glyph.glyph() == 0)
                .noneMatch(glyph -> glyph.text().contains("#") || glyph.text().contains("\uFFFD"));
    }

    @ParameterizedTest
    @CsvSource({"1,Nguyễn Thị Thu Hằng", "2,Ελένη Παπαδοπούλου", "3,Людмила Шевченко-Їжак", "4,ليلى العلوي",
            "5,پژمان گرجی", "6,יעל בן־ארי", "7,王 小明", "8,佐藤 あゆみ", "9,김 민서", "10,Անահիտ Տեր-Պետրոսյան",
            "11,ნინო ჯაფარიძე", "12,Priyā Śarmā", "14,Zoé Lafleur", "15,N° 15", "16,Steffi Griffith-O’Neill",
            "17,Ștefania Žižková-Đặng"})
    void the_table_plan_holds_every_name(int number, String expected) {
        var paper = Breakfast.of(OF_MANY_ALPHABETS).inRounds(1).paper(Part.TABLES);
        var row = rowOf(number, paper);

        assertThat(letters(row)).as(row).isEqualTo(letters(expected));
    }

    /** What stands on the line that begins with a number, on the first page. */
    private static String rowOf(int number, PrintedPaper paper) {
        var figure = paper.glyphs().stream().filter(glyph -> glyph.page() == 0 && glyph.x() < 27)
                .collect(Collectors.groupingBy(glyph -> Math.round(glyph.baseline()), Collectors.toList())).values()
                .stream().filter(line -> line.stream().map(PrintedPaper.Glyph::text).collect(Collectors.joining())
                        .equals(Integer.toString(number)))
                .findFirst().orElseThrow().getFirst();
        return paper.glyphs().stream()
                .filter(glyph -> glyph.page() == 0 && glyph.x() > 33 && glyph.right() < 167
                        && Math.abs(glyph.baseline() - figure.baseline()) < 1)
                .sorted(Comparator.comparingDouble(PrintedPaper.Glyph::x)).map(PrintedPaper.Glyph::text)
                .collect(Collectors.joining());
    }

    @Test
    void arabic_letters_are_joined_and_stand_from_right_to_left() {
        var paper = Breakfast.of(Person.named("ليلى", "").build()).inRounds(0).paper(Part.BADGES);
        var forms = paper.glyphs().stream().sorted(Comparator.comparingDouble(PrintedPaper.Glyph::x))
                .map(PrintedPaper.Glyph::text).collect(Collectors.joining());

        // Alef maksura final, lam medial, yeh medial, lam initial: the first letter of the name stands last.
        assertThat(forms).isEqualTo("\uFEF0\uFEE0\uFEF4\uFEDF");
    }

    @Test
    void hebrew_letters_stand_from_right_to_left() {
        var paper = Breakfast.of(Person.named("יעל", "").build()).inRounds(0).paper(Part.BADGES);
        var letters = paper.glyphs().stream().sorted(Comparator.comparingDouble(PrintedPaper.Glyph::x))
                .map(PrintedPaper.Glyph::text).collect(Collectors.joining());

        assertThat(letters).isEqualTo("לעי");
    }

    @Test
    void the_host_is_told_of_names_printed_in_other_letters_and_of_no_others() {
        assertThat(Breakfast.of(OF_MANY_ALPHABETS).pack().notices())
                .filteredOn(notice -> notice.messageKey().equals("notice.name")).extracting(Notice::number)
                .containsExactly(12, 13, 14, 15);
    }

    @Test
    void the_host_is_told_of_lines_printed_in_other_letters() {
        assertThat(Breakfast.of(OF_MANY_ALPHABETS).pack().notices())
                .filteredOn(notice -> notice.messageKey().equals("notice.line")).extracting(Notice::number)
                .containsExactly(12, 14);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void what_the_host_is_told_is_a_sentence(String language) {
        var texts = Texts.of("paper", Locale.forLanguageTag(language));

        assertThat(Breakfast.of(OF_MANY_ALPHABETS).pack().notices()).isNotEmpty().allSatisfy(notice -> assertThat(
                texts.say(notice.messageKey(), notice.arguments())).doesNotContain("{").endsWith("."));
    }

    @Test
    void fonts_of_other_scripts_are_left_alone_when_nobody_needs_them() {
        assertThat(Breakfast.ofTwentySix().whole().glyphs()).extracting(PrintedPaper.Glyph::font)
                .allMatch(font -> font.contains("Entregent"));
    }
}
