/**
 * Reads people from whatever somebody has: a pasted list, a mail, a spreadsheet, vCards. Nothing is thrown away: every
 * line is understood, doubtful (with the reason) or left aside (with the reason).
 */
@NamedInterface("reading")
@NullMarked
package org.entregent.contacts.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
