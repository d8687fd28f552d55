package org.entregent.contacts.businesscard;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A picture in shades of grey, one byte a pixel, row after row; 0 is black, 255 is white. */
final class Grey {

    static final int WHITE = 255;

    private final int width;
    private final int height;
    private final byte[] pixels;

    Grey(int width, int height, byte[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    /** By luminance (ITU-R BT.601). */
    static Grey of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        var pixels = new byte[width * height];
        var row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int rgb = row[x];
                int light = 299 * (rgb >> 16 & 0xFF) + 587 * (rgb >> 8 & 0xFF) + 114 * (rgb & 0xFF);
                pixels[y * width + x] = (byte) (light / 1000);
            }
        }
        return new Grey(width, height, pixels);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Row after row; not a copy. */
    byte[] pixels() {
        return pixels;
    }

    int at(int x, int y) {
        return pixels[y * width + x] & 0xFF;
    }

    /** The same picture smaller by a whole number, each pixel the mean of those it stands for. */
    Grey reduced(int factor) {
        if (factor <= 1) {
            return this;
        }
        int w = Math.max(1, width / factor);
        int h = Math.max(1, height / factor);
        var small = new byte[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                small[y * w + x] = (byte) mean(x * factor, y * factor, factor);
            }
        }
        return new Grey(w, h, small);
    }

    private int mean(int left, int top, int size) {
        int right = Math.min(width, left + size);
        int bottom = Math.min(height, top + size);
        int sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += at(x, y);
            }
        }
        return sum / Math.max(1, (right - left) * (bottom - top));
    }

    /** White where it was black. */
    Grey inverted() {
        var other = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            other[i] = (byte) (WHITE - (pixels[i] & 0xFF));
        }
        return new Grey(width, height, other);
    }

    /**
     * Turned clockwise.
     *
     * @param quarters
     *            0 to 3
     */
    Grey turned(int quarters) {
        if (quarters == 0) {
            return this;
        }
        boolean isSideways = quarters % 2 == 1;
        int w = isSideways ? height : width;
        int h = isSideways ? width : height;
        var turned = new byte[pixels.length];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                turned[y * w + x] = switch (quarters) {
                    case 1 -> pixels[(height - 1 - x) * width + y];
                    case 2 -> pixels[(height - 1 - y) * width + width - 1 - x];
                    default -> pixels[x * width + width - 1 - y];
                };
            }
        }
        return new Grey(w, h, turned);
    }

    /** Turned clockwise by some degrees around its middle, between its pixels; what comes from outside is white. */
    Grey rotated(double degrees) {
        if (Math.abs(degrees) < 0.05) {
            return this;
        }
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        var rotated = new byte[pixels.length];
        Arrays.fill(rotated, (byte) WHITE);
        double middleX = (width - 1) / 2.0;
        double middleY = (height - 1) / 2.0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double fromX = middleX + cos * (x - middleX) + sin * (y - middleY);
                double fromY = middleY - sin * (x - middleX) + cos * (y - middleY);
                if (fromX >= 0 && fromY >= 0 && fromX < width - 1 && fromY < height - 1) {
                    rotated[y * width + x] = (byte) between(fromX, fromY);
                }
            }
        }
        return new Grey(width, height, rotated);
    }

    private int between(double x, double y) {
        int left = (int) x;
        int top = (int) y;
        double dx = x - left;
        double dy = y - top;
        double above = at(left, top) * (1 - dx) + at(left + 1, top) * dx;
        double below = at(left, top + 1) * (1 - dx) + at(left + 1, top + 1) * dx;
        return (int) Math.round(above * (1 - dy) + below * dy);
    }

    /** As a file of the simplest format that image programs read (binary PGM). */
    byte[] pgm() {
        var head = ("P5\n" + width + " " + height + "\n255\n").getBytes(StandardCharsets.US_ASCII);
        var file = Arrays.copyOf(head, head.length + pixels.length);
        System.arraycopy(pixels, 0, file, head.length, pixels.length);
        return file;
    }
}
