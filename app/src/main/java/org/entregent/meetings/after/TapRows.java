package org.entregent.meetings.after;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.entregent.meetings.preparation.MeetingId;

/** What phones have sent already. To be called within the meeting's space. */
@Component
class TapRows {

    private final JdbcClient database;

    TapRows(JdbcClient database) {
        this.database = database;
    }

    /** Whether a phone sends something for the first time; from then on it no longer is. */
    boolean isFirst(MeetingId meeting, int number, UUID tap) {
        return database.sql("""
            insert into meetings_tap (space_id, tap, number) values (?, ?, ?) on conflict (space_id, tap) do nothing
            """).params(meeting.value(), tap, number).update() == 1;
    }
}
