package org.entregent.contacts.formats;

/** Columns of a table of cards. */
final class CardCells {

    /** Begins the headings of the columns that hold what Google's have no place for. */
    static final String FURTHER = "Entregent";

    private CardCells() {}
}
