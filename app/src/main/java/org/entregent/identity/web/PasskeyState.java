package org.entregent.identity.web;

/** Whether a passkey can be made from where the reader stands. Browsers allow it over https and on localhost only. */
public enum PasskeyState {
    POSSIBLE, NEEDS_HTTPS
}
