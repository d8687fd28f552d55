package org.entregent.operations.https;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Certificates obtained from a real authority of Let's Encrypt's own making, on this machine. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CertificateTests {

    private static final String NAME = "entregent.test";

    @TempDir
    private Path home;
    @TempDir
    private Path elsewhere;

    private int httpPort;
    private TestAuthority authority;
    private X509Certificate root;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        TestAuthority.needed();
        httpPort = TestAuthority.freePort();
        authority = TestAuthority.start(elsewhere, httpPort);
        root = authority.root();
    }

    @AfterEach
    void stop() {
        if (authority != null) {
            authority.close();
        }
    }

    private TestHouse house(String... names) throws Exception {
        return TestHouse.open(home,
                TestHouse.settings(authority.directory(), authority.itsCertificate(), httpPort, names));
    }

    @Test
    void the_first_certificate_is_obtained_and_served_without_a_restart() throws Exception {
        try (var house = house(NAME)) {
            assertThatThrownBy(() -> house.byHttps(NAME, root)).as("no certificate of our own making")
                    .isInstanceOf(SSLHandshakeException.class);
            try (var early = house.byHttp(NAME)) {
                var answer = early.get("/meetings", "Accept-Language: fr");
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.header("Retry-After")).isEqualTo("60");
                assertThat(answer.body()).contains("<html lang=\"fr\">").contains("en cours d’obtention")
                        .contains(NAME).doesNotContain("the house");
            }

            var next = house.keeper().check();

            assertThat(house.said()).contains("agrees to the terms of service of localhost")
                    .contains("certificate for " + NAME + " is there");
            assertThat(next).isEqualTo(house.clock().instant().plus(CertificateKeeper.PERIOD));
            try (var visitor = house.byHttps(NAME, root)) {
                assertThat(visitor.protocol()).isEqualTo("TLSv1.3");
                assertThat(visitor.get("/").body()).isEqualTo("the house");
            }
        }
    }

    @Test
    void browsers_of_some_years_ago_come_by_tls_1_2() throws Exception {
        try (var house = house(NAME)) {
            house.keeper().check();

            try (var visitor = house.byHttps(NAME, root, "TLSv1.2")) {
                assertThat(visitor.protocol()).isEqualTo("TLSv1.2");
                assertThat(visitor.get("/").status()).isEqualTo(200);
            }
        }
    }

    @Test
    void plain_http_leads_to_https_for_everybody_but_the_authority_and_this_machine() throws Exception {
        try (var house = house(NAME)) {
            house.keeper().check();

            try (var visitor = house.byHttp(NAME)) {
                var answer = visitor.get("/meetings?a=1&b=%C3%A9");
                assertThat(answer.status()).isEqualTo(308);
                assertThat(answer.header("Location")).isEqualTo("https://" + NAME + "/meetings?a=1&b=%C3%A9");
                assertThat(visitor.get("/.well-known/acme-challenge/unknown").status()).isEqualTo(404);
            }
            try (var stranger = house.byHttp("elsewhere.example")) {
                assertThat(stranger.get("//elsewhere.example/").header("Location"))
                        .isEqualTo("https://" + NAME + "//elsewhere.example/");
            }
            try (var owner = house.byHttp("localhost")) {
                assertThat(owner.get("/").body()).isEqualTo("the house");
            }
        }
    }

    @Test
    void one_certificate_stands_for_all_names_and_the_others_lead_to_the_first() throws Exception {
        try (var house = house(NAME, "www." + NAME)) {
            house.keeper().check();

            try (var first = house.byHttps(NAME, root); var other = house.byHttps("www." + NAME, root)) {
                assertThat(first.certificate()).isEqualTo(other.certificate());
                assertThat(first.get("/").body()).isEqualTo("the house");
                assertThat(other.get("/a").header("Location")).isEqualTo("https://" + NAME + "/a");
            }
        }
    }

    @Test
    void renewal_changes_the_certificate_while_connections_live() throws Exception {
        try (var house = house(NAME)) {
            house.keeper().check();
            try (var faithful = house.byHttps(NAME, root)) {
                assertThat(faithful.get("/").status()).isEqualTo(200);
                var before = faithful.certificate();
                var third = Duration.ofMillis((before.getNotAfter().getTime() - before.getNotBefore().getTime()) / 3);

                house.clock().turnTo(before.getNotAfter().toInstant().minus(third).minusSeconds(60));
                var due = house.keeper().check();
                assertThat(Duration.between(house.clock().instant(), due)).isBetween(Duration.ofSeconds(55),
                        Duration.ofSeconds(65));
                assertThat(authority.orders()).isEqualTo(1);

                house.clock().turnTo(due);
                house.keeper().check();

                assertThat(house.said()).contains("has been renewed");
                try (var newcomer = house.byHttps(NAME, root)) {
                    assertThat(newcomer.certificate().getSerialNumber()).isNotEqualTo(before.getSerialNumber());
                    assertThat(newcomer.get("/").body()).isEqualTo("the house");
                }
                assertThat(faithful.get("/").body()).as("the connection that stood").isEqualTo("the house");
                assertThat(faithful.certificate()).isEqualTo(before);
            }
        }
    }

    @Test
    void a_restart_serves_what_was_kept_and_asks_nobody() throws Exception {
        X509Certificate before;
        try (var house = house(NAME)) {
            house.keeper().check();
            try (var visitor = house.byHttps(NAME, root)) {
                before = visitor.certificate();
            }
        }
        try (var house = house(NAME)) {
            try (var visitor = house.byHttps(NAME, root)) {
                assertThat(visitor.certificate()).as("at once").isEqualTo(before);
            }
            house.keeper().check();

            assertThat(house.said()).isEmpty();
            assertThat(authority.orders()).isEqualTo(1);
        }
    }

    @Test
    void keys_certificate_and_attempts_are_for_this_account_alone() throws Exception {
        try (var house = house(NAME)) {
            house.keeper().check();
        }

        var folder = home.resolve("https");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
        try (var files = Files.list(folder)) {
            assertThat(files).extracting(file -> file.getFileName().toString()).containsExactlyInAnyOrder(
                    "account-key.pem", "domain-key.pem", "certificate.pem", "attempts.json");
        }
        try (var files = Files.list(folder)) {
            assertThat(files).allSatisfy(
                    file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void a_name_that_leads_elsewhere_is_told_and_the_authority_is_left_in_peace() throws Exception {
        authority.leads(NAME, "240.0.0.1");
        try (var house = house(NAME)) {
            var next = house.keeper().check();

            assertThat(house.said()).contains("was not obtained").contains("could not reach " + NAME + " on port 80")
                    .contains("Next attempt on");
            assertThat(Duration.between(house.clock().instant(), next)).isBetween(Attempts.FIRST_WAIT,
                    Attempts.FIRST_WAIT.multipliedBy(2));
            try (var visitor = house.byHttp(NAME)) {
                assertThat(visitor.get("/").body()).contains("could not reach " + NAME).contains("Next attempt on");
            }
        }
        try (var house = house(NAME)) {
            house.keeper().check();
            assertThat(authority.orders()).as("a restart does not ask again").isEqualTo(1);
            assertThat(house.said()).contains("could not reach " + NAME + " on port 80");

            authority.leads("mended.test", "127.0.0.1");
            house.clock().turnOn(Attempts.FIRST_WAIT.multipliedBy(2));
            house.keeper().check();
            assertThat(authority.orders()).as("later it is tried again").isEqualTo(2);
        }
        try (var house = house("mended.test")) {
            house.keeper().check();
            assertThat(house.said()).as("who corrects the name does not wait").contains("is there");
        }
    }

    @Test
    void a_refused_renewal_keeps_the_certificate_in_use_and_says_when_it_ends() throws Exception {
        try (var house = house(NAME)) {
            house.keeper().check();
            X509Certificate before;
            try (var visitor = house.byHttps(NAME, root)) {
                before = visitor.certificate();
            }
            authority.losesTheDnsOf(NAME);
            house.clock().turnTo(before.getNotAfter().toInstant().minus(Duration.ofDays(20)));
            house.keeper().check();
            assertThat(house.said()).contains("was not renewed. The one in use stands until")
                    .contains("Next attempt on");

            house.clock().turnTo(before.getNotAfter().toInstant().minus(Duration.ofHours(30)));
            house.keeper().check();
            assertThat(house.said()).contains("ends in 2 days");

            house.clock().turnTo(before.getNotAfter().toInstant().plusSeconds(1));
            house.keeper().check();
            assertThat(house.said()).contains("browsers refuse the site until it is renewed");
            try (var visitor = house.byHttps(NAME, root)) {
                assertThat(visitor.certificate()).isEqualTo(before);
            }
        }
    }

    @Test
    void another_machine_that_answers_in_our_place_is_told() throws Exception {
        var other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), httpPort), 0);
        other.start();
        try (var house = TestHouse.open(home,
                TestHouse.settings(authority.directory(), authority.itsCertificate(), 0, NAME))) {
            house.keeper().check();

            assertThat(house.said()).contains("Somebody else answered for " + NAME + " on port 80");
        } finally {
            other.stop(0);
        }
    }

    @Test
    void a_name_without_dns_is_told_as_such() throws Exception {
        authority.losesTheDnsOf(NAME);
        try (var house = house(NAME)) {
            house.keeper().check();

            assertThat(house.said()).contains("was not obtained").contains(NAME).contains("It says:");
        }
    }

    @Test
    void a_name_that_the_authority_refuses_is_told() throws Exception {
        try (var house = house("refused.test")) {
            house.keeper().check();

            assertThat(house.said()).contains("gives no certificate for refused.test");
        }
    }

    @Test
    void a_new_name_is_added_while_the_old_certificate_serves() throws Exception {
        try (var house = house(NAME)) {
            house.keeper().check();
        }
        try (var house = house(NAME, "new." + NAME)) {
            try (var visitor = house.byHttps(NAME, root)) {
                assertThat(visitor.get("/").status()).isEqualTo(200);
            }
            house.keeper().check();

            try (var visitor = house.byHttps("new." + NAME, root)) {
                assertThat(visitor.certificate().getSubjectAlternativeNames()).hasSize(2);
            }
        }
    }

    @Test
    void a_certificate_of_another_authority_is_replaced_at_once() throws Exception {
        try (var house = house(NAME)) {
            house.keeper().check();
        }
        var otherFolder = Files.createDirectory(elsewhere.resolve("other"));
        try (var other = TestAuthority.start(otherFolder, httpPort);
                var house = TestHouse.open(home,
                        TestHouse.settings(other.directory(), other.itsCertificate(), httpPort, NAME))) {
            house.keeper().check();

            try (var visitor = house.byHttps(NAME, other.root())) {
                assertThat(visitor.get("/").status()).isEqualTo(200);
            }
        }
    }

    @Test
    void an_authority_that_is_not_recognised_is_told() throws Exception {
        try (var house = TestHouse.open(home,
                TestHouse.plainSettings(authority.directory(), httpPort, NAME))) {
            house.keeper().check();

            assertThat(house.said()).contains("ENTREGENT_ACME_CA");
            assertThat(authority.orders()).isZero();
        }
    }

    @Test
    void without_the_authority_the_house_still_serves_its_owner() throws Exception {
        var nobody = URI.create("https://localhost:" + TestAuthority.freePort() + "/dir");
        try (var house = TestHouse.open(home,
                TestHouse.settings(nobody, authority.itsCertificate(), httpPort, NAME))) {
            house.keeper().check();

            assertThat(house.said()).contains("cannot be reached at " + nobody).contains("Is this machine on the")
                    .contains("Next attempt on");
            try (var owner = house.byHttp("localhost")) {
                assertThat(owner.get("/").body()).isEqualTo("the house");
            }
        }
    }

    @Test
    void a_damaged_key_is_told_and_never_replaced() throws Exception {
        var key = Files.createDirectory(home.resolve("https")).resolve("account-key.pem");
        Files.writeString(key, "not a key");
        try (var house = house(NAME)) {
            house.keeper().check();

            assertThat(house.said()).contains(key + " does not hold a key");
            assertThat(key).hasContent("not a key");
            assertThat(authority.orders()).isZero();
        }
    }
}
