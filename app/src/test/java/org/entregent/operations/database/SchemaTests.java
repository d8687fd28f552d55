package org.entregent.operations.database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The rules of the schema, for every migration there is and will be. */
class SchemaTests {

    private static final String SPACE = "00000000-0000-7000-8000-000000000001";
    private static final String OTHER = "00000000-0000-7000-8000-000000000002";

    @Test
    void no_table_breaks_a_rule_of_the_schema() throws Exception {
        try (var lint = Objects.requireNonNull(SchemaTests.class.getResourceAsStream("/schema-lint.sql"));
                var database = TestDatabase.fresh();
                var session = Sessions.open(database.url(), database.owner())) {
            assertThat(column(session, new String(lint.readAllBytes(), StandardCharsets.UTF_8).replace(";\n", "\n")))
                    .isEmpty();
        }
    }

    @Test
    void the_lint_finds_a_table_without_a_place() throws Exception {
        try (var lint = Objects.requireNonNull(SchemaTests.class.getResourceAsStream("/schema-lint.sql"));
                var database = TestDatabase.fresh();
                var session = Sessions.open(database.url(), database.owner())) {
            Roles.run(session, "create table astray(id int)");

            assertThat(column(session, new String(lint.readAllBytes(), StandardCharsets.UTF_8))).contains("astray");
        }
    }

    /** A restore looks for an empty database, and brings all rows itself. */
    @Test
    void migrations_leave_every_table_empty() throws Exception {
        try (var database = TestDatabase.fresh();
                var session = Sessions.open(database.url(), database.owner())) {
            for (var table : Tables.of(session).all()) {
                assertThat(Sessions.ask(session, "select count(*) from " + table.quoted())).as(table.name())
                        .isEqualTo("0");
            }
        }
    }

    @Test
    void no_row_that_a_backup_keeps_points_to_one_that_it_leaves_out() throws Exception {
        try (var database = TestDatabase.fresh();
                var session = Sessions.open(database.url(), database.owner())) {
            var kept = Tables.of(session).all().stream().map(Tables.Table::name).toList();
            var pointedTo = column(session, """
                select t.relname from pg_constraint k join pg_class f on f.oid = k.conrelid
                join pg_class t on t.oid = k.confrelid
                where k.contype = 'f' and f.relname !~ '_session(_attributes)?$'""");

            assertThat(kept).isNotEmpty().containsAll(pointedTo);
        }
    }

    @Test
    void the_application_sees_the_rows_of_the_space_it_entered_and_no_others() throws Exception {
        try (var database = TestDatabase.fresh()) {
            try (var owner = Sessions.open(database.url(), database.owner())) {
                Roles.run(owner, "create table trial_card(space_id uuid not null, id int, primary key (space_id, id))");
                Roles.run(owner, "select ent_place('trial_card', 'space')");
                Roles.run(owner, "insert into trial_card values ('" + SPACE + "', 1), ('" + OTHER + "', 2)");
            }
            try (var application = Sessions.open(database.url(), database.application())) {
                application.setAutoCommit(false);
                assertThat(column(application, "select id from trial_card")).isEmpty();
                application.rollback();

                enter(application, SPACE);
                assertThat(column(application, "select id from trial_card")).containsExactly("1");
                assertThatThrownBy(
                        () -> Roles.run(application, "insert into trial_card values ('" + OTHER + "', 3)"))
                        .hasMessageContaining("row-level security");
                application.rollback();

                assertThat(column(application, "select id from trial_card")).as("the next transaction").isEmpty();
            }
        }
    }

    @Test
    void a_transaction_enters_its_spaces_once() throws Exception {
        try (var database = TestDatabase.fresh();
                var application = Sessions.open(database.url(), database.application())) {
            application.setAutoCommit(false);
            enter(application, SPACE);
            enter(application, SPACE);

            assertThatThrownBy(() -> enter(application, OTHER)).isInstanceOf(SQLException.class)
                    .extracting(e -> ((SQLException) e).getSQLState()).isEqualTo("ENT01");
        }
    }

    @Test
    void the_application_may_not_place_tables() throws Exception {
        try (var database = TestDatabase.fresh();
                var application = Sessions.open(database.url(), database.application())) {
            assertThatThrownBy(() -> Roles.run(application, "select ent_place('flyway_schema_history', 'here')"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> Roles.run(application, "select * from flyway_schema_history"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void the_schema_of_a_newer_program_is_refused() throws Exception {
        try (var database = TestDatabase.fresh()) {
            try (var owner = Sessions.open(database.url(), database.owner())) {
                Roles.run(owner, """
                    insert into flyway_schema_history
                    values (9999, '2999010100', 'later', 'SQL', 'later.sql', 1, 'x', now(), 1, true)""");
            }
            assertThatThrownBy(() -> Migrations.run(database)).isInstanceOf(DatabaseException.class)
                    .extracting(e -> ((DatabaseException) e).key()).isEqualTo("database.schema-newer");
        }
    }

    private static void enter(Connection session, String space) throws SQLException {
        Roles.run(session, "select ent_enter(array['" + space + "']::uuid[])");
    }

    private static List<String> column(Connection session, String query) throws SQLException {
        try (var statement = session.createStatement(); var rows = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                values.add(rows.getString(1));
                if (columns > 1) {
                    values.add(rows.getString(2));
                }
            }
            return values;
        }
    }
}
