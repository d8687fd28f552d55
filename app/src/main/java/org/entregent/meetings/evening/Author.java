package org.entregent.meetings.evening;

/**
 * Who did something, as the consoles show it to one another.
 *
 * @param role
 *            what let her in
 * @param name
 *            of the account; empty for the others
 * @param number
 *            of the participant; 0 for the others
 */
public record Author(Role role, String name, int number) {

    /** What lets somebody act in an evening. */
    public enum Role {
        /** Signed in, and a host of the meeting. */
        HOST,
        /** The helper's link for the door. */
        DOOR,
        /** A participant's own link. */
        GUEST
    }

    public static Author host(String name) {
        return new Author(Role.HOST, name, 0);
    }

    public static Author door() {
        return new Author(Role.DOOR, "", 0);
    }

    public static Author guest(int number) {
        return new Author(Role.GUEST, "", number);
    }
}
