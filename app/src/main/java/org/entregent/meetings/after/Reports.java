package org.entregent.meetings.after;

import org.springframework.stereotype.Service;

import org.entregent.identity.SignedIn;
import org.entregent.meetings.evening.Evenings;
import org.entregent.meetings.preparation.MeetingAccess;
import org.entregent.meetings.preparation.MeetingId;
import org.entregent.meetings.preparation.NoSuchMeetingException;

/** The reports of meetings. Nothing of them is kept: they are counted when they are asked for. */
@Service
public class Reports {

    private final Evenings evenings;
    private final Encounters encounters;
    private final MeetingAccess access;
    private final RemainsRows rows;

    Reports(Evenings evenings, Encounters encounters, MeetingAccess access, RemainsRows rows) {
        this.evenings = evenings;
        this.encounters = encounters;
        this.access = access;
        this.rows = rows;
    }

    /** @throws NoSuchMeetingException when she is no host of it, or it is deleted */
    public Report of(SignedIn who, MeetingId meeting) {
        return Report.of(evenings.of(who, meeting), encounters.all(who, meeting));
    }

    /** What the evening has left behind. @throws NoSuchMeetingException when she is no host of it */
    public Remains remains(SignedIn who, MeetingId meeting) {
        var evening = evenings.evening(who, meeting);
        return access.asHost(who, meeting,
                () -> rows.of(meeting, Math.toIntExact(evening.revision()), evening.arrivals().size()));
    }
}
