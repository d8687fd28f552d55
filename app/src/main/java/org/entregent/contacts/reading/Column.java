package org.entregent.contacts.reading;

/** What a column of a table holds. */
enum Column {
    HONORIFIC, GIVEN, MIDDLE, FAMILY, SUFFIX,
    /** Given and family name in one cell. */
    NAME,
    /** "Nom" or "Name": the family name beside a column of given names, else the whole name. */
    NOM,
    TITLE, ORGANISATION, TOWN, TELEPHONE, MOBILE, FAX, MAIL, SEEKS, OFFERS, ARRIVES,
    /** A known header whose cells stay in the person's columns only. */
    OTHER;

    /** Whether a row can be about a person because of it. */
    boolean namesSomebody() {
        return switch (this) {
            case GIVEN, FAMILY, NAME, NOM, MAIL -> true;
            default -> false;
        };
    }
}
