package org.entregent.typesetting;

/** Lengths on paper. */
public final class Millimetres {

    private static final double PER_INCH = 25.4;
    private static final double POINTS_PER_INCH = 72;

    private Millimetres() {}

    public static double ofPoints(double points) {
        return points * PER_INCH / POINTS_PER_INCH;
    }

    public static double ofInches(double inches) {
        return inches * PER_INCH;
    }

    public static double toPoints(double millimetres) {
        return millimetres * POINTS_PER_INCH / PER_INCH;
    }

    /** A number for a style sheet, to the thousandth. */
    public static String rounded(double number) {
        return Double.toString(Math.round(number * 1000) / 1000.0);
    }

    /** A length for a style sheet. */
    public static String css(double millimetres) {
        return rounded(millimetres) + "mm";
    }
}
