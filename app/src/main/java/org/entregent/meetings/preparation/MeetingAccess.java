package org.entregent.meetings.preparation;

import java.util.function.Supplier;

import org.springframework.stereotype.Component;

import org.entregent.identity.Fence;
import org.entregent.identity.Guest;
import org.entregent.identity.Role;
import org.entregent.identity.SignedIn;
import org.entregent.identity.Spaces;

/** The first fence of the meetings: whether somebody may act in one. */
@Component
public class MeetingAccess {

    private final Spaces spaces;
    private final Fence fence;

    MeetingAccess(Spaces spaces, Fence fence) {
        this.spaces = spaces;
        this.fence = fence;
    }

    /**
     * Acts as a host.
     *
     * @throws NoSuchMeetingException
     *             when she is no host of it
     */
    public <T> T asHost(SignedIn who, MeetingId meeting, Supplier<T> act) {
        if (spaces.role(who.account(), meeting.space()).filter(Role.HOST::equals).isEmpty()) {
            throw new NoSuchMeetingException();
        }
        return fence.within(meeting.space(), act);
    }

    /** Acts as a guest, who is in her meeting and in no other. */
    public <T> T asGuest(Guest guest, Supplier<T> act) {
        return fence.within(guest.meeting(), act);
    }
}
