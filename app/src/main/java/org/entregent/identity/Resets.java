package org.entregent.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.entregent.identity.OneTimeLinks.Purpose;

/**
 * Makes links by which somebody who lost what she signs in with gets back into her account. Only who runs the server
 * can: {@code ./entregent account reset MAIL}. It needs a database and no server.
 */
public final class Resets {

    /** How long a link can be used. */
    public static final Duration VALIDITY = Duration.ofHours(24);

    private final OneTimeLinks links;
    private final Accounts accounts;

    public Resets(JdbcClient database, Clock clock) {
        this.links = new OneTimeLinks(database, clock);
        this.accounts = new Accounts(database, clock);
    }

    /** A new token for {@code /reset/}, in place of a former one; empty when no account has this mail. */
    public Optional<String> issue(String mail) {
        return accounts.withMail(mail).map(account -> {
            links.withdrawAll(Purpose.RESET, account.id());
            return links.make(Purpose.RESET, account.id(), "", VALIDITY).text();
        });
    }
}
