package org.entregent.identity;

import java.util.Locale;

/** What a space holds. */
public enum SpaceKind {
    CARNET, NETWORK, MEETING;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
