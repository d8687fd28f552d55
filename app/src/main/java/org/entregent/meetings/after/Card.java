package org.entregent.meetings.after;

import java.util.List;
import java.util.Set;

import org.entregent.contacts.reading.PersonName;
import org.entregent.contacts.reading.Phone;
import org.entregent.meetings.Detail;
import org.entregent.meetings.Participant;

/**
 * What a guest sees of somebody else: name, what she does and where, as on the participants' sheet, and of her phones
 * and mail addresses only what the sheet shows or what was given to this guest.
 *
 * @param phones
 *            those she lets her see
 * @param mails
 *            likewise
 */
public record Card(int number, PersonName name, String title, String organisation, String town, List<Phone> phones,
        List<String> mails) {

    public Card {
        phones = List.copyOf(phones);
        mails = List.copyOf(mails);
    }

    /** @param given what she gave beside what the sheet shows */
    static Card of(Participant person, Set<Detail> given) {
        var phones = person.phones().stream().filter(phone -> {
            var detail = detail(phone.kind());
            return person.agreed().contains(detail) || given.contains(detail);
        }).toList();
        boolean isMailShown = person.agreed().contains(Detail.MAIL) || given.contains(Detail.MAIL);
        return new Card(person.number(), person.name(), person.title(), person.organisation(), person.town(), phones,
                isMailShown ? person.mails() : List.of());
    }

    private static Detail detail(Phone.Kind kind) {
        return switch (kind) {
            case TELEPHONE -> Detail.TELEPHONE;
            case MOBILE -> Detail.MOBILE;
            case FAX -> Detail.FAX;
        };
    }

    /** The details that somebody has and could give. */
    public static List<Detail> toGive(Participant person) {
        return List.of(Detail.values()).stream()
                .filter(detail -> detail == Detail.MAIL
                        ? !person.mails().isEmpty()
                        : person.phones().stream().anyMatch(phone -> detail(phone.kind()) == detail))
                .toList();
    }
}
