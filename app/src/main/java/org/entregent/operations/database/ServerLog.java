package org.entregent.operations.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Collectors;

/** The file into which PostgreSQL says what it does. */
record ServerLog(Path file) {

    private static final long LARGE = 10L << 20;
    private static final int MOST_READ = 1 << 16;
    private static final int LINES = 5;

    /** Sets a large log aside before a start; the one before it goes. */
    void turn() throws IOException {
        if (Files.exists(file) && Files.size(file) > LARGE) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        OwnerOnly.openFile(file).close();
    }

    long length() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** What was said since the given length, at most the last 64 KB. */
    String since(long length) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var bytes = ByteBuffer.allocate((int) Math.clamp(channel.size() - length, 0, MOST_READ));
            long from = channel.size() - bytes.capacity();
            while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
                // Until all is read.
            }
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        }
    }

    /** The last lines of a text, for a message. */
    static String last(String said) {
        var lines = said.lines().filter(line -> !line.isBlank()).toList();
        return lines.stream().skip(Math.max(0, lines.size() - LINES)).map(String::strip)
                .collect(Collectors.joining("\n"));
    }
}
