package org.entregent.identity;

import java.util.Locale;

/** What somebody may do in a space. */
public enum Role {
    /** Everything, and deleting it. */
    HOST,
    /** What the host lets members do. */
    MEMBER;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
