package org.entregent.meetings.after;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.parameter.EmailType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Address;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import org.jspecify.annotations.Nullable;

import org.entregent.contacts.reading.Phone;

/** Cards as a file that address books read: vCard 3.0 (RFC 2426), the version that all of them know, in UTF-8. */
public final class VCards {

    private VCards() {}

    /**
     * The cards of those she met or who gave her theirs, with her own notes: the file is hers.
     *
     * @param meeting
     *            title of the meeting, so that she knows one day from where she knows them
     */
    public static String of(List<Keepsake> kept, String meeting, Optional<LocalDate> day) {
        return Ezvcard.write(kept.stream().map(one -> card(one, meeting, day)).toList()).version(VCardVersion.V3_0)
                .prodId(false).go();
    }

    private static VCard card(Keepsake kept, String meeting, Optional<LocalDate> day) {
        var card = kept.card();
        var vcard = new VCard();
        var name = new StructuredName();
        name.setFamily(emptyToNone(card.name().family()));
        name.setGiven(emptyToNone(card.name().given()));
        if (!card.name().honorific().isEmpty()) {
            name.getPrefixes().add(card.name().honorific());
        }
        vcard.setStructuredName(name);
        vcard.setFormattedName(card.name().display());
        if (!card.organisation().isEmpty()) {
            vcard.setOrganization(card.organisation());
        }
        if (!card.title().isEmpty()) {
            vcard.addTitle(card.title());
        }
        if (!card.town().isEmpty()) {
            var address = new Address();
            address.setLocality(card.town());
            vcard.addAddress(address);
        }
        card.phones().forEach(phone -> vcard.addTelephoneNumber(telephone(phone)));
        card.mails().forEach(mail -> vcard.addEmail(mail, EmailType.INTERNET));
        vcard.addNote(note(kept, meeting, day));
        return vcard;
    }

    private static @Nullable String emptyToNone(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Telephone telephone(Phone phone) {
        var telephone = new Telephone(phone.e164().isEmpty() ? phone.asWritten() : international(phone));
        switch (phone.kind()) {
            case TELEPHONE -> telephone.getTypes().add(TelephoneType.VOICE);
            case MOBILE -> telephone.getTypes().add(TelephoneType.CELL);
            case FAX -> telephone.getTypes().add(TelephoneType.FAX);
        }
        return telephone;
    }

    /** A comma is the pause that telephones dial before an extension. */
    private static String international(Phone phone) {
        return phone.extension().isEmpty() ? phone.e164() : phone.e164() + "," + phone.extension();
    }

    private static String note(Keepsake kept, String meeting, Optional<LocalDate> day) {
        var back = kept.back();
        var promise = back.promise() + back.due().map(due -> " (" + due + ")").orElse("");
        return Stream.of(meeting + day.map(date -> ", " + date).orElse(""), back.note(), promise.strip(), kept.word())
                .filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }
}
