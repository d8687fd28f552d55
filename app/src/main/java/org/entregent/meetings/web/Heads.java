package org.entregent.meetings.web;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

import org.entregent.meetings.preparation.PreparedMeeting;

/** What every page of a meeting says at its top. */
final class Heads {

    private Heads() {}

    static MeetingHead of(PreparedMeeting meeting, int people) {
        var details = meeting.details();
        var end = details.start().map(start -> start.plus(meeting.runSheet().length()));
        return new MeetingHead(meeting.id().toString(), details.title(), details.date(), details.start(), end,
                details.zone(), details.place(), people, meeting.archived().isPresent());
    }

    static Optional<LocalTime> at(PreparedMeeting meeting, Duration offset) {
        return meeting.details().start().map(start -> start.plus(offset));
    }
}
