package org.entregent.contacts.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * The entries of a ZIP file, inflated by ourselves and counted while it happens: what the file says of its sizes is not
 * believed. Behind this no library sees the ZIP any more, only these bytes, so nothing can be larger for it than it was
 * for us. Pictures and the like are counted but not kept. Commons Compress reads them, as Java itself refuses what programs
 * write that do not know an entry's size beforehand and leave room for a large one.
 */
final class ZipContents {

    private final Map<String, byte[]> entries;

    private ZipContents(Map<String, byte[]> entries) {
        this.entries = entries;
    }

    /**
     * @throws UnreadableListException
     *             when it is broken, or larger inflated than {@link Limits} allow
     */
    static ZipContents of(byte[] file) {
        var entries = new LinkedHashMap<String, byte[]>();
        long unpacked = 0;
        int count = 0;
        var buffer = new byte[16_384];
        try (var zip = new ZipArchiveInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                count++;
                if (count > Limits.ENTRIES) {
                    throw Limits.refused("zip-entries", Limits.ENTRIES);
                }
                boolean kept = isKept(entry.getName());
                var bytes = new ByteArrayOutputStream();
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > Limits.UNPACKED) {
                        throw Limits.refused("zip-size", Limits.UNPACKED >> 20);
                    }
                    if (kept) {
                        bytes.write(buffer, 0, read);
                    }
                }
                if (kept && !entry.isDirectory()) {
                    entries.putIfAbsent(entry.getName(), bytes.toByteArray());
                }
            }
        } catch (UnreadableListException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The reader meets some broken files with exceptions of its own.
            var refusal = Limits.refused("broken");
            refusal.addSuppressed(e);
            throw refusal;
        }
        return new ZipContents(entries);
    }

    private static boolean isKept(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels") || name.equals("mimetype") || name.endsWith(".bin");
    }

    Map<String, byte[]> entries() {
        return entries;
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    boolean hasFolder(String folder) {
        return entries.keySet().stream().anyMatch(name -> name.startsWith(folder));
    }

    /** An entry's beginning as text, empty when it is not there. */
    String text(String name) {
        var bytes = entries.get(name);
        return bytes == null ? "" : new String(bytes, 0, Math.min(bytes.length, 100_000), StandardCharsets.UTF_8);
    }
}
