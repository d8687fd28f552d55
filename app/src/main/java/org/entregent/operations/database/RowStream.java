package org.entregent.operations.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and sums the rows that pass: in PostgreSQL's text form each is one line, and a line break within is escaped. */
final class RowStream {

    private final MessageDigest digest = sha256();
    private long rows;

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void pass(byte[] bytes, int from, int count) {
        digest.update(bytes, from, count);
        for (int i = from; i < from + count; i++) {
            if (bytes[i] == '\n') {
                rows++;
            }
        }
    }

    long rows() {
        return rows;
    }

    /** To be asked once, at the end. */
    String sha256Hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    OutputStream before(OutputStream next) {
        return new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                write(new byte[]{(byte) single}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                pass(bytes, from, count);
                next.write(bytes, from, count);
            }
        };
    }

    InputStream after(InputStream source) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                var single = new byte[1];
                return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int from, int count) throws IOException {
                int read = source.read(bytes, from, count);
                if (read > 0) {
                    pass(bytes, from, read);
                }
                return read;
            }
        };
    }
}
