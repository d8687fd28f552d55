package org.entregent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

/** What one language says, the other says too. */
class MessagesTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    static Stream<String> modules() throws IOException {
        try (var files = Files.list(MESSAGES)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("_(fr|en)\\.properties$", ""))
                    .collect(toSet()).stream().sorted();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void both_languages_have_the_same_keys(String module) throws IOException {
        assertThat(sentences(module, "fr").stringPropertyNames())
                .isEqualTo(sentences(module, "en").stringPropertyNames()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void both_languages_fill_the_same_places(String module) throws IOException {
        var french = sentences(module, "fr");
        var english = sentences(module, "en");
        assertThat(french.stringPropertyNames()).allSatisfy(
                key -> assertThat(places(french.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key))));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void no_sentence_is_empty_or_loses_its_places_to_a_straight_apostrophe(String module) throws IOException {
        for (var language : Set.of("fr", "en")) {
            var sentences = sentences(module, language);
            assertThat(sentences.stringPropertyNames()).allSatisfy(key -> {
                assertThat(sentences.getProperty(key)).as(key).isNotBlank().doesNotContain("'");
                if (!module.equals("help")) {
                    new MessageFormat(sentences.getProperty(key), Locale.forLanguageTag(language));
                }
            });
        }
    }

    private static Set<String> places(String pattern) {
        return PLACE.matcher(pattern).results().map(place -> place.group(1)).collect(toSet());
    }

    private static Properties sentences(String module, String language) throws IOException {
        var sentences = new Properties();
        try (var reader = Files.newBufferedReader(MESSAGES.resolve(module + "_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            sentences.load(reader);
        }
        return sentences;
    }
}
