package org.entregent.meetings.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.entregent.meetings.paper.Breakfast.Person;
import org.entregent.typesetting.PrintedPaper;
import org.entregent.typesetting.PrintedPaper.Glyph;
import org.entregent.typesetting.PrintedPaper.Stroke;
import org.entregent.web.Texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class BadgesTests {

    private static final double TENTH = 0.1;

    private static List<Glyph> named(PrintedPaper paper, String first) {
        var glyphs = paper.glyphs();
        for (int i = 0; i + first.length() <= glyphs.size(); i++) {
            var some = glyphs.subList(i, i + first.length());
            if (some.stream().map(Glyph::text).reduce("", String::concat).equals(first)) {
                return some;
            }
        }
        throw new AssertionError(first + " is not there");
    }

    @Test
    void ten_badges_stand_on_an_a4_sheet_at_their_places() {
        var paper = Breakfast.ofTwentySix().paper(Part.BADGES);

        assertThat(paper.pageCount()).isEqualTo(3);
        assertThat(named(paper, "Agnès").getFirst().x()).isCloseTo(20 + 6, within(TENTH));
        assertThat(named(paper, "Aïcha").getFirst().x()).isCloseTo(20 + 85 + 6, within(TENTH));
        assertThat(named(paper, "Alix").getFirst().baseline() - named(paper, "Agnès").getFirst().baseline())
                .isCloseTo(54, within(TENTH));
        assertThat(named(paper, "Élisabeth").getFirst().page()).isZero();
        assertThat(named(paper, "Fanny").getFirst().page()).isEqualTo(1);
    }

    @Test
    void cut_lines_run_between_labels_once_and_are_dashed() {
        var cuts = Breakfast.ofTwentySix().paper(Part.BADGES).strokes().stream()
                .filter(stroke -> stroke.page() == 0 && stroke.dashed()).toList();

        assertThat(cuts.stream().filter(stroke -> !stroke.across()).map(Stroke::fromX))
                .usingElementComparator(BadgesTests::toTheTenth).containsExactly(20.0, 105.0, 190.0);
        assertThat(cuts.stream().filter(Stroke::across).map(Stroke::fromY))
                .usingElementComparator(BadgesTests::toTheTenth)
                .containsExactly(13.5, 67.5, 121.5, 175.5, 229.5, 283.5);
        assertThat(cuts).allSatisfy(cut -> assertThat(cut.width()).isCloseTo(0.15, within(0.01)));
    }

    private static int toTheTenth(double one, double other) {
        return Math.abs(one - other) < TENTH ? 0 : Double.compare(one, other);
    }

    @Test
    void eight_badges_stand_on_a_letter_sheet_without_cut_lines() {
        var paper = Breakfast.ofTwentySix().onLetter().paper(Part.BADGES);

        assertThat(paper.pageCount()).isEqualTo(4);
        assertThat(paper.strokes()).noneMatch(Stroke::dashed);
        assertThat(named(paper, "Aïcha").getFirst().x() - named(paper, "Agnès").getFirst().x())
                .isCloseTo(3.75 * 25.4, within(TENTH));
        assertThat(named(paper, "Alix").getFirst().baseline() - named(paper, "Agnès").getFirst().baseline())
                .isCloseTo(2.5 * 25.4, within(TENTH));
    }

    @Test
    void the_offset_of_a_printer_moves_everything() {
        var plain = Breakfast.ofTwentySix().onLabels("a4-10").paper(Part.BADGES);
        var moved = Breakfast.ofTwentySix().onLabels("a4-10,offset-x=1.5,offset-y=-0.7").paper(Part.BADGES);

        assertThat(moved.glyphs()).hasSameSizeAs(plain.glyphs());
        assertThat(IntStream.range(0, plain.glyphs().size())).allSatisfy(i -> {
            assertThat(moved.glyphs().get(i).x() - plain.glyphs().get(i).x()).isCloseTo(1.5, within(TENTH));
            assertThat(moved.glyphs().get(i).baseline() - plain.glyphs().get(i).baseline())
                    .isCloseTo(-0.7, within(TENTH));
        });
    }

    @Test
    void the_first_sheet_begins_with_its_first_free_label() {
        var paper = Breakfast.ofTwentySix().onLabels("a4-10,first=4").paper(Part.BADGES);

        assertThat(named(paper, "Agnès").getFirst().x()).isCloseTo(20 + 85 + 6, within(TENTH));
        assertThat(named(paper, "Agnès").getFirst().baseline()).isBetween(13.5 + 54, 13.5 + 2 * 54);
        assertThat(named(paper, "Coralie").getFirst().page()).isEqualTo(1);
        assertThat(named(paper, "Coralie").getFirst().x()).isCloseTo(20 + 6, within(TENTH));
    }

    @ParameterizedTest
    @CsvSource({"Chloé,31", "Béatrice,31", "Bérengère,24", "Anne-Sophie,24"})
    void a_first_name_is_large_and_smaller_beyond_eight_letters(String name, double points) {
        var glyphs = named(Breakfast.of(Person.named(name, "Bé").build()).paper(Part.BADGES), name);

        assertThat(glyphs).allSatisfy(glyph -> assertThat(glyph.size()).isCloseTo(points, within(0.1)));
    }

    @Test
    void a_long_first_name_shrinks_until_it_fits_beside_the_code() {
        var paper = Breakfast.of(Person.named("Marie-Antoinette", "Bé").withToken("t").build())
                .withCodesAt("https://rencontre.example").paper(Part.BADGES);
        var name = named(paper, "Marie-Antoinette");

        assertThat(name.getFirst().size()).isBetween(14.0, 23.9);
        assertThat(name.getLast().right()).isLessThan(paper.pictures().getFirst().x());
        assertThat(name.getFirst().baseline()).isEqualTo(name.getLast().baseline());
    }

    @Test
    void needs_and_offers_are_all_there_and_their_words_wrap() {
        var paper = Breakfast.of(Person.named("Lou", "Bé").seeking("un local calme et clair, deux jours par semaine, "
                + "avec une cuisine pour recevoir à déjeuner", "une comptable").offering("trois places de stage")
                .build())
                .paper(Part.BADGES);

        assertThat(paper.text()).contains("cherche un local calme et clair, deux jours par semaine, avec une cuisine "
                + "pour recevoir à déjeuner une comptable offre trois places de stage");
    }

    @Test
    void a_badge_too_full_keeps_the_first_lines_and_the_host_is_told() {
        var lou = Person.named("Lou", "Bé").seeking(IntStream.rangeClosed(1, 12).mapToObj(i -> "besoin n° " + i)
                .toArray(String[]::new)).offering("une offre").build();
        var breakfast = Breakfast.of(lou);

        assertThat(breakfast.paper(Part.BADGES).text()).contains("besoin n° 1").contains("une offre")
                .doesNotContain("besoin n° 12");
        assertThat(breakfast.pack().notices()).singleElement()
                .satisfies(notice -> assertThat(notice.messageKey()).isEqualTo("notice.badge"));
    }

    @Test
    void when_it_is_the_labels_that_are_small_the_host_is_told_once() {
        assertThat(Breakfast.ofTwentySix().onLabels("38x21").pack().notices()).singleElement().satisfies(notice -> {
            assertThat(notice.messageKey()).isEqualTo("notice.badges");
            assertThat(notice.number()).isZero();
            assertThat(Texts.of("paper", Locale.FRENCH).say(notice.messageKey(), notice.arguments()))
                    .contains("26 badges sur 26");
        });
    }

    @Test
    void a_badge_without_needs_nor_offers_has_no_thread() {
        var paper = Breakfast.of(Person.named("Lou", "Bé").build()).onLabels("a4-10-80x50").paper(Part.BADGES);

        assertThat(paper.strokes()).isEmpty();
    }

    @Test
    void there_are_no_codes_without_an_address_nor_for_a_person_without_a_token() {
        var lou = Person.named("Lou", "Bé");

        assertThat(Breakfast.of(lou.withToken("t").build()).paper(Part.BADGES).pictures()).isEmpty();
        assertThat(Breakfast.of(lou.withToken("").build()).withCodesAt("https://rencontre.example").paper(Part.BADGES)
                .pictures()).isEmpty();
    }

    @Test
    void codes_are_pictures_of_one_bit_seventeen_millimetres_wide() {
        var pictures = Breakfast.ofTwentySix().withCodesAt("https://rencontre.example").paper(Part.BADGES).pictures();

        assertThat(pictures).hasSize(26).allSatisfy(picture -> {
            assertThat(picture.bitsPerComponent()).isEqualTo(1);
            assertThat(picture.side()).isCloseTo(17, within(TENTH));
        });
        assertThat(pictures.getFirst().x() + 17).isCloseTo(20 + 85 - 6, within(TENTH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://rencontre.example", "https://rencontre.example/", "http://192.168.1.20:8080",
            "https://une-tres-longue-adresse-de-reseau.association.example/rencontres/2026"})
    void the_codes_of_a_sheet_are_read_back(String base) throws IOException, NotFoundException {
        var breakfast = Breakfast.ofTwentySix().among(Breakfast.guests(10)).withCodesAt(base);
        try (var paper = breakfast.paper(Part.BADGES)) {
            var image = new PDFRenderer(paper.document()).renderImageWithDPI(0, 200);

            assertThat(decoded(image)).containsExactlyInAnyOrderElementsOf(breakfast.participants().stream()
                    .map(guest -> base.replaceAll("/$", "") + "/b/" + guest.token()).toList());
        }
    }

    private static List<String> decoded(BufferedImage image) throws NotFoundException {
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var results = new ArrayList<String>();
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        for (Result result : new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)),
                Map.of(DecodeHintType.TRY_HARDER, true))) {
            results.add(result.getText());
        }
        return results;
    }

    @Test
    void a_large_label_has_a_larger_name() {
        var paper = Breakfast.of(Person.named("Lou", "Bé").build()).onLabels("letter-6-4x3").paper(Part.BADGES);

        assertThat(named(paper, "Lou").getFirst().size()).isGreaterThan(34);
    }

    @Test
    void names_that_are_never_parted_are_printed_whole() {
        var wang = Breakfast.of(Person.familyFirst("王", "小明").build()).paper(Part.BADGES);
        var nguyen = Breakfast.of(Person.familyFirst("Nguyễn", "Hằng").build()).paper(Part.BADGES);

        assertThat(named(wang, "王 小明").getFirst().size()).isCloseTo(31, within(0.1));
        assertThat(named(nguyen, "Hằng").getFirst().size()).isCloseTo(31, within(0.1));
        assertThat(named(nguyen, "Nguyễn").getFirst().size()).isCloseTo(14.5, within(0.1));
    }
}
