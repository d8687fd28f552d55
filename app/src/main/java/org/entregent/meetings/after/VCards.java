package org.entregent.meetings.after;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.parameter.EmailType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Address;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.Uid;
import org.jspecify.annotations.Nullable;

import org.entregent.contacts.card.CardFile;
import org.entregent.contacts.card.CardTies;
import org.entregent.contacts.card.CardTies.Met;
import org.entregent.contacts.card.CardTies.Somebody;
import org.entregent.contacts.reading.Phone;
import org.entregent.meetings.preparation.MeetingId;

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
        return Ezvcard.write(kept.stream()
                .map(one -> card(one,
                        lines(meeting + day.map(date -> ", " + date).orElse(""), notes(one, UnaryOperator.identity()))))
                .toList()).version(VCardVersion.V3_0)
                .prodId(false).go();
    }

    /**
     * The same for her carnet: where and when she met them is said as the carnet says it, and each card bears the name of a
     * participant, so that taken home again it is known again, whatever was given or written since.
     */
    static byte[] forCarnet(List<Keepsake> kept, MeetingId meeting, String title, Optional<LocalDate> day,
            UnaryOperator<String> promised) {
        var vcards = kept.stream().map(one -> {
            var vcard = card(one, notes(one, promised));
            vcard.setUid(new Uid("urn:uuid:" + participant(meeting, one.card().number())));
            return vcard;
        }).toList();
        var written = Ezvcard.write(vcards).version(VCardVersion.V3_0).prodId(false).go();
        var cards = CardFile.read(written.getBytes(StandardCharsets.UTF_8)).cards();
        var met = new Met(Somebody.NOBODY, title, day.map(LocalDate::toString).orElse(""));
        return CardFile.written(IntStream.range(0, cards.size())
                .mapToObj(i -> kept.get(i).isMet() ? CardTies.withMet(cards.get(i), met) : cards.get(i)).toList());
    }

    private static UUID participant(MeetingId meeting, int number) {
        return UUID.nameUUIDFromBytes((meeting + "/" + number).getBytes(StandardCharsets.US_ASCII));
    }

    private static VCard card(Keepsake kept, String note) {
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
        if (!note.isEmpty()) {
            vcard.addNote(note);
        }
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

    /** What she wrote, and what the other left for her. */
    private static String notes(Keepsake kept, UnaryOperator<String> promised) {
        var back = kept.back();
        var promise = (back.promise() + back.due().map(due -> " (" + due + ")").orElse("")).strip();
        return lines(back.note(), promise.isEmpty() ? "" : promised.apply(promise), kept.word());
    }

    private static String lines(String... lines) {
        return Stream.of(lines).filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }
}
