package org.entregent.web;

import java.util.List;

/**
 * Somebody else saved the same thing meanwhile. Both versions stand side by side, the reader's own is in the fields, and
 * nothing is saved before she says so.
 *
 * @param action
 *            path to which the chosen texts are posted
 * @param back
 *            path of the page as it is saved now, for who gives up her own version
 * @param version
 *            of what is saved now
 * @param fields
 *            every field of the form, those that agree too
 */
public record ConflictView(String action, String back, long version, List<Field> fields) {

    /**
     * One field in both versions.
     *
     * @param name
     *            of the field in the form
     * @param label
     *            in the reader's language
     * @param mine
     *            what the reader sent
     * @param theirs
     *            what is saved now
     * @param lines
     *            whether it holds several lines
     */
    public record Field(String name, String label, String mine, String theirs, boolean lines) {

        public boolean differs() {
            return !mine.equals(theirs);
        }
    }

    public ConflictView {
        fields = List.copyOf(fields);
    }

    /** Those in which the versions differ. */
    public List<Field> different() {
        return fields.stream().filter(Field::differs).toList();
    }

    /** Those in which they agree. */
    public List<Field> equal() {
        return fields.stream().filter(field -> !field.differs()).toList();
    }
}
