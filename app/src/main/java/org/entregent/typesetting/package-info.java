/**
 * Type as papers need it: the fonts, letters that can be printed whatever the alphabet, lines measured and broken before
 * anything is drawn, square codes. It knows nothing of what is printed.
 */
@ApplicationModule(displayName = "Typesetting", allowedDependencies = {})
@NullMarked
package org.entregent.typesetting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
