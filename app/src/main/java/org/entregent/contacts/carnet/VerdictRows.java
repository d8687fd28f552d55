package org.entregent.contacts.carnet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;

import org.entregent.identity.Ids;
import org.entregent.identity.SpaceId;

/** What the owner said of pairs of cards besides that they are one person. To be called within the space. */
final class VerdictRows {

    private static final int BATCH = 500;

    private final SpaceId space;
    private final JdbcTemplate database;

    VerdictRows(SpaceId space, JdbcTemplate database) {
        this.space = space;
        this.database = database;
    }

    /**
     * One of two cards.
     *
     * @param name
     *            that it had then
     * @param marks
     *            by which its person is known again
     */
    record Side(UUID card, String name, Set<String> marks) {}

    /**
     * What was said of two cards.
     *
     * @param isForEver
     *            they are two people; else she is not to be asked for a while
     */
    record Verdict(UUID act, boolean isForEver, Side left, Side right, Instant when) {}

    void insert(List<Verdict> verdicts, Optional<Instant> until) {
        database.batchUpdate("""
            insert into contacts_verdict (space_id, id, act_id, kind, left_id, right_id, left_name, right_name,
                left_marks, right_marks, made_at, until)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, verdicts, BATCH, (statement, one) -> {
            statement.setObject(1, space.value());
            statement.setObject(2, Ids.next());
            statement.setObject(3, one.act());
            statement.setString(4, one.isForEver() ? "parted" : "deferred");
            statement.setObject(5, one.left().card());
            statement.setObject(6, one.right().card());
            statement.setString(7, one.left().name());
            statement.setString(8, one.right().name());
            statement.setArray(9, statement.getConnection().createArrayOf("text",
                    one.left().marks().toArray()));
            statement.setArray(10, statement.getConnection().createArrayOf("text",
                    one.right().marks().toArray()));
            statement.setTimestamp(11, Timestamp.from(one.when()));
            statement.setTimestamp(12, until.map(Timestamp::from).orElse(null));
        });
    }

    /** Those that hold at a moment, the last first. */
    List<Verdict> holding(Instant now) {
        return database.query("""
            select act_id, kind, left_id, right_id, left_name, right_name, left_marks, right_marks, made_at
            from contacts_verdict where space_id = ? and undone_at is null and (until is null or until > ?)
            order by made_at desc, id desc
            """, (row, _) -> new Verdict(row.getObject("act_id", UUID.class), row.getString("kind").equals("parted"),
                side(row, "left"), side(row, "right"), row.getTimestamp("made_at").toInstant()), space.value(),
                Timestamp.from(now));
    }

    private static Side side(ResultSet row, String side) throws SQLException {
        return new Side(row.getObject(side + "_id", UUID.class), row.getString(side + "_name"),
                Set.of((String[]) row.getArray(side + "_marks").getArray()));
    }

    /** Takes back what one act said. */
    void undo(UUID act, Instant now) {
        database.update("update contacts_verdict set undone_at = ? where space_id = ? and act_id = ?",
                Timestamp.from(now), space.value(), act);
    }

    /** Takes back what was said of pairs that lie among some cards. */
    void undoAmong(Collection<UUID> cards, Instant now) {
        var ids = cards.toArray(UUID[]::new);
        database.update("""
            update contacts_verdict set undone_at = ?
            where space_id = ? and undone_at is null and left_id = any(?) and right_id = any(?)
            """, Timestamp.from(now), space.value(), ids, ids);
    }
}
