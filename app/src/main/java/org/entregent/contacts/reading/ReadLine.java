package org.entregent.contacts.reading;

import java.util.List;

/**
 * What became of one line (or row, or card) of a list. Nothing is thrown away: the text stays beside the verdict.
 * Numbers count from 1 in the file as the person sees it; a line that names several people gives several entries with
 * the same number.
 */
public sealed interface ReadLine {

    /** Position in the source, from 1. */
    int number();

    /** The line as it was written. */
    String text();

    /** A person, and nothing to look at again. */
    record Understood(int number, String text, ReadPerson person) implements ReadLine {}

    /** A person, and at least one reason to look again; she is in the meeting all the same. */
    record Doubtful(int number, String text, ReadPerson person, List<Remark> reasons) implements ReadLine {

        public Doubtful {
            reasons = List.copyOf(reasons);
        }
    }

    /** Not a person, and why. Empty lines are not lines. */
    record LeftAside(int number, String text, Remark reason) implements ReadLine {}
}
