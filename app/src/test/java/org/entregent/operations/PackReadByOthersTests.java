package org.entregent.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.entregent.Installed;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pack read by programs that share nothing with what drew it: poppler for the text and the picture, zbar for the
 * codes. Skipped where they are not installed, never on the build machine.
 */
class PackReadByOthersTests {

    private static final Path SAMPLE = Path.of(System.getProperty("entregent.root"), "docs/samples/breakfast.csv");
    private static final String ONE_LINE = "apt-get install -y poppler-utils zbar-tools";

    @TempDir
    Path folder;

    private String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).directory(folder.toFile())
                .redirectError(folder.resolve("err").toFile()).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
        if (command[0].startsWith("pdf")) {
            assertThat(folder.resolve("err")).as("what %s complains of", String.join(" ", command)).isEmptyFile();
        }
        return output;
    }

    private void pack(String... more) {
        var run = CommandLineRun.of(Stream.concat(
                Stream.of("meeting", SAMPLE.toString(), "--agreed", "all", "--lang", "fr", "--out", folder.toString()),
                Stream.of(more)).toArray(String[]::new));
        assertThat(run.err()).isEmpty();
    }

    @Test
    void poppler_finds_every_name_with_its_accents_in_every_part() throws Exception {
        Installed.need(ONE_LINE, "pdftotext", "pdffonts");
        pack();

        for (var part : List.of("sign-in", "badges", "participants", "slips", "tables", "pack")) {
            assertThat(run("pdffonts", part + ".pdf").lines().skip(2)).isNotEmpty()
                    .allMatch(font -> font.contains(" yes yes yes "), "embedded, by subset, with its letters' names");
            var text = letters(run("pdftotext", "-layout", part + ".pdf", "-"));
            assertThat(FormerList.in(folder)).allSatisfy(entry -> {
                assertThat(text).as(part).contains(letters(entry.person().name().given()));
                if (!part.equals("slips")) {
                    assertThat(text).as(part).contains(letters(entry.person().name().family()));
                }
            });
        }
    }

    /** A name may stand on two lines. */
    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\u00a0]+", "").replace('\'', '’');
    }

    @Test
    void zbar_reads_the_code_of_every_badge() throws Exception {
        Installed.need(ONE_LINE, "pdftoppm", "zbarimg");
        pack("--url", "https://rencontre.example");
        run("pdftoppm", "-r", "300", "-gray", "badges.pdf", "page");

        var command = Stream.concat(Stream.of("zbarimg", "--quiet", "--raw"), pages().stream()).toArray(String[]::new);

        assertThat(run(command).lines().collect(toSet())).isEqualTo(FormerList.in(folder).stream()
                .map(entry -> "https://rencontre.example/b/" + entry.token()).collect(toSet())).hasSize(26);
    }

    @Test
    void without_an_address_no_badge_carries_a_code() throws Exception {
        Installed.need(ONE_LINE, "pdfimages");
        pack();

        assertThat(run("pdfimages", "-list", "badges.pdf").lines().count()).isEqualTo(2);
    }

    private List<String> pages() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(Path::toString).filter(name -> name.endsWith(".pgm")).sorted().toList();
        }
    }
}
