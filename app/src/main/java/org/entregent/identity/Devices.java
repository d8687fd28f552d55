package org.entregent.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The browsers from which accounts were signed in, so that strangers' guesses never shut the owner out of hers. */
final class Devices {

    private static final Duration REMEMBERED = Duration.ofDays(400);

    private final JdbcClient database;
    private final Clock clock;

    Devices(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether an account was signed in from there; asked by mail, so that asking costs the same without an account. */
    boolean know(String mail, String device) {
        return database.sql("""
            select exists (select from identity_device
                join identity_account on identity_account.id = account_id
                where mail = ? and digest = ? and last_at > ?)
            """).params(mail, Token.digest(device), now().minus(REMEMBERED)).query(Boolean.class).single();
    }

    void remember(AccountId account, String device) {
        database.sql("delete from identity_device where account_id = ? and last_at <= ?")
                .params(account.value(), now().minus(REMEMBERED)).update();
        database.sql("""
            insert into identity_device (account_id, digest, last_at) values (?, ?, ?)
            on conflict (account_id, digest) do update set last_at = excluded.last_at
            """).params(account.value(), Token.digest(device), now()).update();
    }

    void forget(AccountId account) {
        database.sql("delete from identity_device where account_id = ?").param(account.value()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
