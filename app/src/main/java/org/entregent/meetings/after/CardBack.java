package org.entregent.meetings.after;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The back of a card: what its owner wrote for herself.
 *
 * @param due
 *            by when she promised
 * @param version
 *            grows with each change, 0 before anything was written
 */
public record CardBack(String note, String promise, Optional<LocalDate> due, long version) {

    /** As long as a note may be, in characters. */
    public static final int LONGEST_NOTE = 2_000;
    /** As long as a promise may be, in characters. */
    public static final int LONGEST_PROMISE = 300;

    /** Nothing written yet. */
    public static CardBack blank() {
        return new CardBack("", "", Optional.empty(), 0);
    }

    public boolean isBlank() {
        return note.isEmpty() && promise.isEmpty() && due.isEmpty();
    }
}
