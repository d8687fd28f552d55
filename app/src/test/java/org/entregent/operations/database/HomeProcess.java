package org.entregent.operations.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/** Another process that runs a home, as a server would; it can be killed without ceremony. */
final class HomeProcess implements AutoCloseable {

    private final Process process;
    private final Thread reader;
    private final List<String> lines = new ArrayList<>();

    private HomeProcess(Process process) {
        this.process = process;
        this.reader = Thread.ofVirtual().start(this::read);
    }

    /** What the process does: opens the home, says so, then writes and acknowledges, or waits to be told to end. */
    public static final class Main {

        private Main() {}

        public static void main(String[] arguments) throws Exception {
            var home = Path.of(arguments[0]);
            try {
                var database = Database.open(home, System.getenv());
                if (arguments[1].equals("write")) {
                    write(database);
                } else {
                    System.out.println("up");
                    System.in.read();
                }
            } catch (DatabaseException e) {
                System.out.println("refused " + e.key() + " " + e.arguments());
            }
            System.exit(0);
        }

        private static void write(Database database) throws SQLException {
            try (var session = Sessions.open(database.url(), database.owner());
                    var insert = session.prepareStatement("insert into acknowledged values (?)")) {
                Roles.run(session, "create table if not exists acknowledged(n bigint primary key, filling text)");
                long next = Long.parseLong(Sessions.ask(session, "select coalesce(max(n), 0) from acknowledged"));
                System.out.println("up");
                while (true) {
                    insert.setLong(1, ++next);
                    insert.executeUpdate();
                    System.out.println("wrote " + next);
                }
            }
        }
    }

    static HomeProcess writing(Path home) throws IOException {
        return start(List.of(), home, "write");
    }

    static HomeProcess waiting(Path home) throws IOException {
        return start(List.of(), home, "wait");
    }

    static HomeProcess start(List<String> prefix, Path home, String work) throws IOException {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
                "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(), home.toString(), work));
        return new HomeProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    private void read() {
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                add(line);
            }
        } catch (IOException e) {
            // It was killed.
        } finally {
            add(null);
        }
    }

    private synchronized void add(@Nullable String line) {
        if (line != null) {
            lines.add(line);
        }
        notifyAll();
    }

    /** Waits for a line that begins like this; everything said so far when the process ends without it. */
    synchronized String await(String beginning) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (true) {
            for (var line : lines) {
                if (line.startsWith(beginning)) {
                    return line;
                }
            }
            if (!reader.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("no " + beginning + " in " + lines);
            }
            wait(200);
        }
    }

    HomeProcess awaitUp() throws InterruptedException {
        await("up");
        return this;
    }

    /** Waits until so many writes are acknowledged. */
    synchronized void awaitWrites(int count) throws InterruptedException {
        while (written().size() < count) {
            if (!reader.isAlive()) {
                throw new IllegalStateException("ended: " + lines);
            }
            wait(200);
        }
    }

    /** The numbers that were acknowledged. */
    synchronized List<Long> written() {
        return lines.stream().filter(line -> line.startsWith("wrote "))
                .map(line -> Long.valueOf(line.substring("wrote ".length()))).toList();
    }

    long pid() {
        return process.pid();
    }

    /** Ends it as a person does, and waits until it has ended. */
    void end() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    /** kill -9, and waits until all it had said is read. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
        reader.join();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    /** Every process of the PostgreSQL of a home, the first one first. */
    static List<ProcessHandle> postgresOf(Home home) {
        var state = RunState.read(home).orElseThrow();
        var all = new ArrayList<ProcessHandle>();
        ProcessHandle.of(state.postgres()).ifPresent(postmaster -> {
            all.add(postmaster);
            postmaster.descendants().forEach(all::add);
        });
        return all;
    }

}
