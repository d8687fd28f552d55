package org.entregent.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Links that open a door once: set-up, invitation, reset. Whoever takes one first has it; it is gone for the next. One
 * that made an account without a means to sign in yet goes on as that account's own, "begun", until it has one.
 */
final class OneTimeLinks {

    /** What a link is for. */
    enum Purpose {
        SET_UP, INVITATION, RESET, BEGUN;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A link that has not been used.
     *
     * @param account
     *            whose link it is: who invited, or who is to get back in; none for the set-up
     */
    record Link(UUID id, Optional<AccountId> account, String name, OffsetDateTime expires) {}

    private final JdbcClient database;
    private final Clock clock;

    OneTimeLinks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A link that was just taken goes on, for as long as it was valid, as the one of an account that it began. */
    void goOn(String token, Link taken, AccountId account) {
        database.sql("""
            insert into identity_one_time (digest, id, purpose, account_id, for_name, created_at, expires_at)
            values (?, ?, ?, ?, '', ?, ?)
            """).params(Token.digest(token), taken.id(), Purpose.BEGUN.code(), account.value(), now(), taken.expires())
                .update();
    }

    /** A new link; those that are over are forgotten on the way. */
    Token make(Purpose purpose, @Nullable AccountId account, String name, Duration validity) {
        var token = Token.fresh();
        database.sql("delete from identity_one_time where expires_at <= ?").param(now()).update();
        database.sql("""
            insert into identity_one_time (digest, id, purpose, account_id, for_name, created_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """).param(token.digest()).param(Ids.next()).param(purpose.code())
                .param(account == null ? null : account.value()).param(name).param(now())
                .param(now().plus(validity)).update();
        return token;
    }

    /** Looks at a link without using it. */
    Optional<Link> look(Purpose purpose, String token) {
        return database.sql("""
            select id, account_id, for_name, expires_at from identity_one_time
            where digest = ? and purpose = ? and expires_at > ?
            """).params(Token.digest(token), purpose.code(), now()).query((row, _) -> link(row)).optional();
    }

    /** Uses a link up. Of two who try together one gets it, the other waits for the first's transaction. */
    Optional<Link> take(Purpose purpose, String token) {
        return database.sql("""
            delete from identity_one_time where digest = ? and purpose = ? and expires_at > ?
            returning id, account_id, for_name, expires_at
            """).params(Token.digest(token), purpose.code(), now()).query((row, _) -> link(row)).optional();
    }

    /** Those of an account, the newest first. */
    List<Link> of(Purpose purpose, AccountId account) {
        return database.sql("""
            select id, account_id, for_name, expires_at from identity_one_time
            where purpose = ? and account_id = ? and expires_at > ? order by created_at desc, id desc
            """).params(purpose.code(), account.value(), now()).query((row, _) -> link(row)).list();
    }

    /** Forgets one of an account's links. */
    void withdraw(Purpose purpose, AccountId account, UUID id) {
        database.sql("delete from identity_one_time where purpose = ? and account_id = ? and id = ?")
                .params(purpose.code(), account.value(), id).update();
    }

    /** Forgets every link of a purpose, of one account or, without one, of nobody's. */
    void withdrawAll(Purpose purpose, @Nullable AccountId account) {
        database.sql("""
            delete from identity_one_time where purpose = ? and account_id is not distinct from cast(? as uuid)
            """).param(purpose.code()).param(account == null ? null : account.value()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(row.getObject("id", UUID.class),
                Optional.ofNullable(row.getObject("account_id", UUID.class)).map(AccountId::new),
                row.getString("for_name"), row.getObject("expires_at", OffsetDateTime.class));
    }
}
