/** What all modules share with the reader: the language, the shell of the pages, their styles and scripts. */
@ApplicationModule(displayName = "Web", allowedDependencies = {})
@NullMarked
package org.entregent.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
