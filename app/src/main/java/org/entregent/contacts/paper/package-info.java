/**
 * The carnet on paper: pages of A5 two by two on sheets of A4, to be read as they come or folded into booklets, one
 * section a country, and on each card a code that the import reads back.
 */
@NamedInterface("paper")
@NullMarked
package org.entregent.contacts.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
