package org.entregent.contacts.card;

import org.jspecify.annotations.Nullable;

/**
 * Some bytes of a card that belong together: a property with all its physical lines, or what is none.
 *
 * @param start
 *            of the first byte
 * @param end
 *            after the last byte, its end of line included
 * @param header
 *            of a property, before its colon, unfolded, each byte a character; empty else
 * @param property
 *            null for the card's first and last lines, blank lines, and lines nobody can read as a property
 */
record RawLine(int start, int end, String header, @Nullable RawProperty property) {

    static RawLine other(int start, int end) {
        return new RawLine(start, end, "", null);
    }
}
