package org.entregent.contacts.businesscard;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a camera writes into a JPEG beside the picture (Exif 2.32), as far as it matters here: how the camera was held,
 * and on which day. Whatever is broken there is as if it were not there.
 *
 * @param orientation
 *            1 to 8 as Exif counts them; 1 is upright
 * @param day
 *            on which the photo was taken, by the camera's clock
 */
record Exif(int orientation, Optional<LocalDate> day) {

    private static final Exif NONE = new Exif(1, Optional.empty());
    private static final byte[] HEAD = {'E', 'x', 'i', 'f', 0, 0};
    private static final int ORIENTATION = 0x0112;
    private static final int CHANGED_AT = 0x0132;
    private static final int MORE = 0x8769;
    private static final int TAKEN_AT = 0x9003;
    private static final int ENTRY = 12;

    static Exif of(byte[] jpeg) {
        int at = 2;
        while (at + 4 <= jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
            int marker = jpeg[at + 1] & 0xFF;
            int length = (jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF;
            boolean isExif = marker == 0xE1 && begins(jpeg, at + 4);
            if (isExif && at + 2 + length <= jpeg.length && length > 16) {
                return read(ByteBuffer.wrap(jpeg, at + 10, length - 8).slice());
            }
            if (marker == 0xDA || length < 2) {
                return NONE;
            }
            at += 2 + length;
        }
        return NONE;
    }

    private static boolean begins(byte[] jpeg, int from) {
        for (int i = 0; i < HEAD.length; i++) {
            if (from + i >= jpeg.length || jpeg[from + i] != HEAD[i]) {
                return false;
            }
        }
        return true;
    }

    private static Exif read(ByteBuffer tiff) {
        try {
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int first = tiff.getInt(4);
            int orientation = entry(tiff, first, ORIENTATION).map(at -> (int) tiff.getShort(at + 8)).orElse(1);
            var taken = entry(tiff, first, MORE).map(at -> tiff.getInt(at + 8))
                    .flatMap(more -> entry(tiff, more, TAKEN_AT)).or(() -> entry(tiff, first, CHANGED_AT));
            return new Exif(orientation >= 1 && orientation <= 8 ? orientation : 1, taken.flatMap(at -> day(tiff, at)));
        } catch (IndexOutOfBoundsException _) {
            // An offset that leads nowhere.
            return NONE;
        }
    }

    /** Where the entry of a tag begins in the directory at an offset. */
    private static Optional<Integer> entry(ByteBuffer tiff, int directory, int tag) {
        int count = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < count; i++) {
            int at = directory + 2 + ENTRY * i;
            if ((tiff.getShort(at) & 0xFFFF) == tag) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** "2026:09:24 18:30:00". */
    private static Optional<LocalDate> day(ByteBuffer tiff, int entry) {
        var written = new byte[10];
        tiff.get(tiff.getInt(entry + 8), written);
        var parts = new String(written, StandardCharsets.US_ASCII).split("[:\\-]");
        try {
            return parts.length == 3
                    ? Optional.of(LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]),
                            Integer.parseInt(parts[2])))
                    : Optional.empty();
        } catch (NumberFormatException | DateTimeException _) {
            // A camera whose clock was never set writes spaces or zeros.
            return Optional.empty();
        }
    }
}
