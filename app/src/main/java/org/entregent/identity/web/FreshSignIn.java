package org.entregent.identity.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

import org.entregent.identity.Credentials;
import org.entregent.identity.SignedIn;

/**
 * What decides who can come in (a passkey, a password, an invitation, the end of all sessions) asks that somebody signed
 * in a short while ago: a session left open on a table must not suffice. A sign-in is as old as its session, as each
 * begins one. An account without any means to sign in cannot show one, and is about to make its first.
 */
@Component
class FreshSignIn {

    static final Duration VALIDITY = Duration.ofMinutes(15);

    /** The sign-in is too old for what was asked. */
    static final class NeededException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient SignedIn reader;

        private NeededException(SignedIn reader) {
            this.reader = reader;
        }

        SignedIn reader() {
            return reader;
        }
    }

    private final Credentials credentials;
    private final Clock clock;

    FreshSignIn(Credentials credentials, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    boolean is(HttpServletRequest request, SignedIn reader) {
        var session = request.getSession(false);
        var since = session == null ? Instant.EPOCH : Instant.ofEpochMilli(session.getCreationTime());
        return clock.instant().isBefore(since.plus(VALIDITY)) || credentials.isWithout(reader.account());
    }

    /** @throws NeededException when it is not; the reader is then asked to sign in again, and comes back */
    void ask(HttpServletRequest request, SignedIn reader) {
        if (!is(request, reader)) {
            throw new NeededException(reader);
        }
    }
}
