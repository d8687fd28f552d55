/** Parsers of what comes from outside, given whatever makes them take another way. */
@NullMarked
package org.entregent.contacts.fuzz;

import org.jspecify.annotations.NullMarked;
