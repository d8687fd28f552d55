package org.entregent.identity;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The passwords of accounts: an account has one or none. */
final class Passwords {

    /**
     * An account's password.
     *
     * @param alone
     *            whether it signs in by itself; otherwise a passkey is asked for after it
     */
    record Stored(String hash, boolean alone) {}

    private final JdbcClient database;
    private final PasswordHashes hashes;
    private final Clock clock;

    Passwords(JdbcClient database, PasswordHashes hashes, Clock clock) {
        this.database = database;
        this.hashes = hashes;
        this.clock = clock;
    }

    Optional<Stored> of(AccountId account) {
        return database.sql("select hash, alone from identity_password where account_id = ?").param(account.value())
                .query((row, _) -> new Stored(row.getString(1), row.getBoolean(2))).optional();
    }

    /** The slow part, to be done outside any transaction. */
    Stored hashed(String password) {
        return new Stored(hashes.hash(password),
                PasswordRule.length(PasswordHashes.normalised(password)) >= PasswordRule.SHORTEST_ALONE);
    }

    void set(AccountId account, Stored password) {
        database.sql("""
            insert into identity_password (account_id, hash, alone, changed_at) values (?, ?, ?, ?)
            on conflict (account_id) do update
                set hash = excluded.hash, alone = excluded.alone, changed_at = excluded.changed_at
            """).params(List.of(account.value(), password.hash(), password.alone(),
                clock.instant().atOffset(ZoneOffset.UTC))).update();
    }

    /** Whether it is the one; as much work whether or not there is one. */
    boolean matches(String typed, Optional<Stored> stored) {
        // Longer ones were never taken; hashing megabytes of them would be work for nothing.
        var password = typed.length() <= 4 * PasswordRule.LONGEST ? typed : "";
        return hashes.matches(password, stored.map(Stored::hash));
    }
}
