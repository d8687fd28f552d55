package org.entregent.contacts.carnet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;

import org.entregent.contacts.carnet.Source.Kind;
import org.entregent.contacts.carnet.Upload.State;
import org.entregent.identity.SpaceId;

/** Files given to one carnet. To be called within its space. */
final class UploadRows {

    private static final String COLUMNS = """
        select u.id, u.name, u.from_meeting, u.happened_on, u.state, u.given_at, b.id as batch_id, u.total, u.added, u.changed, u.identical, u.rejected
        from contacts_upload u
        left join contacts_batch b on b.space_id = u.space_id and b.id = u.batch_id and b.undone_at is null
        """;

    private final SpaceId space;
    private final JdbcTemplate database;

    UploadRows(SpaceId space, JdbcTemplate database) {
        this.space = space;
        this.database = database;
    }

    void insert(UUID id, Source source, byte[] content, Instant now) {
        database.update("""
            insert into contacts_upload (space_id, id, name, from_meeting, happened_on, content, given_at, state)
            values (?, ?, ?, ?, ?, ?, ?, 'given')
            """, space.value(), id, source.name(), source.kind() == Kind.MEETING, source.day().orElse(null), content,
                Timestamp.from(now));
    }

    private static Upload upload(ResultSet row) throws SQLException {
        return new Upload(row.getObject("id", UUID.class), source(row),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getTimestamp("given_at").toInstant(),
                Optional.ofNullable(row.getObject("batch_id", UUID.class)), row.getInt("total"), row.getInt("added"),
                row.getInt("changed"), row.getInt("identical"), row.getInt("rejected"));
    }

    private static Source source(ResultSet row) throws SQLException {
        var name = row.getString("name");
        return row.getBoolean("from_meeting")
                ? Source.meeting(name, Optional.ofNullable(row.getObject("happened_on", LocalDate.class)))
                : Source.file(name);
    }

    Optional<Upload> one(UUID id) {
        return database.query(COLUMNS + "where u.space_id = ? and u.id = ?", (row, _) -> upload(row), space.value(), id)
                .stream().findFirst();
    }

    /** Those that wait for a word or are under way, the last first. */
    List<Upload> open() {
        return database.query(COLUMNS + "where u.space_id = ? and u.state <> 'done' order by u.given_at desc, u.id",
                (row, _) -> upload(row), space.value());
    }

    Optional<byte[]> content(UUID id) {
        return database.query("select content from contacts_upload where space_id = ? and id = ?",
                (row, _) -> row.getBytes(1), space.value(), id).stream().findFirst();
    }

    /** Takes a file from one state to another; false when it was in none of these. */
    boolean turn(UUID id, List<State> from, State to) {
        return database.update("""
            update contacts_upload set state = ? where space_id = ? and id = ? and state = any(?)
            """, code(to), space.value(), id, from.stream().map(UploadRows::code).toArray(String[]::new)) == 1;
    }

    private static String code(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** What was found in it when it was begun, for the first time or after what came of it was undone. */
    void begun(UUID id, UUID batch, int total, int identical, int rejected) {
        database.update(
                """
                            update contacts_upload set batch_id = ?, total = ?, identical = ?, rejected = ?, added = 0, changed = 0
                    where space_id = ? and id = ?
                            """,
                batch, total, identical, rejected, space.value(), id);
    }

    void written(UUID id, int added, int changed) {
        database.update("""
            update contacts_upload set added = added + ?, changed = changed + ? where space_id = ? and id = ?
            """, added, changed, space.value(), id);
    }

    /** It is done: what it held is in the carnet now. */
    void done(UUID id) {
        database.update("update contacts_upload set state = 'done', content = '' where space_id = ? and id = ?",
                space.value(), id);
    }

    void delete(UUID id) {
        database.update("delete from contacts_upload where space_id = ? and id = ? and state in ('given', 'suspended')",
                space.value(), id);
    }

    /** Forgets what nobody said yes to. */
    void forget(Instant before) {
        database.update(
                "delete from contacts_upload where space_id = ? and state in ('given', 'done') and given_at < ?",
                space.value(), Timestamp.from(before));
    }

    /** Files that were imported, the last first. */
    List<ImportedFile> imported() {
        return database.query("""
            select b.id, b.name, b.format, b.made_at, b.undone_at,
                (select count(*) from contacts_origin o where o.space_id = b.space_id and o.batch_id = b.id) as cards
            from contacts_batch b where b.space_id = ? and b.format <> ? order by b.made_at desc, b.id desc limit 100
            """, (row, _) -> new ImportedFile(row.getObject("id", UUID.class), row.getString("name"),
                row.getString("format"), row.getTimestamp("made_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("undone_at")).map(Timestamp::toInstant), row.getInt("cards")),
                space.value(), CarnetBusinessCards.FORMAT);
    }
}
