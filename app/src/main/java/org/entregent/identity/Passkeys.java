package org.entregent.identity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The passkeys of accounts. */
public final class Passkeys {

    private final JdbcClient database;
    private final Passwords passwords;
    private final TransactionTemplate transactions;

    Passkeys(JdbcClient database, Passwords passwords, TransactionTemplate transactions) {
        this.database = database;
        this.passwords = passwords;
        this.transactions = transactions;
    }

    /**
     * One, as its owner sees it.
     *
     * @param alone
     *            whether it can be her only means
     */
    public record Passkey(UUID id, String label, Instant created, Instant lastUsed, boolean alone) {}

    /** An account's, the oldest first. */
    public List<Passkey> of(AccountId account) {
        return database.sql("""
            select id, label, created_at, last_used_at, alone from identity_passkey
            where account_id = ? order by created_at, id
            """).param(account.value())
                .query((row, _) -> new Passkey(row.getObject(1, UUID.class), row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getObject(4, OffsetDateTime.class).toInstant(), row.getBoolean(5)))
                .list();
    }

    /** Whether an account has one at least. */
    public boolean any(AccountId account) {
        return !of(account).isEmpty();
    }

    /**
     * Removes one of an account's passkeys, unless nobody could sign in any more.
     *
     * @return why not; empty when it is removed, or was none of hers
     */
    public Optional<Refusal> remove(AccountId account, UUID passkey) {
        return transactions.execute(_ -> {
            // Two removals at a time must not each count on the other's passkey.
            database.sql("select id from identity_account where id = ? for update").param(account.value())
                    .query(UUID.class).single();
            var left = of(account).stream().filter(other -> !other.id().equals(passkey)).toList();
            var password = passwords.of(account);
            if (!suffices(password, left)) {
                return Optional.of(password.isPresent() && left.isEmpty()
                        ? Refusal.of("", "passkey.short-password", PasswordRule.SHORTEST_ALONE)
                        : Refusal.of("", "passkey.last"));
            }
            database.sql("delete from identity_passkey where account_id = ? and id = ?")
                    .params(account.value(), passkey).update();
            return Optional.empty();
        });
    }

    private static boolean suffices(Optional<Passwords.Stored> password, List<Passkey> passkeys) {
        return password.map(stored -> stored.alone() || !passkeys.isEmpty())
                .orElseGet(() -> passkeys.stream().anyMatch(Passkey::alone));
    }
}
