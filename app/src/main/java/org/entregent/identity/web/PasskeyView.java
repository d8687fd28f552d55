package org.entregent.identity.web;

import org.entregent.web.FieldErrors;

/**
 * The page on which a passkey is made.
 *
 * @param next
 *            path to go on to
 * @param label
 *            proposed name of the passkey, such as that of the device
 * @param passkeys
 *            whether one can be made from here
 * @param passwordInstead
 *            whether the account has no way in yet, so that a password is proposed as well
 * @param rules
 *            of that password
 * @param errors
 *            about it
 */
public record PasskeyView(String next, String label, PasskeyState passkeys, boolean passwordInstead,
        PasswordRules rules,
        FieldErrors errors) {}
