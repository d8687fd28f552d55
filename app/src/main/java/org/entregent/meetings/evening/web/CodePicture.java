package org.entregent.meetings.evening.web;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as an SVG draws it.
 *
 * @param side
 *            of its square box, in modules, the quiet zone included
 * @param path
 *            of the dark modules
 */
public record CodePicture(int side, String path) {

    /** Modules of white around a code, without which phones do not find it. */
    private static final int QUIET = 4;

    /** The code that holds a text. */
    public static CodePicture of(String text) {
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            var path = new StringBuilder();
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    if (matrix.get(x, y) == 1) {
                        path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
                    }
                }
            }
            return new CodePicture(matrix.getWidth() + 2 * QUIET, path.toString());
        } catch (WriterException e) {
            throw new IllegalArgumentException("no code can hold " + text.length() + " characters", e);
        }
    }
}
