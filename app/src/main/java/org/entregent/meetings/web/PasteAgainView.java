package org.entregent.meetings.web;

import org.entregent.web.FieldErrors;

/**
 * The corrected list of a meeting is pasted again.
 *
 * @param text
 *            as pasted so far
 * @param errors
 *            by field: names, file
 */
public record PasteAgainView(MeetingHead head, String text, FieldErrors errors) {}
