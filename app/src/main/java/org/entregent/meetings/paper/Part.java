package org.entregent.meetings.paper;

import java.util.List;
import java.util.Locale;

/** A part of the pack, in the order in which the pack holds them. */
public enum Part implements Chapter {
    /** The list at the door, in the order of the numbers, with a place for each signature. */
    SIGN_IN,
    /** One badge a person, on the chosen sheet of labels. */
    BADGES,
    /** Who is here, with the details that each person agreed to show. */
    PARTICIPANTS,
    /** What happens when. */
    AGENDA,
    /** One slip a person: whom she meets, where and why. Only when there are exchanges. */
    SLIPS,
    /** Which table in which round: one list to be posted, one for the host. Only when there are exchanges. */
    TABLES,
    /** The outlines of the labels, to adjust a printer. Not in the pack. */
    CALIBRATION;

    /** The parts of the pack, in its order. */
    public static List<Part> ofThePack() {
        return List.of(SIGN_IN, BADGES, PARTICIPANTS, AGENDA, SLIPS, TABLES);
    }

    /** Its name in small letters with hyphens, such as "sign-in": for a key or a file. */
    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
