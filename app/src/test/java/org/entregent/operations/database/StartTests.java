package org.entregent.operations.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** How a home starts, takes over, and refuses; one home serves all these tests, each of which leaves it sound. */
class StartTests {

    private static ScratchHome home;

    @TempDir
    Path folder;

    @BeforeAll
    static void a_home_that_has_served() {
        home = ScratchHome.create();
        home.open().close();
    }

    @AfterAll
    static void gone() {
        home.close();
    }

    @Test
    void it_serves_with_every_setting_that_keeps_what_was_acknowledged() throws Exception {
        try (var database = home.open();
                var session = Sessions.open(database.url(), database.application())) {
            for (var setting : List.of("fsync", "full_page_writes", "synchronous_commit", "data_checksums")) {
                assertThat(Sessions.ask(session, "show " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(Sessions.ask(session, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Sessions.ask(session, "select inet_server_addr()")).startsWith("127.0.0.1");
        }
    }

    @Test
    void text_is_utf_8_with_cases_of_all_letters_and_an_order_for_people() throws Exception {
        try (var database = home.open()) {
            Migrations.run(database);
            try (var session = Sessions.open(database.url(), database.application())) {
                assertThat(Sessions.ask(session, "select lower('ÉÇŒŁΣ')")).isEqualTo("éçœłσ");
                assertThat(Sessions.ask(session, """
                    select string_agg(name, ' ' order by name collate ent_und)
                    from (values ('Zoé'), ('Éric'), ('eric'), ('Ana')) people(name)"""))
                        .isEqualTo("Ana eric Éric Zoé");
            }
        }
    }

    @Test
    void a_wrong_password_opens_nothing() {
        try (var database = home.open()) {
            for (var user : List.of("postgres", Passwords.OWNER, Passwords.APPLICATION)) {
                assertThatThrownBy(() -> Sessions.open(database.url(), new Credentials(user, "guess")).close())
                        .hasMessageContaining("password authentication failed");
            }
        }
    }

    @Test
    void the_owner_may_create_the_trusted_extensions() throws Exception {
        try (var database = home.open();
                var session = Sessions.open(database.url(), database.owner())) {
            Roles.run(session, "create extension pg_trgm; create extension unaccent");

            assertThat(Sessions.ask(session, "select unaccent('Éloïse')")).isEqualTo("Eloise");
            Roles.run(session, "drop extension pg_trgm; drop extension unaccent");
        }
    }

    @Test
    void folders_and_secret_are_for_this_account_only() throws IOException {
        assumeTrue(Files.getFileStore(home.folder()).supportsFileAttributeView("posix"), "needs POSIX permissions");
        for (var secret : List.of(home.home().secret(), home.home().runState(), home.home().databaseLog())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret))).isEqualTo("rw-------");
        }
        for (var closed : List.of(home.folder(), home.home().database(), home.home().data())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(closed))).isEqualTo("rwx------");
        }
    }

    @Test
    void credentials_print_without_their_password() {
        try (var database = home.open()) {
            assertThat(database.owner().toString()).contains("ent_owner").doesNotContain(database.owner().password());
            assertThat(database.owner().password()).isNotEqualTo(database.application().password());
        }
    }

    @Test
    void a_second_start_is_refused_while_the_first_lives_and_succeeds_once_it_has_ended() throws Exception {
        try (var first = HomeProcess.waiting(home.folder()).awaitUp()) {
            var postgres = ProcessHandle.of(RunState.read(home.home()).orElseThrow().postgres()).orElseThrow();

            assertThat(refusal(home).key()).isEqualTo("database.running");
            assertThat(refusal(home).arguments()).containsExactly(home.folder().toString(), "" + first.pid());

            first.end();
            assertThat(LeftBehind.hasEnded(postgres)).as("PostgreSQL stops with the process that started it").isTrue();
            home.open().close();
        }
    }

    @Test
    void a_second_start_within_the_same_process_is_refused_and_takes_nothing_from_the_first() throws Exception {
        try (var first = home.open()) {
            assertThat(refusal(home).key()).isEqualTo("database.running");

            try (var other = HomeProcess.waiting(home.folder())) {
                assertThat(other.await("refused")).contains("database.running");
            }
            Sessions.open(first.url(), first.owner()).close();
        }
    }

    @Test
    void another_command_works_beside_a_running_server_and_alone() throws Exception {
        try (var server = HomeProcess.waiting(home.folder()).awaitUp()) {
            try (var beside = Database.openBeside(home.folder(), ScratchHome.environment())) {
                Sessions.open(beside.url(), beside.owner()).close();
            }
            var state = RunState.read(home.home()).orElseThrow();
            assertThat(ProcessHandle.of(state.postgres())).as("closing beside stops nothing").isPresent();
            server.end();
        }
        try (var alone = Database.openBeside(home.folder(), ScratchHome.environment())) {
            Sessions.open(alone.url(), alone.owner()).close();
        }
    }

    @Test
    void a_stranger_on_the_former_port_is_left_alone_and_another_port_is_taken() throws Exception {
        int former = RunState.lastPort(home.home()).orElseThrow();
        try (var stranger = new ServerSocket(former, 1, InetAddress.getByName("127.0.0.1"));
                var database = home.open()) {
            assertThat(stranger.isBound()).isTrue();
            assertThat(database.url()).doesNotContain(":" + former + "/");
            Sessions.open(database.url(), database.owner()).close();
        }
    }

    @Test
    void the_process_number_of_a_former_postgres_may_belong_to_a_stranger_today() throws Exception {
        var stranger = new ProcessBuilder("sleep", "600").directory(folder.toFile()).start();
        try {
            Files.writeString(home.home().data().resolve("postmaster.pid"), "%d\n%s\n%d\n%d\n\n127.0.0.1\n%s\n%s\n"
                    .formatted(stranger.pid(), home.home().data(), Instant.now().minusSeconds(86_400).getEpochSecond(),
                            5432, "  1234567   1234567", "ready   "));

            try (var database = home.open()) {
                Sessions.open(database.url(), database.owner()).close();
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void unsafe_settings_are_refused_by_name_and_nothing_stays_running() throws Exception {
        for (var setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            with(home.home().data().resolve("postgresql.auto.conf"), setting + " = off\n", () -> {
                assertThat(refusal(home).key()).isEqualTo("database.unsafe");
                assertThat(refusal(home).arguments()).containsExactly(setting, "off");
                assertThat(home.home().data().resolve("postmaster.pid")).doesNotExist();
            });
        }
    }

    @Test
    void a_setting_that_postgres_does_not_understand_is_quoted_from_its_log() throws Exception {
        with(home.home().data().resolve("postgresql.auto.conf"), "shared_bufers = 1GB\n", () -> {
            assertThat(refusal(home).key()).isEqualTo("database.not-started");
            assertThat(refusal(home).arguments()).last().asString().contains("shared_bufers");
        });
    }

    @Test
    void data_of_another_version_are_refused_untouched() throws Exception {
        with(home.home().data().resolve("PG_VERSION"), "19\n",
                () -> assertThat(refusal(home).key()).isEqualTo("database.newer"));
        with(home.home().data().resolve("PG_VERSION"), "17\n",
                () -> assertThat(refusal(home).key()).isEqualTo("database.older"));
    }

    @Test
    void a_data_folder_that_is_no_cluster_is_refused_untouched() throws Exception {
        try (var other = ScratchHome.create()) {
            Files.createDirectories(other.home().data());
            Files.writeString(other.home().secret(), "0".repeat(64));

            assertThat(refusal(other).key()).isEqualTo("database.not-a-cluster");
        }
    }

    @Test
    void data_without_their_secret_are_told_apart_from_data_with_another_secret() throws Exception {
        var secret = Files.readString(home.home().secret());
        try {
            Files.writeString(home.home().secret(), "0".repeat(64));
            assertThat(refusal(home).key()).isEqualTo("database.secret-wrong");
            Files.delete(home.home().secret());
            assertThat(refusal(home).key()).isEqualTo("database.secret-missing");
        } finally {
            Files.writeString(home.home().secret(), secret);
            Files.setPosixFilePermissions(home.home().secret(), PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void an_interrupted_first_start_is_begun_again() throws Exception {
        try (var other = ScratchHome.create()) {
            Files.createDirectories(other.home().database().resolve("initial/base"));
            Files.writeString(other.home().database().resolve("initial/PG_VERSION"), "18\n");
            Files.writeString(other.home().database().resolve("initial-password.part"), "half");

            try (var database = other.open()) {
                Sessions.open(database.url(), database.owner()).close();
            }
        }
    }

    @Test
    void a_home_that_is_a_file_or_may_not_be_written_is_named() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");

        assertThat(refusal(new ScratchHome(file)).key()).isEqualTo("database.home-is-file");
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "needs Linux's /proc as a place nobody may write to");
        assertThat(refusal(new ScratchHome(Path.of("/proc/entregent"))).key()).isEqualTo("database.home-denied");
    }

    @Test
    void where_user_namespaces_are_forbidden_root_is_told_what_to_do() throws IOException {
        var linux = Platform.of("Linux", "amd64", false);
        var unshare = folder.resolve("unshare");
        Files.writeString(unshare, "#!/bin/sh\necho 'unshare failed: Operation not permitted' >&2\nexit 1\n");
        assertThat(unshare.toFile().setExecutable(true)).isTrue();

        assertThatThrownBy(() -> Programs.confinement(true, linux, Map.of("PATH", folder.toString())))
                .asInstanceOf(type(DatabaseException.class)).satisfies(refusal -> {
                    assertThat(refusal.key()).isEqualTo("database.namespaces");
                    assertThat(refusal.arguments()).last().asString().contains("Operation not permitted");
                });
        assertThatThrownBy(() -> Programs.confinement(true, linux, Map.of("PATH", "/nowhere")))
                .asInstanceOf(type(DatabaseException.class)).extracting(DatabaseException::key)
                .isEqualTo("database.namespaces");
        assertThat(Programs.confinement(false, linux, Map.of("PATH", folder.toString()))).isEmpty();
    }

    @Test
    void programs_that_the_system_does_not_let_run_are_told_with_their_folder() throws IOException {
        var bin = Files.createDirectories(folder.resolve("programs/bin"));
        Files.writeString(bin.resolve("postgres"), "#!/bin/sh\n");

        assertThatThrownBy(() -> Programs.of(new Binaries(folder.resolve("programs")), Platform.current(),
                ScratchHome.environment())).asInstanceOf(type(DatabaseException.class)).satisfies(refusal -> {
                    assertThat(refusal.key()).isEqualTo("database.not-executable");
                    assertThat(refusal.arguments()).containsExactly(folder.resolve("programs").toString());
                });
    }

    /** As when PostgreSQL was killed under a living server, whose pool knows one port only. */
    @Test
    void a_port_that_somebody_took_meanwhile_is_named_when_no_other_will_do() throws Exception {
        var binaries = Binaries.in(home.home().runtime(), Platform.current(), Optional.empty());
        var plan = new Postmaster.Plan(home.home(),
                Programs.of(binaries, Platform.current(), ScratchHome.environment()),
                ServerSettings.forTestsLosingDataInACrash(), Secret.of(home.home()));
        try (var stranger = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> plan.start(OptionalInt.of(stranger.getLocalPort()), true))
                    .asInstanceOf(type(DatabaseException.class)).satisfies(refusal -> {
                        assertThat(refusal.key()).isEqualTo("database.port");
                        assertThat(refusal.arguments()).containsExactly(String.valueOf(stranger.getLocalPort()));
                    });
        }
        home.open().close();
    }

    private interface Trial {
        void run() throws Exception;
    }

    private static void with(Path file, String content, Trial trial) throws Exception {
        var before = Files.readString(file);
        Files.writeString(file, content, StandardOpenOption.TRUNCATE_EXISTING);
        try {
            trial.run();
        } finally {
            Files.writeString(file, before, StandardOpenOption.TRUNCATE_EXISTING);
        }
    }

    private static DatabaseException refusal(ScratchHome home) {
        try (var opened = home.open()) {
            throw new AssertionError("opened " + opened.url());
        } catch (DatabaseException e) {
            return e;
        }
    }
}
