package org.entregent.meetings.preparation;

/** Somebody else, or the same person in another tab, has changed the same thing since it was read. */
public final class ChangedMeanwhileException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
