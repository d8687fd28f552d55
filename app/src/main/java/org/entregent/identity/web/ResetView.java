package org.entregent.identity.web;

import org.entregent.web.FieldErrors;

/**
 * A new way in for somebody who has lost hers, from the link that the command line printed.
 *
 * @param token
 *            of the link
 * @param name
 *            whose account it is
 * @param way
 *            chosen so far
 */
public record ResetView(String token, String name, Way way, PasswordRules rules, PasskeyState passkeys,
        FieldErrors errors) {}
