package org.entregent.meetings;

import java.util.List;
import java.util.Set;

import org.entregent.contacts.reading.PersonName;
import org.entregent.contacts.reading.Phone;

/**
 * Somebody in one meeting. Not a contact and not a member: no account, no card; linked to either only by an act of the
 * people concerned. Absent texts are empty.
 *
 * @param number
 *            from 1, the same on every paper and screen of the meeting
 * @param name
 *            as it is printed
 * @param title
 *            job title or trade, in her words
 * @param organisation
 *            firm, association, house
 * @param town
 *            where it is
 * @param phones
 *            all her numbers
 * @param mails
 *            all her mail addresses
 * @param seeks
 *            needs, one a line, as written
 * @param offers
 *            offers, one a line, as written
 * @param arrives
 *            what the list says of a late arrival, or empty
 * @param agreed
 *            the details she agreed to show to the other participants
 * @param token
 *            what the code on her badge holds: random, meaning nothing elsewhere; empty when badges carry no code
 */
public record Participant(int number, PersonName name, String title, String organisation, String town,
        List<Phone> phones, List<String> mails, List<String> seeks, List<String> offers, String arrives,
        Set<Detail> agreed, String token) {

    public Participant {
        phones = List.copyOf(phones);
        mails = List.copyOf(mails);
        seeks = List.copyOf(seeks);
        offers = List.copyOf(offers);
        agreed = Set.copyOf(agreed);
    }

    /** The numbers of a kind that the sheet may show: none when there are none, none when she did not agree. */
    public List<Phone> shownPhones(Phone.Kind kind) {
        var detail = switch (kind) {
            case TELEPHONE -> Detail.TELEPHONE;
            case FAX -> Detail.FAX;
            case MOBILE -> Detail.MOBILE;
        };
        if (!agreed.contains(detail)) {
            return List.of();
        }
        return phones.stream().filter(phone -> phone.kind() == kind).toList();
    }

    /** The mail addresses that the sheet may show. */
    public List<String> shownMails() {
        return agreed.contains(Detail.MAIL) ? mails : List.of();
    }
}
