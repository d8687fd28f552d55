package org.entregent.meetings.after;

/** What one said of another: "I met her". */
record Told(int teller, int other, Source source) {

    /** How it became known. */
    enum Source {
        /** By the teller's own link. */
        LINK,
        /** By her paper slip, which a host typed. */
        SLIP
    }
}
