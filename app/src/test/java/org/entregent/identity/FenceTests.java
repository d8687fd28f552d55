package org.entregent.identity;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The second fence alone: connected as the role that serves people, with no service of ours asking anything. A table of
 * the tests' own stands for all those of people's data.
 */
class FenceTests {

    private final House house = new House();
    private final Account nadia = house.nadia();
    private final SpaceId here = house.spaces.create(SpaceKind.MEETING, nadia.id());
    private final SpaceId there = house.spaces.create(SpaceKind.MEETING, nadia.id());

    @BeforeEach
    void a_row_in_each_space() {
        var owner = new PGSimpleDataSource();
        owner.setURL(house.place.url());
        owner.setUser(house.place.owner().user());
        owner.setPassword(house.place.owner().password());
        var asOwner = JdbcClient.create(owner);
        asOwner.sql(
                "create table fence_note (space_id uuid not null, text text not null, primary key (space_id, text))")
                .update();
        asOwner.sql("select ent_place('fence_note', 'space')").query((_, _) -> "").single();
        for (var space : List.of(here, there)) {
            house.fence.within(space, () -> write(space, "first"));
        }
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void write(SpaceId space, String text) {
        house.database.sql("insert into fence_note values (?, ?)").params(space.value(), text).update();
    }

    private List<SpaceId> seen() {
        return house.database.sql("select space_id from fence_note order by space_id")
                .query((row, _) -> new SpaceId(row.getObject(1, UUID.class))).list();
    }

    @Test
    void outside_every_space_nothing_is_seen_changed_or_deleted() {
        assertThat(seen()).isEmpty();
        assertThat(house.database.sql("update fence_note set text = 'x'").update()).isZero();
        assertThat(house.database.sql("delete from fence_note").update()).isZero();
        assertThat(house.fence.within(List.of(), this::seen)).isEmpty();
    }

    @Test
    void within_a_space_only_its_rows_are_seen_changed_or_deleted() {
        assertThat(house.fence.within(here, this::seen)).containsExactly(here);
        assertThat(house.fence.within(here, () -> house.database.sql("update fence_note set text = 'x'").update()))
                .isEqualTo(1);
        assertThat(house.fence.within(here, () -> house.database.sql("delete from fence_note").update())).isEqualTo(1);
        assertThat(house.fence.within(there, this::seen)).containsExactly(there);
    }

    @Test
    void within_several_spaces_the_rows_of_each_are_seen() {
        assertThat(house.fence.within(List.of(here, there), this::seen)).containsExactlyInAnyOrder(here, there);
    }

    @Test
    void the_next_transaction_of_the_same_connection_starts_outside() throws SQLException {
        try (var connection = house.source.getConnection()) {
            connection.setAutoCommit(false);
            enter(connection, here);
            assertThat(count(connection)).isEqualTo(1);
            connection.commit();
            assertThat(count(connection)).isZero();
            connection.rollback();
        }
    }

    @Test
    void a_transaction_enters_its_spaces_once() {
        assertThatThrownBy(() -> house.fence.within(here, () -> house.fence.within(there, this::seen)))
                .isInstanceOf(DataAccessException.class).hasMessageContaining("enters its spaces once");
        assertThat(house.fence.within(here, () -> house.fence.within(here, this::seen))).containsExactly(here);
    }

    @Test
    void going_back_to_a_savepoint_leads_into_no_other_space() throws SQLException {
        try (var connection = house.source.getConnection()) {
            connection.setAutoCommit(false);
            var before = connection.setSavepoint();
            enter(connection, here);
            connection.rollback(before);
            assertThat(count(connection)).isZero();
            enter(connection, here);
            var within = connection.setSavepoint();
            assertThatThrownBy(() -> enter(connection, there)).isInstanceOf(SQLException.class);
            connection.rollback(within);
            assertThat(count(connection)).isEqualTo(1);
            connection.rollback();
        }
    }

    @Test
    void nothing_is_written_into_a_space_that_was_not_entered() {
        assertThatThrownBy(() -> house.fence.within(here, () -> write(there, "smuggled")))
                .isInstanceOf(DataAccessException.class).rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> house.fence.within(here,
                () -> house.database.sql("update fence_note set space_id = ?").param(there.value()).update()))
                .isInstanceOf(DataAccessException.class).rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> write(here, "outside")).isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"set role ent_owner", "set session authorization ent_owner", "set row_security = off",
            "alter table fence_note disable row level security", "drop policy fence on fence_note",
            "create policy open on fence_note to ent_app using (true)", "alter role ent_app bypassrls",
            "create table mine (id int)", "alter table fence_note owner to ent_app", "truncate fence_note"})
    void the_role_that_serves_people_cannot_take_the_fence_down(String attempt) throws SQLException {
        try (var connection = house.source.getConnection(); var statement = connection.createStatement()) {
            assertThat(seesMoreAfter(attempt, statement)).as(attempt).isFalse();
        }
    }

    private static boolean seesMoreAfter(String attempt, Statement statement) throws SQLException {
        try {
            statement.execute(attempt);
        } catch (SQLException refused) {
            return false;
        }
        try (var rows = statement.executeQuery("select space_id from fence_note")) {
            return rows.next();
        } catch (SQLException refused) {
            // Without row security the query itself is refused, instead of answering.
            return false;
        }
    }

    @Test
    void reset_leads_outside_not_around() {
        assertThat(house.fence.within(here, () -> {
            house.database.sql("reset role").update();
            house.database.sql("reset app.spaces").update();
            return seen();
        })).isEmpty();
    }

    @Test
    void the_role_that_serves_people_owns_nothing_and_passes_no_fence() {
        assertThat(house.database.sql("""
            select count(*) from pg_class where relowner = (select oid from pg_roles where rolname = current_user)
            """).query(Integer.class).single()).isZero();
        assertThat(house.database.sql("""
            select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user
            """).query(Boolean.class).single()).isFalse();
        assertThat(house.database.sql("""
            select count(*) from pg_auth_members where member = (select oid from pg_roles where rolname = current_user)
            """).query(Integer.class).single()).isZero();
    }

    private static void enter(Connection connection, SpaceId space) throws SQLException {
        try (var statement = connection.prepareStatement("select ent_enter(cast(? as uuid[]))")) {
            statement.setString(1, "{" + space + "}");
            statement.execute();
        }
    }

    private static int count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from fence_note")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
