package org.entregent.meetings.paper;

import org.entregent.typesetting.Millimetres;

/**
 * A sheet of labels for badges. All lengths are in millimetres, from the upper left corner of the upright page.
 *
 * @param paper
 *            on which the labels stand
 * @param width
 *            of a label
 * @param height
 *            of a label
 * @param columns
 *            labels side by side
 * @param rows
 *            labels one under the other
 * @param left
 *            from the edge of the page to the first label
 * @param top
 *            from the edge of the page to the first label
 * @param pitchX
 *            from the left of a label to the left of the next
 * @param pitchY
 *            from the top of a label to the top of the next
 * @param offsetX
 *            by how much a printer must be told to move everything to the right; may be negative
 * @param offsetY
 *            by how much a printer must be told to move everything down; may be negative
 * @param first
 *            the first label of the first sheet that is still free, from 1, counted along the rows
 */
public record LabelSheet(PaperSize paper, double width, double height, int columns, int rows, double left, double top,
        double pitchX, double pitchY, double offsetX, double offsetY, int first) {

    static final double SMALLEST_WIDTH = 20;
    static final double SMALLEST_HEIGHT = 10;
    static final int MOST_IN_A_LINE = 50;
    /** A tenth of a millimetre is what sheets are cut to; sums of inches are never exact. */
    private static final double TOLERANCE = 0.1;
    private static final double LARGEST_OFFSET = 30;

    /**
     * @throws LabelSheetException
     *             when labels overlap, leave the page or are too small to hold a name
     */
    public LabelSheet {
        if (!(width >= SMALLEST_WIDTH && height >= SMALLEST_HEIGHT)) {
            throw new LabelSheetException("labels.too-small", plain(width), plain(height), plain(SMALLEST_WIDTH),
                    plain(SMALLEST_HEIGHT));
        }
        checkCount("columns", columns);
        checkCount("rows", rows);
        checkOffset("offset-x", offsetX);
        checkOffset("offset-y", offsetY);
        checkLine("x", columns, width, left, pitchX, paper.width());
        checkLine("y", rows, height, top, pitchY, paper.height());
        if (first < 1 || first > columns * rows) {
            throw new LabelSheetException("labels.first", first, columns * rows);
        }
    }

    /** Ten badges of 85 x 54 mm on A4, or eight of 3 3/8 x 2 1/3 inches on US Letter. */
    public static LabelSheet standard(PaperSize paper) {
        return LabelSheetText.standard(paper);
    }

    /** The same as {@link #parse(String, PaperSize)} on A4. */
    public static LabelSheet parse(String description) {
        return parse(description, PaperSize.A4);
    }

    /**
     * Reads a sheet by its name ("a4-10", "letter-8"), by its name with settings ("a4-10,first=4,offset-x=0.5"), or by
     * its geometry ("85x54,columns=2,rows=5,left=20,top=13.5,pitch-x=85,pitch-y=54", in millimetres; without a pitch the
     * labels touch, without columns or rows there are as many as the page holds, without margins they are centred).
     *
     * @param paper
     *            for a geometry that does not say "paper=letter" itself; a name knows its own
     * @throws LabelSheetException
     *             with a sentence that says what is wrong
     */
    public static LabelSheet parse(String description, PaperSize paper) {
        return LabelSheetText.read(description, paper);
    }

    private static void checkCount(String setting, int count) {
        if (count < 1 || count > MOST_IN_A_LINE) {
            throw new LabelSheetException("labels.count", setting, MOST_IN_A_LINE, count);
        }
    }

    private static void checkOffset(String setting, double offset) {
        if (!(Math.abs(offset) <= LARGEST_OFFSET)) {
            throw new LabelSheetException("labels.offset", setting, plain(LARGEST_OFFSET), plain(offset));
        }
    }

    private static void checkLine(String axis, int count, double size, double margin, double pitch, double page) {
        if (count > 1 && !(pitch >= size - TOLERANCE)) {
            throw new LabelSheetException("labels.overlap", plain(size), plain(pitch), axis);
        }
        double end = margin + (count - 1) * pitch + size;
        if (!(margin >= 0 && end <= page + TOLERANCE)) {
            throw new LabelSheetException("labels.outside", plain(margin), plain(end), axis, plain(page));
        }
    }

    /** The same when so many labels more are taken, counted on over the sheets. */
    public LabelSheet after(int badges) {
        return new LabelSheet(paper, width, height, columns, rows, left, top, pitchX, pitchY, offsetX, offsetY,
                (first - 1 + badges) % count() + 1);
    }

    /** Labels on a sheet. */
    public int count() {
        return columns * rows;
    }

    /** Whether the labels touch, so that they must be cut apart. */
    public boolean needsCutting() {
        return (columns == 1 || pitchX - width < TOLERANCE) && (rows == 1 || pitchY - height < TOLERANCE);
    }

    /** Left edge of a label as it is sent to the printer, the offset included. */
    double leftOf(int column) {
        return left + column * pitchX + offsetX;
    }

    /** Upper edge of a label as it is sent to the printer, the offset included. */
    double topOf(int row) {
        return top + row * pitchY + offsetY;
    }

    static String plain(double number) {
        var rounded = Millimetres.rounded(number);
        return rounded.endsWith(".0") ? rounded.substring(0, rounded.length() - 2) : rounded;
    }
}
