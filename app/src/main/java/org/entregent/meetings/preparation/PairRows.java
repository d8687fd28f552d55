package org.entregent.meetings.preparation;

import java.util.List;
import java.util.Locale;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.entregent.meetings.preparation.HostPairs.Kind;
import org.entregent.meetings.preparation.HostPairs.Said;

/** The rows of what the host says of pairs. To be called within the meeting's space. */
@Component
class PairRows {

    private final JdbcClient database;
    private final Revisions revisions;

    PairRows(JdbcClient database, Revisions revisions) {
        this.database = database;
        this.revisions = revisions;
    }

    HostPairs all(MeetingId meeting) {
        return new HostPairs(database.sql("""
            select kind, first, second, round from meetings_pair where space_id = ? order by kind, first, second
            """).param(meeting.value()).query((row, _) -> new Said(
                Kind.valueOf(row.getString(1).toUpperCase(Locale.ROOT)), row.getInt(2), row.getInt(3), row.getInt(4)))
                .list());
    }

    void put(MeetingId meeting, Said said) {
        revisions.changing(meeting).sql("""
            insert into meetings_pair (space_id, kind, first, second, round) values (?, ?, ?, ?, ?)
            on conflict (space_id, kind, first, second) do update set round = excluded.round
            """).params(meeting.value(), code(said.kind()), said.first(), said.second(), said.round()).update();
    }

    void remove(MeetingId meeting, Kind kind, int first, int second) {
        revisions.changing(meeting)
                .sql("delete from meetings_pair where space_id = ? and kind = ? and first = ? and second = ?")
                .params(meeting.value(), code(kind), first, second).update();
    }

    void replaceAll(MeetingId meeting, List<Said> all) {
        revisions.changing(meeting).sql("delete from meetings_pair where space_id = ?").param(meeting.value())
                .update();
        all.forEach(said -> put(meeting, said));
    }

    private static String code(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
