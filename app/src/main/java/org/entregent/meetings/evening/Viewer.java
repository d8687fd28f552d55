package org.entregent.meetings.evening;

import java.util.UUID;

import org.entregent.identity.AccountId;
import org.entregent.identity.Guest;
import org.entregent.identity.SignedIn;

/** Who looks on at an evening: let in once, and asked after again from time to time. */
public sealed interface Viewer {

    /** Somebody signed in. */
    record Host(AccountId account) implements Viewer {}

    /** Whoever came by a link. */
    record ByLink(UUID link) implements Viewer {}

    static Viewer of(SignedIn who) {
        return new Host(who.account());
    }

    static Viewer of(Guest guest) {
        return new ByLink(guest.link());
    }
}
