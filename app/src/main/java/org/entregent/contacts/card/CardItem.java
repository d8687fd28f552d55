package org.entregent.contacts.card;

import java.util.List;
import java.util.Set;

/**
 * A property as a person reads it.
 *
 * @param index
 *            among the card's properties
 * @param kind
 *            where it stands on the card
 * @param text
 *            in one piece, its lines separated by line breaks; empty only when the property has no value
 * @param parts
 *            of a name: family, given, further given, before, after; of an address: box, further, street, town, region,
 *            postal code, country; of an organisation: itself and its units; of circles: each; of how they
 *            met: through whom, where, when; else none
 * @param types
 *            such as {@code work} or {@code cell}, in small letters
 * @param label
 *            the person's own word for it; empty when there is none
 */
public record CardItem(int index, Kind kind, String text, List<String> parts, Set<String> types, String label) {

    /** Where a property stands on the card. */
    public enum Kind {
        NAME, SHOWN_NAME, NICKNAME, PHONE, MAIL, ADDRESS, ORGANISATION, TITLE, LINK, MESSENGER, BIRTHDAY, ANNIVERSARY,
        NOTE, PHOTO, CIRCLES, RELATION, LANGUAGE,
        /** Through whom, where and when the owner of the carnet met the person. */
        MET,
        /** Why the owner of the carnet would like to know the person. */
        WISH,
        /** Says what another property of its group is. */
        LABEL,
        /** Of programs, not of the person: version, identifier, revision. */
        HOUSEKEEPING,
        /** Everything else: shown under "other fields". */
        OTHER
    }

    public CardItem {
        parts = List.copyOf(parts);
        types = Set.copyOf(types);
    }

    /** One of its parts; empty when it has not that many. */
    public String part(int number) {
        return number < parts.size() ? parts.get(number) : "";
    }
}
