package org.entregent.operations.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The PostgreSQL that a killed run of Entregent may have left behind, as its {@code postmaster.pid} tells. The file is
 * never deleted here: PostgreSQL itself judges it, with the shared memory it names. What we add is what it cannot know,
 * whether the number now belongs to a process that has nothing to do with it, as after a restart of the machine or of a
 * container.
 */
record LeftBehind(long process, Instant started, int port) {

    private enum Identity {
        OURS, STRANGER, UNKNOWN
    }

    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(10);

    static Optional<LeftBehind> in(Home home) {
        try {
            var lines = Files.readAllLines(home.data().resolve("postmaster.pid"), StandardCharsets.US_ASCII);
            var found = new LeftBehind(Long.parseLong(lines.get(0).strip()),
                    Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip())),
                    Integer.parseInt(lines.get(3).strip()));
            return ProcessHandle.of(found.process).filter(ProcessHandle::isAlive).map(_ -> found);
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /**
     * Stops the server if it is this home's.
     *
     * @return whether the process is a stranger that bears the number by accident
     * @throws DatabaseException
     *             when it is this home's and does not stop
     */
    boolean settle(Home home, Programs programs, Secret secret) {
        var identity = identity(home, secret);
        if (identity == Identity.OURS && !Shutdown.of(home, programs)) {
            throw new DatabaseException("database.left-behind", String.valueOf(process));
        }
        return identity == Identity.STRANGER;
    }

    private Identity identity(Home home, Secret secret) {
        var handle = ProcessHandle.of(process);
        if (handle.isEmpty()) {
            return Identity.UNKNOWN;
        }
        if (hasEnded(handle.get())) {
            return Identity.STRANGER;
        }
        var folder = workingFolder();
        if (folder.isPresent()) {
            return folder.get().equals(real(home.data())) ? Identity.OURS : Identity.STRANGER;
        }
        var info = handle.get().info();
        boolean younger = info.startInstant().map(at -> at.isAfter(started.plus(CLOCK_TOLERANCE))).orElse(false);
        boolean other = info.command().map(command -> !Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
        if (other && younger) {
            return Identity.STRANGER;
        }
        return answersAs(home, secret) ? Identity.OURS : Identity.UNKNOWN;
    }

    /**
     * Whether a process has ended, even if its parent has not taken note of it yet: such a one keeps its number and
     * looks alive to PostgreSQL, for ever where the first process of a container is nobody's good parent.
     */
    static boolean hasEnded(ProcessHandle process) {
        try {
            var stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"),
                    StandardCharsets.ISO_8859_1);
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return !process.isAlive();
        }
    }

    /** PostgreSQL works in its data folder; Linux tells a process's folder to the same account. */
    private Optional<Path> workingFolder() {
        try {
            return Optional.of(Files.readSymbolicLink(Path.of("/proc", String.valueOf(process), "cwd")));
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private boolean answersAs(Home home, Secret secret) {
        try (var session = Sessions.open(Sessions.local(port, "postgres"), secret.superuser())) {
            return Path.of(Sessions.ask(session, "show data_directory")).equals(real(home.data()));
        } catch (SQLException e) {
            return false;
        }
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder;
        }
    }
}
