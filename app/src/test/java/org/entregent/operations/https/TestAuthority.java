package org.entregent.operations.https;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.entregent.Installed;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Let's Encrypt's own test authority, pebble, on this machine alone, with a DNS of its own in which every name leads
 * here until it is told otherwise. One nonce in twenty is refused on purpose.
 */
public final class TestAuthority implements AutoCloseable {

    private static final String SECRET = "changeit";

    private final Path folder;
    private final int port = freePort();
    private final int managementPort = freePort();
    private final int dnsPort = freePort();
    private final int dnsManagementPort = freePort();
    private final List<Process> processes = new ArrayList<>();
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());

    private TestAuthority(Path folder) {
        this.folder = folder;
    }

    /** Goes on only where pebble is installed. */
    public static void needed() {
        Installed.need("apt-get install -y pebble", "pebble", "pebble-challtestsrv");
    }

    /**
     * Starts it.
     *
     * @param folder
     *            where it may write
     * @param httpPort
     *            where it looks for the proof that a name is ours
     */
    public static TestAuthority start(Path folder, int httpPort) throws IOException, InterruptedException {
        var authority = new TestAuthority(folder);
        try {
            authority.makeItsKey();
            authority.startDns();
            authority.startPebble(httpPort);
        } catch (IOException | InterruptedException | RuntimeException e) {
            authority.close();
            throw e;
        }
        return authority;
    }

    /** A port that nobody uses at this moment. */
    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void makeItsKey() throws IOException, InterruptedException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var store = folder.resolve("authority.p12");
        var made = new ProcessBuilder(keytool, "-genkeypair", "-alias", "authority", "-keyalg", "EC", "-groupname",
                "secp256r1", "-dname", "CN=localhost", "-ext", "san=dns:localhost,ip:127.0.0.1", "-validity", "30",
                "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", SECRET).redirectErrorStream(true)
                .start();
        var said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(made.waitFor()).as(said).isZero();
        try (var content = Files.newInputStream(store)) {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(content, SECRET.toCharArray());
            write("key.pem", "PRIVATE KEY", keys.getKey("authority", SECRET.toCharArray()).getEncoded());
            write("cert.pem", "CERTIFICATE", keys.getCertificate("authority").getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(String name, String label, byte[] content) throws IOException {
        Files.writeString(folder.resolve(name), "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder().encodeToString(content) + "\n-----END " + label + "-----\n");
    }

    private void startDns() throws IOException, InterruptedException {
        start("Starting management server", "pebble-challtestsrv", "-dns01", "127.0.0.1:" + dnsPort, "-management",
                "127.0.0.1:" + dnsManagementPort, "-defaultIPv4", "127.0.0.1", "-defaultIPv6", "", "-http01", "",
                "-https01", "", "-tlsalpn01", "");
    }

    private void startPebble(int httpPort) throws IOException, InterruptedException {
        var settings = folder.resolve("pebble.json");
        Files.writeString(settings, """
            {"pebble": {"listenAddress": "127.0.0.1:%d", "managementListenAddress": "127.0.0.1:%d",
             "certificate": "%s", "privateKey": "%s", "httpPort": %d, "tlsPort": %d,
             "domainBlocklist": ["refused.test"], "certificateValidityPeriod": 7776000}}
            """.formatted(port, managementPort, folder.resolve("cert.pem"), folder.resolve("key.pem"), httpPort,
                freePort()));
        start("ACME directory available", "pebble", "-config", settings.toString(), "-dnsserver",
                "127.0.0.1:" + dnsPort);
    }

    private void start(String readyLine, String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).directory(folder.toFile());
        builder.environment().put("PEBBLE_VA_NOSLEEP", "1");
        builder.environment().put("PEBBLE_AUTHZREUSE", "0");
        var process = builder.start();
        processes.add(process);
        var ready = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> {
            try (var lines = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    log.add(line);
                    if (line.contains(readyLine)) {
                        ready.countDown();
                    }
                }
            } catch (IOException _) {
                // It was stopped.
            }
            ready.countDown();
        });
        ready.await();
        assertThat(process.isAlive()).as(String.join("\n", log)).isTrue();
    }

    /** Where it is asked. */
    public URI directory() {
        return URI.create("https://localhost:" + port + "/dir");
    }

    /** The file that makes its own HTTPS known. */
    public Path itsCertificate() {
        return folder.resolve("cert.pem");
    }

    X509Certificate certificateOf(Path file) {
        try (var content = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(content);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The root of the certificates it gives. */
    public X509Certificate root() throws IOException, InterruptedException {
        var file = folder.resolve("root.pem");
        try (var client = HttpClient.newBuilder().sslContext(Visitor.trusting(certificateOf(itsCertificate())))
                .build()) {
            client.send(HttpRequest.newBuilder(URI.create("https://localhost:" + managementPort + "/roots/0")).build(),
                    HttpResponse.BodyHandlers.ofFile(file));
        }
        return certificateOf(file);
    }

    /** From now on that name leads there. */
    void leads(String name, String address) throws IOException, InterruptedException {
        manageDns("add-a", "{\"host\":\"" + name + ".\",\"addresses\":[\"" + address + "\"]}");
    }

    /** From now on the DNS fails for that name. */
    void losesTheDnsOf(String name) throws IOException, InterruptedException {
        manageDns("set-servfail", "{\"host\":\"" + name + ".\"}");
    }

    private void manageDns(String act, String body) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + dnsManagementPort + "/" + act))
                            .POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    /** How many certificates it has been asked for; what it refused by chance, as authorities do, was asked again. */
    public long orders() {
        synchronized (log) {
            return log.stream().filter(line -> line.contains("Added order ")).count();
        }
    }

    /** What it did, to explain a failed test. */
    String log() {
        return String.join("\n", log);
    }

    @Override
    public void close() {
        processes.reversed().forEach(Process::destroy);
        processes.forEach(process -> process.onExit().join());
    }
}
