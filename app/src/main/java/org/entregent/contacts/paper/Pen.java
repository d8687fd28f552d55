package org.entregent.contacts.paper;

import java.io.IOException;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

import org.entregent.typesetting.Block;
import org.entregent.typesetting.Line;
import org.entregent.typesetting.Millimetres;
import org.entregent.typesetting.QrCode;

/** Draws on one A5 page, its half of a sheet; millimetres from its upper left corner. */
final class Pen {

    /** Where the base line of a line stands, as a part of its leading: the middle of what Latin letters need. */
    private static final double BASE_LINE = 0.5;
    private static final double HALF_LETTER = 0.34;
    private static final double RAISE = 0.33;

    private final PDDocument document;
    private final PDPageContentStream stream;
    private final Fonts fonts;
    private final double left;
    private final double height;

    /**
     * @param left
     *            of the page on its sheet
     * @param height
     *            of the sheet
     */
    Pen(PDDocument document, PDPageContentStream stream, Fonts fonts, double left, double height) {
        this.document = document;
        this.stream = stream;
        this.fonts = fonts;
        this.left = left;
        this.height = height;
    }

    private float x(double x) {
        return (float) Millimetres.toPoints(left + x);
    }

    private float y(double y) {
        return (float) Millimetres.toPoints(height - y);
    }

    private static float points(double millimetres) {
        return (float) Millimetres.toPoints(millimetres);
    }

    /** Lines from a place to the right and down. */
    void block(Block block, double x, double y, Ink ink) throws IOException {
        double leading = Millimetres.ofPoints(block.size() * block.leading());
        double top = y;
        for (var line : block.lines()) {
            line(line, block.size(), x, baseLine(top, leading, block.size()), ink);
            top += leading;
        }
    }

    /** The same lines, ending at a place. */
    void blockToLeft(Block block, double right, double y, Ink ink) throws IOException {
        double leading = Millimetres.ofPoints(block.size() * block.leading());
        double top = y;
        for (var line : block.lines()) {
            line(line, block.size(), right - width(line, block.size()), baseLine(top, leading, block.size()), ink);
            top += leading;
        }
    }

    static double width(Line line, double size) {
        return Millimetres.ofPoints(line.ems() * size);
    }

    private static double baseLine(double top, double leading, double size) {
        return top + leading * BASE_LINE + Millimetres.ofPoints(size) * HALF_LETTER;
    }

    /** One line on its base line. */
    void line(Line line, double size, double x, double baseLine, Ink ink) throws IOException {
        stream.beginText();
        stream.newLineAtOffset(x(x), y(baseLine));
        runs(line, size, ink);
        stream.endText();
    }

    /** One line that is read from above, its middle at a place. */
    void lineDown(Line line, double size, double x, double y, Ink ink) throws IOException {
        double half = width(line, size) / 2;
        double below = Millimetres.ofPoints(size) * HALF_LETTER;
        stream.beginText();
        stream.setTextMatrix(Matrix.getRotateInstance(-Math.PI / 2, x(x - below), y(y - half)));
        runs(line, size, ink);
        stream.endText();
    }

    private void runs(Line line, double size, Ink ink) throws IOException {
        stream.setNonStrokingColor(ink.colour());
        for (var run : line.runs()) {
            double own = run.raised() ? size * Line.RAISED_SIZE : size;
            stream.setFont(fonts.of(run.face()), (float) own);
            stream.setTextRise(run.raised() ? (float) (size * RAISE) : 0);
            stream.setCharacterSpacing((float) ((line.hand().tracking() + run.kerning()) * own));
            stream.showText(run.text());
        }
    }

    void rule(double x, double y, double length, double width, Ink ink) throws IOException {
        stroke(x, y, x + length, y, width, ink);
    }

    void ruleDown(double x, double y, double length, double width, Ink ink) throws IOException {
        stroke(x, y, x, y + length, width, ink);
    }

    private void stroke(double fromX, double fromY, double toX, double toY, double width, Ink ink)
            throws IOException {
        stream.setStrokingColor(ink.colour());
        stream.setLineWidth(points(width));
        stream.moveTo(x(fromX), y(fromY));
        stream.lineTo(x(toX), y(toY));
        stream.stroke();
    }

    /** A tab whose left corners are round. */
    void tab(double x, double y, double width, double height, double radius, Ink ink) throws IOException {
        double bend = radius * 0.45;
        stream.setNonStrokingColor(ink.colour());
        stream.moveTo(x(x + width), y(y));
        stream.lineTo(x(x + radius), y(y));
        stream.curveTo(x(x + bend), y(y), x(x), y(y + bend), x(x), y(y + radius));
        stream.lineTo(x(x), y(y + height - radius));
        stream.curveTo(x(x), y(y + height - bend), x(x + bend), y(y + height), x(x + radius), y(y + height));
        stream.lineTo(x(x + width), y(y + height));
        stream.closePath();
        stream.fill();
    }

    void code(QrCode code, double x, double y, double side) throws IOException {
        var picture = new PDImageXObject(document, code.deflated(), COSName.FLATE_DECODE, code.side(), code.side(), 1,
                PDDeviceGray.INSTANCE);
        stream.drawImage(picture, x(x), y(y + side), points(side), points(side));
    }
}
