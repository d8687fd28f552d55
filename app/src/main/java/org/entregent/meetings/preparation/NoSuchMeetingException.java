package org.entregent.meetings.preparation;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such meeting (or draft, or person in it) for the one who asks; whether there is for others is not told. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NoSuchMeetingException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
