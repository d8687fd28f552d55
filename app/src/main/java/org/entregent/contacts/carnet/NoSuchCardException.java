package org.entregent.contacts.carnet;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such card, or it is none of hers: nobody is told which. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NoSuchCardException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
