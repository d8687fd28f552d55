package org.entregent.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.options.ColorScheme;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.entregent.web.Assets;
import org.entregent.web.Language;
import org.entregent.web.Languages;

/**
 * Every page in both languages, on a phone and on a desk, light and dark, in a real browser under the real policy. The
 * pictures go to target/pictures, to be looked at.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagePreviewTests {

    private static final Path PICTURES = Path.of("target/pictures");
    private static final List<Integer> WIDTHS = List.of(1280, 390, 320);

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Assets assets = Assets.load();
    private final Languages languages = new Languages();
    private Chromium chromium;
    private PreviewServer server;

    @BeforeAll
    void open() throws IOException {
        chromium = Chromium.open();
        server = new PreviewServer(assets);
        Files.createDirectories(PICTURES);
    }

    @AfterAll
    void close() {
        if (server != null) {
            server.close();
            chromium.close();
        }
    }

    static Stream<Sample> pages() {
        var only = System.getProperty("pages", "");
        return Samples.all().stream().filter(sample -> sample.name().contains(only));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_reads_well_in_french_everywhere(Sample sample) {
        judge(sample, languages.of(Locale.FRENCH));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_reads_well_in_english_everywhere(Sample sample) {
        judge(sample, languages.of(Locale.ENGLISH));
    }

    private void judge(Sample sample, Language language) {
        var output = new StringOutput();
        templates.render(sample.template(), Map.of("page", sample.page(language, assets), "view", sample.view()),
                output);
        var address = server.put("/" + language.tag() + "/" + sample.name(), output.toString());
        var softly = new SoftAssertions();
        try (var open = new OpenPage(chromium.browser(), address)) {
            for (int width : WIDTHS) {
                for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    look(softly, open, width, scheme);
                    open.picture(PICTURES.resolve("%s-%d%s-%s.png".formatted(sample.name(), width,
                            scheme == ColorScheme.DARK ? "-dark" : "", language.tag())));
                }
            }
            softly.assertThat(open.unreachable()).as("controls that Tab never reaches").isEmpty();
            softly.assertThat(open.complaints()).as("console and policy").isEmpty();
        }
        softly.assertAll();
    }

    private static void look(SoftAssertions softly, OpenPage open, int width, ColorScheme scheme) {
        open.seen(width, scheme);
        var at = " at " + width + " px, " + scheme;
        softly.assertThat(open.widerThanScreen()).as("wider than the screen" + at).isEmpty();
        if (scheme == ColorScheme.LIGHT) {
            softly.assertThat(open.smallTargets()).as("targets under 44 px" + at).isEmpty();
        }
        if (width != 320) {
            softly.assertThat(open.axe()).as("axe" + at).isEmpty();
        }
    }
}
