package org.entregent.meetings.web;

import java.util.List;
import java.util.Locale;

import org.entregent.contacts.reading.ListChanges;

/**
 * What a list that was pasted again changes. Nothing is changed before it is agreed.
 *
 * @param base
 *            path of this page, to which the agreement is posted
 * @param correct
 *            path of the page on which the new list's lines can be corrected
 * @param unchanged
 *            people who stay as they are
 * @param doubtful
 *            lines of the new list to look at
 */
public record ChangesView(MeetingHead head, String base, String correct, List<Someone> added, List<Changed> changed,
        List<Someone> gone, int unchanged, int doubtful) {

    /**
     * Somebody new or gone.
     *
     * @param number
     *            on every paper
     * @param what
     *            what she does and where
     */
    public record Someone(int number, String name, String what) {}

    /** Somebody who stays, and what differs. */
    public record Changed(int number, String name, List<Difference> differences) {

        public Changed {
            differences = List.copyOf(differences);
        }
    }

    /** One part of what is known of a person, before and after; empty when there was or is nothing. */
    public record Difference(ListChanges.Part part, String before, String after) {

        /** Of its sentence: "organisation". */
        public String key() {
            return part.name().toLowerCase(Locale.ROOT);
        }
    }

    public ChangesView {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        gone = List.copyOf(gone);
    }

    /** Whether both lists say the same. */
    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && gone.isEmpty();
    }
}
