/**
 * The meeting: prepared, welcomed, run watch in hand. A participant is somebody in one meeting and needs no account.
 * What exists today is the preparation without a server: participants, run sheet, fair slot, bilateral exchanges, and
 * the pack on paper ({@link org.entregent.meetings.paper}).
 */
@ApplicationModule(displayName = "Meetings", allowedDependencies = {"contacts :: card", "contacts :: carnet",
        "contacts :: likeness", "contacts :: reading", "identity", "typesetting", "web"})
@NullMarked
package org.entregent.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
