package org.entregent.typesetting;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** A PDF read back: its texts, the letters and lines drawn on it and where, in millimetres from the upper left. */
public final class PrintedPaper implements AutoCloseable {

    private static final double MM = 25.4 / 72;

    /** A letter: its origin on the base line, its advance, its size. */
    public record Glyph(int page, double x, double baseline, double width, double size, String text, int glyph,
            String font) {

        public double right() {
            return x + width;
        }
    }

    public record Stroke(int page, double fromX, double fromY, double toX, double toY, double width, boolean dashed) {

        public boolean across() {
            return Math.abs(fromY - toY) < 0.01;
        }

        public double length() {
            return Math.hypot(toX - fromX, toY - fromY);
        }
    }

    public record Picture(int page, double x, double y, double side, int bitsPerComponent) {}

    private final PDDocument document;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Stroke> strokes = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();

    public PrintedPaper(byte[] pdf) {
        try {
            document = Loader.loadPDF(pdf);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                new Reader(page, document.getPage(page)).processPage(document.getPage(page));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public PDDocument document() {
        return document;
    }

    public int pageCount() {
        return document.getNumberOfPages();
    }

    public double width(int page) {
        return document.getPage(page).getMediaBox().getWidth() * MM;
    }

    public double height(int page) {
        return document.getPage(page).getMediaBox().getHeight() * MM;
    }

    public List<Glyph> glyphs() {
        return glyphs;
    }

    public List<Stroke> strokes() {
        return strokes;
    }

    public List<Picture> pictures() {
        return pictures;
    }

    /** Everything written, in the order of the pages, each run of spaces as one, compatibility forms undone. */
    public String text() {
        return text(1, pageCount());
    }

    public String text(int page) {
        return text(page, page);
    }

    private String text(int from, int to) {
        try {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(false);
            stripper.setStartPage(from);
            stripper.setEndPage(to);
            return plain(stripper.getText(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text as {@link #text()} would give it back. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", " ").strip();
    }

    /** The letters drawn on a page within a rectangle, without spaces, in the order of drawing. */
    public String lettersWithin(int page, double left, double top, double right, double bottom) {
        return glyphs.stream().filter(glyph -> glyph.page() == page && glyph.x() >= left && glyph.right() <= right
                && glyph.baseline() >= top && glyph.baseline() <= bottom).map(Glyph::text)
                .collect(Collectors.joining()).replaceAll("[\\s\u00A0]", "");
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private final class Reader extends PDFGraphicsStreamEngine {

        private final int page;
        private final double height;
        private final List<double[]> lines = new ArrayList<>();
        private Point2D current = new Point2D.Double();
        private Point2D start = new Point2D.Double();

        Reader(int page, PDPage of) {
            super(of);
            this.page = page;
            this.height = of.getMediaBox().getHeight();
        }

        @Override
        protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
            int glyph = font instanceof PDType0Font type0 ? type0.codeToGID(code) : code;
            var text = font.toUnicode(code);
            double size = matrix.getScalingFactorY();
            glyphs.add(new Glyph(page, matrix.getTranslateX() * MM, (height - matrix.getTranslateY()) * MM,
                    displacement.getX() * matrix.getScalingFactorX() * MM, size, text == null ? "" : text, glyph,
                    font.getName()));
        }

        @Override
        public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
            line(p0, p1);
            line(p1, p2);
            line(p2, p3);
            line(p3, p0);
        }

        private void line(Point2D from, Point2D to) {
            lines.add(new double[]{from.getX() * MM, (height - from.getY()) * MM, to.getX() * MM,
                    (height - to.getY()) * MM});
        }

        @Override
        public void drawImage(PDImage image) {
            var matrix = getGraphicsState().getCurrentTransformationMatrix();
            pictures.add(new Picture(page, matrix.getTranslateX() * MM,
                    (height - matrix.getTranslateY() - matrix.getScalingFactorY()) * MM,
                    matrix.getScalingFactorX() * MM, image.getBitsPerComponent()));
        }

        @Override
        public void clip(int rule) {}

        @Override
        public void moveTo(float x, float y) {
            current = new Point2D.Double(x, y);
            start = current;
        }

        @Override
        public void lineTo(float x, float y) {
            var next = new Point2D.Double(x, y);
            line(current, next);
            current = next;
        }

        @Override
        public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
            lineTo(x3, y3);
        }

        @Override
        public Point2D getCurrentPoint() {
            return current;
        }

        @Override
        public void closePath() {
            line(current, start);
            current = start;
        }

        @Override
        public void endPath() {
            lines.clear();
        }

        @Override
        public void strokePath() {
            var state = getGraphicsState();
            for (var line : lines) {
                strokes.add(new Stroke(page, line[0], line[1], line[2], line[3],
                        transformWidth(state.getLineWidth()) * MM,
                        state.getLineDashPattern().getDashArray().length > 0));
            }
            lines.clear();
        }

        @Override
        public void fillPath(int rule) {
            lines.clear();
        }

        @Override
        public void fillAndStrokePath(int rule) {
            strokePath();
        }

        @Override
        public void shadingFill(COSName name) {}
    }
}
