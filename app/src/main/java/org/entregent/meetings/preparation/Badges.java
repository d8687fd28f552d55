package org.entregent.meetings.preparation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.stereotype.Service;

import org.entregent.identity.Fence;
import org.entregent.identity.Guest;
import org.entregent.identity.SignedIn;
import org.entregent.identity.SpaceKind;
import org.entregent.identity.Spaces;

/**
 * What the codes on badges mean, and to whom: a code is a number in a meeting to those who are in that meeting, and
 * nothing to anybody else. It never lets anybody in.
 */
@Service
public class Badges {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final MeetingAccess access;
    private final Spaces spaces;
    private final Fence fence;
    private final PeopleRows people;

    Badges(MeetingAccess access, Spaces spaces, Fence fence, PeopleRows people) {
        this.access = access;
        this.spaces = spaces;
        this.fence = fence;
        this.people = people;
    }

    /** Whose badge it is. */
    public record Wearer(MeetingId meeting, int number) {}

    /** Whose badge a host reads, in one of her meetings. */
    public Optional<Wearer> read(SignedIn who, String code) {
        if (!CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        var entered = spaces.of(who.account(), SpaceKind.MEETING);
        var found = fence.within(entered,
                () -> people.wearing(entered.stream().map(space -> MeetingId.of(space)).toList(), code));
        return found.filter(wearer -> isHost(who, wearer.meeting()));
    }

    private boolean isHost(SignedIn who, MeetingId meeting) {
        try {
            return access.asHost(who, meeting, () -> true);
        } catch (NoSuchMeetingException _) {
            // She is in that meeting, but not its host: to her the code is as any other.
            return false;
        }
    }

    /** Whose badge somebody reads who came by a link, in the meeting of that link. */
    public Optional<Wearer> read(Guest guest, String code) {
        if (!CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        var meeting = MeetingId.of(guest.meeting());
        return access.asGuest(guest, () -> people.wearing(List.of(meeting), code));
    }
}
