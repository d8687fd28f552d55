package org.entregent.contacts.businesscard;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Takes a photo of something flat on a table: turned, lit from one side, a little blurred, with noise, as a JPEG. */
final class TakenPhoto {

    private TakenPhoto() {}

    /**
     * How it is taken.
     *
     * @param degrees
     *            by which the card lies askew
     * @param quarters
     *            of a turn by which the photo lies
     * @param blur
     *            pixels of the lens' spread; 0 is sharp
     * @param noise
     *            of the sensor, in shades of 256
     * @param quality
     *            of the JPEG, 0 to 1
     * @param lean
     *            of the camera: how much narrower the far side is, as a share
     */
    record Way(double degrees, int quarters, int blur, double noise, float quality, Color table, double lean) {}

    static byte[] jpeg(BufferedImage card, Way way, long seed) {
        var random = new Random(seed);
        int width = 1_500;
        int height = 1_125;
        var photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = photo.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(way.table());
        pen.fillRect(0, 0, width, height);
        pen.rotate(Math.toRadians(way.degrees()), width / 2.0, height / 2.0);
        double by = 1.2;
        pen.translate((width - card.getWidth() * by) / 2, (height - card.getHeight() * by) / 2);
        pen.scale(by, by);
        pen.drawImage(card, 0, 0, null);
        pen.dispose();
        shade(photo);
        return jpeg(noisy(blurred(turned(leaning(photo, way.lean()), way.quarters()), way.blur()), way.noise(), random),
                way.quality());
    }

    /** The far side, which is the upper one, is narrower. */
    private static BufferedImage leaning(BufferedImage photo, double lean) {
        if (lean == 0) {
            return photo;
        }
        int w = photo.getWidth();
        int h = photo.getHeight();
        var seen = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < h; y++) {
            double narrow = 1 - lean * (h - y) / h;
            for (int x = 0; x < w; x++) {
                double from = (x - w / 2.0) / narrow + w / 2.0;
                int left = Math.clamp((int) Math.floor(from), 0, w - 2);
                double dx = Math.clamp(from - left, 0.0, 1.0);
                seen.setRGB(x, y, mixed(photo.getRGB(left, y), photo.getRGB(left + 1, y), dx));
            }
        }
        return seen;
    }

    private static int mixed(int left, int right, double share) {
        int rgb = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            double light = (left >> shift & 0xFF) * (1 - share) + (right >> shift & 0xFF) * share;
            rgb |= (int) Math.round(light) << shift;
        }
        return rgb;
    }

    /** One side of the table is darker than the other. */
    private static void shade(BufferedImage photo) {
        Graphics2D pen = photo.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(0, 0, 0, 0), photo.getWidth(), photo.getHeight(),
                new Color(0, 0, 0, 110)));
        pen.fillRect(0, 0, photo.getWidth(), photo.getHeight());
        pen.dispose();
    }

    static BufferedImage turned(BufferedImage photo, int quarters) {
        if (quarters == 0) {
            return photo;
        }
        boolean isSideways = quarters % 2 == 1;
        int w = isSideways ? photo.getHeight() : photo.getWidth();
        int h = isSideways ? photo.getWidth() : photo.getHeight();
        var turned = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        var pen = turned.createGraphics();
        pen.translate(w / 2.0, h / 2.0);
        pen.rotate(Math.PI / 2 * quarters);
        pen.translate(-photo.getWidth() / 2.0, -photo.getHeight() / 2.0);
        pen.drawImage(photo, 0, 0, null);
        pen.dispose();
        return turned;
    }

    private static BufferedImage blurred(BufferedImage photo, int blur) {
        if (blur == 0) {
            return photo;
        }
        int side = 2 * blur + 1;
        var weights = new float[side * side];
        Arrays.fill(weights, 1f / (side * side));
        return new ConvolveOp(new Kernel(side, side, weights), ConvolveOp.EDGE_NO_OP, null).filter(photo, null);
    }

    private static BufferedImage noisy(BufferedImage photo, double noise, Random random) {
        for (int y = 0; y < photo.getHeight(); y++) {
            for (int x = 0; x < photo.getWidth(); x++) {
                int rgb = photo.getRGB(x, y);
                int by = (int) Math.round(random.nextGaussian() * noise);
                photo.setRGB(x, y, moved(rgb >> 16 & 0xFF, by) << 16 | moved(rgb >> 8 & 0xFF, by) << 8
                        | moved(rgb & 0xFF, by));
            }
        }
        return photo;
    }

    private static int moved(int light, int by) {
        return Math.clamp(light + by, 0, 255);
    }

    static byte[] jpeg(BufferedImage photo, float quality) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.write(null, new IIOImage(photo, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
