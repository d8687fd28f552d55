/** Finds people in a carnet by what somebody remembers of them, however it is spelt. Plain values, no database. */
@NamedInterface("search")
@NullMarked
package org.entregent.contacts.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
