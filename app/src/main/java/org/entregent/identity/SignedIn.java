package org.entregent.identity;

import java.security.Principal;
import java.util.Locale;
import java.util.UUID;

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
 * @param pageLook
 *            how she wants pages to look
 */
public record SignedIn(AccountId account, String name, Page.Look pageLook)
        implements
            AuthenticatedPrincipal,
            Principal,
            Reader {

    private static final String SEPARATOR = " ";

    /** Somebody who chose nothing about the look of pages. */
    public SignedIn(AccountId account, String name) {
        this(account, name, Page.Look.usual());
    }

    /** The account's identifier: what sessions are found by. */
    @Override
    public String getName() {
        return account.toString();
    }

    /** For a session: short, and quick to read at each request. */
    public String written() {
        return String.join(SEPARATOR, account.toString(), code(pageLook.theme()), code(pageLook.face()), name);
    }

    /** Reads what {@link #written} wrote. */
    public static SignedIn read(String written) {
        var parts = written.split(SEPARATOR, 4);
        return new SignedIn(new AccountId(UUID.fromString(parts[0])), parts[3], look(parts[1], parts[2]));
    }

    static String code(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    static Page.Look look(String theme, String face) {
        return new Page.Look(Page.Theme.valueOf(theme.toUpperCase(Locale.ROOT)),
                Page.Face.valueOf(face.toUpperCase(Locale.ROOT)));
    }
}
