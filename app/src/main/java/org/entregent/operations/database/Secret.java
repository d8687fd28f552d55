package org.entregent.operations.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The generated secret of an embedded database: 256 random bits in a file that only this account may read. */
record Secret(String value) {

    private static final int BYTES = 32;

    /**
     * The secret of the home; made when the home has no data yet.
     *
     * @throws DatabaseException
     *             when there are data but no secret to open them with
     */
    static Secret of(Home home) {
        try {
            if (Files.exists(home.secret())) {
                var value = Files.readString(home.secret(), StandardCharsets.US_ASCII).strip();
                if (value.length() != 2 * BYTES) {
                    throw new DatabaseException("database.secret-missing", home.secret().toString());
                }
                return new Secret(value);
            }
            if (Files.exists(home.data())) {
                throw new DatabaseException("database.secret-missing", home.secret().toString());
            }
            var random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            var secret = new Secret(HexFormat.of().formatHex(random));
            OwnerOnly.write(home.secret(), (secret.value + "\n").getBytes(StandardCharsets.US_ASCII));
            return secret;
        } catch (IOException e) {
            throw Disk.explain(e, home.secret(), "database.home-denied");
        }
    }

    /** The superuser of the embedded database, which only its runner uses. */
    Credentials superuser() {
        return Passwords.derived(value, "postgres");
    }

    Credentials owner() {
        return Passwords.derived(value, Passwords.OWNER);
    }

    @Override
    public String toString() {
        return "Secret";
    }
}
