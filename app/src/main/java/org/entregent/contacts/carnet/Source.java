package org.entregent.contacts.carnet;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What brought something into a carnet.
 *
 * @param name
 *            of the file or of the meeting; of a business card, the day again
 * @param day
 *            of the meeting, or on which the business card was photographed
 */
public record Source(Kind kind, String name, Optional<LocalDate> day) {

    /** What batches from meetings are called among those of files. */
    static final String FROM_MEETING = "meeting";

    /** What kind of thing it was. */
    public enum Kind {
        FILE, BUSINESS_CARD, MEETING
    }

    /** A file. */
    public static Source file(String name) {
        return new Source(Kind.FILE, StoredText.of(name), Optional.empty());
    }

    /** A meeting. */
    public static Source meeting(String title, Optional<LocalDate> day) {
        return new Source(Kind.MEETING, StoredText.of(title), day);
    }

    /** A business card. */
    static Source businessCard(LocalDate photographed) {
        return new Source(Kind.BUSINESS_CARD, photographed.toString(), Optional.of(photographed));
    }

    /** As a batch keeps it: its name, as what it was read, and its day. */
    static Source kept(String name, String format, Optional<LocalDate> day) {
        return switch (format) {
            case CarnetBusinessCards.FORMAT -> businessCard(LocalDate.parse(name));
            case FROM_MEETING -> meeting(name, day);
            default -> file(name);
        };
    }
}
