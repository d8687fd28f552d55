package org.entregent.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A home that goes when it is closed. */
record ScratchHome(Path folder) implements AutoCloseable {

    ScratchHome() throws IOException {
        this(Files.createTempDirectory("entregent-benchmark-"));
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
