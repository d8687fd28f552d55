package org.entregent.identity.web;

import java.util.Locale;

/**
 * A form that was not taken, to be sent again.
 *
 * @param why
 *            it was not
 */
public record FormAgainView(Why why, KeptForm form) {

    /** Why the form was not taken. */
    public enum Why {
        /** It lacked the proof that it is ours, such as after a sign-out in another tab. */
        STALE,
        /** Its writer was signed out, and now is in again. */
        BACK,
        /** A guest's link is not open in this browser any more. */
        GUEST;

        /** Of its sentences: "stale". */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
