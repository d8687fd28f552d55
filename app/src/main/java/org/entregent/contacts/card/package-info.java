/**
 * Cards as they came, to the byte. A card is its raw lines; reading it is a view, and changing one property writes that
 * property's lines anew and leaves every other byte where it stood. Nothing here knows a database or a page.
 */
@NamedInterface("card")
@NullMarked
package org.entregent.contacts.card;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
