package org.entregent.meetings.preparation;

import java.time.Duration;
import java.util.UUID;

import org.entregent.meetings.RunSheet.Kind;

/**
 * One part of a meeting's run sheet.
 *
 * @param id
 *            stays the same while the part moves
 * @param kind
 *            what happens
 * @param length
 *            1 minute to a day
 * @param title
 *            of the talk; empty for the others
 * @param speaker
 *            of the talk; empty for the others
 */
public record PlannedPart(UUID id, Kind kind, Duration length, String title, String speaker) {}
