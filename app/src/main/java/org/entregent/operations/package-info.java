/** The command line, the server's start, the embedded database, backup and restore. */
@ApplicationModule(displayName = "Operations", allowedDependencies = {"contacts :: card",
        "contacts :: carnet", "contacts :: formats", "contacts :: paper", "contacts :: reading", "identity", "meetings",
        "meetings :: paper", "meetings :: preparation", "web"})
@NullMarked
package org.entregent.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
