package org.entregent.operations;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

import org.springframework.util.FileSystemUtils;

import org.entregent.identity.SetUp;
import org.entregent.operations.database.Database;
import org.entregent.operations.database.DatabaseException;
import org.entregent.operations.database.Home;
import org.entregent.operations.database.Migrations;
import org.entregent.operations.https.Https;
import org.entregent.operations.https.HttpsException;
import org.entregent.operations.https.HttpsSettings;
import org.entregent.web.Texts;

/** {@code ./entregent}: the database, the migrations, the pages; then it says where to go, and serves until it is told to end. */
final class ServeCommand {

    private static final int LOG_BYTES = 5_000_000;
    private static final int LOG_FILES = 5;

    private final Class<?> application;
    private final Map<String, String> environment;
    private final Texts texts;
    private final PrintStream out;
    private final boolean everywhere;
    private final boolean demo;
    /** What to end, the last started first. */
    private final Deque<Runnable> endings = new ArrayDeque<>();

    ServeCommand(Class<?> application, Console console, Map<String, String> environment, boolean everywhere,
            boolean demo) {
        this.demo = demo;
        this.application = application;
        this.environment = environment;
        this.texts = Texts.of(Commands.SENTENCES, console.locale());
        this.out = console.out();
        this.everywhere = everywhere;
    }

    /** Serves until the process is told to end. */
    void run() {
        var reach = ReachSettings.of(demo ? passing() : environment, everywhere);
        var home = demo ? scratch() : Home.of(environment);
        var ended = endAtExit();
        start(home, reach, (server, https) -> welcome(server, reach, https));
        try {
            ended.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** A demonstration that nobody sees: it is looked at once by a {@link Rehearsal}, and ends by itself. */
    void rehearse() {
        endAtExit();
        var reach = ReachSettings.of(Map.of("SERVER_PORT", "0"), false);
        try {
            Database.keepPrograms(environment);
            start(scratch(), reach, (server, _) -> {
                var password = new Demo(server, texts).make(server.part(SetUp.class).token().orElseThrow());
                new Rehearsal(reach.address(server.port())).visit(password);
            });
        } finally {
            end();
        }
    }

    private CountDownLatch endAtExit() {
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            end();
            ended.countDown();
        }, "server-stop"));
        return ended;
    }

    /** A home of its own, which goes when the demonstration ends. */
    private Home scratch() {
        try {
            var folder = Files.createTempDirectory("entregent-demo-");
            onEnd(() -> FileSystemUtils.deleteRecursively(folder.toFile()));
            return new Home(folder);
        } catch (IOException e) {
            throw CommandException.failure("failure.write", System.getProperty("java.io.tmpdir"),
                    String.valueOf(e.getMessage()));
        }
    }

    private void start(Home home, ReachSettings reach, BiConsumer<Server, Optional<Https>> ready) {
        out.println(texts.say("server.starting", home.folder().toString()));
        try {
            home.create();
            log(home.folder().resolve("log"));
            var database = Database.open(home.folder(), demo ? passing() : environment, this::onEnd);
            var https = https(home, reach);
            Migrations.run(database);
            var server = Server.start(application, database, reach, https);
            onEnd(server::close);
            ready.accept(server, https);
            https.ifPresent(ours -> {
                ours.begin();
                onEnd(ours::close);
            });
        } catch (DatabaseException e) {
            throw CommandException.failure(e.key(), e.arguments().toArray());
        } catch (HttpsException e) {
            throw CommandException.failure(e.key(), e.arguments().toArray());
        }
    }

    /** HTTPS of our own, its ports and files looked at before the pages are started. */
    private Optional<Https> https(Home home, ReachSettings reach) {
        var https = reach.https().map(settings -> new Https(settings, reach.publicUrl().orElseThrow(), home.folder(),
                out, texts.locale(), Clock.systemUTC()));
        https.ifPresent(ours -> ours.open(reach.port()));
        return https;
    }

    /** The environment without the database and the domain it may name: a demonstration touches nobody's. */
    private Map<String, String> passing() {
        var without = new HashMap<>(environment);
        without.keySet()
                .removeIf(name -> name.startsWith("ENTREGENT_DATABASE") || name.equals(HttpsSettings.VARIABLE));
        return without;
    }

    private synchronized void onEnd(Runnable ending) {
        endings.push(ending);
    }

    private synchronized void end() {
        while (!endings.isEmpty()) {
            endings.pop().run();
        }
    }

    private void welcome(Server server, ReachSettings reach, Optional<Https> https) {
        int port = server.port();
        var address = reach.address(port);
        var setUp = server.part(SetUp.class).token();
        setUp.ifPresentOrElse(
                token -> out.println(demo
                        ? texts.say("server.demo", address, Demo.MAIL, new Demo(server, texts).make(token))
                        : texts.say("server.set-up", address + setUpPath(token))),
                () -> out.println(texts.say("server.here", address)));
        https.ifPresent(ours -> out.println(texts.say("https.this-machine",
                "http://localhost:" + ours.httpPort() + setUp.map(ServeCommand::setUpPath).orElse(""))));
        if (reach.publicUrl().isEmpty()) {
            addresses(port, reach.everywhere());
        }
        out.println(texts.say("server.stop"));
        out.flush();
    }

    private static String setUpPath(String token) {
        return "/set-up?token=" + token;
    }

    /** At which addresses the phones of the same network find it, and what they lack there. */
    private void addresses(int port, boolean isReachable) {
        List<String> addresses = NetworkAddresses.ofThisMachine().stream().map(host -> "http://" + host + ":" + port)
                .toList();
        if (!isReachable) {
            out.println(texts.say("server.loopback"));
        } else if (addresses.isEmpty()) {
            out.println(texts.say("server.no-network"));
        } else {
            out.println(texts.say("server.phones", String.join("  ", addresses)));
            out.println(texts.say("server.plain-http"));
        }
    }

    /** What the libraries have to say goes to a file; what the person must know is said by the command. */
    private static void log(Path folder) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n");
        var root = Logger.getLogger("");
        for (var handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        try {
            Files.createDirectories(folder);
            var file = new FileHandler(folder.resolve("entregent.%g.log").toString(), LOG_BYTES, LOG_FILES, true);
            file.setFormatter(new SimpleFormatter());
            file.setEncoding("UTF-8");
            root.addHandler(file);
            root.setLevel(Level.INFO);
        } catch (IOException e) {
            throw CommandException.failure("failure.write", folder.toString(), String.valueOf(e.getMessage()));
        }
    }
}
