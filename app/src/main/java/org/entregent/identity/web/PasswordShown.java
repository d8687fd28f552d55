package org.entregent.identity.web;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.entregent.identity.AccountId;

/** Notes in a browser's session that an account's password was shown and a passkey is to follow, for five minutes. */
final class PasswordShown {

    private static final String ATTRIBUTE = "password-shown";
    private static final Duration VALIDITY = Duration.ofMinutes(5);

    private PasswordShown() {}

    static void by(AccountId account, HttpServletRequest request) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        var until = System.currentTimeMillis() + VALIDITY.toMillis();
        request.getSession(true).setAttribute(ATTRIBUTE, account + " " + until);
    }

    static Optional<AccountId> in(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof String written
                ? read(written.split(" "))
                : Optional.empty();
    }

    private static Optional<AccountId> read(String[] parts) {
        return Long.parseLong(parts[1]) > System.currentTimeMillis()
                ? Optional.of(new AccountId(UUID.fromString(parts[0])))
                : Optional.empty();
    }
}
