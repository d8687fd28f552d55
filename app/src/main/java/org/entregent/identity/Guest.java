package org.entregent.identity;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Somebody who came by a personal link, as controllers of a guest's pages receive her
 * ({@code @AuthenticationPrincipal Guest}). She has no account.
 *
 * @param meeting
 *            the meeting she is a participant of, the only space she may enter
 * @param number
 *            her number in it, from 1; 0 when the link is nobody's own
 * @param link
 *            the link she came by; when it is revoked or expires she is out
 * @param purpose
 *            what the link opens, in the word of whoever made it
 */
public record Guest(SpaceId meeting, int number, UUID link, String purpose)
        implements
            AuthenticatedPrincipal,
            Principal,
            Serializable {

    /** The link's identifier. */
    @Override
    public String getName() {
        return link.toString();
    }

    /** For a session. */
    public String written() {
        return meeting + " " + number + " " + link + " " + purpose;
    }

    /** Reads what {@link #written} wrote. */
    public static Guest read(String written) {
        var parts = written.split(" ");
        return new Guest(new SpaceId(UUID.fromString(parts[0])), Integer.parseInt(parts[1]), UUID.fromString(parts[2]),
                parts.length > 3 ? parts[3] : "");
    }
}
