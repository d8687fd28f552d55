/** Somebody's carnet in the database: her cards with all their states, and the files that were imported into it. */
@NamedInterface("carnet")
@NullMarked
package org.entregent.contacts.carnet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
