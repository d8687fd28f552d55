package org.entregent.typesetting;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.Deflater;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A QR code as a picture of one bit a module, with a quiet zone around it, packed as a PDF wants it. */
public final class QrCode {

    /** Three modules here; the white of the badge is the fourth. */
    private static final int QUIET = 3;
    /** Above this many modules the finer ones would blur on a badge: less correction makes them larger. */
    private static final int MOST_MODULES = 41;

    /** What as many modules hold with more correction. */
    private static final int MOST_BYTES = 106;

    private static final int PATTERN = 3;

    private final int side;
    private final byte[] deflated;

    private QrCode(int side, byte[] deflated) {
        this.side = side;
        this.deflated = deflated;
    }

    /** The code that holds a text; letters beyond ASCII are written, and declared, as UTF-8. */
    public static QrCode of(String text) {
        return of(text, Map.of());
    }

    /**
     * The same for one of thousands: the pattern laid over it is not the most even of eight, the choice of which is what
     * takes time, but always the same; any reader takes either.
     */
    public static QrCode quickly(String text) {
        return of(text, Map.of(EncodeHintType.QR_MASK_PATTERN, PATTERN));
    }

    private static QrCode of(String text, Map<EncodeHintType, Object> hints) {
        try {
            var matrix = encoded(text, isLong(text) ? ErrorCorrectionLevel.L : ErrorCorrectionLevel.M, hints);
            if (matrix.getWidth() > MOST_MODULES && !isLong(text)) {
                matrix = encoded(text, ErrorCorrectionLevel.L, hints);
            }
            return new QrCode(matrix.getWidth() + 2 * QUIET, packed(matrix));
        } catch (WriterException e) {
            throw new IllegalArgumentException("no code can hold " + text.length() + " characters", e);
        }
    }

    /** Whether more correction would surely take too many modules: with one small letter, each takes a byte or more. */
    private static boolean isLong(String text) {
        return text.length() > MOST_BYTES && text.chars().anyMatch(Character::isLowerCase);
    }

    private static ByteMatrix encoded(String text, ErrorCorrectionLevel level, Map<EncodeHintType, Object> hints)
            throws WriterException {
        var all = new EnumMap<EncodeHintType, Object>(EncodeHintType.class);
        all.putAll(hints);
        if (text.chars().anyMatch(c -> c >= 0x80)) {
            all.put(EncodeHintType.CHARACTER_SET, "UTF-8");
        }
        return Encoder.encode(text, level, all).getMatrix();
    }

    /** Modules in a row, quiet zone included. */
    public int side() {
        return side;
    }

    /** The rows, eight modules a byte, 0 for black, compressed. */
    public InputStream deflated() {
        return new ByteArrayInputStream(deflated);
    }

    private static byte[] packed(ByteMatrix matrix) {
        int side = matrix.getWidth() + 2 * QUIET;
        int bytesPerRow = Math.ceilDiv(side, 8);
        var bits = new byte[bytesPerRow * side];
        Arrays.fill(bits, (byte) 0xFF);
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y) == 1) {
                    int column = x + QUIET;
                    bits[(y + QUIET) * bytesPerRow + column / 8] &= (byte) ~(0x80 >> column % 8);
                }
            }
        }
        return deflate(bits);
    }

    private static byte[] deflate(byte[] bits) {
        var deflater = new Deflater();
        try {
            deflater.setInput(bits);
            deflater.finish();
            var result = new ByteArrayOutputStream();
            var buffer = new byte[512];
            while (!deflater.finished()) {
                result.write(buffer, 0, deflater.deflate(buffer));
            }
            return result.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
