package org.entregent.operations.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.jspecify.annotations.Nullable;

/** A backup as it is read: never trusted, and never written to the disk in clear. */
record ArchiveFile(Path file, boolean encrypted, Optional<Passphrase> passphrase) {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int MOST_MANIFEST = 16 << 20;

    /** What is done with a table's rows as they pass. */
    interface Rows {
        void take(String entry, InputStream rows) throws IOException, SQLException;
    }

    /**
     * @throws DatabaseException
     *             when it is missing, not a backup, or no passphrase came with an encrypted one
     */
    static ArchiveFile of(Path file, Optional<Passphrase> passphrase) {
        boolean encrypted = isEncrypted(file);
        if (encrypted && passphrase.isEmpty()) {
            throw new DatabaseException("backup.passphrase-needed", file.toString());
        }
        return new ArchiveFile(file, encrypted, passphrase);
    }

    static boolean isEncrypted(Path file) {
        if (!Files.exists(file)) {
            throw new DatabaseException("backup.no-file", file.toString());
        }
        if (Files.isDirectory(file)) {
            throw new DatabaseException("backup.folder", file.toString());
        }
        try (var stream = Files.newInputStream(file)) {
            var beginning = stream.readNBytes(Envelope.MAGIC.length);
            if (Arrays.equals(beginning, Envelope.MAGIC)) {
                return true;
            }
            if (Arrays.equals(Arrays.copyOf(beginning, ZIP.length), ZIP)) {
                return false;
            }
            throw new DatabaseException("backup.not-ours", file.toString());
        } catch (IOException e) {
            throw new DatabaseException(e, "backup.unreadable", file.toString(), Disk.reason(e));
        }
    }

    /**
     * Reads the archive from end to end and compares everything with what its manifest says.
     *
     * @throws DatabaseException
     *             when a byte is missing or altered, or the passphrase is wrong
     */
    Manifest verify() {
        try {
            if (!encrypted) {
                try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
                    if (!Seal.isWhole(channel)) {
                        throw new DatabaseException("backup.damaged");
                    }
                }
            }
            return read((_, rows) -> rows.transferTo(OutputStream.nullOutputStream()));
        } catch (IOException e) {
            throw new DatabaseException(e, "backup.damaged");
        } catch (SQLException e) {
            throw new IllegalStateException("nobody asked a database", e);
        }
    }

    /** Hands each table's rows on in the order of the archive, and checks them again as they pass. */
    Manifest read(Rows taker) throws IOException, SQLException {
        try (var stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            var content = encrypted ? Envelope.open(stream, passphrase.orElseThrow()) : stream;
            var zip = new ZipInputStream(content);
            var sums = new HashMap<String, RowStream>();
            Manifest manifest = null;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                manifest = take(zip, entry, sums, taker, manifest);
            }
            // The last segment of an encrypted archive proves that nothing was cut off.
            content.transferTo(OutputStream.nullOutputStream());
            if (manifest == null || !agrees(manifest, sums)) {
                throw new DatabaseException("backup.damaged");
            }
            return manifest;
        }
    }

    private static @Nullable Manifest take(ZipInputStream zip, ZipEntry entry, Map<String, RowStream> sums, Rows taker,
            @Nullable Manifest before) throws IOException, SQLException {
        if (before != null || sums.containsKey(entry.getName())) {
            throw new IOException(entry.getName());
        }
        if (entry.getName().equals(Manifest.FILE)) {
            return Manifest.of(zip.readNBytes(MOST_MANIFEST));
        }
        var sum = new RowStream();
        sums.put(entry.getName(), sum);
        taker.take(entry.getName(), sum.after(zip));
        return null;
    }

    private static boolean agrees(Manifest manifest, Map<String, RowStream> sums) {
        return manifest.tables().size() == sums.size() && manifest.tables().stream().allMatch(content -> {
            var sum = sums.get(content.file());
            return sum != null && sum.rows() == content.rows() && sum.sha256Hex().equals(content.sha256());
        });
    }
}
