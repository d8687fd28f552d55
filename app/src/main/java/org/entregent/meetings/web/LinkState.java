package org.entregent.meetings.web;

import java.util.Locale;

/** What became of somebody's personal link. */
public enum LinkState {
    NONE, MADE, OPENED, ENDED;

    /** Of its sentence: "opened". */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
