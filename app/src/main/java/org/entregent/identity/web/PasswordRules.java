package org.entregent.identity.web;

/**
 * What a password must be, told before it is typed. Anything goes within these lengths, spaces included.
 *
 * @param shortest
 *            characters: 15 when it is the only way in, 8 beside a passkey
 * @param longest
 *            characters
 */
public record PasswordRules(int shortest, int longest) {}
