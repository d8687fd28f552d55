package org.entregent.identity;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import org.entregent.identity.OneTimeLinks.Purpose;

/**
 * Lets somebody back into her account, and out of every other browser: by a link of {@link Resets}, or by the one that
 * made the account, as long as it has no means to sign in.
 */
@Component
public class Recoveries {

    private final OneTimeLinks links;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Passkeys passkeys;
    private final SignIns signIns;
    private final Sessions sessions;
    private final TransactionTemplate transactions;

    Recoveries(OneTimeLinks links, Accounts accounts, Passwords passwords, Passkeys passkeys, SignIns signIns,
            Sessions sessions, TransactionTemplate transactions) {
        this.links = links;
        this.accounts = accounts;
        this.passwords = passwords;
        this.passkeys = passkeys;
        this.signIns = signIns;
        this.sessions = sessions;
        this.transactions = transactions;
    }

    /** Whose link it is; empty when it is gone. */
    public Optional<Account> of(String token) {
        return links.look(Purpose.RESET, token).flatMap(OneTimeLinks.Link::account).or(() -> begun(token))
                .flatMap(accounts::find);
    }

    /** Whether it is the link that made an account which has no means to sign in yet. */
    public boolean isBegun(String token) {
        return begun(token).isPresent();
    }

    private Optional<AccountId> begun(String token) {
        return links.look(Purpose.BEGUN, token).flatMap(OneTimeLinks.Link::account).filter(this::isWithout);
    }

    private boolean isWithout(AccountId account) {
        return passwords.of(account).isEmpty() && !passkeys.any(account);
    }

    /** The fewest characters of a password that this account may take. */
    public int shortest(Account account) {
        return passkeys.any(account.id()) ? PasswordRule.SHORTEST_WITH_PASSKEY : PasswordRule.SHORTEST_ALONE;
    }

    /**
     * Lets her in, with a new password or, without one, to make a passkey right after. As long as she has not, the link
     * brings her back.
     */
    public Opening use(String token, Optional<String> password, Caller caller) {
        var account = of(token);
        if (account.isEmpty()) {
            return new Opening.Gone();
        }
        var about = List.of(account.get().name(), account.get().mail());
        var refusal = password.flatMap(typed -> PasswordRule.refusal(typed, shortest(account.get()), about));
        if (refusal.isPresent()) {
            return new Opening.Refused(List.of(refusal.get()));
        }
        try {
            var hashed = password.map(passwords::hashed);
            return write(token, account.get(), hashed, caller);
        } catch (PasswordHashes.BusyException e) {
            return new Opening.Refused(List.of(Refusal.of("", "sign-in.busy")));
        }
    }

    private Opening write(String token, Account account, Optional<Passwords.Stored> password, Caller caller) {
        return transactions.<Opening>execute(_ -> {
            var link = links.take(Purpose.RESET, token).or(() -> links.take(Purpose.BEGUN, token));
            if (link.isEmpty()) {
                return new Opening.Gone();
            }
            if (password.isEmpty() && isWithout(account.id())) {
                links.goOn(token, link.get(), account.id());
            }
            password.ifPresent(stored -> passwords.set(account.id(), stored));
            sessions.endAll(account.id());
            signIns.forgetFailures(account);
            return new Opening.Opened(signIns.entered(account, caller));
        });
    }
}
