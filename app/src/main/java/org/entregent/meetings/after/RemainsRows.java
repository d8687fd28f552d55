package org.entregent.meetings.after;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.entregent.meetings.preparation.MeetingId;

/** Counts what an evening has left behind, without reading it. To be called within the meeting's space. */
@Component
class RemainsRows {

    private final JdbcClient database;

    RemainsRows(JdbcClient database) {
        this.database = database;
    }

    /** @param acts of the evening's log; @param arrivals that it tells of */
    Remains of(MeetingId meeting, int acts, int arrivals) {
        return database.sql("""
            select (select count(distinct (least(teller, other), greatest(teller, other))) from meetings_met
                    where space_id = :space),
                (select count(*) from meetings_slip where space_id = :space),
                (select count(*) from meetings_card where space_id = :space),
                (select count(*) from meetings_card_back where space_id = :space and note <> ''),
                (select count(*) from meetings_card_back where space_id = :space and promise <> ''),
                (select count(*) from meetings_word_left where space_id = :space)
            """).param("space", meeting.value())
                .query((row, _) -> new Remains(acts, arrivals, row.getInt(1), row.getInt(2), row.getInt(3),
                        row.getInt(4), row.getInt(5), row.getInt(6)))
                .single();
    }
}
