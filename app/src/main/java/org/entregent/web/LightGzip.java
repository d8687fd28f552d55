package org.entregent.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/**
 * Compression for pages that are made for one reader and sent once: a third of the time of the usual level for a seventh
 * more bytes (measured on a page of 75 kB: 0.25 ms and 8.7 kB, against 0.78 ms and 7.7 kB). The container, which
 * compresses all else, has that level only.
 */
final class LightGzip extends GZIPOutputStream {

    /** Below this, the headers weigh more than what is saved. */
    static final int LEAST_BYTES = 2_048;
    static final int LEVEL = 3;
    static final int BUFFER_BYTES = 8_192;

    LightGzip(OutputStream out) throws IOException {
        super(out, BUFFER_BYTES);
        def.setLevel(LEVEL);
    }

    /** Whether the reader's browser takes it. */
    static boolean isAccepted(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip")
                && !accepted.replace(" ", "").matches(".*gzip;q=0(\\.0*)?(,.*)?");
    }
}
