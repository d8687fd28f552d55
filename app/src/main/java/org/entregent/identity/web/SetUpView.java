package org.entregent.identity.web;

import org.entregent.web.FieldErrors;

/**
 * The first account, made from the link that the server printed.
 *
 * @param token
 *            of the link
 * @param name
 *            as typed so far
 * @param mail
 *            as typed so far
 * @param way
 *            chosen so far
 */
public record SetUpView(String token, String name, String mail, Way way, PasswordRules rules, PasskeyState passkeys,
        FieldErrors errors) {}
