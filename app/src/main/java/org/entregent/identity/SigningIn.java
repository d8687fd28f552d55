package org.entregent.identity;

import java.time.Duration;

/** How an attempt to sign in ended. */
public sealed interface SigningIn {

    /**
     * She is in.
     *
     * @param device
     *            to be kept by her browser, for next time
     */
    record Entered(Account account, SignedIn who, String device) implements SigningIn {}

    /** The password is right but too short to be enough: one of the account's passkeys is asked for. */
    record PasskeyNext(AccountId account) implements SigningIn {}

    /** The mail or the password is wrong; which one is not told. */
    record Refused() implements SigningIn {}

    /** Too many failures: to be tried again after a while, at least a second. Nothing was looked at. */
    record Later(Duration delay) implements SigningIn {}

    /** Too many people at the door at this moment. */
    record Busy() implements SigningIn {}
}
