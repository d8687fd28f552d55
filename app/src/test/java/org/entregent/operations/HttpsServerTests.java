package org.entregent.operations;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.entregent.Browser;
import org.entregent.operations.https.TestAuthority;
import org.entregent.operations.https.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code ENTREGENT_DOMAIN=… ./entregent} as a process of its own, with a real authority beside it. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class HttpsServerTests {

    private static final String NAME = "entregent.test";
    private static final Pattern SET_UP = Pattern.compile("https://" + NAME + "(/set-up\\?token=\\S+)");

    @TempDir
    private Path home;
    @TempDir
    private Path elsewhere;

    private final int httpsPort = TestAuthority.freePort();
    private final int httpPort = TestAuthority.freePort();

    /** A server of which one may wait for a sentence. */
    private record Running(Process process, BufferedReader output, List<String> lines) implements AutoCloseable {

        String saidUntil(String sentence) throws IOException {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                if (line.contains(sentence)) {
                    break;
                }
            }
            return String.join("\n", lines);
        }

        @Override
        public void close() {
            process.destroy();
            process.onExit().join();
        }
    }

    private Running start(TestAuthority authority) throws IOException {
        var builder = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx512m",
                "-XX:TieredStopAtLevel=1", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-cp",
                System.getProperty("java.class.path"), "org.entregent.Entregent").redirectErrorStream(true);
        var environment = builder.environment();
        environment.put("ENTREGENT_HOME", home.toString());
        environment.put("ENTREGENT_LOCALE", "fr_FR.UTF-8");
        environment.put("ENTREGENT_DOMAIN", NAME);
        environment.put("ENTREGENT_ACME_DIRECTORY", authority.directory().toString());
        environment.put("ENTREGENT_ACME_CA", authority.itsCertificate().toString());
        environment.put("ENTREGENT_ACME_MAIL", "nadia@example.org");
        environment.put("SERVER_PORT", Integer.toString(httpsPort));
        environment.put("ENTREGENT_HTTP_PORT", Integer.toString(httpPort));
        var process = builder.start();
        return new Running(process, new BufferedReader(process.inputReader(StandardCharsets.UTF_8)),
                new ArrayList<>());
    }

    @Test
    void one_variable_gives_the_house_its_https() throws Exception {
        TestAuthority.needed();
        try (var authority = TestAuthority.start(elsewhere, httpPort)) {
            BigInteger serial;
            try (var server = start(authority)) {
                var said = server.saidUntil("se renouvelle de lui-même");
                var link = SET_UP.matcher(said);
                assertThat(link.find()).as(said).isTrue();
                assertThat(said).contains("conditions d’utilisation")
                        .contains("http://localhost:" + httpPort + link.group(1));

                try (var visitor = Visitor.byHttps(NAME, httpsPort, authority.root())) {
                    serial = visitor.certificate().getSerialNumber();
                    var page = visitor.get(link.group(1), "X-Forwarded-Proto: http");
                    assertThat(page.status()).isEqualTo(200);
                    assertThat(page.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
                    assertThat(page.all("Set-Cookie")).isNotEmpty()
                            .allSatisfy(cookie -> assertThat(cookie).startsWith("__Host-").contains("Secure"));
                }
                try (var visitor = Visitor.byHttp(NAME, httpPort)) {
                    assertThat(visitor.get("/sign-in").header("Location")).isEqualTo("https://" + NAME + "/sign-in");
                }
                assertThat(new Browser("http://localhost:" + httpPort).get(link.group(1)).status())
                        .as("from this machine, without HTTPS").isEqualTo(200);
            }
            try (var server = start(authority)) {
                server.saidUntil("Ctrl+C");
                try (var visitor = Visitor.byHttps(NAME, httpsPort, authority.root())) {
                    assertThat(visitor.certificate().getSerialNumber()).isEqualTo(serial);
                }
            }
            assertThat(authority.orders()).isEqualTo(1);
        }
    }
}
