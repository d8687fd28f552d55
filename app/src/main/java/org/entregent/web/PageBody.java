package org.entregent.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** A page on its way to a reader. */
interface PageBody {

    /** In bytes, before compression. */
    int length();

    /** As it is, in UTF-8. */
    byte[] plain();

    /** In the format of gzip (RFC 1952). */
    byte[] compressed() throws IOException;

    /** A page that was drawn for this answer alone. */
    record Whole(byte[] plain) implements PageBody {

        @Override
        public int length() {
            return plain.length;
        }

        @Override
        public byte[] compressed() throws IOException {
            // In one piece: each call of the compressor has its price.
            var compressed = new ByteArrayOutputStream(LightGzip.BUFFER_BYTES);
            try (var gzip = new LightGzip(compressed)) {
                gzip.write(plain);
            }
            return compressed.toByteArray();
        }
    }
}
