package org.entregent.contacts.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.entregent.contacts.paper.PrintedCarnet.Printed;

/**
 * A carnet of more people than one PDF holds, as several of about the same size in a ZIP: the first names of her order in the
 * first, and so on. Each is drawn when those before it have been written, so that a large carnet takes no more memory
 * than one volume.
 */
public final class Volumes {

    /** Draws one volume. */
    @FunctionalInterface
    public interface Drawing<T> {

        /**
         * Draws it.
         *
         * @param some
         *            whom it holds
         */
        Printed draw(PrintedCarnet volume, List<T> some) throws IOException;
    }

    private final PrintedCarnet carnet;
    private final int most;

    private Volumes(PrintedCarnet carnet, int most) {
        this.carnet = carnet;
        this.most = most;
    }

    /** Of a carnet, {@link PrintedCarnet#MOST} people at most in each. */
    public static Volumes of(PrintedCarnet carnet) {
        return new Volumes(carnet, PrintedCarnet.MOST);
    }

    static Volumes of(PrintedCarnet carnet, int most) {
        return new Volumes(carnet, most);
    }

    /** Cut into pieces of about the same size. */
    <T> List<List<T>> cut(List<T> all) {
        int volumes = Math.max(1, Math.ceilDiv(all.size(), most));
        var pieces = new ArrayList<List<T>>();
        for (int i = 0; i < volumes; i++) {
            pieces.add(all.subList((int) ((long) all.size() * i / volumes),
                    (int) ((long) all.size() * (i + 1) / volumes)));
        }
        return pieces;
    }

    /**
     * Writes the ZIP.
     *
     * @param all
     *            whom it holds, in her order
     * @param drawing
     *            draws a volume with the cards of some of them
     * @param name
     *            of each volume, before its number
     * @throws IOException
     *             when it cannot be written
     */
    public <T> void write(List<T> all, Drawing<T> drawing, String name, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        var pieces = cut(all);
        for (int i = 0; i < pieces.size(); i++) {
            zip.putNextEntry(new ZipEntry(name + "-" + (i + 1) + ".pdf"));
            zip.write(drawing.draw(carnet.in(new Volume(i + 1, pieces.size())), pieces.get(i)).pdf());
            zip.closeEntry();
            // What is drawn already goes to her while the next is being drawn.
            zip.flush();
        }
        zip.finish();
    }
}
