package org.entregent.operations.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The PostgreSQL that Entregent brings along, seen from the process that started it or from one beside it. */
public final class EmbeddedDatabase implements Database {

    private static final Duration LONGEST_START = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final String url;
    private final Credentials owner;
    private final Runnable closing;

    EmbeddedDatabase(String url, Credentials owner, Runnable closing) {
        this.url = url;
        this.owner = owner;
        this.closing = closing;
    }

    static EmbeddedDatabase start(Home home, Map<String, String> environment, ServerSettings settings,
            Consumer<Runnable> atExit) {
        home.create();
        var lock = DataLock.tryTake(home).orElseThrow(() -> new DatabaseException("database.running",
                home.folder().toString(),
                RunState.read(home).map(state -> String.valueOf(state.process())).orElse("?")));
        return start(home, environment, settings, lock, atExit);
    }

    private static EmbeddedDatabase start(Home home, Map<String, String> environment, ServerSettings settings,
            DataLock lock, Consumer<Runnable> atExit) {
        try {
            var platform = Platform.current();
            var programs = Programs.of(Binaries.in(home.runtime(), platform, unpacked(environment)), platform,
                    environment);
            var secret = Secret.of(home);
            new DataFolder(home, programs).prepare(secret);
            var server = new EmbeddedServer(new Postmaster.Plan(home, programs, settings, secret), lock);
            // Before the start: a process that is told to end meanwhile must not leave PostgreSQL behind.
            atExit.accept(server::stop);
            int port = server.start();
            return new EmbeddedDatabase(Sessions.local(port), secret.owner(), server::stop);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Unpacks the programs where the launcher keeps those of its build, if it keeps any; later starts copy them. */
    static void keepPrograms(Map<String, String> environment) {
        unpacked(environment).ifPresent(folder -> Binaries.in(folder, Platform.current(), Optional.empty()));
    }

    /** Where the launcher keeps the programs of its build. */
    private static Optional<Path> unpacked(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("ENTREGENT_PROGRAMS")).filter(folder -> !folder.isBlank())
                .map(Path::of);
    }

    static void atExit(Runnable closing) {
        Runtime.getRuntime().addShutdownHook(new Thread(closing, "database-stop"));
    }

    /** Beside the process that runs the home, or as that process. */
    static EmbeddedDatabase beside(Home home, Map<String, String> environment, Consumer<Runnable> atExit) {
        home.create();
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (true) {
            var lock = DataLock.tryTake(home);
            if (lock.isPresent()) {
                return start(home, environment, ServerSettings.forService(), lock.get(), atExit);
            }
            var state = RunState.read(home);
            var found = state.filter(RunState::isServing).flatMap(serving -> answering(home, serving));
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > end) {
                throw new DatabaseException("database.beside", home.folder().toString(),
                        state.map(known -> String.valueOf(known.process())).orElse("?"));
            }
            pause();
        }
    }

    private static Optional<EmbeddedDatabase> answering(Home home, RunState state) {
        if (!Files.exists(home.secret())) {
            return Optional.empty();
        }
        var found = new EmbeddedDatabase(Sessions.local(state.port()), Secret.of(home).owner(), () -> {});
        try (var session = Sessions.open(found.url(), found.owner())) {
            Sessions.ask(session, "select 1");
            return Optional.of(found);
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public Credentials owner() {
        return owner;
    }

    @Override
    public Credentials application() {
        return Passwords.application(owner);
    }

    @Override
    public void close() {
        closing.run();
    }
}
