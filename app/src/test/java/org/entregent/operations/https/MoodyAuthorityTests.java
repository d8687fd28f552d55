package org.entregent.operations.https;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What pebble cannot do: refuse by a limit, be out of order, give advice on renewal. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class MoodyAuthorityTests {

    private static final String NAME = "entregent.example.org";

    @TempDir
    private Path home;

    private HttpServer server;
    private String base;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        base = "http://localhost:" + server.getAddress().getPort();
        server.createContext("/nonce", exchange -> {
            exchange.getResponseHeaders().set("Replay-Nonce", "bm9uY2U");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answers(String path, int status, String type, String body, String... headers) {
        server.createContext(path, exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            send(exchange, status, type, body);
        });
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void hasDirectory(String more) {
        answers("/dir", 200, "application/json", """
            {"newNonce": "%1$s/nonce", "newAccount": "%1$s/account", "newOrder": "%1$s/order" %2$s}
            """.formatted(base, more));
    }

    private TestHouse house() throws Exception {
        return TestHouse.open(home, TestHouse.plainSettings(URI.create(base + "/dir"), 0, NAME));
    }

    @Test
    void a_limit_is_told_with_the_time_after_which_to_try() throws Exception {
        hasDirectory("");
        answers("/account", 429, "application/problem+json", """
            {"type": "urn:ietf:params:acme:error:rateLimited", "detail": "too many new registrations"}
            """, "Retry-After", "90000");
        try (var house = house()) {
            var next = house.keeper().check();

            assertThat(house.said()).contains("asked too often of late").contains("too many new registrations");
            assertThat(Duration.between(Instant.now(), next)).isBetween(Duration.ofHours(24), Duration.ofHours(26));
        }
    }

    @Test
    void an_authority_that_is_out_of_order_is_left_alone_as_long_as_it_asks() throws Exception {
        answers("/dir", 503, "text/html", "<h1>maintenance</h1>", "Retry-After", "36000");
        try (var house = house()) {
            var next = house.keeper().check();

            assertThat(house.said()).contains("HTTP 503");
            assertThat(Duration.between(Instant.now(), next)).isBetween(Duration.ofHours(9), Duration.ofHours(11));
        }
    }

    @Test
    void what_is_no_authority_is_told() throws Exception {
        answers("/dir", 200, "text/html", "<h1>It works!</h1>");
        try (var house = house()) {
            house.keeper().check();

            assertThat(house.said()).contains("does not speak as an ACME authority");
        }
    }

    @Test
    void advice_to_renew_now_is_asked_for_once_a_day_and_followed() throws Exception {
        TestAuthority.needed();
        var elsewhere = java.nio.file.Files.createDirectory(home.resolve("elsewhere"));
        var httpPort = TestAuthority.freePort();
        try (var authority = TestAuthority.start(elsewhere, httpPort)) {
            X509Certificate certificate;
            var settings = TestHouse.settings(authority.directory(), authority.itsCertificate(), httpPort,
                    "entregent.test");
            try (var house = TestHouse.open(home, settings)) {
                house.keeper().check();
                try (var visitor = house.byHttps("entregent.test", authority.root())) {
                    certificate = visitor.certificate();
                }
            }
            hasDirectory(", \"renewalInfo\": \"" + base + "/renewal\"");
            var account = new CertificateFolder(home.resolve("https")).accountKey();
            try (var order = new CertificateOrder(TestHouse.plainSettings(URI.create(base + "/dir"), 0, NAME),
                    new Challenges())) {
                var soon = Instant.now().plus(2, ChronoUnit.HOURS);
                answers("/renewal", 200, "application/json", """
                    {"suggestedWindow": {"start": "%s", "end": "%s"}}
                    """.formatted(soon.minusSeconds(1), soon));
                assertThat(order.suggestedRenewal(account, certificate, Duration.ofDays(1))).as("before tomorrow")
                        .contains(Instant.EPOCH);

                server.removeContext("/renewal");
                var later = Instant.now().plus(40, ChronoUnit.DAYS);
                answers("/renewal", 200, "application/json", """
                    {"suggestedWindow": {"start": "%s", "end": "%s"}}
                    """.formatted(later, later.plus(2, ChronoUnit.DAYS)));
                assertThat(order.suggestedRenewal(account, certificate, Duration.ofDays(1))).hasValueSatisfying(
                        time -> assertThat(time).isBetween(later.minusSeconds(1), later.plus(1, ChronoUnit.DAYS)));
            }
        }
    }
}
