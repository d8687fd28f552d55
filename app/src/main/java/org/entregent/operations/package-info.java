/** The command line, and later the embedded database, backup and restore, health, export and erasure. */
@ApplicationModule(displayName = "Operations", allowedDependencies = {"contacts :: reading", "meetings",
        "meetings :: paper", "web"})
@NullMarked
package org.entregent.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
