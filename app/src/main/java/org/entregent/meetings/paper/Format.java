package org.entregent.meetings.paper;

/**
 * The outline of a page.
 *
 * @param width
 *            in millimetres
 * @param height
 *            in millimetres
 */
record Format(double width, double height) {

    /** The same lying on its side. */
    Format turned() {
        double longSide = height;
        double shortSide = width;
        return new Format(longSide, shortSide);
    }
}
