package org.entregent.meetings.evening;

import org.entregent.meetings.preparation.MeetingId;

/** Tells whoever looks on that something happened in an evening. What happened they read themselves. */
interface Changes {

    /** To be called after the transaction. Returns at once. */
    void tell(MeetingId meeting);
}
