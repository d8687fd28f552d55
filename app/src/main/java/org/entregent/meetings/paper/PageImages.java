package org.entregent.meetings.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pictures of printed pages, to be looked at on a screen before they are printed. */
public final class PageImages {

    private PageImages() {}

    /**
     * One page of a PDF.
     *
     * @param page
     *            from 1
     * @param width
     *            in pixels
     * @return a PNG; empty when there is no such page
     * @throws IOException
     *             when the PDF cannot be read
     */
    public static Optional<byte[]> png(byte[] pdf, int page, int width) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            if (page < 1 || page > document.getNumberOfPages()) {
                return Optional.empty();
            }
            float scale = width / document.getPage(page - 1).getMediaBox().getWidth();
            BufferedImage image = new PDFRenderer(document).renderImage(page - 1, scale, ImageType.RGB);
            var png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return Optional.of(png.toByteArray());
        }
    }
}
