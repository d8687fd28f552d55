package org.entregent.meetings.web;

import java.time.LocalDate;

import org.entregent.meetings.after.Remains;

/**
 * The question before a meeting is deleted: what goes with it.
 *
 * @param pairs
 *            known pairs and wishes
 * @param links
 *            personal links that would stop
 * @param left
 *            what its evening has left behind
 * @param until
 *            last day on which it can be taken back
 */
public record DeleteView(MeetingHead head, int pairs, int links, Remains left, LocalDate until) {}
