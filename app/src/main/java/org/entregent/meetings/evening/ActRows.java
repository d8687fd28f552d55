package org.entregent.meetings.evening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import org.entregent.meetings.preparation.MeetingId;
import org.entregent.meetings.preparation.NoSuchMeetingException;

/** The log of an evening: rows are added and never changed. To be called within the meeting's space. */
@Component
class ActRows {

    /** By its name in the database: a record's own, so that none can be forgotten. */
    private static final Map<String, Class<?>> KINDS = Arrays.stream(Act.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(ActRows::kind, Function.identity()));

    private final JdbcClient database;
    private final JsonMapper mapper;

    ActRows(JdbcClient database, JsonMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /** "turn-passed" for {@code TurnPassed}. */
    static String kind(Class<?> act) {
        return act.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * Lets nobody else add to this evening before the transaction ends.
     *
     * @throws NoSuchMeetingException
     *             when the meeting is gone
     */
    void lock(MeetingId meeting) {
        var locked = database.sql("""
            select space_id from meetings_meeting where space_id = ? and deleted_at is null for no key update
            """).param(meeting.value()).query(UUID.class).optional();
        if (locked.isEmpty()) {
            throw new NoSuchMeetingException();
        }
    }

    /** Acts after one, in their order. @param after 0 for the whole log */
    List<Entry> after(MeetingId meeting, long after) {
        return database.sql("""
            select number, at, role, author, participant, kind, body from meetings_act
            where space_id = ? and number > ? order by number
            """).params(meeting.value(), after).query((row, _) -> entry(row)).list();
    }

    private Entry entry(ResultSet row) throws SQLException {
        var author = new Author(Author.Role.valueOf(row.getString(3)), row.getString(4), row.getInt(5));
        var kind = KINDS.get(row.getString(6));
        if (kind == null) {
            throw new IllegalStateException("an act of a later version: " + row.getString(6));
        }
        return new Entry(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), author,
                (Act) mapper.readValue(row.getString(7), kind));
    }

    /** What an order led to; nothing when it was never carried out. */
    List<Entry> of(MeetingId meeting, UUID order) {
        return database.sql("""
            select number, at, role, author, participant, kind, body from meetings_act
            where space_id = ? and command = ? order by number
            """).params(meeting.value(), order).query((row, _) -> entry(row)).list();
    }

    /** Whether an order was carried out: browsers send it again when they heard no answer. */
    boolean isKnown(MeetingId meeting, UUID order) {
        return database.sql("select exists (select from meetings_act where space_id = ? and command = ?)")
                .params(meeting.value(), order).query(Boolean.class).single();
    }

    /** @param order the browser's name for what was asked; only the first act that it led to bears it */
    void add(MeetingId meeting, Entry entry, UUID order) {
        database.sql("""
            insert into meetings_act (space_id, number, at, role, author, participant, kind, body, command)
            values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?)
            """).params(meeting.value(), entry.number(), entry.at().atOffset(ZoneOffset.UTC),
                entry.author().role().name(), entry.author().name(), entry.author().number(),
                kind(entry.act().getClass()), mapper.writeValueAsString(entry.act()), order).update();
    }
}
