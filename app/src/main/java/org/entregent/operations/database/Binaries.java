package org.entregent.operations.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once per version from the class path into a folder that bears the archive's checksum.
 * The folder appears whole or not at all: it is filled under another name, written down to the disk, then renamed.
 */
record Binaries(Path folder) {

    /**
     * The programs of this platform, unpacked below the given folder when they are not there yet.
     *
     * @throws DatabaseException
     *             when the build holds no programs for the platform, or they cannot be unpacked
     */
    static Binaries in(Path runtime, Platform platform) {
        var archive = Binaries.class.getResource(platform.archive());
        if (archive == null) {
            throw new DatabaseException("database.platform", platform.toString());
        }
        return of(archive, runtime, platform);
    }

    static Binaries of(URL archive, Path runtime, Platform platform) {
        try {
            var folder = runtime
                    .resolve("postgresql-%s-%s-%08x".formatted(platform.system(), platform.processor(), sum(archive)));
            if (!Files.isDirectory(folder)) {
                unpack(archive, folder);
            }
            return new Binaries(folder);
        } catch (FileSystemException e) {
            throw Disk.explain(e, runtime, "database.unpack");
        } catch (IOException e) {
            throw Disk.isFull(e)
                    ? Disk.explain(e, runtime, "database.unpack")
                    : new DatabaseException(e, "database.archive", Disk.reason(e));
        }
    }

    Path program(String name) {
        var bin = folder.resolve("bin");
        var windows = bin.resolve(name + ".exe");
        return Files.exists(windows) ? windows : bin.resolve(name);
    }

    /** The checksum that the jar already holds; computed where the archive is a plain file. */
    private static long sum(URL archive) throws IOException {
        var connection = archive.openConnection();
        if (connection instanceof JarURLConnection jar) {
            return jar.getJarEntry().getCrc();
        }
        try (var stream = new CheckedInputStream(connection.getInputStream(), new CRC32())) {
            stream.transferTo(OutputStream.nullOutputStream());
            return stream.getChecksum().getValue();
        }
    }

    private static void unpack(URL archive, Path folder) throws IOException {
        var runtime = Objects.requireNonNull(folder.getParent());
        OwnerOnly.folder(runtime);
        var beside = Files.createTempDirectory(runtime, ".unpacking-");
        try {
            try (var stream = archive.openStream();
                    var xz = new XZInputStream(new BufferedInputStream(stream, 1 << 16));
                    var tar = new TarArchiveInputStream(xz)) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, beside);
                }
                // The sums that prove the content are at the very end.
                xz.transferTo(OutputStream.nullOutputStream());
            }
            for (var needed : new String[]{"initdb", "pg_ctl", "postgres"}) {
                if (!Files.exists(new Binaries(beside).program(needed))) {
                    throw new IOException(needed);
                }
            }
            moveIntoPlace(beside, folder);
            OwnerOnly.settle(runtime);
        } finally {
            Scratch.delete(beside);
        }
    }

    private static void moveIntoPlace(Path beside, Path folder) throws IOException {
        try {
            Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (FileSystemException e) {
            // Another process has unpacked the same archive meanwhile: its folder is as good as ours.
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException(entry.getName());
        }
        if (isForDevelopers(entry.getName())) {
            return;
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            var linked = Objects.requireNonNull(target.getParent()).resolve(entry.getLinkName()).normalize();
            if (!linked.startsWith(folder)) {
                throw new IOException(entry.getName());
            }
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            write(content, entry, target);
        }
    }

    private static void write(InputStream content, TarArchiveEntry entry, Path target) throws IOException {
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Files.copy(content, target);
        if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true, true)) {
            throw new FileSystemException(target.toString());
        }
        try (var channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Libraries to link with: a third of the volume, of no use to a server. */
    private static boolean isForDevelopers(String name) {
        return name.endsWith(".a") || name.contains("/pkgconfig/") || name.startsWith("include/");
    }
}
