package org.entregent.meetings.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.entregent.meetings.Participant;
import org.entregent.meetings.paper.Breakfast.Person;
import org.entregent.typesetting.PrintedPaper;
import org.entregent.typesetting.PrintedPaper.Glyph;

import static org.assertj.core.api.Assertions.assertThat;

/** Long, short, missing and hostile texts: whatever is given, letters stay on their paper and off one another. */
class NothingIsCutTests {

    private static final double POINT = 25.4 / 72;
    private static final String[] WORDS = {"Marguerite", "de", "la", "Tour-du-Pin", "von", "O'Brien", "Été",
            "Łukasiewicz",
            "x", "anticonstitutionnellement", "& Fils", "<b>", "\"gras\"", "l'œuvre", "Saint-Hilaire-de-la-Côte", "12",
            "https://maison.example/une/adresse/qui/ne/finit/pas", "😀", "王小明", "ليلى", "Α-Ω", "\u0007bip", "a\tb"};

    private static List<Participant> hostile() {
        return List.of(
                Person.named("A".repeat(200), "").numbered(1).build(),
                Person.named("Marie ".repeat(33).strip(), "de la ".repeat(33).strip()).numbered(2)
                        .who("Présidente ".repeat(18)).at("Maison ".repeat(28)).from("L".repeat(200))
                        .mail("a".repeat(90) + "@" + "maison.".repeat(20) + "example")
                        .telephone("1 ".repeat(40), "123456789012").build(),
                Person.named("X", "Y").numbered(3).build(), Person.named("É", "").numbered(4).build(),
                Person.named("Lou", "Bé").numbered(5)
                        .seeking(lines("un besoin parmi beaucoup d’autres, n° ", 12))
                        .offering(lines("une offre, n° ", 12)).build(),
                Person.named("Ève", "Long").numbered(6).seeking("besoin ".repeat(71)).offering("offre ".repeat(83))
                        .build(),
                Person.named("Ann", "Long").numbered(7).seeking("b".repeat(500)).offering("o".repeat(500)).build(),
                Person.named("<script>alert('x')</script>", "& \"Cie\" ]]>").numbered(8).who("a < b && c > d")
                        .at("\u0000\u0001\u001B[31m<!-- -->").seeking("${1+1} #{x}").offering("&amp; &#65;").build(),
                Person.named("Zoé", "Six-Numéros").numbered(9).telephone("01").telephone("02").telephone("03")
                        .telephone("04").telephone("05").telephone("06").mobile("07").fax("08").mail("a@b.example")
                        .mail("c@d.example").build());
    }

    private static String[] lines(String start, int count) {
        var lines = new String[count];
        for (int i = 0; i < count; i++) {
            lines[i] = start + (i + 1);
        }
        return lines;
    }

    private static void everyLetterIsOnItsPage(PrintedPaper paper) {
        assertThat(paper.glyphs()).allSatisfy(glyph -> {
            assertThat(glyph.x()).as("%s", glyph).isGreaterThanOrEqualTo(0);
            assertThat(glyph.right()).as("%s", glyph).isLessThanOrEqualTo(paper.width(glyph.page()) + 0.1);
            assertThat(glyph.baseline()).as("%s", glyph).isBetween(0.0, paper.height(glyph.page()));
            assertThat(glyph.glyph()).as("%s", glyph).isNotZero();
        });
    }

    /** The bodies of two letters share no ink: what stands between x-height and base line, a little tightened. */
    private static void noLetterStandsOnAnother(PrintedPaper paper) {
        Map<Long, List<Glyph>> byCell = new HashMap<>();
        for (var glyph : paper.glyphs()) {
            if (glyph.text().isBlank()
                    || Character.getType(glyph.text().codePointAt(0)) == Character.NON_SPACING_MARK) {
                continue;
            }
            double height = glyph.size() * POINT * 0.4;
            for (long row = cell(glyph.baseline() - height); row <= cell(glyph.baseline()); row++) {
                for (long column = cell(glyph.x()); column <= cell(glyph.right()); column++) {
                    var others = byCell.computeIfAbsent((glyph.page() * 1_000L + row) * 1_000L + column,
                            key -> new ArrayList<>());
                    for (var other : others) {
                        assertThat(overlap(glyph, other))
                                .as(() -> glyph + "\n" + other + "\n" + line(paper, other) + "\n" + line(paper, glyph))
                                .isFalse();
                    }
                    others.add(glyph);
                }
            }
        }
    }

    private static String line(PrintedPaper paper, Glyph glyph) {
        var line = new StringBuilder();
        for (var other : paper.glyphs()) {
            if (other.page() == glyph.page() && Math.abs(other.baseline() - glyph.baseline()) < 0.1) {
                line.append(other.text());
            }
        }
        return line.toString();
    }

    private static long cell(double millimetres) {
        return Math.round(Math.floor(millimetres / 4));
    }

    private static boolean overlap(Glyph one, Glyph other) {
        double side = 0.2 * Math.min(one.size(), other.size()) * POINT;
        double shared = Math.min(one.right(), other.right()) - Math.max(one.x(), other.x());
        double top = Math.max(one.baseline() - 0.4 * one.size() * POINT, other.baseline() - 0.4 * other.size() * POINT);
        double bottom = Math.min(one.baseline(), other.baseline());
        return shared > side && bottom - top > 0.02;
    }

    private static void nothingIsLost(Breakfast breakfast, Part part) {
        try (var paper = breakfast.paper(part)) {
            everyLetterIsOnItsPage(paper);
            noLetterStandsOnAnother(paper);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void hostile_texts_stay_in_their_place_on_a4(Part part) {
        nothingIsLost(Breakfast.of(hostile()).withCodesAt("https://rencontre.example"), part);
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void hostile_texts_stay_in_their_place_on_letter(Part part) {
        nothingIsLost(Breakfast.of(hostile()).onLetter().inEnglish(), part);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a4-10", "a4-10-80x50", "a4-8-99x68", "a4-21-64x38", "a4-24-70x37", "letter-8",
            "letter-6-4x3", "letter-10-4x2", "38.1x21.2,columns=5,rows=13,pitch-x=40.6", "20x10", "200x280"})
    void every_letter_of_a_badge_is_on_its_own_label(String labels) {
        var breakfast = Breakfast.of(hostile()).onLabels(labels).withCodesAt("https://rencontre.example");
        var sheet = breakfast.labels();

        try (var paper = breakfast.paper(Part.BADGES)) {
            noLetterStandsOnAnother(paper);
            assertThat(paper.glyphs()).allSatisfy(glyph -> {
                double column = Math.floor((glyph.x() - sheet.left()) / sheet.pitchX());
                double row = Math.floor((glyph.baseline() - sheet.top()) / sheet.pitchY());
                assertThat(column).isBetween(0.0, sheet.columns() - 1.0);
                assertThat(row).isBetween(0.0, sheet.rows() - 1.0);
                assertThat(glyph.right()).as("%s", glyph)
                        .isLessThanOrEqualTo(sheet.leftOf((int) column) + sheet.width());
                assertThat(glyph.baseline() + 0.25 * glyph.size() * POINT).as("%s", glyph)
                        .isLessThanOrEqualTo(sheet.topOf((int) row) + sheet.height());
                assertThat(glyph.baseline() - 0.7 * glyph.size() * POINT).as("%s", glyph)
                        .isGreaterThanOrEqualTo(sheet.topOf((int) row));
            });
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a4-10", "a4-21-64x38", "38.1x21.2,columns=5,rows=13,pitch-x=40.6", "20x10"})
    void the_name_is_whole_on_any_label(String labels) {
        var paper = Breakfast.of(Person.named("Marie-Antoinette", "Delacroix-Montferrand").build()).onLabels(labels)
                .paper(Part.BADGES);

        assertThat(letters(paper)).contains("Marie-Antoinette").contains("Delacroix-Montferrand");
    }

    @Test
    void a_name_of_two_hundred_letters_is_whole_on_every_paper_that_names_people() {
        var breakfast = Breakfast.of(Person.named("Z".repeat(200), "Court").numbered(1).build(),
                Person.named("Ève", "Dupuy").numbered(2).build());

        for (var part : List.of(Part.SIGN_IN, Part.BADGES, Part.PARTICIPANTS, Part.SLIPS, Part.TABLES)) {
            assertThat(letters(breakfast.paper(part)).chars().filter(letter -> letter == 'Z').count()).as("%s", part)
                    .isGreaterThanOrEqualTo(200).matches(count -> count % 200 == 0);
        }
    }

    private static String letters(PrintedPaper paper) {
        var letters = new StringBuilder();
        paper.glyphs().forEach(glyph -> letters.append(glyph.text()));
        return letters.toString();
    }

    @Test
    void a_title_of_five_hundred_letters_leaves_the_papers_in_order() {
        for (var part : Part.values()) {
            nothingIsLost(Breakfast.ofTwentySix().called("Rencontre ".repeat(50))
                    .about("Un sujet ".repeat(60), "Une voix ".repeat(60)), part);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 7, 25, 60})
    void any_list_of_any_people_keeps_every_letter_in_its_place(int size) {
        var random = new Random(size);
        var breakfast = Breakfast.of(people(random, size)).inRounds(1 + random.nextInt(6))
                .in(random.nextBoolean() ? Locale.FRANCE : Locale.CANADA_FRENCH);

        for (var part : breakfast.pack().parts()) {
            nothingIsLost(breakfast, part);
        }
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void any_long_list_of_any_people_keeps_every_letter_in_its_place(long seed) {
        var random = new Random(seed);
        var breakfast = Breakfast.of(people(random, 1 + random.nextInt(200))).inRounds(random.nextInt(13));
        if (random.nextBoolean()) {
            breakfast.onLetter().inEnglish();
        }

        for (var part : breakfast.pack().parts()) {
            nothingIsLost(breakfast, part);
        }
    }

    private static List<Participant> people(Random random, int size) {
        var people = new ArrayList<Participant>();
        for (int i = 1; i <= size; i++) {
            var person = Person.named(text(random, 4), text(random, 5)).numbered(i).who(text(random, 12))
                    .at(text(random, 12)).from(text(random, 4)).arriving(text(random, 6));
            for (int j = random.nextInt(3); j > 0; j--) {
                person.telephone(text(random, 3), random.nextBoolean() ? "12" : "")
                        .mail(text(random, 3) + "@x.example");
            }
            people.add(person.seeking(texts(random)).offering(texts(random)).withToken("T" + i).build());
        }
        return people;
    }

    private static String[] texts(Random random) {
        var texts = new String[random.nextInt(4)];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text(random, 20);
        }
        return texts;
    }

    private static String text(Random random, int mostWords) {
        var words = new ArrayList<String>();
        for (int i = random.nextInt(mostWords + 1); i > 0; i--) {
            words.add(WORDS[random.nextInt(WORDS.length)]);
        }
        return String.join(" ", words);
    }
}
