package org.entregent.operations;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.entregent.operations.database.Backup;
import org.entregent.operations.database.Database;
import org.entregent.operations.database.Home;
import org.entregent.web.Texts;

/** {@code ./entregent backup FILE}: everything into one file, beside a running server or without one. */
final class BackupCommand {

    @Parameters(paramLabel = "FILE", descriptionKey = "backup.file")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--passphrase-file", paramLabel = "FILE", descriptionKey = "backup.passphrase-file")
    private @Nullable Path passphraseFile;

    @Option(names = "--encrypt", descriptionKey = "backup.encrypt")
    private boolean ask;

    @Option(names = "--force", descriptionKey = "backup.force")
    private boolean replace;

    /** Read before all others, to say in it what is wrong with them. */
    @Option(names = "--lang", paramLabel = "LANGUAGE", descriptionKey = "command.lang")
    private @Nullable String language;

    void run(Console console, Map<String, String> environment) {
        var texts = Texts.of(Commands.SENTENCES, console.locale());
        var passphrase = new PassphraseSource(console.locale(), environment, passphraseFile).forBackup(ask);
        try (var database = Database.openBeside(Home.of(environment).folder(), environment)) {
            var done = new Backup(database, Clock.systemUTC(), new Version().getVersion()[0]).write(file, passphrase,
                    replace);
            console.out().println(texts.say("backup.done", file.toString(), done.rows(), done.tables(), done.bytes()));
        }
        if (passphrase.isEmpty()) {
            console.out().println(texts.say("backup.in-clear"));
        }
    }
}
