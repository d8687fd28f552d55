package org.entregent.identity;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** What somebody who is signed in changes of her means to sign in. */
@Component
public class Credentials {

    /** The fewest characters of a password that signs in by itself. */
    public static final int ALONE = PasswordRule.SHORTEST_ALONE;
    /** The most characters of any password. */
    public static final int LONGEST = PasswordRule.LONGEST;

    private final Accounts accounts;
    private final Passwords passwords;
    private final Passkeys passkeys;
    private final Sessions sessions;

    Credentials(Accounts accounts, Passwords passwords, Passkeys passkeys, Sessions sessions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    /** Whether an account has a password. */
    public boolean hasPassword(AccountId account) {
        return passwords.of(account).isPresent();
    }

    /** The fewest characters of a password that an account may take: fewer when it has a passkey. */
    public int shortest(AccountId account) {
        return passkeys.any(account) ? PasswordRule.SHORTEST_WITH_PASSKEY : PasswordRule.SHORTEST_ALONE;
    }

    /** Whether nobody could sign in to an account yet: it has neither password nor passkey. */
    public boolean isWithout(AccountId account) {
        return passwords.of(account).isEmpty() && !passkeys.any(account);
    }

    /**
     * Sets a password, the first or another, and signs out of every other session.
     *
     * @param current
     *            the former one; not looked at when there is none
     * @param session
     *            identifier of the session that goes on
     * @return why not; nothing is changed then. Empty when it is done
     */
    public Optional<Refusal> setPassword(AccountId account, String current, String password, String session) {
        var former = passwords.of(account);
        try {
            if (former.isPresent() && !passwords.matches(current, former)) {
                return Optional.of(Refusal.of("current", "password.current"));
            }
            var about = accounts.find(account).map(found -> List.of(found.name(), found.mail())).orElseGet(List::of);
            var refusal = PasswordRule.refusal(password, shortest(account), about);
            if (refusal.isPresent()) {
                return refusal;
            }
            passwords.set(account, passwords.hashed(password));
        } catch (PasswordHashes.BusyException e) {
            return Optional.of(Refusal.of("", "sign-in.busy"));
        }
        sessions.endOthers(account, session);
        return Optional.empty();
    }
}
