package org.entregent.meetings.phone;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * The code of a badge as a drawing.
 *
 * @param side
 *            modules in a row, without the quiet zone
 * @param path
 *            of the dark modules, one unit each
 */
public record BadgeCode(int side, String path) {

    /** The code that holds a text. */
    static BadgeCode of(String text) {
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            return new BadgeCode(matrix.getWidth(), path(matrix));
        } catch (WriterException e) {
            throw new IllegalArgumentException("no code can hold " + text.length() + " characters", e);
        }
    }

    /** Each run of dark modules is one stroke. */
    private static String path(ByteMatrix matrix) {
        var path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                int from = x;
                while (x < matrix.getWidth() && matrix.get(x, y) == 1) {
                    x++;
                }
                if (x > from) {
                    path.append('M').append(from).append(' ').append(y).append('h').append(x - from).append("v1h-")
                            .append(x - from).append('z');
                }
            }
        }
        return path.toString();
    }
}
