package org.entregent.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

import org.entregent.operations.database.Database;
import org.entregent.operations.database.TestDatabase;

/** This module without a server: a fresh database, a clock to be moved, and a count of the hashing done. */
final class House implements AutoCloseable {

    static final String PASSWORD = "trois poules sur un mur";

    final Hands clock = new Hands();
    final Counting encoder = new Counting();
    final Database place = TestDatabase.fresh();
    final DataSource source = source(place);
    final JdbcClient database = JdbcClient.create(source);
    final TransactionTemplate transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
    final Fence fence = new Fence(transactions, database);
    final Spaces spaces = new Spaces(database, fence, clock);
    final Accounts accounts = new Accounts(database, clock);
    final PasswordHashes hashes = new PasswordHashes(encoder, 2);
    final Passwords passwords = new Passwords(database, hashes, clock);
    final SignIns signIns = new SignIns(accounts, passwords, database, clock);
    final OneTimeLinks links = new OneTimeLinks(database, clock);
    final Registration registration = new Registration(accounts, passwords, signIns, links, transactions);
    final SetUp setUp = new SetUp(database, transactions, accounts, links, registration);
    final Invitations invitations = new Invitations(links, accounts, registration);
    final Passkeys passkeys = new Passkeys(database, passwords, transactions);
    final Sessions sessions = new Sessions(database);
    final Recoveries recoveries = new Recoveries(links, accounts, passwords, passkeys, signIns, sessions, transactions);
    final Credentials credentials = new Credentials(accounts, passwords, passkeys, sessions);
    final Resets resets = new Resets(database, clock);
    final PersonalLinks personalLinks = new PersonalLinks(database, clock);

    private static DataSource source(Database place) {
        var source = new PGSimpleDataSource();
        source.setURL(place.url());
        source.setUser(place.application().user());
        source.setPassword(place.application().password());
        return source;
    }

    /** Somebody from an address that nothing is known about. */
    static Caller from(String address) {
        return Caller.of(address, Optional.empty());
    }

    static NewAccount wish(String name, String mail, String password) {
        return new NewAccount(name, mail, Optional.of(password).filter(typed -> !typed.isEmpty()), Optional.empty());
    }

    /** The first account of the house. */
    Account nadia() {
        setUp.use(setUp.token().orElseThrow(), wish("Nadia Roussel", "nadia@example.org", PASSWORD), from("10.0.0.1"));
        return accounts.withMail("nadia@example.org").orElseThrow();
    }

    /** A passkey that needs no device. */
    void givePasskey(AccountId account, boolean alone) {
        database.sql("""
            insert into identity_passkey (credential_id, id, account_id, public_key, signature_count, user_verified,
                alone, backup_eligible, backed_up, transports, label, created_at, last_used_at)
            values (?, ?, ?, ?, 0, true, ?, false, false, '', 'key', now(), now())
            """).params(Token.fresh().digest(), Ids.next(), account.value(), new byte[1], alone).update();
    }

    @Override
    public void close() {
        place.close();
    }

    /** Stands still until it is moved. */
    static final class Hands extends Clock {

        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T09:00:00Z"));

        void forward(Duration time) {
            now.updateAndGet(instant -> instant.plus(time));
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** The real thing with less memory, counted. */
    static final class Counting implements PasswordEncoder {

        final AtomicInteger comparisons = new AtomicInteger();
        final AtomicInteger atOnce = new AtomicInteger();
        final AtomicInteger mostAtOnce = new AtomicInteger();
        private final PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 256, 1);

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return encoder.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            try {
                comparisons.incrementAndGet();
                return encoder.matches(password, hash);
            } finally {
                atOnce.decrementAndGet();
            }
        }
    }
}
