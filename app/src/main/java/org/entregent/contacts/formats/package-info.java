/**
 * Every form in which address books travel, read into cards of which nothing is missing and written from them: tables of
 * Google, Outlook, LinkedIn, Thunderbird and anybody's own, LDIF, Monica, JSContact, pasted lists. What has a place on a
 * card stands there; all else is kept as a field of its own under the name that the file gave it.
 */
@NamedInterface("formats")
@NullMarked
package org.entregent.contacts.formats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
