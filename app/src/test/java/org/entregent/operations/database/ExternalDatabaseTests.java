package org.entregent.operations.database;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A PostgreSQL of somebody else's: what Entregent asks of it, and does not ask twice. */
class ExternalDatabaseTests {

    private static final Consumer<Runnable> NEVER = _ -> {};

    private static ScratchHome home;
    private static EmbeddedDatabase server;

    @BeforeAll
    static void somebody_runs_a_postgres() {
        home = ScratchHome.create();
        server = EmbeddedDatabase.start(home.home(), ScratchHome.environment(),
                ServerSettings.forTestsLosingDataInACrash(), NEVER);
    }

    @AfterAll
    static void gone() {
        server.close();
        home.close();
    }

    @BeforeEach
    void anew() throws SQLException {
        administrator("postgres", "drop database if exists theirs with (force)");
        forget("entregent");
        forget("postgres");
        administrator("postgres", "drop role if exists strong");
        administrator("postgres", "drop role if exists ent_app");
        administrator("postgres", "drop role if exists keeper");
        administrator("postgres", "create role keeper login createrole bypassrls password 'keeper of all'");
        administrator("postgres", "create database theirs owner keeper");
    }

    @Test
    void an_owner_with_the_rights_gets_everything_ready_and_every_server_computes_the_same_password()
            throws Exception {
        var first = ExternalDatabase.open(environment());
        Migrations.run(first);
        var second = ExternalDatabase.open(environment());

        assertThat(second.application()).isEqualTo(first.application());
        try (var application = Sessions.open(second.url(), second.application())) {
            assertThat(Sessions.ask(application, "select current_user")).isEqualTo("ent_app");
            assertThat(Sessions.ask(application, "select count(*) from identity_account")).isEqualTo("0");
        }
    }

    @Test
    void a_postgres_older_than_fifteen_is_named_and_refused() {
        assertThatThrownBy(() -> ExternalDatabase.requireVersion(140_012, "14.12 (Debian 14.12-1)"))
                .isInstanceOfSatisfying(DatabaseException.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("database.external-version");
                    assertThat(refusal.arguments()).containsExactly("14.12 (Debian 14.12-1)", "15");
                });
        assertThatCode(() -> ExternalDatabase.requireVersion(150_000, "15.0")).doesNotThrowAnyException();
    }

    @Test
    void a_changed_owners_password_changes_the_applications() throws Exception {
        ExternalDatabase.open(environment());
        administrator("postgres", "alter role keeper password 'another secret'");

        var after = ExternalDatabase.open(with(ExternalDatabase.PASSWORD, "another secret"));

        Sessions.open(after.url(), after.application()).close();
    }

    @Test
    void an_owner_who_does_not_pass_the_fence_is_told_the_exact_line_to_run() throws Exception {
        administrator("postgres", "alter role keeper nobypassrls");

        var refusal = refusal(environment());

        assertThat(refusal.key()).isEqualTo("database.external-bypass");
        obey(refusal);
        ExternalDatabase.open(environment());
    }

    @Test
    void an_owner_who_may_not_create_roles_is_told_the_exact_line_to_run() throws Exception {
        administrator("postgres", "alter role keeper nocreaterole");

        var refusal = refusal(environment());

        assertThat(refusal.key()).isEqualTo("database.external-needs");
        assertThat(refusal.arguments()).last().asString().startsWith("create role ent_app login")
                .contains("SCRAM-SHA-256$").doesNotContain(Passwords.application(keeper()).password());
        obey(refusal);
        var database = ExternalDatabase.open(environment());
        Sessions.open(database.url(), database.application()).close();
    }

    @Test
    void an_application_role_with_another_password_that_may_not_be_changed_is_told_the_exact_line_to_run()
            throws Exception {
        administrator("postgres", "alter role keeper nocreaterole");
        administrator("postgres", "create role ent_app login password 'something else'");

        var refusal = refusal(environment());

        assertThat(refusal.key()).isEqualTo("database.external-needs");
        obey(refusal);
        ExternalDatabase.open(environment());
    }

    @Test
    void an_application_role_with_power_is_refused() throws Exception {
        for (var power : new String[]{"alter role ent_app bypassrls", "alter role ent_app superuser",
                "create role strong bypassrls; grant strong to ent_app"}) {
            anew();
            ExternalDatabase.open(environment());
            administrator("postgres", power);

            var refusal = refusal(environment());

            assertThat(refusal.key()).as(power).isEqualTo("database.external-application-power");
            obey(refusal);
            ExternalDatabase.open(environment());
        }
    }

    @Test
    void an_application_role_that_owns_a_table_is_refused() throws Exception {
        ExternalDatabase.open(environment());
        administrator("theirs", "create table taken(id int); alter table taken owner to ent_app");

        var refusal = refusal(environment());

        assertThat(refusal.key()).isEqualTo("database.external-application-power");
        administrator("theirs", String.valueOf(refusal.arguments().getLast()));
        ExternalDatabase.open(environment());
    }

    @Test
    void the_application_role_is_no_owner() throws Exception {
        administrator("postgres", "create role ent_app login password 'keeper of all'");

        assertThat(refusal(with(ExternalDatabase.USER, "ent_app")).key()).isEqualTo("database.external-owner");
    }

    @Test
    void what_cannot_be_reached_is_told_apart() {
        assertThat(refusal(with(ExternalDatabase.PASSWORD, "guess")).key()).isEqualTo("database.external-denied");
        assertThat(refusal(with(ExternalDatabase.PASSWORD, "")).arguments()).containsExactly(ExternalDatabase.PASSWORD);
        assertThat(refusal(with(ExternalDatabase.URL, address().replace("theirs", "no")))
                .key()).isEqualTo("database.external-absent");
        assertThat(refusal(with(ExternalDatabase.URL, "jdbc:postgresql://127.0.0.1:1/theirs")).key())
                .isEqualTo("database.external-unreachable");
        for (var wrong : new String[]{"jdbc:mysql://host/name", "localhost", "postgres://keeper:secret@host/name"}) {
            var refusal = refusal(with(ExternalDatabase.URL, wrong));
            assertThat(refusal.key()).isEqualTo("database.external-address");
            assertThat(refusal.arguments().toString()).doesNotContain("secret");
        }
    }

    @Test
    void the_form_that_hosts_hand_out_is_understood() {
        var handedOut = address().replace("jdbc:postgresql:", "postgres:");

        assertThat(ExternalDatabase.open(with(ExternalDatabase.URL, handedOut)).url()).startsWith("jdbc:postgresql://");
    }

    private static void forget(String database) throws SQLException {
        administrator(database, """
            do $$ begin
              if exists (select from pg_roles where rolname = 'ent_app') then drop owned by ent_app; end if;
            end $$""");
    }

    private static Credentials keeper() {
        return new Credentials("keeper", "keeper of all");
    }

    private static String address() {
        return server.url().replace("/entregent?", "/theirs?");
    }

    private static Map<String, String> environment() {
        return Map.of(ExternalDatabase.URL, address(), ExternalDatabase.USER,
                keeper().user(), ExternalDatabase.PASSWORD, keeper().password());
    }

    private static Map<String, String> with(String name, String value) {
        var changed = new HashMap<>(environment());
        changed.put(name, value);
        return changed;
    }

    private static DatabaseException refusal(Map<String, String> environment) {
        try (var opened = ExternalDatabase.open(environment)) {
            throw new AssertionError("opened " + opened.url());
        } catch (DatabaseException e) {
            return e;
        }
    }

    /** Does as the administrator would: pastes the line. */
    private static void obey(DatabaseException refusal) throws SQLException {
        administrator("postgres", String.valueOf(refusal.arguments().getLast()));
    }

    private static void administrator(String database, String sql) throws SQLException {
        try (var session = Sessions.open(server.url().replace("/entregent?", "/" + database + "?"),
                Secret.of(home.home()).superuser())) {
            Roles.run(session, sql);
        }
    }
}
