package org.entregent.operations.https;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HttpsSettingsTests {

    @TempDir
    private Path folder;

    private static HttpsSettings with(String... variables) {
        var environment = new HashMap<String, String>();
        for (int i = 0; i < variables.length; i += 2) {
            environment.put(variables[i], variables[i + 1]);
        }
        return HttpsSettings.of(environment).orElseThrow();
    }

    private static String refusal(String... variables) {
        return assertThatExceptionOfType(HttpsException.class).isThrownBy(() -> with(variables)).actual().key();
    }

    @Test
    void without_a_domain_there_is_no_https_of_our_own() {
        assertThat(HttpsSettings.of(Map.of())).isEmpty();
        assertThat(HttpsSettings.of(Map.of("ENTREGENT_DOMAIN", "  "))).isEmpty();
    }

    @Test
    void one_name_is_enough() {
        var settings = with("ENTREGENT_DOMAIN", "entregent.example.org");

        assertThat(settings.names()).containsExactly("entregent.example.org");
        assertThat(settings.directory()).isEqualTo(URI.create("acme://letsencrypt.org"));
        assertThat(settings.httpPort()).isEqualTo(80);
        assertThat(settings.mail()).isEmpty();
        assertThat(settings.trusted()).isEmpty();
    }

    @Test
    void several_names_are_read_as_people_write_them() {
        assertThat(with("ENTREGENT_DOMAIN", " Réseau.example.org. , www.example.org,, WWW.example.org").names())
                .containsExactly("xn--rseau-bsa.example.org", "www.example.org");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {"https://example.org|https.domain-address",
            "example.org:8443|https.domain-address", "example.org/entregent|https.domain-address",
            "*.example.org|https.domain-wildcard", "192.0.2.7|https.domain-number",
            "2001:db8::7|https.domain-number", "[2001:db8::7]|https.domain-number", "two words.org|https.domain",
            "under_score.example.org|https.domain", "-dash.example.org|https.domain", "double..dot.org|https.domain",
            "\",\"|https.domain-count", "localhost|https.domain-private", "entregent|https.domain-private",
            "entregent.local|https.domain-private", "box.home.arpa|https.domain-private"})
    void a_name_for_which_no_certificate_can_be_had_is_refused(String name, String sentence) {
        assertThat(refusal("ENTREGENT_DOMAIN", name)).isEqualTo(sentence);
    }

    @Test
    void a_label_or_a_list_that_is_too_long_is_refused() {
        assertThat(refusal("ENTREGENT_DOMAIN", "a".repeat(64) + ".org")).isEqualTo("https.domain");
        var many = new StringBuilder();
        for (int i = 0; i <= 100; i++) {
            many.append("n").append(i).append(".example.org,");
        }
        assertThat(refusal("ENTREGENT_DOMAIN", many.toString())).isEqualTo("https.domain-count");
    }

    @Test
    void a_private_authority_may_know_names_that_the_internet_does_not() {
        assertThat(with("ENTREGENT_DOMAIN", "entregent.lan", "ENTREGENT_ACME_DIRECTORY", "https://ca.lan/acme").names())
                .containsExactly("entregent.lan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme://letsencrypt.org/staging", "https://ca.example.org/directory"})
    void authorities_are_named_by_their_directory(String directory) {
        assertThat(with("ENTREGENT_DOMAIN", "a.example.org", "ENTREGENT_ACME_DIRECTORY", directory).directory())
                .hasToString(directory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://ca.example.org/directory", "acme://nobody.example", "letsencrypt", "https:///x",
            "not a url"})
    void what_is_no_directory_is_refused(String directory) {
        assertThat(refusal("ENTREGENT_DOMAIN", "a.example.org", "ENTREGENT_ACME_DIRECTORY", directory))
                .isEqualTo("https.directory");
    }

    @Test
    void other_settings_are_checked_too() {
        assertThat(with("ENTREGENT_DOMAIN", "a.example.org", "ENTREGENT_ACME_MAIL", "mailto:n@example.org").mail())
                .contains("n@example.org");
        assertThat(refusal("ENTREGENT_DOMAIN", "a.example.org", "ENTREGENT_ACME_MAIL", "nobody"))
                .isEqualTo("https.mail");
        assertThat(refusal("ENTREGENT_DOMAIN", "a.example.org", "ENTREGENT_HTTP_PORT", "65536"))
                .isEqualTo("https.http-port");
    }

    @Test
    void a_file_without_certificates_is_refused() throws Exception {
        assertThat(refusal("ENTREGENT_DOMAIN", "a.example.org", "ENTREGENT_ACME_CA",
                folder.resolve("missing.pem").toString())).isEqualTo("https.trusted");
        var empty = Files.writeString(folder.resolve("empty.pem"), "");
        assertThat(refusal("ENTREGENT_DOMAIN", "a.example.org", "ENTREGENT_ACME_CA", empty.toString()))
                .isEqualTo("https.trusted");
    }
}
