package org.entregent.identity.web;

import java.util.Locale;
import java.util.Optional;

import org.entregent.web.FieldErrors;

/**
 * Signing in.
 *
 * @param mail
 *            as typed so far
 * @param next
 *            path to go on to, or empty
 * @param notice
 *            why the reader is here
 * @param kept
 *            what was typed in a form that came too late, carried along
 * @param errors
 *            about the whole form only: it is never said which of the two is wrong
 */
public record SignInView(String mail, String next, PasskeyState passkeys, Notice notice,
        Optional<KeptForm> kept, FieldErrors errors) {

    /** Why the reader is here. */
    public enum Notice {
        NONE, SIGNED_OUT, SESSION_ENDED, AGAIN, PASSWORD_CHANGED;

        /** Of its sentence: "signed-out". */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
