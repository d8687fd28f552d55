/**
 * The preparation of a meeting, kept in the database: the pasted list and its correction, who comes, the run sheet, the
 * plan of the exchanges, the papers. Each public service asks first whether somebody may act in the meeting
 * ({@link org.entregent.meetings.preparation.MeetingAccess}), then acts within the meeting's space.
 */
@NamedInterface("preparation")
@NullMarked
package org.entregent.meetings.preparation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
