package org.entregent.identity;

import java.util.Locale;
import java.util.Optional;

import org.entregent.web.Page;

/**
 * Somebody who may sign in.
 *
 * @param mail
 *            in lower case; no two accounts have the same
 * @param name
 *            as she wrote it, never empty
 * @param language
 *            in which she wants pages; empty for her browser's
 */
public record Account(AccountId id, String mail, String name, Optional<Locale> language, Page.Look look) {

    SignedIn signedIn() {
        return new SignedIn(id, name, look);
    }
}
