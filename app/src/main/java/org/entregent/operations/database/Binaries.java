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
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
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
     * The programs of this platform, put below the given folder when they are not there yet: copied from where a build has
     * unpacked them already, which costs a tenth, or unpacked.
     *
     * @param unpacked
     *            folder of a build's own; one that is not there, or holds the programs of another version, is passed over
     * @throws DatabaseException
     *             when the build holds no programs for the platform, or they cannot be unpacked
     */
    static Binaries in(Path runtime, Platform platform, Optional<Path> unpacked) {
        var archive = Binaries.class.getResource(platform.archive());
        if (archive == null) {
            throw new DatabaseException("database.platform", platform.toString());
        }
        return of(archive, runtime, platform, unpacked);
    }

    static Binaries of(URL archive, Path runtime, Platform platform) {
        return of(archive, runtime, platform, Optional.empty());
    }

    private static Binaries of(URL archive, Path runtime, Platform platform, Optional<Path> unpacked) {
        try {
            var folder = runtime
                    .resolve("postgresql-%s-%s-%08x".formatted(platform.system(), platform.processor(), sum(archive)));
            if (!Files.isDirectory(folder)) {
                var ready = unpacked.map(one -> one.resolve(folder.getFileName())).filter(Files::isDirectory);
                if (ready.isPresent()) {
                    fill(folder, beside -> copy(ready.get(), beside));
                } else {
                    fill(folder, beside -> unpack(archive, beside));
                }
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

    /** Puts the programs into a folder that is still under another name. */
    private interface Filling {
        void into(Path beside) throws IOException;
    }

    private static void fill(Path folder, Filling filling) throws IOException {
        var runtime = Objects.requireNonNull(folder.getParent());
        OwnerOnly.folder(runtime);
        var beside = Files.createTempDirectory(runtime, ".unpacking-");
        try {
            filling.into(beside);
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

    private static void unpack(URL archive, Path beside) throws IOException {
        try (var stream = archive.openStream();
                var xz = new XZInputStream(new BufferedInputStream(stream, 1 << 16));
                var tar = new TarArchiveInputStream(xz)) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, beside);
            }
            // The sums that prove the content are at the very end.
            xz.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static void copy(Path ready, Path beside) throws IOException {
        Files.walkFileTree(ready, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(place(folder));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, place(file), LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
                if (attributes.isRegularFile()) {
                    settle(place(file));
                }
                return FileVisitResult.CONTINUE;
            }

            private Path place(Path one) {
                return beside.resolve(ready.relativize(one));
            }
        });
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
        settle(target);
    }

    private static void settle(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Libraries to link with: a third of the volume, of no use to a server. */
    private static boolean isForDevelopers(String name) {
        return name.endsWith(".a") || name.contains("/pkgconfig/") || name.startsWith("include/");
    }
}
