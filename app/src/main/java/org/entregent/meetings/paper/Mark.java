package org.entregent.meetings.paper;

import org.entregent.typesetting.QrCode;

/** What is drawn on a page with a ruler rather than set in type. Millimetres from the upper left corner of the page. */
sealed interface Mark {

    /** How a line is drawn. */
    enum Pen {
        /** Where scissors go. */
        CUT(0.15, Ink.PALE, 1.2),
        /** Under something to write. */
        RULE(0.15, Ink.PALE, 0),
        /** The margin of the carnet, the line under a name. */
        THREAD(0.3, Ink.THREAD, 0),
        /** Outlines and rulers of the calibration page. */
        FINE(0.1, Ink.DARK, 0),
        /** A box to tick, a length to measure. */
        FIRM(0.25, Ink.DARK, 0);

        private final double width;
        private final Ink ink;
        private final double dash;

        Pen(double width, Ink ink, double dash) {
            this.width = width;
            this.ink = ink;
            this.dash = dash;
        }

        /** In millimetres. */
        double width() {
            return width;
        }

        Ink ink() {
            return ink;
        }

        /** Length of a dash and of the gap after it, in millimetres; 0 for a line without gaps. */
        double dash() {
            return dash;
        }
    }

    /** Colours, each legible in grey. */
    enum Ink {
        DARK(0x1C, 0x24, 0x48), THREAD(0xA8, 0x37, 0x2C), PALE(0xC9, 0xC0, 0xAE);

        private final float red;
        private final float green;
        private final float blue;

        Ink(int red, int green, int blue) {
            this.red = red / 255f;
            this.green = green / 255f;
            this.blue = blue / 255f;
        }

        float red() {
            return red;
        }

        float green() {
            return green;
        }

        float blue() {
            return blue;
        }
    }

    /** A straight line. */
    record Stroke(double fromX, double fromY, double toX, double toY, Pen pen) implements Mark {

        static Stroke across(double x, double y, double length, Pen pen) {
            return new Stroke(x, y, x + length, y, pen);
        }

        static Stroke down(double x, double y, double length, Pen pen) {
            return new Stroke(x, y, x, y + length, pen);
        }
    }

    /** The outline of a rectangle. */
    record Frame(double x, double y, double width, double height, Pen pen) implements Mark {}

    /** A square code. */
    record Code(double x, double y, double side, QrCode code) implements Mark {}
}
