/** What all modules share with the reader: the language, and the shell of the pages. */
@ApplicationModule(displayName = "Web", allowedDependencies = {})
@NullMarked
package org.entregent.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
