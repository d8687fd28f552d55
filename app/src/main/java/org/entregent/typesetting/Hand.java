package org.entregent.typesetting;

/** A way of lettering: a face and how tightly its letters stand. Each is a class of the style sheet. */
public enum Hand {
    /** First names on badges, large and tight. */
    DISPLAY(Face.SERIF, -0.025),
    /** Headings. */
    TITLE(Face.SERIF, -0.012),
    /** Names in tables. */
    NAME(Face.SERIF, 0),
    /** Family names on badges, hours. */
    LIGHT(Face.SERIF_LIGHT, 0),
    /** Everything that is read as text. */
    TEXT(Face.SANS, 0),
    /** Column heads and what must be found at a glance. */
    STRONG(Face.SANS_STRONG, 0);

    private final Face face;
    private final double tracking;

    Hand(Face face, double tracking) {
        this.face = face;
        this.tracking = tracking;
    }

    public Face face() {
        return face;
    }

    /** What is added after each letter, in ems. */
    public double tracking() {
        return tracking;
    }

    /** The smallest kerning that is seen at the sizes of this hand, in ems. */
    double leastKerning() {
        return switch (this) {
            case DISPLAY -> 0.01;
            case TITLE, LIGHT -> 0.02;
            case NAME, TEXT, STRONG -> 0.03;
        };
    }

    public String cssClass() {
        return switch (this) {
            case DISPLAY -> "display";
            case TITLE -> "title";
            case NAME -> "name";
            case LIGHT -> "light";
            case TEXT -> "text";
            case STRONG -> "strong";
        };
    }
}
