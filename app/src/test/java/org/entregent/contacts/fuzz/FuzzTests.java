package org.entregent.contacts.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.entregent.contacts.card.CardTies;
import org.entregent.contacts.card.CardTies.Met;
import org.entregent.contacts.card.CardTies.Somebody;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.card.RawProperty;
import org.entregent.contacts.formats.ExportFile;
import org.entregent.contacts.formats.ExportFormat;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each parser is given by Jazzer whatever leads it on ways that it has not gone yet, for a time: {@code -Dentregent.fuzz=PT20S}
 * for each. What makes one fail is left in {@code target/fuzz}, to become a case of the parser's own tests.
 */
class FuzzTests {

    private static final Path FOUND = Path.of("target", "fuzz").toAbsolutePath();

    @ParameterizedTest
    @EnumSource
    @Tag("full")
    void no_parser_fails_whatever_it_is_given(Parser parser, @TempDir Path corpus) throws Exception {
        begin(parser, corpus);
        Files.createDirectories(FOUND);
        var length = Duration.parse(System.getProperty("entregent.fuzz", "PT20S"));
        var said = FOUND.resolve(parser + ".log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "-Dentregent.parser=" + parser, "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + Fuzzed.class.getName(), "--instrumentation_includes=org.entregent.contacts.**",
                "--reproducer_path=" + FOUND, "-artifact_prefix=" + FOUND + "/" + parser + "-",
                "-max_total_time=" + length.toSeconds(), "-timeout=10", "-rss_limit_mb=3000", "-max_len=20000",
                corpus.toString()));
        var process = new ProcessBuilder(command).directory(corpus.toFile()).redirectErrorStream(true)
                .redirectOutput(said.toFile()).start();
        int code = process.waitFor();

        assertThat(code).as(() -> end(said)).isZero();
        assertThat(Files.readString(said, StandardCharsets.ISO_8859_1)).containsPattern("Done [1-9][0-9]* runs");
    }

    private static String end(Path said) {
        try {
            var lines = Files.readAllLines(said, StandardCharsets.ISO_8859_1);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static void begin(Parser parser, Path corpus) throws IOException {
        for (var name : parser.samples()) {
            try (var sample = FuzzTests.class.getResourceAsStream("/contacts/formats/" + name)) {
                Files.write(corpus.resolve(name), Objects.requireNonNull(sample, name).readAllBytes());
            }
        }
        switch (parser) {
            case VCARD -> Files.write(corpus.resolve("one.vcf"), somebody().bytes());
            case WORKBOOK -> Files.write(corpus.resolve("one.xlsx"),
                    ExportFile.of(ExportFormat.XLSX, List.of(somebody())));
            case LDIF -> Files.write(corpus.resolve("one.ldif"),
                    ExportFile.of(ExportFormat.LDIF, List.of(somebody())));
            case JSON -> Files.write(corpus.resolve("one.json"),
                    ExportFile.of(ExportFormat.JSCONTACT, List.of(somebody())));
            case NAME -> Files.writeString(corpus.resolve("one"), "M. Jean-Pierre DE LA TOUR, Ph.D.");
            case PHONE -> Files.writeString(corpus.resolve("one"), "Tél. 01 99 00 12 34 poste 12 / +1 514 555-0163");
            case SQUARE_CODE -> {
                Files.writeString(corpus.resolve("one"),
                        "MECARD:N:Blanc,Nadia;TEL:+33639982741;EMAIL:n@agence-marge.example;ADR:,,7 rue\\;,Lyon,,69001,;;");
                Files.writeString(corpus.resolve("two"), "BIZCARD:N:Nadia;X:Blanc;T:Agente;C:Marge;B:+33639982741;;");
            }
            case TABLE, LIST -> {
            }
        }
    }

    private static RawCard somebody() {
        var card = RawCard.of(List.of(new RawProperty("", "N", List.of(), "Blanc;Nadia;Zoé,Ève;Mme;"),
                new RawProperty("item1", "TEL", List.of(), "+33 6 39 98 27 41"),
                new RawProperty("item1", "X-ABLABEL", List.of(), "_$!<HomePage>!$_"),
                new RawProperty("", "ADR", List.of(), ";;7 montée des Lisières;Lyon;;69001;France"),
                new RawProperty("", "CATEGORIES", List.of(), "Proches,Édition")));
        return CardTies.withMet(card, new Met(new Somebody(Optional.empty(), "Joëlle"), "Laval", "2025-05"));
    }
}
