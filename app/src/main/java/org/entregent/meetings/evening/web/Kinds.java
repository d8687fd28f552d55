package org.entregent.meetings.evening.web;

import java.util.Locale;

import org.entregent.meetings.RunSheet.Kind;

/** What kinds of parts are called in keys of texts and in the state. */
final class Kinds {

    private Kinds() {}

    /** "round-table". */
    static String key(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
