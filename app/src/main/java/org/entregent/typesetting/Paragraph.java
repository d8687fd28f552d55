package org.entregent.typesetting;

import java.util.ArrayList;
import java.util.List;

import org.entregent.typesetting.Block.Tone;

/** A text already measured: it can be set at any size and width without being measured again. */
public final class Paragraph {

    /** After these a mail or an address may be broken when it is longer than a line. */
    private static final String ADDRESS_BREAKS = "@./_-:";
    /** Widths are computed letter by letter; the drawing engine rounds each to a hundredth of a millimetre. */
    private static final double ROUNDING_EMS = 0.005;
    private static final int BALANCING_STEPS = 9;
    private static final double TENTHS = 10;
    private static final double STEP = 0.93;
    private static final double SHORT_END = 0.3;
    private static final double LEAST_FULL = 0.75;
    private static final double LESS_FULL = 0.02;
    private static final double SMALLEST = 1;

    /**
     * What stands between two places where the text may be broken.
     *
     * @param inked
     *            end without the spaces that vanish at the end of a line
     * @param ems
     *            width without these spaces
     * @param emsWithSpaces
     *            width with them
     */
    record Piece(int start, int inked, int end, double ems, double emsWithSpaces) {}

    private final Compositor compositor;
    private final String text;
    private final Hand hand;
    private final List<Piece> pieces;

    Paragraph(Compositor compositor, String text, Hand hand, List<Piece> pieces) {
        this.compositor = compositor;
        this.text = text;
        this.hand = hand;
        this.pieces = pieces;
    }

    /** Width of the whole on one line at a size of 1. */
    public double ems() {
        double ems = 0;
        for (int i = 0; i < pieces.size(); i++) {
            ems += i == pieces.size() - 1 ? pieces.get(i).ems() : pieces.get(i).emsWithSpaces();
        }
        return ems;
    }

    /** Width of the longest stretch that cannot be broken, at a size of 1. */
    public double widestPiece() {
        return pieces.stream().mapToDouble(Piece::ems).max().orElse(0);
    }

    /** How many lines it makes at a size in points and a width in millimetres. */
    public int lineCount(double size, double width) {
        return ends(emsIn(size, width)).size();
    }

    /**
     * On one line, slightly smaller if that is what it takes; in lines at the largest size when even the smallest is
     * too long.
     */
    public Block fitted(double largest, double smallest, double leading, double width) {
        double fitting = Math.floor(width / Millimetres.ofPoints(ems() + ROUNDING_EMS) * TENTHS) / TENTHS;
        return fitting < smallest ? set(largest, leading, width) : set(Math.min(largest, fitting), leading, width);
    }

    /** In balanced lines no higher together than a height in millimetres: smaller, if that is what it takes. */
    public Block within(double size, double leading, double width, double height) {
        var block = balanced(size, leading, width);
        for (double smaller = size * STEP; block.height() > height && smaller > SMALLEST; smaller *= STEP) {
            block = balanced(smaller, leading, width);
        }
        return block;
    }

    /** In lines as full as they can be. */
    public Block set(double size, double leading, double width) {
        return block(ends(emsIn(size, width)), size, leading);
    }

    /** In full lines, or in a little less than full ones when the last would otherwise be a lone word or two. */
    public Block pretty(double size, double leading, double width) {
        double full = emsIn(size, width);
        var ends = ends(full);
        if (ends.size() < 2 || widestPiece() > full) {
            return block(ends, size, leading);
        }
        var tried = ends;
        for (double share = 1; share > LEAST_FULL && tried.size() == ends.size(); share -= LESS_FULL) {
            if (ems(tried.getLast()) >= SHORT_END * full) {
                return block(tried, size, leading);
            }
            tried = ends(full * share);
        }
        return block(ends, size, leading);
    }

    private double ems(int[] line) {
        return compositor.ems(text.substring(line[0], line[1]), hand);
    }

    /** In as few lines as possible, but of about the same length: for names and titles. */
    public Block balanced(double size, double leading, double width) {
        double high = emsIn(size, width);
        var ends = ends(high);
        if (ends.size() < 2 || widestPiece() > high) {
            return block(ends, size, leading);
        }
        double low = widestPiece();
        for (int step = 0; step < BALANCING_STEPS; step++) {
            double middle = (low + high) / 2;
            if (ends(middle).size() > ends.size()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return block(ends(high), size, leading);
    }

    private static double emsIn(double size, double width) {
        return width / Millimetres.ofPoints(size) - ROUNDING_EMS;
    }

    private Block block(List<int[]> lines, double size, double leading) {
        var set = lines.stream().map(line -> compositor.line(text, line[0], line[1], hand)).toList();
        return new Block(set, hand, size, leading, Tone.INK);
    }

    /** Start and end of each line. */
    private List<int[]> ends(double ems) {
        var lines = new ArrayList<int[]>();
        int start = -1;
        int end = 0;
        double taken = 0;
        for (var piece : pieces) {
            if (start >= 0 && taken + piece.ems() > ems) {
                lines.add(new int[]{start, end});
                start = -1;
            }
            if (start < 0) {
                start = piece.start();
                taken = 0;
                if (piece.ems() > ems) {
                    start = forced(piece, ems, lines);
                    taken = compositor.ems(text.substring(start, piece.inked()), hand) - piece.ems();
                }
            }
            taken += piece.emsWithSpaces();
            end = piece.inked();
        }
        if (start >= 0 && end > start) {
            lines.add(new int[]{start, end});
        }
        return lines;
    }

    /** Breaks a piece longer than a line, where an address allows it or else anywhere; returns where the rest begins. */
    private int forced(Piece piece, double ems, List<int[]> lines) {
        int start = piece.start();
        while (compositor.ems(text.substring(start, piece.inked()), hand) > ems) {
            int fits = Clusters.end(text, start);
            int polite = -1;
            double taken = compositor.ems(text.substring(start, fits), hand);
            while (fits < piece.inked()) {
                int next = Clusters.end(text, fits);
                taken += compositor.ems(text.substring(fits, next), hand);
                if (taken > ems) {
                    break;
                }
                boolean afterAt = polite > start && text.charAt(polite - 1) == '@';
                if (ADDRESS_BREAKS.indexOf(text.charAt(fits)) >= 0 && !afterAt) {
                    polite = next;
                }
                fits = next;
            }
            int end = polite > start ? polite : fits;
            if (end >= piece.inked()) {
                break;
            }
            lines.add(new int[]{start, end});
            start = end;
        }
        return start;
    }
}
