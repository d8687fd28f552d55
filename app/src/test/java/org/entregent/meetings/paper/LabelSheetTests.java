package org.entregent.meetings.paper;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.entregent.web.Texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

class LabelSheetTests {

    @Test
    void the_standard_sheets_are_ten_on_a4_and_eight_on_letter() {
        var a4 = LabelSheet.standard(PaperSize.A4);
        var letter = LabelSheet.standard(PaperSize.LETTER);

        assertThat(a4).isEqualTo(LabelSheet.parse("85x54,columns=2,rows=5,left=20,top=13.5,pitch-x=85,pitch-y=54,"
                + "offset-x=0,offset-y=0,first=1"));
        assertThat(a4.needsCutting()).isTrue();
        assertThat(letter.count()).isEqualTo(8);
        assertThat(letter.width()).isCloseTo(3.375 * 25.4, within(0.001));
        assertThat(letter.needsCutting()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"a4-10,10,A4", "A4-10,10,A4", "a4-10-80x50,10,A4", "a4-8-99x68,8,A4", "a4-21-64x38,21,A4",
            "a4-24-70x37,24,A4", "letter-8,8,LETTER", "letter-6-4x3,6,LETTER", "letter-10-4x2,10,LETTER"})
    void a_sheet_known_by_name_knows_its_paper(String name, int labels, PaperSize paper) {
        var sheet = LabelSheet.parse(name);

        assertThat(sheet.count()).isEqualTo(labels);
        assertThat(sheet.paper()).isEqualTo(paper);
    }

    @Test
    void a_name_takes_settings() {
        var sheet = LabelSheet.parse(" letter-8 ; first = 3, offset-x=-0.4,offset-y=+1.25 ");

        assertThat(sheet.first()).isEqualTo(3);
        assertThat(sheet.offsetX()).isEqualTo(-0.4);
        assertThat(sheet.offsetY()).isEqualTo(1.25);
        assertThat(sheet.width()).isEqualTo(LabelSheet.standard(PaperSize.LETTER).width());
    }

    @Test
    void a_size_alone_fills_the_page_and_is_centred() {
        var sheet = LabelSheet.parse("90×50", PaperSize.LETTER);

        assertThat(sheet.columns()).isEqualTo(2);
        assertThat(sheet.rows()).isEqualTo(5);
        assertThat(sheet.left()).isCloseTo((215.9 - 180) / 2, within(0.001));
        assertThat(sheet.top()).isCloseTo((279.4 - 250) / 2, within(0.001));
    }

    @Test
    void the_paper_of_a_size_can_be_said() {
        assertThat(LabelSheet.parse("90x50,paper=letter").paper()).isEqualTo(PaperSize.LETTER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a5-4|labels.unknown", "|labels.unknown", "85|labels.unknown",
            "85x|labels.unknown", "1e3x50|labels.unknown", "-85x54|labels.unknown",
            "85x54,colums=2|labels.unknown-setting", "85x54,columns|labels.unknown-setting",
            "85x54,13,5|labels.unknown-setting", "85x54,paper=a3|labels.unknown-setting",
            "85x54,left=vingt|labels.not-a-number", "85x54,left=|labels.not-a-number",
            "85x54,columns=1.5|labels.not-a-number", "85x54,left=NaN|labels.not-a-number",
            "85x54,left=20,left=21|labels.twice", "5x5|labels.too-small", "85x54,columns=0|labels.count",
            "85x54,rows=-1|labels.count", "20x10,columns=99999|labels.count",
            "85x54,columns=2,pitch-x=80|labels.overlap", "85x54,rows=2,pitch-y=0|labels.overlap",
            "85x54,columns=3|labels.outside", "85x54,left=-5|labels.outside", "85x54,top=290|labels.outside",
            "300x400|labels.outside", "85x54,rows=6|labels.outside", "a4-10,first=11|labels.first",
            "a4-10,first=0|labels.first", "a4-10,offset-x=100|labels.offset",
            "letter-8,paper=a4,left=100|labels.outside"})
    void an_impossible_sheet_is_refused_with_a_sentence(String description, String key) {
        assertThatExceptionOfType(LabelSheetException.class)
                .isThrownBy(() -> LabelSheet.parse(description == null ? "" : description)).satisfies(refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo(key);
                    for (var locale : new Locale[]{Locale.FRENCH, Locale.ENGLISH}) {
                        assertThat(Texts.of("paper", locale).say(refusal.messageKey(), refusal.arguments()))
                                .doesNotContain("{");
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"a4-10", "letter-8", "a4-21-64x38", "a4-24-70x37"})
    void every_label_is_on_the_page(String name) {
        var sheet = LabelSheet.parse(name);

        assertThat(sheet.leftOf(sheet.columns() - 1) + sheet.width()).isLessThanOrEqualTo(sheet.paper().width() + 0.1);
        assertThat(sheet.topOf(sheet.rows() - 1) + sheet.height()).isLessThanOrEqualTo(sheet.paper().height() + 0.1);
    }
}
