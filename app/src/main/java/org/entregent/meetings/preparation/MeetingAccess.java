package org.entregent.meetings.preparation;

import java.util.function.Supplier;

import org.springframework.stereotype.Component;

import org.entregent.identity.Fence;
import org.entregent.identity.Guest;
import org.entregent.identity.Role;
import org.entregent.identity.SignedIn;

/** The first fence of the meetings: whether somebody may act in one. */
@Component
public class MeetingAccess {

    private final Fence fence;

    MeetingAccess(Fence fence) {
        this.fence = fence;
    }

    /**
     * Acts as a host.
     *
     * @throws NoSuchMeetingException
     *             when she is no host of it
     */
    public <T> T asHost(SignedIn who, MeetingId meeting, Supplier<T> act) {
        return fence.within(meeting.space(), who.account(), Role.HOST, act).orElseThrow(NoSuchMeetingException::new);
    }

    /** Acts as a guest, who is in her meeting and in no other. */
    public <T> T asGuest(Guest guest, Supplier<T> act) {
        return fence.within(guest.meeting(), act);
    }
}
