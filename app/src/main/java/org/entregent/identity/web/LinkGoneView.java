package org.entregent.identity.web;

import java.util.Locale;

/** A link that has been used, has expired or never was; the page does not say which. */
public record LinkGoneView(Kind kind) {

    /** What the link was for. */
    public enum Kind {
        SET_UP, INVITATION, RESET;

        /** Of its sentences: "set-up". */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
