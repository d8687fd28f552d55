package org.entregent.identity;

import java.time.Duration;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import org.entregent.identity.OneTimeLinks.Purpose;

/** The first account of a house, made by whoever started the server: the link is printed where only she reads. */
@Component
public class SetUp {

    private static final Duration VALIDITY = Duration.ofHours(24);
    /** Held while the first account is made or its link replaced, by any server of the house. */
    private static final String LOCK = "select pg_advisory_xact_lock(7226474203194388)";

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final Accounts accounts;
    private final OneTimeLinks links;
    private final Registration registration;

    SetUp(JdbcClient database, TransactionTemplate transactions, Accounts accounts, OneTimeLinks links,
            Registration registration) {
        this.database = database;
        this.transactions = transactions;
        this.accounts = accounts;
        this.links = links;
        this.registration = registration;
    }

    /**
     * A new token for {@code /set-up?token=}, valid for 24 hours or until it is used or the next is asked for; empty
     * once somebody can sign in. While nobody can, because whoever made the first account never made her passkey, it
     * leads back into that account.
     */
    public Optional<String> token() {
        return transactions.execute(_ -> {
            lock();
            if (accounts.any()) {
                return accounts.firstOfNone().map(this::back);
            }
            links.withdrawAll(Purpose.SET_UP, null);
            return Optional.of(links.make(Purpose.SET_UP, null, "", VALIDITY).text());
        });
    }

    private String back(AccountId first) {
        links.withdrawAll(Purpose.BEGUN, first);
        return links.make(Purpose.BEGUN, first, "", VALIDITY).text();
    }

    /** Whether a token would be taken. */
    public boolean isOpen(String token) {
        return links.look(Purpose.SET_UP, token).isPresent();
    }

    /** Makes the first account. Of two who try with the same token, one does. */
    public Opening use(String token, NewAccount wish, Caller caller) {
        if (!isOpen(token)) {
            return new Opening.Gone();
        }
        return registration.open(wish, caller, token, () -> {
            lock();
            return links.take(Purpose.SET_UP, token).filter(_ -> !accounts.any());
        });
    }

    private void lock() {
        database.sql(LOCK).query((_, _) -> Boolean.TRUE).single();
    }
}
