package org.entregent.planner.b2b;

/**
 * A meeting of two people, to be held once.
 *
 * @param one     one of the two, from 0
 * @param other   the other, from 0
 * @param session the part of the day it must be held in
 */
public record B2bMeeting(int one, int other, Session session) {

    /** The parts of the day; the morning is the first slots. */
    public enum Session {
        /** In the morning's slots. */
        MORNING,
        /** In the slots after the morning's. */
        AFTERNOON,
        /** In any slot. */
        ANY
    }

    /** @throws IllegalArgumentException when somebody would meet herself */
    public B2bMeeting {
        if (one == other) {
            throw new IllegalArgumentException("Person " + one + " cannot meet herself");
        }
    }

    boolean has(int person) {
        return one == person || other == person;
    }

    int mateOf(int person) {
        return one == person ? other : one;
    }
}
