package org.entregent.contacts.businesscard;

import java.time.Duration;
import java.util.List;

/**
 * Reads the letters of a card in a photo: whitened, levelled, and turned until they can be read. Rows that are sharper
 * than columns say that it lies upright or on its head, columns that it lies on its side; which of the two is known by
 * reading: letters on their head make no words.
 */
final class LetterReading {

    private static final int SURE = 70;
    /** Letters of a sure reading: fewer may be a few that look alike on their head. */
    private static final int ENOUGH = 25;
    private static final int DARK = 128;
    /** One pixel in so many is dark on a photo with a line or two; on one of a card thirty times as many. */
    private static final int LEAST_INK = 2_000;

    private final Tesseract tesseract;

    LetterReading(Tesseract tesseract) {
        this.tesseract = tesseract;
    }

    /**
     * The lines of a card, from top to bottom.
     *
     * @param within
     *            after which it is given up, all turns together
     * @throws Tesseract.SilentException
     *             when Tesseract is not there, fails, or takes too long
     */
    List<PrintedLine> read(Grey photo, Duration within) throws Tesseract.SilentException {
        long end = System.nanoTime() + within.toNanos();
        var white = Whitening.of(photo);
        if (!hasInk(white)) {
            return List.of();
        }
        var upright = Skew.of(white);
        var onSide = Skew.of(white.turned(1));
        List<PrintedLine> best = List.of();
        for (int turn : onSide.sharpness() > upright.sharpness() ? List.of(1, 3, 0, 2) : List.of(0, 2, 1, 3)) {
            var skew = turn % 2 == 1 ? onSide : upright;
            var level = white.turned(turn).rotated(-skew.degrees());
            List<PrintedLine> lines;
            try {
                lines = lines(level, end);
            } catch (Tesseract.SilentException e) {
                if (best.isEmpty()) {
                    throw e;
                }
                return best;
            }
            if (weight(lines) > weight(best)) {
                best = lines;
            }
            if (isSure(lines)) {
                return lines;
            }
        }
        return best;
    }

    /** Where there is none, Tesseract looks for letters in the grain, for half a minute. */
    private static boolean hasInk(Grey white) {
        int dark = 0;
        for (byte pixel : white.pixels()) {
            dark += (pixel & 0xFF) < DARK ? 1 : 0;
        }
        return dark > white.pixels().length / LEAST_INK;
    }

    private List<PrintedLine> lines(Grey level, long end) throws Tesseract.SilentException {
        var left = Duration.ofNanos(end - System.nanoTime());
        if (left.isNegative()) {
            throw new Tesseract.SilentException("no time left", true);
        }
        return PrintedLines.of(tesseract.table(level.pgm(), left));
    }

    private static boolean isSure(List<PrintedLine> lines) {
        long letters = lines.stream().filter(line -> line.confidence() >= SURE).mapToLong(LetterReading::letters).sum();
        return letters >= ENOUGH && 2 * letters >= lines.stream().mapToLong(LetterReading::letters).sum();
    }

    private static long weight(List<PrintedLine> lines) {
        return lines.stream().mapToLong(line -> letters(line) * Math.max(0, line.confidence() - 25)).sum();
    }

    private static long letters(PrintedLine line) {
        return line.text().codePoints().filter(Character::isLetterOrDigit).count();
    }
}
