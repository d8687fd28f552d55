package org.entregent.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.entregent.operations.database.Passphrase;
import org.entregent.web.Texts;

/** Where a passphrase comes from: a file, the environment, or the person at the keyboard; never the command's words. */
record PassphraseSource(Locale locale, Map<String, String> environment, @Nullable Path file, Keyboard keyboard) {

    /** Where somebody types what nobody else sees. */
    interface Keyboard {

        /** Whether somebody is there to be asked. */
        boolean isThere();

        /** What she types after a question; null when she ends it. */
        char @Nullable [] secret(String question);
    }

    /** The terminal of this process. */
    private static final class Terminal implements Keyboard {

        @Override
        public boolean isThere() {
            var terminal = System.console();
            return terminal != null && terminal.isTerminal();
        }

        @Override
        public char @Nullable [] secret(String question) {
            var terminal = System.console();
            return terminal == null ? null : terminal.readPassword("%s ", question);
        }
    }

    PassphraseSource(Locale locale, Map<String, String> environment, @Nullable Path file) {
        this(locale, environment, file, new Terminal());
    }

    private static final String VARIABLE = "ENTREGENT_PASSPHRASE";
    /** Far more than anybody's passphrase: a file that is longer was named by mistake. */
    private static final int LONGEST_FILE = 4096;

    /** Nothing when nobody asked for encryption; asked for twice at the keyboard, for what is mistyped is lost. */
    Optional<Passphrase> forBackup(boolean ask) {
        var given = given();
        if (given.isPresent() || !ask) {
            return given;
        }
        var first = typed("backup.ask");
        if (!first.equals(typed("backup.ask-again"))) {
            throw CommandException.badRequest("backup.passphrase-differs");
        }
        return Optional.of(Passphrase.of(first));
    }

    Optional<Passphrase> forRestore(boolean needed) {
        if (!needed) {
            return Optional.empty();
        }
        var given = given();
        return given.isPresent() || !keyboard.isThere() ? given : Optional.of(Passphrase.of(typed("backup.ask")));
    }

    private Optional<Passphrase> given() {
        if (file != null) {
            return Optional.of(Passphrase.of(content(file)));
        }
        var variable = environment.getOrDefault(VARIABLE, "");
        return variable.isEmpty() ? Optional.empty() : Optional.of(Passphrase.of(variable));
    }

    private static String content(Path file) {
        try (var stream = Files.newInputStream(file)) {
            var text = new String(stream.readNBytes(LONGEST_FILE), StandardCharsets.UTF_8);
            return text.lines().findFirst().orElse("");
        } catch (IOException e) {
            throw CommandException.badRequest("backup.passphrase-unreadable", file.toString());
        }
    }

    private String typed(String question) {
        if (!keyboard.isThere()) {
            throw CommandException.badRequest("backup.no-keyboard");
        }
        var typed = keyboard.secret(Texts.of(Commands.SENTENCES, locale).say(question));
        return typed == null ? "" : new String(typed);
    }
}
