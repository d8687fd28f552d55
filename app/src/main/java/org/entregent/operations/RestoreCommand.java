package org.entregent.operations;

import java.nio.file.Path;
import java.util.Date;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.entregent.operations.database.Database;
import org.entregent.operations.database.Home;
import org.entregent.operations.database.Restore;
import org.entregent.web.Texts;

/** {@code ./entregent restore FILE}: a backup into a home that holds nothing yet. */
final class RestoreCommand {

    @Parameters(paramLabel = "FILE", descriptionKey = "restore.file")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--passphrase-file", paramLabel = "FILE", descriptionKey = "restore.passphrase-file")
    private @Nullable Path passphraseFile;

    /** Read before all others, to say in it what is wrong with them. */
    @Option(names = "--lang", paramLabel = "LANGUAGE", descriptionKey = "command.lang")
    private @Nullable String language;

    void run(Console console, Map<String, String> environment) {
        var source = new PassphraseSource(console.locale(), environment, passphraseFile);
        var passphrase = source.forRestore(Restore.isEncrypted(file));
        try (var database = Database.openBeside(Home.of(environment).folder(), environment)) {
            var done = new Restore(database).read(file, passphrase);
            console.out().println(Texts.of(Commands.SENTENCES, console.locale()).say("backup.restored", done.rows(),
                    done.tables(), Date.from(done.made()), done.product()));
        }
    }
}
