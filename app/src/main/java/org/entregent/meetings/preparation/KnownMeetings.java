package org.entregent.meetings.preparation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.entregent.identity.Guest;
import org.entregent.identity.SignedIn;

/**
 * What meetings hold, read once while it stays as it is: a page asks the database for the meeting's revision, and for
 * the rows only when it is another one. To be called within the meeting's space; what the fence hides has no revision.
 */
@Component
class KnownMeetings {

    /** Of all meetings together, with their names and plans: some 30 MB. */
    private static final int MOST_PEOPLE = 10_000;

    private final Revisions revisions;
    private final MeetingRows meetings;
    private final PeopleRows people;
    private final PairRows pairs;
    private final PlanRows plans;
    private final Map<MeetingId, Remembered> remembered = new LinkedHashMap<>(16, 0.75f, true);
    private int count;

    KnownMeetings(Revisions revisions, MeetingRows meetings, PeopleRows people, PairRows pairs, PlanRows plans) {
        this.revisions = revisions;
        this.meetings = meetings;
        this.people = people;
        this.pairs = pairs;
        this.plans = plans;
    }

    private record Remembered(UUID revision, Contents contents) {

        int people() {
            return contents.people().size();
        }
    }

    /** @throws NoSuchMeetingException when the space holds none */
    Contents of(MeetingId meeting) {
        var revision = revisions.of(meeting);
        return revision.flatMap(now -> known(meeting, now)).orElseGet(() -> {
            // The revision was read first: should somebody change the meeting meanwhile, nobody is shown this again.
            var read = new Contents(meetings.read(meeting), people.all(meeting), pairs.all(meeting),
                    plans.read(meeting), meetings.hasBegun(meeting));
            revision.ifPresent(now -> remember(meeting, new Remembered(now, read)));
            return read;
        });
    }

    /** The same for a host who only looks: one statement when it is known; empty when it is to be read, or refused. */
    Optional<Contents> seenBy(SignedIn who, MeetingId meeting) {
        return revisions.seenBy(who, meeting).flatMap(now -> known(meeting, now));
    }

    /** The same for a guest who only looks. */
    Optional<Contents> seenBy(Guest guest) {
        return revisions.seenBy(guest).flatMap(now -> known(MeetingId.of(guest.meeting()), now));
    }

    private synchronized Optional<Contents> known(MeetingId meeting, UUID revision) {
        return Optional.ofNullable(remembered.get(meeting)).filter(one -> one.revision().equals(revision))
                .map(Remembered::contents);
    }

    @EventListener
    synchronized void forget(MeetingErased erased) {
        var former = remembered.remove(erased.meeting());
        count -= former == null ? 0 : former.people();
    }

    /** Whether anything of a meeting is in memory. */
    synchronized boolean keeps(MeetingId meeting) {
        return remembered.containsKey(meeting);
    }

    private synchronized void remember(MeetingId meeting, Remembered now) {
        var former = remembered.put(meeting, now);
        count += now.people() - (former == null ? 0 : former.people());
        var oldest = remembered.values().iterator();
        while (count > MOST_PEOPLE && remembered.size() > 1) {
            count -= oldest.next().people();
            oldest.remove();
        }
    }
}
