package org.entregent.meetings.preparation;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.entregent.contacts.reading.NameParser;
import org.entregent.contacts.reading.PersonName;
import org.entregent.contacts.reading.Phone;
import org.entregent.contacts.reading.PhoneReader;
import org.entregent.meetings.BadgeTokens;
import org.entregent.meetings.Participant;
import org.entregent.meetings.Participants;

/**
 * The list as the door changes it: people come who are not on it. The prepared plan and what is printed stay as they
 * are; the rounds to come are the evening's business. To be called within the meeting's space.
 */
@Component
public class WalkIns {

    private final MeetingRows meetings;
    private final PeopleRows people;
    private final BadgeTokens tokens = new BadgeTokens();
    private final NameParser names = new NameParser();

    WalkIns(MeetingRows meetings, PeopleRows people) {
        this.meetings = meetings;
        this.people = people;
    }

    /** Whether somebody has that number. */
    public boolean isOnTheList(MeetingId meeting, int number) {
        return people.has(meeting, number);
    }

    /** Those on the list who are called so, in either order, accents and case aside. */
    public List<Expected> called(MeetingId meeting, String name) {
        var all = people.all(meeting);
        var called = new Participants(all.stream().map(Expected::person).toList()).called(name).stream()
                .map(Participant::number).toList();
        return all.stream().filter(one -> called.contains(one.person().number())).toList();
    }

    /**
     * Writes somebody down. While it does, nobody else may: the caller holds the evening's log.
     *
     * @param least
     *            number that she may get
     * @return hers
     * @throws RefusedException
     *             when the meeting is full, or her contact is neither a number nor an address
     */
    public int add(MeetingId meeting, WalkIn walkIn, int least) {
        var all = people.all(meeting);
        Attendance.requireRoom(all.size() + 1);
        int number = Math.max(least, Attendance.nextNumber(all));
        boolean isMail = walkIn.contact().indexOf('@') >= 0;
        var person = new Participant(number, name(walkIn.name()), walkIn.what(), "", "",
                isMail ? List.of() : phones(meeting, walkIn.contact()), isMail ? mails(walkIn.contact()) : List.of(),
                List.of(), List.of(), "", Set.of(), tokens.get());
        people.insert(meeting, new Expected(person, false, 0));
        return number;
    }

    /** A name is never refused: what cannot be told apart is kept whole. */
    private PersonName name(String written) {
        var parsed = names.parse(written);
        return parsed.display().isBlank() ? new PersonName("", written, "", false) : parsed;
    }

    private List<Phone> phones(MeetingId meeting, String contact) {
        if (contact.isEmpty()) {
            return List.of();
        }
        var phones = new PhoneReader(meetings.read(meeting).country()).read(contact);
        if (phones.isEmpty()) {
            throw RefusedException.of("contact", "refused.contact", contact);
        }
        return phones;
    }

    private static List<String> mails(String contact) {
        int at = contact.indexOf('@');
        if (at < 1 || at == contact.length() - 1 || contact.indexOf(' ') >= 0) {
            throw RefusedException.of("contact", "refused.mail", contact);
        }
        return List.of(contact);
    }
}
