package org.entregent.contacts.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Telephone;
import org.jspecify.annotations.Nullable;

/**
 * Reads vCards of any version through ez-vcard, each card by itself, so that one broken card spoils no other. Cards are
 * numbered from 1. Notes stay in the person's columns under NOTE.
 */
final class VCardList {

    private static final int LINES_LOOKED_AT = 50;

    private final PhoneReader phones;
    private final NameParser names;

    VCardList(PhoneReader phones, NameParser names) {
        this.phones = phones;
        this.names = names;
    }

    static boolean isVCard(String text) {
        return text.lines().limit(LINES_LOOKED_AT).anyMatch(VCardList::isBegin);
    }

    private static boolean isBegin(String line) {
        return line.regionMatches(true, 0, "BEGIN:VCARD", 0, 11)
                || (line.length() < 20 && Letters.line(line).equalsIgnoreCase("BEGIN:VCARD"));
    }

    private static boolean isEnd(String line) {
        return line.regionMatches(true, 0, "END:VCARD", 0, 9);
    }

    ReadList read(String text) {
        var cards = cards(text);
        if (cards.size() > Limits.LINES) {
            throw Limits.tooManyLines(cards.size());
        }
        var lines = new ArrayList<ReadLine>();
        for (int i = 0; i < cards.size(); i++) {
            lines.add(read(i + 1, cards.get(i)));
        }
        return new ReadList(Doubles.leaveAside(lines), List.of());
    }

    /** The cards as written; a card within a card (AGENT) belongs to the outer one. */
    private static List<String> cards(String text) {
        var cards = new ArrayList<String>();
        var card = new StringBuilder();
        int depth = 0;
        for (var line : (Iterable<String>) text.lines()::iterator) {
            if (isBegin(line)) {
                depth++;
            }
            if (depth > 0) {
                card.append(line).append("\r\n");
            }
            if (depth > 0 && isEnd(line)) {
                depth--;
                if (depth == 0) {
                    cards.add(card.toString());
                    card.setLength(0);
                }
            }
        }
        if (!card.isEmpty()) {
            cards.add(card.toString());
        }
        return cards;
    }

    private ReadLine read(int number, String written) {
        var text = Excerpt.of(written.strip());
        VCard card;
        try {
            card = Ezvcard.parse(written).first();
        } catch (RuntimeException _) {
            card = null;
        }
        if (card == null) {
            return new ReadLine.LeftAside(number, text, Remark.of("contacts.aside.card"));
        }
        if (isGroup(card)) {
            return new ReadLine.LeftAside(number, text, Remark.of("contacts.aside.group"));
        }
        if (longestName(card) > PeopleOfParts.LONGEST_NAME) {
            return new ReadLine.LeftAside(number, text,
                    Remark.of("contacts.aside.long", PeopleOfParts.LONGEST_NAME));
        }
        var draft = new PersonDraft();
        details(card, draft);
        name(card, draft);
        return draft.hasName()
                ? draft.line(number, text)
                : new ReadLine.LeftAside(number, text, Remark.of("contacts.aside.no-name"));
    }

    private static int longestName(VCard card) {
        var formatted = card.getFormattedName();
        var name = card.getStructuredName();
        int parts = name == null
                ? 0
                : (text(name.getGiven()) + text(name.getFamily())
                        + String.join("", name.getAdditionalNames()) + String.join("", name.getPrefixes())
                        + String.join("", name.getSuffixes())).length();
        return Math.max(parts, formatted == null ? 0 : text(formatted.getValue()).length());
    }

    private static boolean isGroup(VCard card) {
        var kind = card.getKind();
        var apple = card.getExtendedProperty("X-ADDRESSBOOKSERVER-KIND");
        return (kind != null && kind.isGroup()) || (apple != null && "group".equalsIgnoreCase(apple.getValue()));
    }

    private void name(VCard card, PersonDraft draft) {
        var parsed = structured(card).or(() -> formatted(card));
        if (parsed.isPresent()) {
            draft.name = parsed.get().name();
            parsed.get().doubts().forEach(draft::doubt);
            if (Letters.fold(draft.name.display()).equals(Letters.fold(draft.organisation))) {
                draft.doubt(Remark.of("contacts.doubt.organisation", draft.organisation));
            }
        } else if (!draft.mails.isEmpty()) {
            draft.name = MailName.guess(draft.mails.getFirst(), names);
            draft.doubt(Remark.of("contacts.doubt.mail-only", draft.mails.getFirst()));
        } else if (Letters.hasLetter(draft.organisation)) {
            draft.name = new PersonName("", draft.organisation, "", false);
            draft.doubt(Remark.of("contacts.doubt.organisation", draft.organisation));
        }
    }

    private Optional<ParsedName> structured(VCard card) {
        var name = card.getStructuredName();
        if (name == null) {
            return Optional.empty();
        }
        var given = Letters.line(text(name.getGiven()) + " " + String.join(" ", name.getAdditionalNames()));
        var family = Letters.line(text(name.getFamily()));
        if (given.isEmpty() || family.isEmpty()) {
            return Optional.empty();
        }
        var parsed = names.familyGiven(family, given);
        var prefix = Letters.line(String.join(" ", name.getPrefixes()));
        var suffix = Letters.line(String.join(" ", name.getSuffixes()));
        var read = parsed.name();
        return Optional.of(new ParsedName(new PersonName(prefix.isEmpty() ? read.honorific() : prefix, read.given(),
                (read.family() + " " + suffix).strip(), read.familyFirst()), parsed.order(), parsed.doubts()));
    }

    /** The name as shown, or what N has of it. */
    private Optional<ParsedName> formatted(VCard card) {
        var formatted = card.getFormattedName();
        var shown = formatted == null ? "" : Letters.line(text(formatted.getValue()));
        var name = card.getStructuredName();
        if (!Letters.hasLetter(shown) && name != null) {
            shown = Letters.line(text(name.getGiven()) + " " + text(name.getFamily()));
        }
        return Letters.hasLetter(shown) && shown.indexOf('@') < 0
                ? Optional.of(names.read(shown, Order.UNKNOWN))
                : Optional.empty();
    }

    private void details(VCard card, PersonDraft draft) {
        var organisation = card.getOrganization();
        if (organisation != null && !organisation.getValues().isEmpty()) {
            draft.organisation = Letters.line(text(organisation.getValues().getFirst()));
        }
        draft.organisation = Excerpt.ofCell(draft.organisation);
        draft.title = card.getTitles().stream().map(title -> Letters.line(text(title.getValue()))).findFirst()
                .or(() -> card.getRoles().stream().map(role -> Letters.line(text(role.getValue()))).findFirst())
                .orElse("");
        for (var telephone : card.getTelephoneNumbers()) {
            draft.addPhones(phones.read(written(telephone), kind(telephone)));
        }
        for (var mail : card.getEmails()) {
            draft.addMails(ContactDetails.mails(Letters.line(text(mail.getValue()))));
        }
        draft.town = card.getAddresses().stream().map(address -> Letters.line(text(address.getLocality())))
                .filter(town -> !town.isEmpty()).findFirst().orElse("");
        var notes = card.getNotes().stream().map(note -> text(note.getValue())).filter(note -> !note.isBlank())
                .toList();
        if (!notes.isEmpty()) {
            draft.columns.put("NOTE", Excerpt.of(String.join("\n", notes)));
        }
    }

    private static String written(Telephone telephone) {
        var uri = telephone.getUri();
        if (uri == null) {
            return text(telephone.getText());
        }
        var extension = uri.getExtension();
        return text(uri.getNumber()) + (extension == null ? "" : ";ext=" + extension);
    }

    private static Phone.Kind kind(Telephone telephone) {
        var types = telephone.getTypes();
        if (types.contains(TelephoneType.FAX)) {
            return Phone.Kind.FAX;
        }
        return types.contains(TelephoneType.CELL) ? Phone.Kind.MOBILE : Phone.Kind.TELEPHONE;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
