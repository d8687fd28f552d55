package org.entregent.operations.https;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
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
    void advice_on_renewal_is_understood() throws Exception {
        hasDirectory(", \"renewalInfo\": \"" + base + "/renewal\"");
        keepACertificate();
        var folder = new CertificateFolder(home.resolve("https"));
        var own = folder.certificate().orElseThrow().own();
        try (var order = new CertificateOrder(TestHouse.plainSettings(URI.create(base + "/dir"), 0, NAME),
                new Challenges())) {
            advises(Instant.EPOCH, Instant.EPOCH.plusSeconds(60));
            assertThat(order.suggestedRenewal(folder.accountKey(), own)).as("past").contains(Instant.EPOCH);

            server.removeContext("/renewal");
            var later = Instant.now().plus(40, ChronoUnit.DAYS);
            advises(later, later.plusSeconds(3_600));
            assertThat(order.suggestedRenewal(folder.accountKey(), own)).hasValueSatisfying(
                    time -> assertThat(time).isBetween(later.minusSeconds(1), later.plusSeconds(3_600)));
        }
    }

    private void advises(Instant start, Instant end) {
        answers("/renewal", 200, "application/json",
                "{\"suggestedWindow\": {\"start\": \"" + start + "\", \"end\": \"" + end + "\"}}");
    }

    @Test
    void advice_to_renew_early_is_followed_until_it_succeeds() throws Exception {
        var orders = new AtomicInteger();
        hasDirectory(", \"renewalInfo\": \"" + base + "/renewal\"");
        advises(Instant.EPOCH, Instant.EPOCH.plusSeconds(60));
        server.createContext("/account", exchange -> {
            orders.incrementAndGet();
            send(exchange, 503, "text/html", "later");
        });
        keepACertificate();
        try (var house = house()) {
            var next = house.keeper().check();
            assertThat(house.said()).contains("was not renewed. The one in use stands until");
            assertThat(orders).hasValue(1);

            house.keeper().check();
            assertThat(orders).as("not before its time").hasValue(1);
            house.clock().turnTo(next);
            house.keeper().check();
            assertThat(orders).hasValue(2);
        }
    }

    @Test
    void advice_is_asked_for_once_a_day() throws Exception {
        var asked = new AtomicInteger();
        hasDirectory(", \"renewalInfo\": \"" + base + "/renewal\"");
        var window = "{\"suggestedWindow\": {\"start\": \"2099-01-01T00:00:00Z\", \"end\": \"2099-01-02T00:00:00Z\"}}";
        server.createContext("/renewal", exchange -> {
            asked.incrementAndGet();
            send(exchange, 200, "application/json", window);
        });
        keepACertificate();
        try (var house = house()) {
            var next = house.keeper().check();
            assertThat(next).isEqualTo(house.clock().instant().plus(CertificateKeeper.PERIOD));
            house.keeper().check();
            assertThat(asked).hasValue(1);

            house.clock().turnTo(next);
            house.keeper().check();
            assertThat(asked).hasValue(2);
            assertThat(house.said()).isEmpty();
        }
    }

    @Test
    void an_authority_without_advice_is_not_missed() throws Exception {
        answers("/dir", 500, "text/html", "broken");
        keepACertificate();
        try (var house = house()) {
            assertThat(house.keeper().check()).isEqualTo(house.clock().instant().plus(CertificateKeeper.PERIOD));
            assertThat(house.said()).isEmpty();
        }
    }

    /** One with its whole life before it. */
    private void keepACertificate() throws Exception {
        var folder = new CertificateFolder(home.resolve("https"));
        var key = folder.domainKey();
        var now = Instant.now();
        var issuer = new X500Name("CN=Moody");
        var builder = new JcaX509v3CertificateBuilder(issuer, BigInteger.TWO, Date.from(now.minusSeconds(60)),
                Date.from(now.plus(90, ChronoUnit.DAYS)), issuer, key.getPublic());
        builder.addExtension(Extension.subjectAlternativeName, false,
                new GeneralNames(new GeneralName(GeneralName.dNSName, NAME)));
        builder.addExtension(Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(new byte[]{1, 2, 3}));
        folder.keep(List.of(new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key.getPrivate())))));
    }
}
