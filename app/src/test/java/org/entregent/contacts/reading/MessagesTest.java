package org.entregent.contacts.reading;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The sentences of the reading: the same in both languages, each used, none missing. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MessagesTest {

    private static final Path SOURCES = Path.of(System.getProperty("entregent.root", ".."))
            .resolve("app/src/main/java/org/entregent/contacts");

    private static final Pattern WHOLE = Pattern.compile("\"(contacts\\.(?:doubt|aside|refused)\\.[a-z-]+)\"");
    private static final Pattern ASIDE = Pattern.compile("\\baside\\(\"([a-z-]+)\"\\)");
    private static final Pattern REFUSED = Pattern.compile("refused\\(\"([a-z-]+)\"");

    @Test
    void both_languages_have_the_same_keys() throws IOException {
        assertThat(messages("fr").stringPropertyNames()).isEqualTo(messages("en").stringPropertyNames());
    }

    @Test
    void every_reason_has_a_sentence_and_every_sentence_a_reason() throws IOException {
        assertThat(usedKeys()).isEqualTo(new TreeSet<>(messages("fr").stringPropertyNames()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void sentences_are_patterns_with_the_typographic_apostrophe_and_end_with_a_point(String language)
            throws IOException {
        messages(language).forEach((key, sentence) -> {
            assertThat(sentence.toString()).as(key.toString()).doesNotContain("'").endsWith(".");
            var filled = new MessageFormat(sentence.toString(), Locale.of(language)).format(new Object[]{"A", "B"});
            assertThat(filled).as(key.toString()).doesNotContain("{");
        });
    }

    private static Properties messages(String language) throws IOException {
        var messages = new Properties();
        try (var stream = MessagesTest.class.getResourceAsStream("/messages/contacts_" + language + ".properties")) {
            assertThat(stream).isNotNull();
            messages.load(new InputStreamReader(stream, UTF_8));
        }
        return messages;
    }

    private static Set<String> usedKeys() throws IOException {
        var keys = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var source = Files.readString(file);
                WHOLE.matcher(source).results().forEach(found -> keys.add(found.group(1)));
                ASIDE.matcher(source).results().forEach(found -> keys.add("contacts.aside." + found.group(1)));
                REFUSED.matcher(source).results().forEach(found -> keys.add("contacts.refused." + found.group(1)));
            }
        }
        Arrays.stream(FileKind.values()).map(FileKind::refusal).filter(key -> !key.isEmpty())
                .forEach(key -> keys.add("contacts.refused." + key));
        return keys;
    }
}
