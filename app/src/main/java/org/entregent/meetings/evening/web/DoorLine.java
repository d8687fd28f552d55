package org.entregent.meetings.evening.web;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody of the list as the door sees her: nothing by which she could be reached.
 *
 * @param what
 *            what she does and where, or empty
 * @param at
 *            when she came, in the meeting's zone
 * @param boards
 *            whether she came after the round table began and will speak last
 * @param twin
 *            whether somebody else is called the same
 * @param walkIn
 *            whether she was on no list
 */
public record DoorLine(int number, String name, String initials, String what, State state, Optional<LocalTime> at,
        boolean boards, boolean twin, boolean walkIn) {

    /** Where somebody is. */
    public enum State {
        EXPECTED, HERE, LEFT, EXCUSED;

        /** In small letters, for a key or an attribute. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
