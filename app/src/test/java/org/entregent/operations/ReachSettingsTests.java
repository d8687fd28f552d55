package org.entregent.operations;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.entregent.operations.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReachSettingsTests {

    private static ReachSettings with(String... variables) {
        var environment = new HashMap<String, String>();
        for (int i = 0; i < variables.length; i += 2) {
            environment.put(variables[i], variables[i + 1]);
        }
        return ReachSettings.of(environment, false);
    }

    private static String refusal(String... variables) {
        var refused = assertThatExceptionOfType(CommandException.class).isThrownBy(() -> with(variables)).actual();
        assertThat(refused.status()).isEqualTo(CommandException.BAD_REQUEST);
        return refused.key();
    }

    @Test
    void a_domain_means_https_for_everybody_at_its_usual_port() {
        var reach = with("ENTREGENT_DOMAIN", "entregent.example.org,www.example.org");

        assertThat(reach.port()).isEqualTo(443);
        assertThat(reach.everywhere()).isTrue();
        assertThat(reach.address(443)).isEqualTo("https://entregent.example.org");
        try (var database = TestDatabase.empty()) {
            assertThat(reach.properties(database)).containsEntry("server.address", "0.0.0.0")
                    .containsEntry("entregent.public-url", "https://entregent.example.org")
                    .as("nobody stands before us whose word we would take")
                    .containsEntry("server.forward-headers-strategy", "none");
        }
    }

    @Test
    void behind_a_router_that_hands_ports_on_others_are_listened_to() {
        var reach = with("ENTREGENT_DOMAIN", "entregent.example.org", "SERVER_PORT", "8443", "ENTREGENT_HTTP_PORT",
                "8080");

        assertThat(reach.port()).isEqualTo(8443);
        assertThat(reach.https().orElseThrow().httpPort()).isEqualTo(8080);
        assertThat(reach.address(8443)).isEqualTo("https://entregent.example.org");
    }

    @Test
    void the_public_address_must_be_one_of_the_certificate() {
        assertThat(with("ENTREGENT_DOMAIN", "a.example.org,b.example.org", "ENTREGENT_PUBLIC_URL",
                "https://b.example.org:8443").publicUrl()).contains(URI.create("https://b.example.org:8443"));
        assertThat(refusal("ENTREGENT_DOMAIN", "a.example.org", "ENTREGENT_PUBLIC_URL", "https://c.example.org"))
                .isEqualTo("https.public-url");
        assertThat(refusal("ENTREGENT_DOMAIN", "a.example.org", "ENTREGENT_PUBLIC_URL", "http://a.example.org"))
                .isEqualTo("https.public-url");
    }

    @Test
    void a_name_that_will_not_do_is_refused_before_anything_is_started() {
        assertThat(refusal("ENTREGENT_DOMAIN", "*.example.org")).isEqualTo("https.domain-wildcard");
    }

    @Test
    void without_a_domain_nothing_changes() {
        var reach = ReachSettings.of(Map.of(), false);

        assertThat(reach.port()).isEqualTo(8080);
        assertThat(reach.everywhere()).isFalse();
        assertThat(reach.https()).isEmpty();
        assertThat(reach.address(8080)).isEqualTo("http://localhost:8080");
    }
}
