package org.entregent.meetings.web;

/**
 * How a list reads so far.
 *
 * @param understood
 *            people
 * @param doubtful
 *            lines to look at again; they are people all the same
 * @param aside
 *            lines that are no person
 * @param refusal
 *            why the whole list cannot be read, or empty
 */
public record ListCount(int understood, int doubtful, int aside, String refusal) {

    public static ListCount refused(String sentence) {
        return new ListCount(0, 0, 0, sentence);
    }

    /** Everybody the list names. */
    public int people() {
        return understood + doubtful;
    }
}
