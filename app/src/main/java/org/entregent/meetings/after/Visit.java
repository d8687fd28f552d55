package org.entregent.meetings.after;

import java.util.List;
import java.util.function.Function;

import org.springframework.stereotype.Component;

import org.entregent.identity.Guest;
import org.entregent.meetings.Participant;
import org.entregent.meetings.evening.Evenings;
import org.entregent.meetings.evening.Evenings.Held;
import org.entregent.meetings.preparation.Expected;
import org.entregent.meetings.preparation.MeetingAccess;
import org.entregent.meetings.preparation.MeetingId;
import org.entregent.meetings.preparation.NoSuchMeetingException;
import org.entregent.meetings.preparation.RefusedException;

/** The first fence of a guest's own pages: only whoever came by a participant's own link, and only to her meeting. */
@Component
public class Visit {

    /** What a participant's own link opens. */
    public static final String OWN_PAGE = "own-page";

    private final MeetingAccess access;
    private final Evenings evenings;

    Visit(MeetingAccess access, Evenings evenings) {
        this.access = access;
        this.evenings = evenings;
    }

    /**
     * A guest in her meeting.
     *
     * @param held
     *            the evening as it stands
     */
    public record Own(MeetingId meeting, int number, Held held) {

        /** Herself. */
        public Participant self() {
            return person(number);
        }

        /** @throws RefusedException when nobody has that number (any more) */
        public Participant person(int wanted) {
            return people().stream().filter(one -> one.number() == wanted).findFirst()
                    .orElseThrow(() -> RefusedException.of("", "refused.person-gone"));
        }

        /** Somebody else. */
        public Participant other(int wanted) {
            if (wanted == number) {
                throw RefusedException.of("", "refused.yourself");
            }
            return person(wanted);
        }

        public List<Participant> people() {
            return held.prepared().people().stream().map(Expected::person).toList();
        }
    }

    /**
     * Does something as a guest, in one transaction within her meeting.
     *
     * @throws NoSuchMeetingException
     *             when her link is for something else, or she or the meeting is gone
     */
    public <T> T of(Guest guest, Function<Own, T> act) {
        require(guest);
        return access.asGuest(guest, () -> {
            var own = new Own(MeetingId.of(guest.meeting()), guest.number(), evenings.of(guest));
            if (own.people().stream().noneMatch(one -> one.number() == own.number())) {
                throw new NoSuchMeetingException();
            }
            return act.apply(own);
        });
    }

    /** @throws NoSuchMeetingException when her link is no participant's own */
    public static void require(Guest guest) {
        if (!guest.purpose().equals(OWN_PAGE) || guest.number() < 1) {
            throw new NoSuchMeetingException();
        }
    }
}
