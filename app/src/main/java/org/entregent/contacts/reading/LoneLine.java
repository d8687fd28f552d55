package org.entregent.contacts.reading;

import java.util.List;

import org.entregent.contacts.reading.NameCase.Shape;

/** What a line says that stands by itself, as on a business card: who, what she does, where she works, how to reach her. */
public final class LoneLine {

    private final PhoneReader phones;
    private final NameParser names = new NameParser();
    private final Vocabulary vocabulary = Vocabulary.shipped();
    private final Occupation occupation = new Occupation(vocabulary);

    /**
     * @param country
     *            ISO code of two letters of the country from which numbers without a prefix are dialled
     */
    public LoneLine(String country) {
        this.phones = new PhoneReader(country);
    }

    /** What a text without mails and telephones is. */
    public enum Sense {
        TITLE, ORGANISATION, UNKNOWN
    }

    /**
     * How to reach somebody.
     *
     * @param rest
     *            the line without mails, pages and telephones, in parts
     */
    public record Reach(List<String> rest, List<String> mails, List<Phone> phones) {}

    /** Takes mails, pages and telephones, their labels included, out of a line. */
    public Reach reach(String line) {
        var details = ContactDetails.of(line, phones);
        var rest = List.of(details.rest().split(String.valueOf(ContactDetails.BREAK), -1)).stream()
                .map(part -> Letters.strip(Letters.collapse(part), " :;,|/-–—•·*")).filter(part -> !part.isEmpty())
                .toList();
        return new Reach(rest, details.mails(), details.phones());
    }

    /** A title or a trade, an organisation, or nothing that its words tell. */
    public Sense sense(String text) {
        return switch (occupation.sense(text)) {
            case TITLE -> Sense.TITLE;
            case ORGANISATION -> Sense.ORGANISATION;
            case UNKNOWN -> Sense.UNKNOWN;
        };
    }

    /** Whether a text is surely a firm: SARL, Inc., "Cabinet ...". */
    public boolean isSurelyOrganisation(String text) {
        return occupation.isSurelyOrganisation(text) || occupation.hasCertainLegalForm(text);
    }

    /** Whether a text may be somebody's name, from 0 (it is none) to 4 (a known given name beside a family name). */
    public int likenessToName(String text) {
        var words = Letters.words(text);
        boolean isNone = words.isEmpty() || words.size() > 6 || Letters.hasDigit(text) || isSurelyOrganisation(text)
                || NameCase.shape(words.getFirst()) == Shape.LOWER && !vocabulary.isParticle(words.getFirst());
        if (isNone) {
            return 0;
        }
        int strength = names.givenStrength(text);
        if (names.isKnownName(text)) {
            return strength == GivenNames.CLEAR ? 4 : 3;
        }
        return strength > GivenNames.UNKNOWN || names.isWhole(text) ? 2 : 1;
    }
}
