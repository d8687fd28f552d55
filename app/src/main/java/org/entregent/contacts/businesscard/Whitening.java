package org.entregent.contacts.businesscard;

import java.util.Arrays;

/**
 * Makes of a photo black letters on white paper, whatever the light, the colour of the card and that of its letters.
 *
 * <p>
 * Letters take less than half of the surface around them, so the median of a neighbourhood is its ground, light or dark.
 * How far a pixel is from its ground, against how far its neighbourhood ever goes, is how black it becomes. So shadows
 * and gradients go, and white on dark comes out as black on white, also where only a band of the card is dark. (A
 * background estimate as in Gatos, Pratikakis and Perantonis, Adaptive degraded document image binarization, 2006, with
 * a median in the place of interpolation; grey is kept, since Tesseract's recogniser reads grey.) Time is linear in the
 * pixels.
 */
final class Whitening {

    /** Pixels of a cell's side, as a share of the longer side of the picture: a cell is about a small letter. */
    private static final int CELLS_ON_LONG_SIDE = 240;
    /** Cells on each side of the one whose ground is asked. */
    private static final int AROUND = 5;
    /** Differences below this are noise rather than letters. */
    private static final int LEAST_CONTRAST = 44;
    /** Spread of the noise, in shades, above which the picture is softened first. */
    private static final double MUCH_NOISE = 3.5;

    private Whitening() {}

    static Grey of(Grey photo) {
        var picture = noise(photo) > MUCH_NOISE ? softened(photo) : photo;
        int cell = Math.max(2, Math.max(picture.width(), picture.height()) / CELLS_ON_LONG_SIDE);
        var ground = medians(picture.reduced(cell));
        var contrast = contrasts(picture, ground, cell);
        // What the grain of the sensor reaches: no letter.
        int grain = (int) Math.round(2 * noise(picture));
        var white = new byte[picture.pixels().length];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                int away = Math.abs(picture.at(x, y) - smooth(ground, x, y, cell)) - grain;
                int most = Math.max(LEAST_CONTRAST, smooth(contrast, x, y, cell) * 9 / 10 - grain);
                white[y * picture.width()
                        + x] = (byte) (Grey.WHITE - Math.clamp(Grey.WHITE * away / most, 0, Grey.WHITE));
            }
        }
        return new Grey(picture.width(), picture.height(), white);
    }

    /** The spread of the noise, in shades, from how neighbouring pixels differ: most of them are of the same ground. */
    private static double noise(Grey picture) {
        var steps = new int[Grey.WHITE + 1];
        int count = 0;
        for (int y = 0; y < picture.height(); y += 2) {
            for (int x = 2; x < picture.width(); x += 2) {
                steps[Math.abs(picture.at(x, y) - picture.at(x - 2, y))]++;
                count++;
            }
        }
        int step = 0;
        for (int below = steps[0]; below < count / 2; below += steps[step]) {
            step++;
        }
        // The median of the difference of two values that are normally spread.
        return step / 0.954;
    }

    /** Each pixel with its neighbours, the middle counting four, the sides two and the corners one. */
    private static Grey softened(Grey picture) {
        int w = picture.width();
        var soft = picture.pixels().clone();
        for (int y = 1; y < picture.height() - 1; y++) {
            for (int x = 1; x < w - 1; x++) {
                int sides = picture.at(x - 1, y) + picture.at(x + 1, y) + picture.at(x, y - 1) + picture.at(x, y + 1);
                int corners = picture.at(x - 1, y - 1) + picture.at(x + 1, y - 1) + picture.at(x - 1, y + 1)
                        + picture.at(x + 1, y + 1);
                soft[y * w + x] = (byte) ((4 * picture.at(x, y) + 2 * sides + corners + 8) / 16);
            }
        }
        return new Grey(w, picture.height(), soft);
    }

    private static Grey medians(Grey small) {
        var medians = new byte[small.pixels().length];
        var window = new int[(2 * AROUND + 1) * (2 * AROUND + 1)];
        for (int y = 0; y < small.height(); y++) {
            for (int x = 0; x < small.width(); x++) {
                int n = 0;
                for (int v = Math.max(0, y - AROUND); v <= Math.min(small.height() - 1, y + AROUND); v++) {
                    for (int u = Math.max(0, x - AROUND); u <= Math.min(small.width() - 1, x + AROUND); u++) {
                        window[n++] = small.at(u, v);
                    }
                }
                Arrays.sort(window, 0, n);
                medians[y * small.width() + x] = (byte) window[n / 2];
            }
        }
        return new Grey(small.width(), small.height(), medians);
    }

    /** For each cell how far its pixels, and those of its neighbours, go from their ground. */
    private static Grey contrasts(Grey picture, Grey ground, int cell) {
        var most = new byte[ground.pixels().length];
        for (int y = 0; y < ground.height() * cell; y++) {
            for (int x = 0; x < ground.width() * cell; x++) {
                int at = y / cell * ground.width() + x / cell;
                int away = Math.abs(picture.at(x, y) - (ground.pixels()[at] & 0xFF));
                if (away > (most[at] & 0xFF)) {
                    most[at] = (byte) away;
                }
            }
        }
        return widest(new Grey(ground.width(), ground.height(), most));
    }

    private static Grey widest(Grey cells) {
        var widest = new byte[cells.pixels().length];
        int around = 2;
        for (int y = 0; y < cells.height(); y++) {
            for (int x = 0; x < cells.width(); x++) {
                int best = 0;
                for (int v = Math.max(0, y - around); v <= Math.min(cells.height() - 1, y + around); v++) {
                    for (int u = Math.max(0, x - around); u <= Math.min(cells.width() - 1, x + around); u++) {
                        best = Math.max(best, cells.at(u, v));
                    }
                }
                widest[y * cells.width() + x] = (byte) best;
            }
        }
        return new Grey(cells.width(), cells.height(), widest);
    }

    /** The value of the cells at a pixel of the picture, between their middles. */
    private static int smooth(Grey cells, int x, int y, int cell) {
        int fx = Math.max(0, 256 * x / cell - 128);
        int fy = Math.max(0, 256 * y / cell - 128);
        int left = Math.min(cells.width() - 1, fx >> 8);
        int top = Math.min(cells.height() - 1, fy >> 8);
        int right = Math.min(cells.width() - 1, left + 1);
        int bottom = Math.min(cells.height() - 1, top + 1);
        int dx = fx & 0xFF;
        int dy = fy & 0xFF;
        int above = cells.at(left, top) * (256 - dx) + cells.at(right, top) * dx;
        int below = cells.at(left, bottom) * (256 - dx) + cells.at(right, bottom) * dx;
        return (above * (256 - dy) + below * dy) >> 16;
    }
}
