package org.entregent.meetings.preparation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.entregent.contacts.reading.ReadPerson;
import org.entregent.contacts.reading.Remark;
import org.entregent.identity.Ids;

/** The rows of pasted lists. To be called within the meeting's space. */
@Component
class DraftRows {

    private static final int BATCH = 500;
    /** Of the state: what is to be looked at comes first. */
    private static final String RANK = "array_position(array['doubtful', 'understood', 'aside'], state)";

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Json json;
    private final Clock clock;

    DraftRows(JdbcClient database, JdbcTemplate batches, Json json, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.json = json;
        this.clock = clock;
    }

    void insert(Draft draft, List<String> header) {
        database.sql("""
            insert into meetings_draft (space_id, id, header, country, made_at, revision)
            values (?, ?, cast(? as jsonb), ?, ?, ?)
            """).params(draft.meeting().value(), draft.id(), json.write(header), draft.country(), now(), Ids.next())
                .update();
        insertRows(draft, draft.lines());
    }

    /** Before anything of it changes, so that who reads the new lines reads a new revision. */
    private void revise(Draft draft) {
        database.sql("update meetings_draft set revision = ? where space_id = ? and id = ?")
                .params(Ids.next(), draft.meeting().value(), draft.id()).update();
    }

    /** What {@link #revise} wrote last. @throws NoSuchMeetingException when there is none */
    UUID revision(MeetingId meeting, UUID id) {
        return database.sql("select revision from meetings_draft where space_id = ? and id = ?")
                .params(meeting.value(), id).query(UUID.class).optional().orElseThrow(NoSuchMeetingException::new);
    }

    void insertLines(Draft draft, List<DraftLine> lines) {
        revise(draft);
        insertRows(draft, lines);
    }

    private void insertRows(Draft draft, List<DraftLine> lines) {
        batches.batchUpdate("""
            insert into meetings_draft_line (space_id, draft_id, line, source_number, source, state, remarks,
                person, agreed)
            values (?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?)
            """, lines, BATCH, (statement, line) -> {
            statement.setObject(1, draft.meeting().value());
            statement.setObject(2, draft.id());
            statement.setInt(3, line.line());
            statement.setInt(4, line.sourceNumber());
            statement.setString(5, line.source());
            statement.setString(6, code(line.state()));
            statement.setString(7, json.write(line.remarks()));
            statement.setString(8, json.write(line.person()));
            statement.setBoolean(9, line.agreed());
        });
    }

    void update(Draft draft, DraftLine line) {
        revise(draft);
        database.sql("""
            update meetings_draft_line set state = :state, remarks = cast(:remarks as jsonb),
                person = cast(:person as jsonb), agreed = :agreed
            where space_id = :space and draft_id = :draft and line = :line
            """).param("state", code(line.state())).param("remarks", json.write(line.remarks()))
                .param("person", json.write(line.person())).param("agreed", line.agreed())
                .param("space", draft.meeting().value()).param("draft", draft.id()).param("line", line.line())
                .update();
    }

    void agree(Draft draft, boolean agreed) {
        revise(draft);
        database.sql("update meetings_draft_line set agreed = ? where space_id = ? and draft_id = ?")
                .params(agreed, draft.meeting().value(), draft.id()).update();
    }

    /**
     * Marks it used.
     *
     * @return whether it was not before: of two at once, one wins
     */
    boolean use(Draft draft) {
        return database.sql("""
            update meetings_draft set used_at = ?, revision = ? where space_id = ? and id = ? and used_at is null
            """).params(now(), Ids.next(), draft.meeting().value(), draft.id()).update() == 1;
    }

    /**
     * A page of it, without reading the others; the last one when there are fewer.
     *
     * @throws NoSuchMeetingException
     *             when there is none
     */
    DraftPage page(MeetingId meeting, UUID id, int asked) {
        var counts = counts(meeting, id);
        int page = Math.clamp(asked, 1, DraftPage.pages(counts.doubtful() + counts.understood() + counts.aside()));
        var lines = database.sql("select * from meetings_draft_line where space_id = ? and draft_id = ? order by "
                + RANK + ", line offset ? limit ?")
                .params(meeting.value(), id, (page - 1) * DraftPage.SIZE, DraftPage.SIZE)
                .query((row, _) -> line(row)).list();
        var draft = head(meeting, id);
        return new DraftPage(meeting, id, draft.country(), draft.used(), lines, counts.doubtful(),
                counts.understood(), counts.aside(), counts.agreed(), page);
    }

    private record Counts(int doubtful, int understood, int aside, boolean agreed) {}

    private Counts counts(MeetingId meeting, UUID id) {
        return database.sql("""
            select count(*) filter (where state = 'doubtful'), count(*) filter (where state = 'understood'),
                count(*) filter (where state = 'aside'),
                coalesce(bool_and(agreed) filter (where state <> 'aside'), true)
            from meetings_draft_line where space_id = ? and draft_id = ?
            """).params(meeting.value(), id)
                .query((row, _) -> new Counts(row.getInt(1), row.getInt(2), row.getInt(3), row.getBoolean(4))).single();
    }

    /** The page on which a line stands, from 1. */
    int pageOf(MeetingId meeting, UUID id, int line) {
        return database.sql("select place from (select line, row_number() over (order by " + RANK + """
            , line) as place from meetings_draft_line where space_id = ? and draft_id = ?) as places
            where line = ?
            """).params(meeting.value(), id, line).query(Integer.class).optional()
                .map(place -> (place - 1) / DraftPage.SIZE + 1).orElse(1);
    }

    /**
     * What is known of it beside its lines.
     *
     * @throws NoSuchMeetingException
     *             when there is none
     */
    Draft head(MeetingId meeting, UUID id) {
        return draft(meeting, id, List.of());
    }

    /** @throws NoSuchMeetingException when there is none */
    DraftLine line(Draft draft, int line) {
        return database.sql("select * from meetings_draft_line where space_id = ? and draft_id = ? and line = ?")
                .params(draft.meeting().value(), draft.id(), line).query((row, _) -> line(row)).optional()
                .orElseThrow(NoSuchMeetingException::new);
    }

    /** @throws NoSuchMeetingException when there is none */
    Draft read(MeetingId meeting, UUID id) {
        var lines = database.sql("""
            select * from meetings_draft_line where space_id = ? and draft_id = ? order by line
            """).params(meeting.value(), id).query((row, _) -> line(row)).list();
        return draft(meeting, id, lines);
    }

    private Draft draft(MeetingId meeting, UUID id, List<DraftLine> lines) {
        return database.sql("select country, used_at from meetings_draft where space_id = ? and id = ?")
                .params(meeting.value(), id)
                .query((row, _) -> new Draft(meeting, id, row.getString(1), row.getObject(2) != null, lines))
                .optional().orElseThrow(NoSuchMeetingException::new);
    }

    /** Forgets the lists pasted before a time. */
    int forget(List<MeetingId> meetings, OffsetDateTime before) {
        return database.sql("delete from meetings_draft where space_id in (:ids) and made_at < :before")
                .param("ids", meetings.stream().map(MeetingId::value).toList()).param("before", before).update();
    }

    private DraftLine line(ResultSet row) throws SQLException {
        return new DraftLine(row.getInt("line"), row.getInt("source_number"), row.getString("source"),
                DraftLine.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                json.list(row.getString("remarks"), Remark.class), json.read(row.getString("person"), ReadPerson.class),
                row.getBoolean("agreed"));
    }

    private static String code(DraftLine.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
