package org.entregent.operations.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A full disk costs nobody what was saved. */
class DiskTests {

    @TempDir
    Path folder;

    /** A limit on the size of files is what an ordinary account can impose on itself. */
    @Test
    void a_first_start_without_room_is_told_and_succeeds_once_there_is() throws Exception {
        var prlimit = Path.of("/usr/bin/prlimit");
        assumeTrue(Files.isExecutable(prlimit), "needs prlimit (apt-get install util-linux)");
        try (var home = ScratchHome.create()) {
            try (var narrow = HomeProcess.start(List.of(prlimit.toString(), "--fsize=4194304"), home.folder(),
                    "wait")) {
                assertThat(narrow.await("refused")).contains("database.disk-full");
            }
            try (var database = home.open()) {
                Sessions.open(database.url(), database.owner()).close();
            }
        }
    }

    @Test
    void a_disk_that_fills_up_while_people_write_loses_nothing_that_was_acknowledged() throws Exception {
        var small = mountSmall();
        assumeTrue(small.isPresent(), "needs the right to mount a small tmpfs (root)");
        try (var home = ScratchHome.in(small.orElseThrow())) {
            long acknowledged = fillUp(home);

            assertThat(acknowledged).isPositive();
            var refused = refusal(home);
            assertThat(refused).as("a start without any room").isIn(Optional.empty(),
                    Optional.of("database.disk-full"));
            remount(small.orElseThrow(), "400m");
            try (var database = home.open(); var session = Sessions.open(database.url(), database.owner())) {
                assertThat(Long.parseLong(Sessions.ask(session, "select max(n) from acknowledged")))
                        .isGreaterThanOrEqualTo(acknowledged);
                assertThat(Sessions.ask(session, "select max(n) - count(*) from acknowledged"))
                        .as("none is missing in between").isEqualTo("0");
            }
        } finally {
            run("umount", small.orElseThrow().toString());
        }
    }

    @Test
    void a_backup_without_room_leaves_nothing_behind() throws Exception {
        var small = mountSmall();
        assumeTrue(small.isPresent(), "needs the right to mount a small tmpfs (root)");
        try (var source = TestDatabase.fresh()) {
            try (var session = Sessions.open(source.url(), source.owner())) {
                Roles.run(session, """
                    create table trial_large as
                    select md5(n::text) || md5((n + 1)::text) as filling from generate_series(1, 50000) n""");
            }
            remount(small.orElseThrow(), "64k");
            try {
                new Backup(source, Clock.systemUTC(), "test")
                        .write(small.orElseThrow().resolve("b"), Optional.empty(), false);
                throw new AssertionError("there was room");
            } catch (DatabaseException e) {
                assertThat(e.key()).isEqualTo("backup.disk-full");
            }
            try (var files = Files.list(small.orElseThrow())) {
                assertThat(files).isEmpty();
            }
        } finally {
            run("umount", small.orElseThrow().toString());
        }
    }

    /** Writes until the disk is full; the last number that was acknowledged. */
    private static long fillUp(ScratchHome home) throws SQLException {
        long acknowledged = 0;
        try (var database = home.open(); var session = Sessions.open(database.url(), database.owner())) {
            Roles.run(session, "create table acknowledged(n bigint primary key, filling text)");
            try (var insert = session.prepareStatement(
                    "insert into acknowledged select ?, string_agg(md5(random()::text), '') from generate_series(1, 4000)")) {
                while (acknowledged < 100_000) {
                    insert.setLong(1, acknowledged + 1);
                    insert.executeUpdate();
                    acknowledged++;
                }
            } catch (SQLException e) {
                return acknowledged;
            }
        }
        throw new AssertionError("the disk never filled up");
    }

    private static Optional<String> refusal(ScratchHome home) {
        try (var opened = home.open()) {
            return Optional.empty();
        } catch (DatabaseException e) {
            return Optional.of(e.key());
        }
    }

    private Optional<Path> mountSmall() throws IOException, InterruptedException {
        var small = Files.createDirectory(folder.resolve("small"));
        return run("mount", "-t", "tmpfs", "-o", "size=90m,mode=700", "tmpfs", small.toString()) == 0
                ? Optional.of(small)
                : Optional.empty();
    }

    private static void remount(Path small, String size) throws IOException, InterruptedException {
        assertThat(run("mount", "-o", "remount,size=" + size, small.toString())).isZero();
    }

    private static int run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        } catch (IOException e) {
            return -1;
        }
    }
}
