package org.entregent.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes an account for whoever holds a link: all of it, link included, or nothing. */
final class Registration {

    private final Accounts accounts;
    private final Passwords passwords;
    private final SignIns signIns;
    private final OneTimeLinks links;
    private final TransactionTemplate transactions;

    Registration(Accounts accounts, Passwords passwords, SignIns signIns, OneTimeLinks links,
            TransactionTemplate transactions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.signIns = signIns;
        this.links = links;
        this.transactions = transactions;
    }

    /**
     * Makes an account.
     *
     * @param token
     *            of the link; it leads back into the account until that has a means to sign in
     * @param link
     *            takes the link, in the account's transaction; empty when it is gone
     */
    Opening open(NewAccount wish, Caller caller, String token, Supplier<Optional<OneTimeLinks.Link>> link) {
        var text = PersonText.of(wish.name(), wish.mail());
        var refusals = new ArrayList<>(text.refusals());
        wish.password().flatMap(password -> PasswordRule.refusal(password, PasswordRule.SHORTEST_ALONE,
                List.of(text.name(), text.mail()))).ifPresent(refusals::add);
        if (!refusals.isEmpty()) {
            return new Opening.Refused(refusals);
        }
        try {
            var password = wish.password().map(passwords::hashed);
            return write(text, wish, password, caller, token, link);
        } catch (PasswordHashes.BusyException e) {
            return new Opening.Refused(List.of(Refusal.of("", "sign-in.busy")));
        } catch (DuplicateKeyException e) {
            return new Opening.Refused(List.of(Accounts.mailTaken()));
        }
    }

    private Opening write(PersonText text, NewAccount wish, Optional<Passwords.Stored> password, Caller caller,
            String token, Supplier<Optional<OneTimeLinks.Link>> link) {
        return transactions.<Opening>execute(_ -> {
            var taken = link.get();
            if (taken.isEmpty()) {
                return new Opening.Gone();
            }
            var account = accounts.open(text, wish.language()).account();
            password.ifPresentOrElse(stored -> passwords.set(account, stored),
                    () -> links.goOn(token, taken.get(), account));
            return new Opening.Opened(signIns.entered(accounts.find(account).orElseThrow(), caller));
        });
    }
}
