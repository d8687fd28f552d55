package org.entregent.operations;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import org.entregent.operations.database.Database;
import org.entregent.operations.database.DatabaseException;
import org.entregent.operations.database.Migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** {@code ./entregent backup} and {@code ./entregent restore}, from one home to another. */
class BackupCommandTests {

    @TempDir
    Path folder;

    /** The programs, unpacked once for all tests. */
    @BeforeEach
    void programs_are_there() throws IOException {
        var runtime = Files.createDirectories(Path.of("target/test-databases/runtime").toAbsolutePath());
        for (var home : new String[]{"old", "new", "home"}) {
            Files.createSymbolicLink(Files.createDirectories(folder.resolve(home)).resolve("runtime"), runtime);
        }
    }

    @Test
    void a_home_moves_to_another_place_in_two_commands() throws Exception {
        try (var served = Database.open(folder.resolve("old"), environment("old"))) {
            Migrations.run(served);
            Files.writeString(folder.resolve("words"), "quatre mots très ordinaires\nseconde ligne\n");
            var file = folder.resolve("b").toString();

            var backup = backup(Locale.FRENCH, environment("old"), file, "--passphrase-file",
                    folder.resolve("words").toString());
            assertThat(backup).contains("Sauvegarde écrite").doesNotContain("pas chiffrée");

            var restored = restore(Locale.ENGLISH,
                    with(environment("new"), "ENTREGENT_PASSPHRASE", "quatre mots très ordinaires"), file);
            assertThat(restored).contains("Restored", "2");
        }
    }

    @Test
    void a_backup_in_clear_says_so() {
        try (var served = Database.open(folder.resolve("home"), environment("home"))) {
            Migrations.run(served);

            assertThat(backup(Locale.ENGLISH, environment("home"), folder.resolve("b").toString()))
                    .contains("not encrypted");
        }
    }

    @Test
    void a_missing_backup_is_one_sentence_and_starts_nothing() {
        var outcome = CommandLineRun.of("restore", folder.resolve("absent").toString(), "--lang", "fr");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err().strip().lines()).singleElement().asString().contains("absent", "n’existe pas");
        assertThat(CommandLineRun.of("backup", "--help", "--lang", "fr").out()).contains("phrase secrète");
    }

    @Test
    void without_a_keyboard_a_passphrase_must_come_from_elsewhere() {
        assertThatThrownBy(() -> backup(Locale.ENGLISH, environment("home"), "b", "--encrypt"))
                .isInstanceOf(CommandException.class).hasMessage("backup.no-keyboard");
        assertThatThrownBy(() -> backup(Locale.ENGLISH, environment("home"), "b", "--passphrase-file",
                folder.resolve("absent").toString())).hasMessage("backup.passphrase-unreadable");
        assertThatThrownBy(
                () -> backup(Locale.ENGLISH, with(environment("home"), "ENTREGENT_PASSPHRASE", " "), "b"))
                .isInstanceOf(DatabaseException.class);
        assertThat(folder.resolve("home/database")).doesNotExist();
    }

    private static String backup(Locale locale, Map<String, String> environment, String... words) {
        var command = new BackupCommand();
        new CommandLine(command).parseArgs(words);
        return said(locale, console -> command.run(console, environment));
    }

    private static String restore(Locale locale, Map<String, String> environment, String... words) {
        var command = new RestoreCommand();
        new CommandLine(command).parseArgs(words);
        return said(locale, console -> command.run(console, environment));
    }

    private static String said(Locale locale, Consumer<Console> work) {
        var out = new ByteArrayOutputStream();
        var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        work.accept(new Console(InputStream.nullInputStream(), stream, stream, locale));
        return out.toString(StandardCharsets.UTF_8);
    }

    private Map<String, String> environment(String home) {
        return Map.of("ENTREGENT_HOME", folder.resolve(home).toString(), "PATH", System.getenv("PATH"));
    }

    private static Map<String, String> with(Map<String, String> environment, String name, String value) {
        var changed = new HashMap<>(environment);
        changed.put(name, value);
        return changed;
    }
}
