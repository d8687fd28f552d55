package org.entregent.identity.web;

import java.util.Locale;

/** How somebody will sign in. */
public enum Way {
    PASSKEY, PASSWORD;

    /** As the form says it: "passkey", "password". */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
