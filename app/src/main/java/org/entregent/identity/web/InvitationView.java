package org.entregent.identity.web;

import org.entregent.web.FieldErrors;

/**
 * One more account, made from an invitation.
 *
 * @param token
 *            of the link
 * @param invitedBy
 *            name of who invites
 * @param name
 *            as typed so far, or as the invitation says
 * @param mail
 *            as typed so far
 * @param way
 *            chosen so far
 */
public record InvitationView(String token, String invitedBy, String name, String mail, Way way, PasswordRules rules,
        PasskeyState passkeys, FieldErrors errors) {}
