package org.entregent.meetings.preparation;

/** There is no such meeting (or draft, or person in it) for the one who asks; whether there is for others is not told. */
public final class NoSuchMeetingException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
