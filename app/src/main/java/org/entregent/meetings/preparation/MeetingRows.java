package org.entregent.meetings.preparation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.entregent.meetings.RunSheet;
import org.entregent.meetings.preparation.Meetings.Summary;

/** The rows of meetings and their parts. To be called within the meeting's space. */
@Component
class MeetingRows {

    private final JdbcClient database;
    private final Revisions revisions;
    private final Clock clock;

    MeetingRows(JdbcClient database, Revisions revisions, Clock clock) {
        this.database = database;
        this.revisions = revisions;
        this.clock = clock;
    }

    void insert(PreparedMeeting meeting) {
        database.sql("""
            insert into meetings_meeting (space_id, title, starts_on, starts_at, zone, place, language, country,
                rounds, reserve_seconds, hand_over_seconds, paper, labels, seed, created_at, revision)
            values (:id, :title, :date, :start, :zone, :place, :language, :country,
                :rounds, :reserve, :handOver, :paper, :labels, :seed, :now, :revision)
            """).param("id", meeting.id().value()).param("language", meeting.language().toLanguageTag())
                .param("country", meeting.country()).params(columns(meeting)).param("now", now())
                .param("revision", revisions.first(meeting.id())).update();
        replaceParts(meeting);
    }

    private static Map<String, @Nullable Object> columns(PreparedMeeting meeting) {
        var details = meeting.details();
        var settings = meeting.settings();
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("title", details.title());
        columns.put("date", details.date().orElse(null));
        columns.put("start", details.start().orElse(null));
        columns.put("zone", details.zone().getId());
        columns.put("place", details.place());
        columns.put("rounds", settings.rounds());
        columns.put("reserve", settings.reserve().toSeconds());
        columns.put("handOver", settings.handOver().toSeconds());
        columns.put("paper", settings.paper());
        columns.put("labels", settings.labels());
        columns.put("seed", settings.seed());
        return columns;
    }

    /**
     * Writes a changed meeting.
     *
     * @param meeting
     *            with the version that was read
     * @throws ChangedMeanwhileException
     *             when it is no longer of that version
     */
    void update(PreparedMeeting meeting) {
        int changed = revisions.changing(meeting.id()).sql("""
            update meetings_meeting set title = :title, starts_on = :date, starts_at = :start, zone = :zone,
                place = :place, rounds = :rounds, reserve_seconds = :reserve, hand_over_seconds = :handOver,
                paper = :paper, labels = :labels, seed = :seed, version = version + 1
            where space_id = :id and version = :version
            """).param("id", meeting.id().value()).param("version", meeting.version()).params(columns(meeting))
                .update();
        if (changed == 0) {
            throw new ChangedMeanwhileException();
        }
        replaceParts(meeting);
    }

    private void replaceParts(PreparedMeeting meeting) {
        var rows = revisions.changing(meeting.id());
        rows.sql("delete from meetings_part where space_id = ?").param(meeting.id().value()).update();
        for (int i = 0; i < meeting.parts().size(); i++) {
            var part = meeting.parts().get(i);
            rows.sql("""
                insert into meetings_part (space_id, id, position, kind, seconds, title, speaker)
                values (?, ?, ?, ?, ?, ?, ?)
                """).params(meeting.id().value(), part.id(), i, code(part.kind()), part.length().toSeconds(),
                    part.title(), part.speaker()).update();
        }
    }

    void markArchived(MeetingId meeting, boolean archived) {
        mark("archived_at", meeting, archived);
    }

    void markDeleted(MeetingId meeting, boolean deleted) {
        mark("deleted_at", meeting, deleted);
    }

    private void mark(String column, MeetingId meeting, boolean set) {
        revisions.changing(meeting).sql("update meetings_meeting set " + column + " = :at where space_id = :id")
                .param("at", set ? now() : null).param("id", meeting.value()).update();
    }

    /** @throws NoSuchMeetingException when the space holds none */
    PreparedMeeting read(MeetingId meeting) {
        var parts = database.sql("""
            select id, kind, seconds, title, speaker from meetings_part where space_id = ? order by position
            """).param(meeting.value()).query((row, _) -> part(row)).list();
        return database.sql("select * from meetings_meeting where space_id = ?").param(meeting.value())
                .query((row, _) -> meeting(row, parts)).optional().orElseThrow(NoSuchMeetingException::new);
    }

    /** Whether anything of its evening has happened. */
    boolean hasBegun(MeetingId meeting) {
        return database.sql("select exists (select from meetings_act where space_id = ?)").param(meeting.value())
                .query(Boolean.class).single();
    }

    /** A row of the database's {@code meetings_summaries}. */
    static Summary summary(ResultSet row) throws SQLException {
        return new Summary(id(row), details(row), Duration.ofSeconds(row.getLong("seconds")), row.getInt("people"),
                instant(row, "archived_at"), instant(row, "deleted_at"));
    }

    private static MeetingId id(ResultSet row) throws SQLException {
        return new MeetingId(row.getObject("space_id", UUID.class));
    }

    private static MeetingDetails details(ResultSet row) throws SQLException {
        return new MeetingDetails(row.getString("title"),
                Optional.ofNullable(row.getObject("starts_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("starts_at", LocalTime.class)), ZoneId.of(row.getString("zone")),
                row.getString("place"));
    }

    private static PlannedPart part(ResultSet row) throws SQLException {
        return new PlannedPart(row.getObject("id", UUID.class), kind(row.getString("kind")),
                Duration.ofSeconds(row.getInt("seconds")), row.getString("title"), row.getString("speaker"));
    }

    private static PreparedMeeting meeting(ResultSet row, List<PlannedPart> parts) throws SQLException {
        var settings = new PreparedMeeting.Settings(row.getInt("rounds"),
                Duration.ofSeconds(row.getInt("reserve_seconds")), Duration.ofSeconds(row.getInt("hand_over_seconds")),
                row.getString("paper"), row.getString("labels"), row.getLong("seed"));
        return new PreparedMeeting(id(row), row.getLong("version"), details(row),
                Locale.forLanguageTag(row.getString("language")), row.getString("country"),
                parts, settings, instant(row, "archived_at"), instant(row, "deleted_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /** Those of these that were deleted before a time. */
    List<MeetingId> deletedBefore(List<MeetingId> meetings, OffsetDateTime time) {
        return ids("select space_id from meetings_meeting where space_id in (:ids) and deleted_at < :time", meetings,
                time);
    }

    /** Those of these spaces that were made before a time and hold neither a meeting nor a pasted list. */
    List<MeetingId> empty(List<MeetingId> meetings, OffsetDateTime time) {
        return ids("""
            select s.space_id from identity_space s where s.space_id in (:ids) and s.created_at < :time
                and not exists (select from meetings_meeting m where m.space_id = s.space_id)
                and not exists (select from meetings_draft d where d.space_id = s.space_id)
            """, meetings, time);
    }

    private List<MeetingId> ids(String sql, List<MeetingId> among, OffsetDateTime time) {
        return database.sql(sql).param("ids", among.stream().map(MeetingId::value).toList()).param("time", time)
                .query((row, _) -> new MeetingId(row.getObject(1, UUID.class))).list();
    }

    static String code(RunSheet.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static RunSheet.Kind kind(String code) {
        return RunSheet.Kind.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
