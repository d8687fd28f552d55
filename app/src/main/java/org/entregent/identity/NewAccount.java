package org.entregent.identity;

import java.util.Locale;
import java.util.Optional;

/**
 * What somebody types to get an account.
 *
 * @param password
 *            empty when she will make a passkey instead, right after
 * @param language
 *            in which she is reading
 */
public record NewAccount(String name, String mail, Optional<String> password, Optional<Locale> language) {

    /** Without the password. */
    @Override
    public String toString() {
        return "NewAccount[name=" + name + "]";
    }
}
