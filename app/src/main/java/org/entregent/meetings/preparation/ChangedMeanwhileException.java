package org.entregent.meetings.preparation;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody else, or the same person in another tab, has changed the same thing since it was read. */
@ResponseStatus(HttpStatus.CONFLICT)
public final class ChangedMeanwhileException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
