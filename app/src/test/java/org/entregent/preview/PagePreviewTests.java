package org.entregent.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.microsoft.playwright.options.ColorScheme;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.entregent.web.Language;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page in both languages, on a phone and on a desk, light and dark, in a real browser under the real policy. The
 * pictures go to target/pictures with {@code -Dpictures}, to be looked at.
 */
class PagePreviewTests extends PreviewTest {

    private static final Path PICTURES = Path.of("target/pictures");

    /** A window: its width, light or dark, and whether axe is asked. */
    private record Look(int width, ColorScheme scheme, boolean axe) {

        String name() {
            return width + (scheme == ColorScheme.DARK ? "-dark" : "");
        }
    }

    /** By day axe looks at the page on a small telephone once it is unfolded, which shows all of it. */
    private static final List<Look> EVERYWHERE = List.of(new Look(1280, ColorScheme.LIGHT, false),
            new Look(1280, ColorScheme.DARK, true), new Look(320, ColorScheme.LIGHT, false));
    /** The colours are those of the other language: the words are what may be too long, or missing. */
    private static final List<Look> WORDS = List.of(new Look(1280, ColorScheme.LIGHT, true),
            new Look(320, ColorScheme.LIGHT, false));
    /** Widths between the two, and every look asked of axe. */
    private static final List<Look> BETWEEN = List.of(new Look(1280, ColorScheme.LIGHT, true),
            new Look(768, ColorScheme.LIGHT, true), new Look(390, ColorScheme.LIGHT, true),
            new Look(390, ColorScheme.DARK, true), new Look(320, ColorScheme.DARK, true));

    @BeforeAll
    void makeFolder() throws IOException {
        Files.createDirectories(PICTURES);
    }

    static Stream<Sample> pages() {
        var only = System.getProperty("pages", "");
        return Samples.all().stream().filter(sample -> sample.name().contains(only));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_reads_well_in_french_on_every_screen_by_day_and_by_night(Sample sample) {
        try (var open = open(sample, language(Locale.FRENCH))) {
            judge(sample.name() + "-fr", open, EVERYWHERE);
            assertThat(open.unreachable()).as("controls that Tab never reaches").isEmpty();
            open.unfold();
            assertThat(open.widerThanScreen()).as("wider than the screen when unfolded").isEmpty();
            assertThat(open.axe()).as("axe when unfolded").isEmpty();
        }
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource("pages")
    void a_page_reads_well_in_english(Sample sample) {
        try (var open = open(sample, language(Locale.ENGLISH))) {
            judge(sample.name() + "-en", open, WORDS);
        }
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource("pages")
    void a_page_reads_well_on_every_screen_between(Sample sample) {
        try (var open = open(sample, language(Locale.FRENCH))) {
            judge(sample.name() + "-fr", open, BETWEEN);
        }
    }

    private OpenPage open(Sample sample, Language language) {
        return new OpenPage(chromium().browser(), put("/" + language.tag() + "/" + sample.name(), sample, language));
    }

    private static void judge(String name, OpenPage open, List<Look> looks) {
        var softly = new SoftAssertions();
        for (var look : looks) {
            open.seen(look.width(), look.scheme());
            softly.assertThat(open.widerThanScreen()).as("wider than the screen at " + look).isEmpty();
            softly.assertThat(open.smallTargets()).as("targets under 44 px at " + look).isEmpty();
            if (look.axe()) {
                softly.assertThat(open.axe()).as("axe at " + look).isEmpty();
            }
            open.picture(PICTURES.resolve(name + "-" + look.name() + ".png"));
        }
        softly.assertThat(open.complaints()).as("console and policy").isEmpty();
        softly.assertAll();
    }
}
