package org.entregent.operations.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A home that a test may break; the programs are unpacked once for all. */
record ScratchHome(Path folder) implements AutoCloseable {

    /** A new home below {@code target/}. */
    static ScratchHome create() {
        try {
            return in(Files.createTempDirectory(target(), "home-"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static ScratchHome in(Path folder) throws IOException {
        var home = new ScratchHome(folder);
        Files.createSymbolicLink(home.home().runtime(), Files.createDirectories(target().resolve("runtime")));
        return home;
    }

    static Path target() throws IOException {
        return Files.createDirectories(Path.of("target", "test-databases").toAbsolutePath());
    }

    Home home() {
        return new Home(folder);
    }

    /** Opens it as the product does, and leaves nothing behind at the end of the test run either. */
    Database open() {
        return Database.open(folder, environment());
    }

    static Map<String, String> environment() {
        return Map.of("PATH", System.getenv("PATH"));
    }

    @Override
    public void close() {
        try {
            Scratch.delete(folder);
        } catch (IOException e) {
            // A scratch folder under target/ may stay.
        }
    }
}
