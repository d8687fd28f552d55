package org.entregent.meetings.preparation;

/**
 * Somebody who came without being on the list, as she was written down at the door.
 *
 * @param name
 *            as she says it; all that is needed
 * @param what
 *            what she does, or empty
 * @param contact
 *            a telephone number or a mail address, or empty
 */
public record WalkIn(String name, String what, String contact) {

    /** @throws RefusedException when the name is missing, or a text too long */
    public WalkIn {
        name = Meetings.bounded("name", name, PersonChange.LONGEST);
        what = Meetings.bounded("what", what, PersonChange.LONGEST);
        contact = Meetings.bounded("contact", contact, PersonChange.LONGEST);
        if (name.isEmpty()) {
            throw RefusedException.of("name", "refused.name-missing");
        }
    }
}
