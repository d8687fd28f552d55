package org.entregent.meetings.preparation;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.entregent.meetings.BilateralPlan;

/** The row of a meeting's plan. To be called within the meeting's space. */
@Component
class PlanRows {

    private final JdbcClient database;
    private final Revisions revisions;
    private final Json json;
    private final Clock clock;

    PlanRows(JdbcClient database, Revisions revisions, Json json, Clock clock) {
        this.database = database;
        this.revisions = revisions;
        this.json = json;
        this.clock = clock;
    }

    Optional<KeptPlan> read(MeetingId meeting) {
        return database.sql("select rounds, fresh from meetings_plan where space_id = ?").param(meeting.value())
                .query((row, _) -> new KeptPlan(json.read(row.getString(1), BilateralPlan.class), row.getBoolean(2)))
                .optional();
    }

    void write(MeetingId meeting, KeptPlan kept) {
        revisions.changing(meeting).sql("""
            insert into meetings_plan (space_id, rounds, fresh, made_at) values (?, cast(? as jsonb), ?, ?)
            on conflict (space_id) do update
            set rounds = excluded.rounds, fresh = excluded.fresh, made_at = excluded.made_at
            """).params(meeting.value(), json.write(kept.plan()), kept.fresh(),
                clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    /** Something that the plan depends on has changed, but everybody in it is still there and nobody else. */
    void markStale(MeetingId meeting) {
        revisions.changing(meeting).sql("update meetings_plan set fresh = false where space_id = ?")
                .param(meeting.value()).update();
    }

    /** Somebody came or went, or the rounds changed: the plan no longer stands. */
    void drop(MeetingId meeting) {
        revisions.changing(meeting).sql("delete from meetings_plan where space_id = ?").param(meeting.value())
                .update();
    }
}
