package org.entregent.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.entregent.identity.OneTimeLinks.Purpose;

/** Links by which those who have an account let others make theirs: valid for seven days, used once. */
@Component
public class Invitations {

    private static final Duration VALIDITY = Duration.ofDays(7);
    private static final int LONGEST_NAME = 100;

    private final OneTimeLinks links;
    private final Accounts accounts;
    private final Registration registration;

    Invitations(OneTimeLinks links, Accounts accounts, Registration registration) {
        this.links = links;
        this.accounts = accounts;
        this.registration = registration;
    }

    /** One that has not been used. */
    public record Invitation(UUID id, String name, Instant expires) {}

    /** One, as whoever was invited sees it. */
    public record Offer(String name, String invitedBy) {}

    /**
     * A new token for {@code /invitation/}; this is the only time it can be read.
     *
     * @param name
     *            of whoever is invited; cut after 100 characters
     */
    public String invite(AccountId by, String name) {
        var tidied = PersonText.of(name, "").name();
        int end = tidied.offsetByCodePoints(0, Math.min(LONGEST_NAME, tidied.codePointCount(0, tidied.length())));
        return links.make(Purpose.INVITATION, by, tidied.substring(0, end), VALIDITY).text();
    }

    /** Somebody's that were not used, the newest first. */
    public List<Invitation> of(AccountId by) {
        return links.of(Purpose.INVITATION, by).stream()
                .map(link -> new Invitation(link.id(), link.name(), link.expires().toInstant())).toList();
    }

    /** Withdraws one of somebody's own; nothing happens when it is not hers. */
    public void withdraw(AccountId by, UUID invitation) {
        links.withdraw(Purpose.INVITATION, by, invitation);
    }

    /** What a token offers; empty when it is gone. */
    public Optional<Offer> offer(String token) {
        return links.look(Purpose.INVITATION, token).flatMap(link -> link.account().flatMap(accounts::find)
                .map(account -> new Offer(link.name(), account.name())));
    }

    /** Makes the account. Of two who try with the same token, one does. */
    public Opening accept(String token, NewAccount wish, Caller caller) {
        return offer(token).isEmpty()
                ? new Opening.Gone()
                : registration.open(wish, caller, token, () -> links.take(Purpose.INVITATION, token));
    }
}
