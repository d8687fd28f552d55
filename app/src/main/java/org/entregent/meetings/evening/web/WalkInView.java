package org.entregent.meetings.evening.web;

import java.util.List;

import org.entregent.web.FieldErrors;

/**
 * Somebody who is on no list, as she is being written down.
 *
 * @param speaks
 *            whether she will speak, after the others
 * @param same
 *            people of the list who are called so
 * @param order
 *            name of what is asked: sent twice, she is let in once
 */
public record WalkInView(DoorHead head, String name, String what, String contact, boolean speaks, FieldErrors errors,
        List<DoorLine> same, String order) {

    public WalkInView {
        same = List.copyOf(same);
    }

    static WalkInView empty(DoorHead head, String order) {
        return new WalkInView(head, "", "", "", true, FieldErrors.none(), List.of(), order);
    }
}
