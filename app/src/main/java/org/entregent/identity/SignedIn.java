package org.entregent.identity;

import java.io.Serializable;
import java.security.Principal;

import org.springframework.security.core.AuthenticatedPrincipal;

import org.entregent.web.Page;
import org.entregent.web.Reader;

/**
 * Somebody who signed in, as controllers receive her ({@code @AuthenticationPrincipal SignedIn}).
 *
 * @param account
 *            her account; what {@link #getName()} says
 * @param name
 *            her name as she wrote it, for people to read
 * @param look
 *            how she wants pages to look
 */
public record SignedIn(AccountId account, String name, Look look)
        implements
            AuthenticatedPrincipal,
            Principal,
            Reader,
            Serializable {

    /** Somebody who chose nothing about the look of pages. */
    public SignedIn(AccountId account, String name) {
        this(account, name, Look.DEFAULT);
    }

    /** The account's identifier: what sessions are found by. */
    @Override
    public String getName() {
        return account.toString();
    }

    @Override
    public Page.Look pageLook() {
        return new Page.Look(Page.Theme.valueOf(look.theme().name()), Page.Face.valueOf(look.face().name()));
    }
}
