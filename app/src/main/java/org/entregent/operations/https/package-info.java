/**
 * HTTPS by ourselves, when {@code ENTREGENT_DOMAIN} is set: a certificate obtained and renewed by ACME (RFC 8555), the
 * secure port that serves it, and the plain port that answers the authority and sends everybody else to the secure one.
 * Nothing of it is there otherwise.
 */
@NullMarked
package org.entregent.operations.https;

import org.jspecify.annotations.NullMarked;
