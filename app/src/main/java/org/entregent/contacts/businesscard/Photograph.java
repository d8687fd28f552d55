package org.entregent.contacts.businesscard;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.entregent.contacts.businesscard.UnreadablePhotoException.Reason;

/**
 * A photo as it was taken: upright, no larger than needed to read a card. Its size is known from its first bytes, before
 * anything is unpacked; a large one is unpacked line by line at a fraction of its size. Memory: at most about 64 MB
 * while one is read.
 */
public final class Photograph {

    /** Nobody's telephone takes more; a file that says so is made to fill the memory. */
    private static final long MOST_PIXELS = 64_000_000;
    /** Kept in memory at once while reading. */
    private static final long PIXELS_AT_ONCE = 13_000_000;
    private static final int LONGEST_SIDE = 2_400;
    private static final int SHORTEST_SIDE = 60;
    private static final int PORTRAIT_SIDE = 480;
    private static final int KEPT_SIDE = 1_400;
    private static final int KEPT_BYTES = 200_000;

    private final BufferedImage picture;
    private final Optional<LocalDate> day;

    private Photograph(BufferedImage picture, Optional<LocalDate> day) {
        this.picture = picture;
        this.day = day;
    }

    /**
     * Reads a JPEG or a PNG.
     *
     * @throws UnreadablePhotoException
     *             with the reason, when it is no such photo, is cut off, or is too large
     */
    public static Photograph read(byte[] file) throws UnreadablePhotoException {
        var format = format(file);
        var exif = format.equals("jpeg") ? Exif.of(file) : new Exif(1, Optional.empty());
        try {
            var read = decoded(file, format);
            return new Photograph(upright(scaled(read, LONGEST_SIDE), exif.orientation()), exif.day());
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException
                | NegativeArraySizeException _) {
            // What the decoder throws depends on where the file is broken.
            throw new UnreadablePhotoException(Reason.BROKEN);
        }
    }

    private static String format(byte[] file) throws UnreadablePhotoException {
        if (file.length == 0) {
            throw new UnreadablePhotoException(Reason.EMPTY);
        }
        var head = new String(file, 0, Math.min(file.length, 16), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00FF\u00D8\u00FF")) {
            return "jpeg";
        }
        if (head.startsWith("\u0089PNG")) {
            return "png";
        }
        boolean isHeic = head.length() > 11 && head.startsWith("ftyp", 4)
                && head.substring(8, 12).toLowerCase(Locale.ROOT).matches("hei.|hev.|mif1|msf1|avi.");
        throw new UnreadablePhotoException(isHeic ? Reason.HEIC : Reason.KIND);
    }

    private static BufferedImage decoded(byte[] file, String format) throws IOException, UnreadablePhotoException {
        var readers = ImageIO.getImageReadersByFormatName(format);
        var reader = readers.next();
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(stream, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_PIXELS) {
                throw new UnreadablePhotoException(Reason.TOO_LARGE);
            }
            if (Math.min(width, height) < SHORTEST_SIDE) {
                throw new UnreadablePhotoException(Reason.TOO_SMALL);
            }
            int step = 1;
            while (width * height / ((long) step * step) > PIXELS_AT_ONCE) {
                step++;
            }
            return read(reader, step);
        } finally {
            reader.dispose();
        }
    }

    /** The decoder fills the rest of a picture that is cut off with grey, and only warns. */
    private static BufferedImage read(ImageReader reader, int step) throws IOException, UnreadablePhotoException {
        var isCutOff = new AtomicBoolean();
        IIOReadWarningListener listener = (_, warning) -> {
            var words = warning.toLowerCase(Locale.ROOT);
            isCutOff.compareAndSet(false, words.contains("premature") || words.contains("corrupt"));
        };
        reader.addIIOReadWarningListener(listener);
        var wanted = reader.getDefaultReadParam();
        wanted.setSourceSubsampling(step, step, 0, 0);
        var picture = reader.read(0, wanted);
        if (isCutOff.get()) {
            throw new UnreadablePhotoException(Reason.BROKEN);
        }
        return picture;
    }

    /** In colours without transparency (what is transparent is white), no side longer than so many pixels. */
    private static BufferedImage scaled(BufferedImage picture, int longest) {
        double by = Math.min(1, (double) longest / Math.max(picture.getWidth(), picture.getHeight()));
        var from = picture;
        // By halves: one large step leaves pixels out, and with them the thin strokes of small letters.
        while (by < 0.5) {
            from = drawn(from, Math.max(1, from.getWidth() / 2), Math.max(1, from.getHeight() / 2));
            by *= 2;
        }
        return drawn(from, Math.max(1, (int) Math.round(from.getWidth() * by)),
                Math.max(1, (int) Math.round(from.getHeight() * by)));
    }

    private static BufferedImage drawn(BufferedImage from, int width, int height) {
        var to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = to.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.drawImage(from, 0, 0, width, height, null);
        pen.dispose();
        return to;
    }

    private static BufferedImage upright(BufferedImage from, int orientation) {
        if (orientation == 1) {
            return from;
        }
        int w = from.getWidth();
        int h = from.getHeight();
        boolean isSideways = orientation >= 5;
        var to = new BufferedImage(isSideways ? h : w, isSideways ? w : h, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int rgb = from.getRGB(x, y);
                switch (orientation) {
                    case 2 -> to.setRGB(w - 1 - x, y, rgb);
                    case 3 -> to.setRGB(w - 1 - x, h - 1 - y, rgb);
                    case 4 -> to.setRGB(x, h - 1 - y, rgb);
                    case 5 -> to.setRGB(y, x, rgb);
                    case 6 -> to.setRGB(h - 1 - y, x, rgb);
                    case 7 -> to.setRGB(h - 1 - y, w - 1 - x, rgb);
                    default -> to.setRGB(y, w - 1 - x, rgb);
                }
            }
        }
        return to;
    }

    /** On which day it was taken, when the camera says so. */
    public Optional<LocalDate> day() {
        return day;
    }

    Grey grey() {
        return Grey.of(picture);
    }

    /** As a JPEG to be looked at and kept, 200 kB at most, without what the camera wrote beside it (such as the place). */
    public byte[] kept() {
        int side = KEPT_SIDE;
        float quality = 0.82f;
        var jpeg = jpeg(scaled(picture, side), quality);
        while (jpeg.length > KEPT_BYTES && side > 300) {
            quality = Math.max(0.5f, quality - 0.12f);
            side = side * 9 / 10;
            jpeg = jpeg(scaled(picture, side), quality);
        }
        return jpeg;
    }

    /** As a JPEG for the card of whoever is on it, without what the camera wrote beside it. */
    public byte[] portrait() {
        return jpeg(scaled(picture, PORTRAIT_SIDE), 0.85f);
    }

    private static byte[] jpeg(BufferedImage picture, float quality) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** The photo that is kept, to be read again. */
    public static Photograph ofKept(byte[] jpeg) {
        try {
            return read(jpeg);
        } catch (UnreadablePhotoException e) {
            throw new IllegalStateException(e);
        }
    }
}
