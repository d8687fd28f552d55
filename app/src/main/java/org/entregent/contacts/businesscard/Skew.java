package org.entregent.contacts.businesscard;

import java.util.Arrays;

/**
 * How far the lines of a picture are from level, by projection: at the right angle the dark pixels fall into full rows
 * and empty ones, and the differences between neighbouring rows, squared and summed, are greatest. W. Postl, Detection
 * of linear oblique structures and skew scan in digitized documents, 1986; D. Bloomberg, G. Kopec and L. Dasari,
 * Measuring document image skew and orientation, 1995. Looked for between -15 and 15 degrees, by half a degree and then
 * by a tenth.
 *
 * @param degrees
 *            clockwise; rotating the picture back by it makes its lines level
 * @param sharpness
 *            of the rows at that angle, to be compared with that of the picture on its side
 */
record Skew(double degrees, double sharpness) {

    private static final double MOST = 15;
    private static final int LONGEST_SIDE = 900;
    private static final int DARK = 128;

    /**
     * The skew of a picture.
     *
     * @param white
     *            black letters on white
     */
    static Skew of(Grey white) {
        var small = white.reduced(Math.max(1, Math.max(white.width(), white.height()) / LONGEST_SIDE));
        var dark = darkPixels(small);
        var best = best(dark, small, 0, MOST, 0.5, new Skew(0, -1));
        return best(dark, small, best.degrees(), 0.4, 0.1, best);
    }

    private static Skew best(int[] dark, Grey small, double around, double reach, double step, Skew known) {
        var best = known;
        for (double degrees = around - reach; degrees <= around + reach + step / 2; degrees += step) {
            double sharpness = sharpness(dark, small, degrees);
            if (sharpness > best.sharpness()) {
                best = new Skew(degrees, sharpness);
            }
        }
        return best;
    }

    /** Places of the dark pixels, x and y in turn, without a margin where the edges of the photo are. */
    private static int[] darkPixels(Grey small) {
        int margin = Math.max(2, Math.min(small.width(), small.height()) / 50);
        var places = new int[2 * small.pixels().length];
        int n = 0;
        for (int y = margin; y < small.height() - margin; y++) {
            for (int x = margin; x < small.width() - margin; x++) {
                if (small.at(x, y) < DARK) {
                    places[n++] = x;
                    places[n++] = y;
                }
            }
        }
        return Arrays.copyOf(places, n);
    }

    private static double sharpness(int[] dark, Grey small, double degrees) {
        double sin = Math.sin(Math.toRadians(degrees));
        double cos = Math.cos(Math.toRadians(degrees));
        int reach = (int) Math.ceil(small.width() * Math.abs(sin)) + 1;
        var rows = new int[small.height() + 2 * reach + 2];
        for (int i = 0; i < dark.length; i += 2) {
            int row = (int) Math.floor(dark[i + 1] * cos - dark[i] * sin) + reach;
            rows[row]++;
        }
        double sum = 0;
        for (int i = 1; i < rows.length; i++) {
            double step = rows[i] - rows[i - 1];
            sum += step * step;
        }
        return sum;
    }
}
