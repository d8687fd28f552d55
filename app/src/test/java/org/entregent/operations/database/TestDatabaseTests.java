package org.entregent.operations.database;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What every other test of the house stands on. */
class TestDatabaseTests {

    @Test
    void each_caller_has_a_migrated_database_of_its_own() throws Exception {
        try (var one = TestDatabase.fresh();
                var other = TestDatabase.fresh();
                var inOne = Sessions.open(one.url(), one.owner());
                var inOther = Sessions.open(other.url(), other.owner())) {
            Roles.run(inOne, "create table only_here(id int)");

            assertThat(Sessions.ask(inOne, "select count(*) from pg_class where relname = 'only_here'")).isEqualTo("1");
            assertThat(Sessions.ask(inOther, "select count(*) from pg_class where relname = 'only_here'"))
                    .isEqualTo("0");
            assertThat(Sessions.ask(inOther, "select count(*) from pg_proc where proname = 'ent_enter'"))
                    .isEqualTo("1");
        }
    }

    @Test
    void the_application_owns_nothing_and_passes_no_fence() throws Exception {
        try (var database = TestDatabase.fresh();
                var application = Sessions.open(database.url(), database.application())) {
            assertThat(Sessions.ask(application, """
                select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole from pg_roles
                where rolname = current_user""")).isEqualTo("f");
            assertThatThrownBy(() -> Roles.run(application, "create table mine(id int)"))
                    .hasMessageContaining("permission denied");
        }
    }
}
