package org.entregent.operations.database;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** What locks and opens a backup. Accents typed in one or in two pieces are the same. */
public final class Passphrase {

    /** A lost archive can be tried at leisure, so a short passphrase protects nobody. */
    public static final int SHORTEST = 12;

    private final String words;

    private Passphrase(String words) {
        this.words = words;
    }

    /**
     * @throws DatabaseException
     *             when it is empty
     */
    public static Passphrase of(String words) {
        if (words.isBlank()) {
            throw new DatabaseException("backup.passphrase-empty");
        }
        return new Passphrase(Normalizer.normalize(words, Normalizer.Form.NFC));
    }

    Passphrase longEnough() {
        if (words.codePointCount(0, words.length()) < SHORTEST) {
            throw new DatabaseException("backup.passphrase-short", String.valueOf(SHORTEST));
        }
        return this;
    }

    byte[] bytes() {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Passphrase";
    }
}
