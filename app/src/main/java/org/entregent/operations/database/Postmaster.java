package org.entregent.operations.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** A running PostgreSQL that has answered a query. */
record Postmaster(Process process, int port) {

    private static final int MOST_PORTS = 5;
    private static final Duration OCCUPIED = Duration.ofSeconds(60);
    private static final Duration SILENT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(40);
    private static final int STATUS_LINE = 8;
    private static final String WRONG_PASSWORD = "28P01";

    private enum Failure {
        PORT_TAKEN, OCCUPIED, OTHER
    }

    /** What it takes to start one. */
    record Plan(Home home, Programs programs, ServerSettings settings, Secret secret) {

        /**
         * Starts PostgreSQL and waits until it has answered a query; a crash before may take it some time. While the
         * remains of a killed run still hold the data, tries again for a minute.
         *
         * @param wanted
         *            the port to take if it is free
         * @param onlyThatPort
         *            whether no other port will do
         * @throws DatabaseException
         *             when it does not start
         */
        Postmaster start(OptionalInt wanted, boolean onlyThatPort) {
            try {
                return attempts(wanted, onlyThatPort);
            } catch (IOException e) {
                throw e.getMessage() != null && e.getMessage().contains("error=13")
                        ? new DatabaseException(e, "database.not-executable", programs.binaries().folder().toString())
                        : Disk.explain(e, home.folder(), "database.home-denied");
            }
        }

        private Postmaster attempts(OptionalInt wanted, boolean onlyThatPort) throws IOException {
            var log = new ServerLog(home.databaseLog());
            log.turn();
            long end = System.nanoTime() + OCCUPIED.toNanos();
            int ports = 0;
            int port = wanted.orElseGet(Plan::freePort);
            while (true) {
                long before = log.length();
                var process = programs.start(home.databaseLog(), environment(), arguments(port));
                if (answers(process, port)) {
                    return new Postmaster(process, port);
                }
                var said = log.since(before);
                var failure = failure(said);
                if (failure == Failure.PORT_TAKEN && !onlyThatPort && ++ports < MOST_PORTS) {
                    port = freePort();
                } else if (failure == Failure.OCCUPIED && System.nanoTime() < end) {
                    pause();
                } else if (failure == Failure.PORT_TAKEN) {
                    throw new DatabaseException("database.port", String.valueOf(port));
                } else {
                    throw notStarted(said);
                }
            }
        }

        private static Failure failure(String said) {
            if (said.contains("could not bind") || said.contains("could not create any TCP/IP sockets")) {
                return Failure.PORT_TAKEN;
            }
            return said.contains("lock file") || said.contains("pre-existing shared memory block")
                    ? Failure.OCCUPIED
                    : Failure.OTHER;
        }

        private DatabaseException notStarted(String said) {
            return Disk.saysFull(said)
                    ? new DatabaseException("database.disk-full", home.database().toString())
                    : new DatabaseException("database.not-started", home.databaseLog().toString(),
                            ServerLog.last(said));
        }

        /**
         * PostgreSQL refuses to start while the process that its file names is alive, unless it is its own parent or
         * grandparent. To name a stranger as the grandparent is how one says that it is none of PostgreSQL's, and
         * leaves PostgreSQL all its other precautions.
         */
        private Map<String, String> environment() {
            return LeftBehind.in(home).filter(found -> found.settle(home, programs, secret))
                    .map(stranger -> Map.of("PG_GRANDPARENT_PID", String.valueOf(stranger.process()))).orElse(Map.of());
        }

        private List<String> arguments(int port) {
            var arguments = new ArrayList<>(List.of("-D", home.data().toString(), "-c", "port=" + port));
            settings.fixed().forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
            return arguments;
        }

        /** Only once PostgreSQL itself says that it is ready: a stranger on the port would keep us waiting. */
        private boolean answers(Process process, int port) throws IOException {
            long end = 0;
            while (process.isAlive()) {
                if (saysReady(process)) {
                    end = end == 0 ? System.nanoTime() + SILENT.toNanos() : end;
                    try (var session = Sessions.open(Sessions.local(port, "postgres"), secret.superuser())) {
                        Sessions.ask(session, "select 1");
                        return true;
                    } catch (SQLException e) {
                        if (WRONG_PASSWORD.equals(e.getSQLState())) {
                            Shutdown.of(home, programs);
                            throw new DatabaseException(e, "database.secret-wrong", home.secret().toString());
                        } else if (System.nanoTime() > end) {
                            Shutdown.of(home, programs);
                            throw new DatabaseException(e, "database.silent", home.databaseLog().toString());
                        }
                    }
                }
                pause();
            }
            return false;
        }

        /** The last line of PostgreSQL's own file; until then it may be replaying its journal, however long. */
        private boolean saysReady(Process process) {
            try {
                var lines = Files.readAllLines(home.data().resolve("postmaster.pid"), StandardCharsets.US_ASCII);
                return lines.size() >= STATUS_LINE && lines.getFirst().strip().equals(String.valueOf(process.pid()))
                        && lines.get(STATUS_LINE - 1).startsWith("ready");
            } catch (IOException e) {
                return false;
            }
        }

        private static int freePort() {
            try (var socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[]{127, 0, 0, 1}))) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new DatabaseException(e, "database.port", "0");
            }
        }

        private static void pause() throws IOException {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }

        private static IOException interrupted(InterruptedException cause) {
            Thread.currentThread().interrupt();
            return new IOException(cause);
        }
    }
}
