package org.entregent.identity;

import java.time.Clock;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.entregent.identity.Attempts.Kind;
import org.entregent.identity.Attempts.Subject;

/**
 * Opens the door to those who have an account. Two factors, or one long password: a password of 15 characters or more
 * suffices; a shorter one is followed by a passkey; a passkey that verified its bearer (a finger, a PIN) is two factors
 * by itself; one that did not is asked to come after the password. Never tells whether an account exists, in words or
 * in work done.
 */
@Component
public class SignIns {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Devices devices;

    SignIns(Accounts accounts, Passwords passwords, JdbcClient database, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = new Attempts(database, clock);
        this.devices = new Devices(database, clock);
    }

    /** By mail and password. */
    public SigningIn byPassword(String mail, String password, Caller caller) {
        var tidied = PersonText.mail(mail);
        var subjects = subjects(tidied, caller);
        var wait = attempts.take(subjects);
        if (wait.isPresent()) {
            return new SigningIn.Later(wait.get());
        }
        var account = accounts.withMail(tidied);
        // Asked even when there is no account: as much work.
        var stored = passwords.of(account.map(Account::id).orElseGet(AccountId::fresh));
        try {
            if (!passwords.matches(password, stored)) {
                return new SigningIn.Refused();
            }
        } catch (PasswordHashes.BusyException e) {
            attempts.giveBack(subjects);
            return new SigningIn.Busy();
        }
        forgive(subjects);
        return stored.orElseThrow().alone()
                ? entered(account.orElseThrow(), caller)
                : new SigningIn.PasskeyNext(account.orElseThrow().id());
    }

    private List<Subject> subjects(String mail, Caller caller) {
        var device = caller.device().filter(token -> devices.know(mail, token));
        return device.map(token -> List.of(new Subject(Kind.DEVICE, mail + " " + token)))
                .orElseGet(() -> List.of(new Subject(Kind.ADDRESS, caller.address()), new Subject(Kind.ACCOUNT, mail)));
    }

    /** An address is forgiven one failure only, or an account of one's own would buy guesses at those of others. */
    private void forgive(List<Subject> subjects) {
        for (var subject : subjects) {
            if (subject.kind() == Kind.ADDRESS) {
                attempts.giveBack(List.of(subject));
            } else {
                attempts.forget(subject);
            }
        }
    }

    /** Failures before a recovery are over. */
    void forgetFailures(Account account) {
        attempts.forget(new Subject(Kind.ACCOUNT, account.mail()));
    }

    /** Once everything asked for was shown: a passkey, or a link that works once. */
    SigningIn.Entered entered(Account account, Caller caller) {
        var device = caller.device().orElseGet(() -> Token.fresh().text());
        devices.remember(account.id(), device);
        return new SigningIn.Entered(account, account.signedIn(), device);
    }
}
