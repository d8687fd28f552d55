package org.entregent.identity.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.entregent.web.FieldErrors;
import org.entregent.web.Page.Face;
import org.entregent.web.Page.Theme;

/**
 * One's own account.
 *
 * @param name
 *            as typed so far
 * @param mail
 *            as typed so far
 * @param language
 *            "fr", "en", or empty for the browser's
 * @param face
 *            of the letters
 * @param theme
 *            light, dark, or the machine's
 * @param keys
 *            her passkeys
 * @param passkeys
 *            whether one more can be made from here
 * @param hasPassword
 *            whether she may sign in by a password
 * @param rules
 *            of a new password
 * @param invitations
 *            those that wait for an answer
 * @param freshInvitation
 *            the link just made, shown this once
 * @param errors
 *            by field: name, mail, current, password, invited
 */
public record AccountView(String name, String mail, String language, Face face, Theme theme, List<Key> keys,
        PasskeyState passkeys, boolean hasPassword, PasswordRules rules, List<Invitation> invitations,
        Optional<String> freshInvitation, FieldErrors errors) {

    /**
     * A passkey.
     *
     * @param id
     *            for its address
     * @param label
     *            as she called it
     * @param made
     *            day
     * @param used
     *            day it was last used, if ever
     */
    public record Key(String id, String label, LocalDate made, Optional<LocalDate> used) {}

    /**
     * An invitation without answer.
     *
     * @param id
     *            for its address; not its token
     * @param name
     *            for whom
     * @param expires
     *            last day
     */
    public record Invitation(String id, String name, LocalDate expires) {}

    public AccountView {
        keys = List.copyOf(keys);
        invitations = List.copyOf(invitations);
    }

    /** Whether a passkey may go without locking its owner out. */
    public boolean mayLose() {
        return hasPassword || keys.size() > 1;
    }
}
