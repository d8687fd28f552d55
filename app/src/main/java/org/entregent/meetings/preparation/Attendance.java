package org.entregent.meetings.preparation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.springframework.stereotype.Service;

import org.entregent.contacts.reading.ListReader;
import org.entregent.contacts.reading.ReadPerson;
import org.entregent.contacts.reading.UnreadableListException;
import org.entregent.identity.Guest;
import org.entregent.identity.SignedIn;
import org.entregent.meetings.Agreement;
import org.entregent.meetings.BadgeTokens;
import org.entregent.meetings.Detail;
import org.entregent.meetings.Participant;
import org.entregent.meetings.Participants;
import org.entregent.meetings.preparation.HostPairs.Kind;
import org.entregent.meetings.preparation.HostPairs.Said;

/** Who is expected at a meeting, what is said of them, and what the host knows of pairs. */
@Service
public class Attendance {

    private final MeetingAccess access;
    private final MeetingRows meetings;
    private final PeopleRows people;
    private final PairRows pairs;
    private final PlanRows plans;
    private final KnownMeetings known;
    private final BadgeTokens tokens = new BadgeTokens();

    Attendance(MeetingAccess access, MeetingRows meetings, PeopleRows people, PairRows pairs, PlanRows plans,
            KnownMeetings known) {
        this.access = access;
        this.meetings = meetings;
        this.people = people;
        this.pairs = pairs;
        this.plans = plans;
        this.known = known;
    }

    /** Everybody expected, in the order of their numbers. */
    public List<Expected> of(SignedIn who, MeetingId meeting) {
        return seen(who, meeting).people();
    }

    /** A meeting, everybody expected, and what the host said of pairs. */
    public record Gathering(PreparedMeeting meeting, List<Expected> people, HostPairs pairs) {}

    /** All of it, read at once. */
    public Gathering gathering(SignedIn who, MeetingId meeting) {
        var contents = seen(who, meeting);
        return new Gathering(contents.meeting(), contents.people(), contents.pairs());
    }

    private Contents seen(SignedIn who, MeetingId meeting) {
        return known.seenBy(who, meeting)
                .orElseGet(() -> access.asHost(who, meeting, () -> known.of(meeting)));
    }

    /** @throws NoSuchMeetingException when nobody has that number */
    public Expected one(SignedIn who, MeetingId meeting, int number) {
        return seen(who, meeting).one(number);
    }

    private Expected one(MeetingId meeting, int number) {
        return people.one(meeting, number).orElseThrow(NoSuchMeetingException::new);
    }

    /**
     * Adds the people of a line, read as a pasted one.
     *
     * @return their numbers, one at least
     */
    public List<Integer> add(SignedIn who, MeetingId meeting, String line) {
        return access.asHost(who, meeting, () -> {
            var expected = people.all(meeting);
            var read = read(line, meetings.read(meeting).country());
            requireRoom(expected.size() + read.size());
            int next = nextNumber(expected);
            for (int i = 0; i < read.size(); i++) {
                var person = Participants.participant(next + i, read.get(i), new Agreement.Nothing(),
                        tokens.get());
                people.insert(meeting, new Expected(person, false, 0));
            }
            plans.drop(meeting);
            return IntStream.range(next, next + read.size()).boxed().toList();
        });
    }

    private static List<ReadPerson> read(String line, String country) {
        try {
            var read = new ListReader(country).readText(line).people();
            if (read.isEmpty()) {
                throw RefusedException.of("text", "refused.nobody");
            }
            return read;
        } catch (UnreadableListException e) {
            throw new RefusedException("text", "contacts", e.remark().key(), e.remark().arguments());
        }
    }

    static int nextNumber(List<Expected> expected) {
        return expected.stream().mapToInt(one -> one.person().number()).max().orElse(0) + 1;
    }

    static void requireRoom(int people) {
        if (people > Participants.MOST) {
            throw RefusedException.of("", "refused.too-many", people, Participants.MOST);
        }
    }

    /**
     * Changes what is known of somebody.
     *
     * @throws ChangedMeanwhileException
     *             when she is no longer of that version
     */
    public void change(SignedIn who, MeetingId meeting, int number, long version, PersonChange change,
            Set<Detail> agreed, boolean newcomer) {
        access.asHost(who, meeting, () -> {
            var former = one(meeting, number);
            return write(meeting, former,
                    new Expected(changed(former.person(), change, agreed), newcomer, version));
        });
    }

    private static Participant changed(Participant former, PersonChange change, Set<Detail> agreed) {
        return new Participant(former.number(), change.name(), change.title(), change.organisation(), change.town(),
                change.phones(), change.mails(), change.seeks(), change.offers(), change.arrives(), agreed,
                former.token());
    }

    private Expected write(MeetingId meeting, Expected former, Expected changed) {
        people.update(meeting, changed);
        boolean isPlanTouched = !former.person().seeks().equals(changed.person().seeks())
                || !former.person().offers().equals(changed.person().offers())
                || !former.person().organisation().equals(changed.person().organisation());
        if (isPlanTouched) {
            plans.markStale(meeting);
        }
        return changed;
    }

    /** Takes somebody off the list; her number is not given to another. */
    public void remove(SignedIn who, MeetingId meeting, int number, long version) {
        access.asHost(who, meeting, () -> {
            if (one(meeting, number).version() != version) {
                throw new ChangedMeanwhileException();
            }
            people.delete(meeting, List.of(number));
            plans.drop(meeting);
            return number;
        });
    }

    /** Says that everybody agreed to show everything on the sheet, or that nobody did. */
    public void agree(SignedIn who, MeetingId meeting, boolean everything) {
        var agreed = everything ? EnumSet.allOf(Detail.class) : EnumSet.noneOf(Detail.class);
        access.asHost(who, meeting, () -> {
            var expected = people.all(meeting);
            expected.stream().filter(one -> !one.person().agreed().equals(agreed)).forEach(one -> people
                    .update(meeting, new Expected(agreeing(one.person(), agreed), one.newcomer(), one.version())));
            return expected.size();
        });
    }

    private static Participant agreeing(Participant person, Set<Detail> agreed) {
        return new Participant(person.number(), person.name(), person.title(), person.organisation(), person.town(),
                person.phones(), person.mails(), person.seeks(), person.offers(), person.arrives(), agreed,
                person.token());
    }

    /** What the host said of pairs. */
    public HostPairs pairs(SignedIn who, MeetingId meeting) {
        return seen(who, meeting).pairs();
    }

    /**
     * Says that two people know each other, or that one wishes to meet the other.
     *
     * @param kind
     *            {@link Kind#KNOWN} or {@link Kind#WISH}
     * @param first
     *            a number, a mail address or a name
     * @param second
     *            likewise
     */
    public void say(SignedIn who, MeetingId meeting, Kind kind, String first, String second) {
        var prefix = kind == Kind.KNOWN ? "known" : "wish";
        access.asHost(who, meeting, () -> {
            var participants = new Participants(people.all(meeting).stream().map(Expected::person).toList());
            int one = single(prefix + "First", first, participants);
            int other = single(prefix + "Second", second, participants);
            if (one == other) {
                throw RefusedException.of(prefix + "Second", "refused.same-person");
            }
            boolean isOrdered = kind == Kind.WISH || one < other;
            pairs.put(meeting, new Said(kind, isOrdered ? one : other, isOrdered ? other : one, 0));
            plans.markStale(meeting);
            return one;
        });
    }

    private static int single(String field, String word, Participants participants) {
        var called = word.isBlank() ? List.<Participant>of() : participants.called(word);
        if (called.isEmpty()) {
            throw RefusedException.of(field, "refused.unknown-person", word.strip());
        }
        if (called.size() > 1) {
            throw RefusedException.of(field, "refused.several-people", word.strip(), String.join(", ",
                    called.stream().map(person -> Integer.toString(person.number())).toList()));
        }
        return called.getFirst().number();
    }

    /** Takes back what was said of two people. */
    public void unsay(SignedIn who, MeetingId meeting, Kind kind, int first, int second) {
        access.asHost(who, meeting, () -> {
            pairs.remove(meeting, kind, first, second);
            plans.markStale(meeting);
            return first;
        });
    }

    /** A guest's own page: the meeting and herself. */
    public record OwnPage(PreparedMeeting meeting, Expected self) {}

    /** What a guest sees of herself. */
    public OwnPage own(Guest guest) {
        var contents = standing(guest);
        return new OwnPage(contents.meeting(), contents.one(guest.number()));
    }

    /** The meeting that a link leads to, whoever's the link is. */
    public PreparedMeeting meeting(Guest guest) {
        return standing(guest).meeting();
    }

    private Contents standing(Guest guest) {
        var contents = known.seenBy(guest)
                .orElseGet(() -> access.asGuest(guest, () -> known.of(MeetingId.of(guest.meeting()))));
        if (contents.meeting().deleted().isPresent()) {
            throw new NoSuchMeetingException();
        }
        return contents;
    }

    /** A guest changes what is known of herself, and what the sheet may show. */
    public void changeOwn(Guest guest, long version, PersonChange change, Set<Detail> agreed) {
        var meeting = MeetingId.of(guest.meeting());
        access.asGuest(guest, () -> {
            var former = one(meeting, guest.number());
            return write(meeting, former,
                    new Expected(changed(former.person(), change, agreed), former.newcomer(), version));
        });
    }
}
