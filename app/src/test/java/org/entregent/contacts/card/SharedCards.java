package org.entregent.contacts.card;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Cards that other projects test with; they are not always there. */
public final class SharedCards {

    private SharedCards() {}

    public static List<Path> files() {
        var folder = Path.of(System.getProperty("entregent.root", "..")).resolve("../shared/data/contacts");
        assumeTrue(Files.isDirectory(folder), "the vCards of ../shared/data/contacts are not here");
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).filter(SharedCards::holdsCard).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holdsCard(Path file) {
        var name = file.getFileName().toString();
        return !name.endsWith(".md") && new String(bytes(file), StandardCharsets.ISO_8859_1).replace("\0", "")
                .toUpperCase(Locale.ROOT).contains("BEGIN:VCARD");
    }
}
