package org.entregent.identity.web;

import org.entregent.web.FieldErrors;

/**
 * A new way in for somebody who has lost hers, from the link that the command line printed.
 *
 * @param token
 *            of the link
 * @param name
 *            whose account it is
 * @param begun
 *            whether it is the link that made the account, which has no means to sign in yet
 * @param way
 *            chosen so far
 */
public record ResetView(String token, String name, boolean begun, Way way, PasswordRules rules, PasskeyState passkeys,
        FieldErrors errors) {}
