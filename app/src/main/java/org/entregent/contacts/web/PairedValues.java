package org.entregent.contacts.web;

import java.util.List;

/**
 * What two cards say of one thing, such as telephones.
 *
 * @param code
 *            of the kind, in small letters
 * @param label
 *            what it is, in words
 * @param lines
 *            what both say first
 */
public record PairedValues(String code, String label, List<Line> lines) {

    /** Whether the two say the same, or only one of them says something. */
    public enum State {
        SAME, DIFFERENT, ALONE
    }

    /** Values beside each other. */
    public record Line(Value left, Value right, State state) {}

    /**
     * A value of one card.
     *
     * @param text
     *            as a person reads it; empty when the card has none
     * @param sort
     *            what it is more exactly ("Portable, travail"); empty when the label says all
     * @param from
     *            where it comes from
     * @param picture
     *            address of a picture that is the value; empty when it is a text
     */
    public record Value(String text, String sort, String from, String picture) {

        static final Value NONE = new Value("", "", "", "");

        public boolean isNone() {
            return text.isEmpty() && picture.isEmpty();
        }
    }
}
