package org.entregent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.entregent.operations.database.RunningHome;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server that is killed without ceremony and started again, on one home and one port. Its host is the first account,
 * who is signed in.
 */
public final class MortalServer implements AutoCloseable {

    /** Who is killed. */
    public enum Death {
        /** The server alone: its database lives on without it, until the next one takes over. */
        SERVER,
        /** Its database too, every process of it. */
        SERVER_AND_DATABASE
    }

    /** Ports below those that systems give to whoever asks for any: a browser that tries again takes none of them. */
    private static final int FIRST_PORT = 20_000;
    private static final int LAST_PORT = 32_000;

    /** How many screens look on at all evenings of a small server together, as LiveStreams has it at least. */
    public static final int FEW_SCREENS = 500;

    /** How it is started: home and port are known. */
    private interface Start {
        ServerProcess at(int port, Path home) throws IOException;
    }

    private final RunningHome home;
    private final int port;
    private final Start start;
    private final List<ProcessHandle> family = new ArrayList<>();
    private final Browser host;
    private ServerProcess server;

    private MortalServer(RunningHome home, int port, Start start) throws IOException {
        this.home = home;
        this.port = port;
        this.start = start;
        this.server = start.at(port, home.folder());
        this.host = new Browser(url());
        remember();
    }

    /** Starts it on a home of its own. */
    public static MortalServer start() throws IOException {
        return start(ServerProcess::startAt);
    }

    /** The same with so little memory that it lets only {@value #FEW_SCREENS} screens look on. */
    public static MortalServer startSmall() throws IOException {
        return start(ServerProcess::startSmallAt);
    }

    /** The same of the packaged one, as people start it. */
    public static MortalServer startPackaged() throws IOException {
        return start(ServerProcess::startPackagedAt);
    }

    private static MortalServer start(Start start) throws IOException {
        var server = new MortalServer(RunningHome.create(), freePort(), start);
        try {
            server.setUp();
            return server;
        } catch (RuntimeException | AssertionError e) {
            server.close();
            throw e;
        }
    }

    private static int freePort() {
        var random = new Random();
        while (true) {
            int port = random.nextInt(FIRST_PORT, LAST_PORT);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException _) {
                // Somebody has it.
            }
        }
    }

    private void setUp() {
        var link = server.setUpLink().group(3);
        host.get(link);
        var answer = host.post("/set-up", "token", link.substring(link.indexOf('=') + 1), "name", "Hélène Vasseur",
                "mail", "helene@deux-rives.example", "way", "password", "password", "un long chemin de halage");
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    }

    /** {@code http://localhost:PORT}. */
    public String url() {
        return "http://localhost:" + port;
    }

    /** The first account's browser. */
    public Browser host() {
        return host;
    }

    public RunningHome home() {
        return home;
    }

    /** kill -9. */
    public void kill(Death death) {
        remember();
        var started = server.process().descendants().toList();
        server.process().destroyForcibly();
        if (death == Death.SERVER_AND_DATABASE) {
            started.forEach(ProcessHandle::destroyForcibly);
        }
        server.process().onExit().join();
    }

    /** Starts it again, and waits until it serves. */
    public void startAgain() {
        try {
            server = start.at(port, home.folder());
            remember();
            assertThat(server.said()).contains(url()).contains("Ctrl+C");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void remember() {
        server.process().descendants().forEach(family::add);
    }

    /** Ends it, and whatever it may have left behind. */
    @Override
    public void close() {
        server.close();
        family.forEach(ProcessHandle::destroyForcibly);
        home.close();
    }
}
