package org.entregent.meetings.web;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

import org.entregent.meetings.preparation.Meetings.Summary;
import org.entregent.meetings.preparation.PreparedMeeting;

/** What every page of a meeting says at its top. */
final class Heads {

    private Heads() {}

    static MeetingHead of(PreparedMeeting meeting, int people) {
        return of(new Summary(meeting.id(), meeting.details(), meeting.runSheet().length(), people,
                meeting.archived(), meeting.deleted()));
    }

    static MeetingHead of(Summary meeting) {
        var details = meeting.details();
        var end = details.start().map(start -> start.plus(meeting.length()));
        return new MeetingHead(meeting.id().toString(), details.title(), details.date(), details.start(), end,
                details.zone(), details.place(), meeting.people(), meeting.archived().isPresent());
    }

    static Optional<LocalTime> at(PreparedMeeting meeting, Duration offset) {
        return meeting.details().start().map(start -> start.plus(offset));
    }
}
