package org.entregent.meetings.after;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.entregent.meetings.after.Told.Source;
import org.entregent.meetings.preparation.MeetingId;

/** Who said that she met whom, and which slips were typed. To be called within the meeting's space. */
@Component
class MetRows {

    private final JdbcClient database;
    private final Clock clock;

    MetRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Told> all(MeetingId meeting) {
        return database.sql("""
            select teller, other, source from meetings_met where space_id = ? order by teller, told_at, other
            """).param(meeting.value()).query((row, _) -> told(row)).list();
    }

    /** What somebody said, and what was said of her. */
    List<Told> about(MeetingId meeting, int number) {
        return database.sql("""
            select teller, other, source from meetings_met where space_id = ? and (teller = ? or other = ?)
            order by told_at, teller, other
            """).params(meeting.value(), number, number).query((row, _) -> told(row)).list();
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(row.getInt(1), row.getInt(2), Source.valueOf(row.getString(3).toUpperCase(Locale.ROOT)));
    }

    /** Said a second time, it changes nothing. */
    void tell(MeetingId meeting, Told told) {
        database.sql("""
            insert into meetings_met (space_id, teller, other, source, told_at) values (?, ?, ?, ?, ?)
            on conflict (space_id, teller, other, source) do nothing
            """).params(meeting.value(), told.teller(), told.other(), written(told.source()), now()).update();
    }

    void untell(MeetingId meeting, Told told) {
        database.sql("delete from meetings_met where space_id = ? and teller = ? and other = ? and source = ?")
                .params(meeting.value(), told.teller(), told.other(), written(told.source())).update();
    }

    private static String written(Source source) {
        return source.name().toLowerCase(Locale.ROOT);
    }

    /** Numbers of those whose slips were typed. */
    Set<Integer> typed(MeetingId meeting) {
        return database.sql("select number from meetings_slip where space_id = ?").param(meeting.value())
                .query(Integer.class).list().stream().collect(Collectors.toUnmodifiableSet());
    }

    /** A slip as it was typed, in place of what was typed of it before. */
    void type(MeetingId meeting, int number, Collection<Integer> others) {
        forget(meeting, number);
        database.sql("insert into meetings_slip (space_id, number, typed_at) values (?, ?, ?)")
                .params(meeting.value(), number, now()).update();
        others.forEach(other -> tell(meeting, new Told(number, other, Source.SLIP)));
    }

    /** A slip that has not been typed after all. */
    void forget(MeetingId meeting, int number) {
        database.sql("delete from meetings_met where space_id = ? and teller = ? and source = 'slip'")
                .params(meeting.value(), number).update();
        database.sql("delete from meetings_slip where space_id = ? and number = ?").params(meeting.value(), number)
                .update();
    }

    /** Lets nobody else type slips of this meeting before the transaction ends. */
    void lock(MeetingId meeting) {
        database.sql("select space_id from meetings_meeting where space_id = ? for no key update")
                .param(meeting.value()).query(UUID.class).list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
