package org.entregent.operations.database;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What was acknowledged is there after anything that can happen to a process. */
class CrashTests {

    @Test
    void no_acknowledged_write_is_lost_when_everything_is_killed() throws Exception {
        killAndCount(3, new Random(20261123));
    }

    @Test
    @Tag("full")
    void no_acknowledged_write_is_lost_in_fifty_kills() throws Exception {
        killAndCount(50, new Random(7));
    }

    @Test
    void no_acknowledged_write_is_lost_when_the_server_alone_is_killed_and_the_next_one_takes_over() throws Exception {
        try (var home = ScratchHome.create(); var first = HomeProcess.writing(home.folder())) {
            first.awaitWrites(100);
            var left = ProcessHandle.of(RunState.read(home.home()).orElseThrow().postgres()).orElseThrow();
            first.kill();
            assertThat(left.isAlive()).as("PostgreSQL outlives the process that started it").isTrue();

            try (var next = home.open()) {
                assertThat(LeftBehind.hasEnded(left)).as("the one left behind has been stopped").isTrue();
                assertThat(found(next)).containsAll(first.written());
            }
        }
    }

    /** The pool that holds the address finds the database again: same port, same rows. */
    @Test
    void a_postgres_that_is_killed_under_a_living_server_comes_back_on_the_same_port() throws Exception {
        try (var home = ScratchHome.create(); var database = home.open()) {
            try (var session = Sessions.open(database.url(), database.owner())) {
                Roles.run(session, "create table acknowledged(n bigint primary key)");
                Roles.run(session, "insert into acknowledged values (42)");
            }
            var killed = HomeProcess.postgresOf(home.home());
            killed.forEach(ProcessHandle::destroyForcibly);
            killed.getFirst().onExit().join();

            var state = Await.until(() -> RunState.read(home.home()),
                    now -> now.isPresent() && now.get().postgres() != killed.getFirst().pid() && now.get().isServing())
                    .orElseThrow();
            assertThat(database.url()).contains(":" + state.port() + "/");
            assertThat(found(database)).containsExactly(42L);
        }
    }

    private static void killAndCount(int rounds, Random random) throws Exception {
        try (var home = ScratchHome.create()) {
            var acknowledged = new HashSet<Long>();
            for (int round = 0; round < rounds; round++) {
                try (var server = HomeProcess.writing(home.folder())) {
                    server.awaitWrites(20 + random.nextInt(400));
                    kill(server, home.home(), random);
                    acknowledged.addAll(server.written());
                }
            }
            try (var database = home.open()) {
                assertThat(found(database)).containsAll(acknowledged);
                assertThat(acknowledged).hasSizeGreaterThan(20 * rounds);
            }
        }
    }

    /** In any order: the server first, PostgreSQL's first process first, one of its sessions first. */
    private static void kill(HomeProcess server, Home home, Random random) throws InterruptedException {
        var victims = new ArrayList<>(HomeProcess.postgresOf(home));
        victims.add(ProcessHandle.of(server.pid()).orElseThrow());
        Collections.shuffle(victims, random);
        victims.forEach(ProcessHandle::destroyForcibly);
        server.kill();
    }

    private static Set<Long> found(Database database) throws Exception {
        try (var session = Sessions.open(database.url(), database.owner());
                var statement = session.createStatement();
                var rows = statement.executeQuery("select n from acknowledged")) {
            var found = new TreeSet<Long>();
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
            return found;
        }
    }
}
