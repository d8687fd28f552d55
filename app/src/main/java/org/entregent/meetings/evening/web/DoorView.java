package org.entregent.meetings.evening.web;

import java.util.List;

/**
 * The door: everybody, or those who were searched for.
 *
 * @param people
 *            in the order of their numbers
 * @param query
 *            what was searched for, or empty
 * @param recent
 *            the last three who came, the last first
 * @param present
 *            how many are there
 * @param expected
 *            how many are or may still come
 * @param order
 *            name of whatever is asked from this page without a script
 * @param state
 *            the same as {@link DoorState}, in JSON, for the script
 */
public record DoorView(DoorHead head, List<DoorLine> people, String query, List<DoorLine> recent, int present,
        int expected, String order, String state, WalkInView walkIn) {

    public DoorView {
        people = List.copyOf(people);
        recent = List.copyOf(recent);
    }
}
