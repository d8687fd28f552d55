package org.entregent.operations.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The sum of a whole archive that is not encrypted, kept as the comment at the end of the ZIP: 64 hexadecimal digits of
 * the SHA-256 of everything before them. It tells an archive cut short or altered, down to one byte; against somebody
 * who alters on purpose there is the passphrase.
 */
final class Seal {

    static final String PLACE = "-".repeat(64);

    private Seal() {}

    /** Writes the sum in its place at the end of the finished file. */
    static void put(FileChannel file) throws IOException {
        long end = file.size() - PLACE.length();
        file.write(ByteBuffer.wrap(sum(file, end).getBytes(StandardCharsets.US_ASCII)), end);
    }

    static boolean isWhole(FileChannel file) throws IOException {
        long end = file.size() - PLACE.length();
        if (end < 0) {
            return false;
        }
        var found = ByteBuffer.allocate(PLACE.length());
        while (found.hasRemaining() && file.read(found, end + found.position()) >= 0) {
            // Until all is read.
        }
        return sum(file, end).equals(new String(found.array(), StandardCharsets.US_ASCII));
    }

    private static String sum(FileChannel file, long end) throws IOException {
        var digest = RowStream.sha256();
        var buffer = ByteBuffer.allocate(1 << 16);
        long at = 0;
        while (at < end) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), end - at));
            int read = file.read(buffer, at);
            if (read < 0) {
                break;
            }
            at += read;
            digest.update(buffer.flip());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
