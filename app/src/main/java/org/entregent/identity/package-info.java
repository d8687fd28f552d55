/**
 * Who signs in: accounts, sessions, personal links, set-up; and the two fences around people's data. Every row of
 * people's data belongs to a space; {@link org.entregent.identity.Spaces} knows who may enter which, and
 * {@link org.entregent.identity.Fence} makes the database show the rows of the spaces entered, and no other.
 */
@ApplicationModule(displayName = "Identity", allowedDependencies = {"web"})
@NullMarked
package org.entregent.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
