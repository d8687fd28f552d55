package org.entregent.identity;

import java.io.Serializable;
import java.util.Locale;

/** How somebody wants pages to look, on every device of hers. */
public record Look(Theme theme, Face face) implements Serializable {

    /** Light or dark as the device says, in the house's type. */
    public static final Look DEFAULT = new Look(Theme.SYSTEM, Face.SOURCE);

    /** By day, by night. */
    public enum Theme {
        SYSTEM, LIGHT, DARK;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Typefaces. */
    public enum Face {
        SOURCE, HYPERLEGIBLE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
