package org.entregent.preview;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.ImageIO;

/** Stands for the picture of a printed page: a white sheet with grey lines, upright or lying. */
final class SamplePaper {

    private SamplePaper() {}

    static byte[] page(String path) throws IOException {
        boolean lying = path.contains("/participants/");
        int width = lying ? 1000 : 707;
        int height = lying ? 707 : 1000;
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.GRAY);
        for (int y = 90; y < height - 80; y += 34) {
            graphics.fillRect(70, y, width - 140 - (y * 37) % 260, 9);
        }
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
