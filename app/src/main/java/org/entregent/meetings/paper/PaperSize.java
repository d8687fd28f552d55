package org.entregent.meetings.paper;

/** A size of paper, upright. */
public enum PaperSize {
    A4(210, 297), LETTER(215.9, 279.4);

    private final double width;
    private final double height;

    PaperSize(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** In millimetres. */
    public double width() {
        return width;
    }

    /** In millimetres. */
    public double height() {
        return height;
    }

    Format upright() {
        return new Format(width, height);
    }

    Format lying() {
        return upright().turned();
    }
}
