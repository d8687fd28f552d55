package org.entregent.meetings.after;

/**
 * Two people who met, as far as is known.
 *
 * @param first
 *            the lower number
 * @param confirmed
 *            whether both said so, or a paper slip does; until then one of them said so
 */
public record Met(int first, int second, boolean confirmed) {

    /** The other of the two. */
    public int other(int number) {
        return number == first ? second : first;
    }
}
