package org.entregent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The launcher itself, on the jar that was just built: which JDK it takes, where it may stand, what it says. */
class LauncherIT {

    private static final Path ROOT = Path.of(System.getProperty("entregent.root"));
    private static final List<String> TOOLS = List.of("sh", "sed", "head", "dirname", "readlink", "find", "cat",
            "mktemp", "rm", "mkdir", "printf", "env");

    @TempDir
    Path folder;

    private record Outcome(int status, String out, String err) {}

    @BeforeEach
    void two_names() throws IOException {
        Files.writeString(folder.resolve("names.txt"), "Ana Roux\nZoé Blanc\n");
    }

    @Test
    void help_is_given_in_both_languages() throws Exception {
        assertThat(run(ROOT, Map.of(), "meeting", "--help").out()).contains("From a list of names");
        assertThat(run(ROOT, Map.of("LANG", "fr_FR.UTF-8"), "meeting", "--help").out()).contains("D’une liste de noms");
    }

    @Test
    void a_pack_is_made_from_a_folder_with_spaces_and_through_a_link() throws Exception {
        var place = Files.createDirectories(folder.resolve("a place with spaces"));
        Files.copy(ROOT.resolve("entregent"), place.resolve("entregent"));
        Files.copy(ROOT.resolve("pom.xml"), place.resolve("pom.xml"));
        place.resolve("pom.xml").toFile().setLastModified(0);
        Files.createSymbolicLink(place.resolve("app"), ROOT.resolve("app"));
        Files.createSymbolicLink(place.resolve("engines"), ROOT.resolve("engines"));
        Files.createSymbolicLink(folder.resolve("link"), place.resolve("entregent"));

        var outcome = start(List.of(folder.resolve("link").toString(), "meeting", "names.txt", "--out", "the pack"),
                Map.of());

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.status()).isZero();
        assertThat(folder.resolve("the pack/pack.pdf")).isNotEmptyFile();
    }

    @Test
    void what_a_rehearsal_records_is_kept_for_the_next_start_and_made_anew_for_another_build() throws Exception {
        var place = built(Files.createDirectories(folder.resolve("a place with spaces")));
        var launcher = place.resolve("entregent").toString();
        var cache = place.resolve("app/target/entregent-command.aot");
        var recording = Map.of("ENTREGENT_AOT", "on");

        assertThat(start(List.of(launcher, "--version"), recording).err()).isEmpty();
        assertThat(cache).isNotEmptyFile();
        var recorded = Files.getLastModifiedTime(cache);
        assertThat(start(List.of(launcher, "--version"), recording).out()).startsWith("Entregent");
        assertThat(Files.getLastModifiedTime(cache)).as("kept").isEqualTo(recorded);

        Files.setLastModifiedTime(place.resolve("app/target/entregent.jar"),
                FileTime.from(recorded.toInstant().plusSeconds(60)));
        assertThat(start(List.of(launcher, "--version"), recording).out()).startsWith("Entregent");
        assertThat(Files.getLastModifiedTime(cache)).as("made anew").isGreaterThan(recorded);
        try (var files = Files.list(cache.getParent())) {
            assertThat(files.map(file -> file.getFileName().toString())).as("nothing half-written stays")
                    .containsExactlyInAnyOrder("entregent.jar", "lib", "aot-command.log", "entregent-command.aot",
                            "entregent-command.aot.for");
        }
    }

    /** What a build leaves, in another folder; its sources are older than it. */
    private Path built(Path place) throws IOException {
        var target = Files.createDirectories(place.resolve("app/target"));
        Files.createDirectories(place.resolve("app/src/main"));
        Files.createDirectories(place.resolve("engines"));
        Files.createDirectories(place.resolve("docs"));
        Files.copy(ROOT.resolve("entregent"), place.resolve("entregent"));
        for (var pom : List.of("pom.xml", "app/pom.xml")) {
            Files.copy(ROOT.resolve(pom), place.resolve(pom));
            Files.setLastModifiedTime(place.resolve(pom), FileTime.fromMillis(0));
        }
        Files.copy(ROOT.resolve("app/target/entregent.jar"), target.resolve("entregent.jar"));
        Files.createSymbolicLink(target.resolve("lib"), ROOT.resolve("app/target/lib"));
        Files.createSymbolicLink(place.resolve("docs/samples"), ROOT.resolve("docs/samples"));
        return place;
    }

    @Test
    void a_file_with_accents_opens_under_the_c_locale() throws Exception {
        var script = "f=$(printf 'd\\303\\251jeuner.txt'); cp names.txt \"$f\"; LC_ALL=C \"$1\" meeting \"$f\" --out o";

        var outcome = start(List.of("sh", "-c", script, "sh", ROOT.resolve("entregent").toString()), Map.of());

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("déjeuner.txt");
    }

    @Test
    void memory_is_a_number_of_megabytes_or_gigabytes() throws Exception {
        var refused = run(ROOT, Map.of("ENTREGENT_HEAP", "2 gigabytes", "LANG", "fr_FR.UTF-8"), "--version");

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err().strip().lines()).singleElement().asString().contains("« 2 gigabytes »", "512m");
        assertThat(run(ROOT, Map.of("ENTREGENT_HEAP", "300m"), "--version").status()).isZero();
    }

    @Test
    void an_older_java_home_is_passed_over() throws Exception {
        var outcome = run(ROOT, Map.of("JAVA_HOME", oldJdk().toString()), "--version");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.out()).startsWith("Entregent");
    }

    @Test
    void without_a_jdk_25_anywhere_one_sentence_says_what_to_do() throws Exception {
        var outcome = run(ROOT, Map.of("JAVA_HOME", oldJdk().toString(), "PATH", toolsOnly().toString(),
                "ENTREGENT_JDK_PLACES", folder.resolve("nowhere").toString()), "--version");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err().strip().lines()).singleElement().asString().contains("JDK 25");
    }

    @Test
    void without_maven_a_clone_that_was_never_built_says_what_is_missing() throws Exception {
        var place = Files.createDirectories(folder.resolve("clone"));
        Files.copy(ROOT.resolve("entregent"), place.resolve("entregent"));
        var environment = Map.of("JAVA_HOME", System.getProperty("java.home"), "PATH", toolsOnly().toString());

        var outcome = start(List.of(place.resolve("entregent").toString(), "--lang", "fr", "--version"), environment);

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err().strip().lines()).singleElement().asString().contains("Maven");
    }

    @Test
    void a_wrong_word_ends_with_status_two_and_one_sentence() throws Exception {
        var outcome = run(ROOT, Map.of(), "meeting", "absent.txt", "--out", "o", "--lang", "fr");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().strip().lines()).singleElement().asString().contains("absent.txt", "n’existe pas");
    }

    private Path oldJdk() throws IOException {
        var home = Files.createDirectories(folder.resolve("jdk-17"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
        var java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nexit 9\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return home;
    }

    /** A PATH with what a shell needs and neither java nor mvn. */
    private Path toolsOnly() throws IOException {
        var tools = Files.createDirectories(folder.resolve("tools"));
        for (var tool : TOOLS) {
            for (var place : List.of("/usr/bin", "/bin")) {
                var program = Path.of(place, tool);
                if (Files.exists(program) && !Files.exists(tools.resolve(tool))) {
                    Files.createSymbolicLink(tools.resolve(tool), program);
                }
            }
        }
        return tools;
    }

    private Outcome run(Path root, Map<String, String> environment, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(root.resolve("entregent").toString()));
        command.addAll(List.of(arguments));
        return start(command, environment);
    }

    private Outcome start(List<String> command, Map<String, String> environment) throws Exception {
        var out = Files.createTempFile(folder, "out", ".txt");
        var err = Files.createTempFile(folder, "err", ".txt");
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("ENTREGENT_AOT", "off");
        builder.environment().putAll(environment);
        var process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Outcome(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
