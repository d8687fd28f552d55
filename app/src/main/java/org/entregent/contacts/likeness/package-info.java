/** What tells whose card one is, and why two may be of one person: the carnet's words for {@link org.entregent.linkage}. */
@NamedInterface("likeness")
@NullMarked
package org.entregent.contacts.likeness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
