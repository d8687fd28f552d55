package org.entregent.operations.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

import static org.assertj.core.api.Assertions.assertThat;

/** PostgreSQL's programs appear whole or not at all. */
class BinariesTests {

    private static final Platform PLATFORM = Platform.current();

    @TempDir
    Path folder;

    @Test
    void the_build_holds_the_programs_of_both_linux_processors() {
        for (var processor : new String[]{"amd64", "aarch64"}) {
            assertThat(Binaries.class.getResource(Platform.of("Linux", processor, false).archive())).as(processor)
                    .isNotNull();
        }
    }

    @Test
    void platforms_are_named_as_the_archives_are() {
        assertThat(Platform.of("Mac OS X", "aarch64", false).archive()).isEqualTo("/postgres-darwin-arm_64.txz");
        assertThat(Platform.of("Windows 11", "amd64", false).archive()).isEqualTo("/postgres-windows-x86_64.txz");
        assertThat(Platform.of("Linux", "amd64", true).archive())
                .isEqualTo("/postgres-linux-x86_64-alpine_linux.txz");
    }

    @Test
    void a_platform_without_programs_is_told() throws Exception {
        assertThat(refusal(() -> Binaries.in(folder, Platform.of("SunOS", "sparcv9", false), Optional.empty())))
                .isEqualTo("database.platform");
    }

    @Test
    void two_processes_that_unpack_at_once_find_the_same_programs() throws Exception {
        var archive = archive("bin/initdb", "bin/pg_ctl", "bin/postgres", "lib/libpq.a");
        try (var both = Executors.newFixedThreadPool(2)) {
            var one = both.submit(() -> Binaries.of(archive, folder, PLATFORM));
            var other = both.submit(() -> Binaries.of(archive, folder, PLATFORM));

            assertThat(one.get()).isEqualTo(other.get());
            assertThat(one.get().program("postgres")).isExecutable();
            assertThat(one.get().folder().resolve("lib/libpq.a")).as("for developers only").doesNotExist();
        }
        assertNothingHalfUnpacked();
    }

    @Test
    void what_a_build_has_unpacked_is_copied_and_works_as_well() throws Exception {
        var build = folder.resolve("build");
        var unpacked = Binaries.in(build, PLATFORM, Optional.empty());

        var copied = Binaries.in(folder.resolve("home"), PLATFORM, Optional.of(build));

        assertThat(copied.folder().getFileName()).isEqualTo(unpacked.folder().getFileName());
        assertThat(tree(copied.folder())).isEqualTo(tree(unpacked.folder())).hasSizeGreaterThan(50);
        assertThat(new ProcessBuilder(copied.program("postgres").toString(), "--version").start().waitFor()).isZero();
    }

    /** Each file with its size, rights and what a link leads to. */
    private static Map<String, String> tree(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.collect(Collectors.toMap(one -> folder.relativize(one).toString(), one -> {
                try {
                    return Files.isSymbolicLink(one)
                            ? Files.readSymbolicLink(one).toString()
                            : Files.isDirectory(one) ? "folder" : Files.size(one) + " " + Files.isExecutable(one);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
        }
    }

    @Test
    void a_damaged_archive_is_told_and_leaves_nothing() throws Exception {
        var whole = Files.readAllBytes(Path.of(archive("bin/initdb", "bin/pg_ctl", "bin/postgres").toURI()));
        for (int length : new int[]{0, 1, whole.length / 2, whole.length - 1}) {
            var cut = Files.write(folder.resolve("cut.txz"), Arrays.copyOf(whole, length)).toUri().toURL();
            assertThat(refusal(() -> Binaries.of(cut, folder, PLATFORM))).as("cut at %d", length)
                    .isEqualTo("database.archive");
        }
        whole[whole.length / 2] ^= 1;
        var altered = Files.write(folder.resolve("altered.txz"), whole).toUri().toURL();
        assertThat(refusal(() -> Binaries.of(altered, folder, PLATFORM))).isEqualTo("database.archive");
        assertNothingHalfUnpacked();
    }

    @Test
    void an_archive_that_reaches_outside_or_lacks_a_program_is_refused() throws Exception {
        var outside = archive("bin/initdb", "bin/pg_ctl", "bin/postgres", "../escaped");
        assertThat(refusal(() -> Binaries.of(outside, folder.resolve("runtime"), PLATFORM)))
                .isEqualTo("database.archive");
        assertThat(folder.resolve("escaped")).doesNotExist();
        assertThat(refusal(() -> Binaries.of(archive("bin/initdb"), folder, PLATFORM))).isEqualTo("database.archive");
    }

    private URL archive(String... names) throws IOException {
        var file = folder.resolve("archive.txz");
        try (var tar = new TarArchiveOutputStream(
                new XZOutputStream(Files.newOutputStream(file), new LZMA2Options(1)))) {
            for (var name : names) {
                var content = ("content of " + name + " ").repeat(100).getBytes(StandardCharsets.UTF_8);
                var entry = new TarArchiveEntry(name, true);
                entry.setSize(content.length);
                entry.setMode(0100755);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return file.toUri().toURL();
    }

    private void assertNothingHalfUnpacked() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> Objects.requireNonNull(file.getFileName()).toString()))
                    .noneMatch(name -> name.startsWith(".unpacking"));
        }
    }

    private static String refusal(Callable<Binaries> unpacking) throws Exception {
        try {
            return unpacking.call().toString();
        } catch (DatabaseException e) {
            return e.key();
        }
    }
}
