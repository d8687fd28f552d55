package org.entregent.operations.database;

import java.util.Map;
import java.util.function.Consumer;

/** The PostgreSQL that Entregent brings along, seen from the process that started it or from one beside it. */
public final class EmbeddedDatabase implements Database {

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
        var lock = DataLock.tryTake(home).orElseThrow(() -> alreadyRunning(home));
        try {
            return start(home, environment, settings, lock, atExit);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedDatabase start(Home home, Map<String, String> environment, ServerSettings settings,
            DataLock lock, Consumer<Runnable> atExit) {
        var platform = Platform.current();
        var programs = Programs.of(Binaries.in(home.runtime(), platform), platform, environment);
        var secret = Secret.of(home);
        new DataFolder(home, programs).prepare(secret);
        var server = new EmbeddedServer(new Postmaster.Plan(home, programs, settings, secret), lock);
        server.start();
        atExit.accept(server::stop);
        return new EmbeddedDatabase(Sessions.local(server.port()), secret.owner(), server::stop);
    }

    private static DatabaseException alreadyRunning(Home home) {
        return RunState.read(home)
                .map(state -> new DatabaseException("database.running", home.folder().toString(),
                        String.valueOf(state.process())))
                .orElseGet(() -> new DatabaseException("database.running", home.folder().toString(), "?"));
    }

    static EmbeddedDatabase beside(Home home, Map<String, String> environment) {
        return start(home, environment, ServerSettings.forService(),
                closing -> Runtime.getRuntime().addShutdownHook(new Thread(closing, "database-stop")));
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
