package org.entregent.contacts.paper;

/**
 * Which volume of a printed carnet.
 *
 * @param number
 *            from 1
 * @param of
 *            how many there are
 */
public record Volume(int number, int of) {

    /** A carnet that is all in one. */
    public static final Volume ONLY = new Volume(1, 1);
}
