package org.entregent.contacts.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static java.nio.charset.StandardCharsets.UTF_8;

/** ZIP files made on the fly: small workbooks, and bombs. */
final class Zips {

    private Zips() {}

    static byte[] of(Map<String, String> entries) {
        return written(zip -> {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        });
    }

    /** An OpenDocument workbook of one sheet with these rows. */
    static byte[] ods(String rows) {
        return odsContent("<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content "
                + "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
                + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>"
                + "<table:table table:name=\"Liste\">" + rows
                + "</table:table></office:spreadsheet></office:body></office:document-content>");
    }

    static byte[] odsContent(String content) {
        return of(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", content));
    }

    /** One entry of as many zeros, which weigh nothing in the file. */
    static byte[] bomb(String entry, long megabytes) {
        return written(zip -> {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry(entry));
            var zeros = new byte[1 << 20];
            for (long i = 0; i < megabytes; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        });
    }

    interface Content {
        void write(ZipOutputStream zip) throws IOException;
    }

    static byte[] written(Content content) {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream out = bytes; var zip = new ZipOutputStream(out)) {
            content.write(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
