package org.entregent.meetings.web;

import java.util.List;
import java.util.Optional;

import org.entregent.web.FieldErrors;

/**
 * A pasted list before it becomes a meeting, or before it changes one. It is kept on the server: what is corrected line
 * by line stays.
 *
 * @param base
 *            path of this page; its forms stand below
 * @param again
 *            the meeting that the list will change, if it is not a new one
 * @param doubtful
 *            lines to look at, shown first
 * @param understood
 *            those of this page
 * @param aside
 *            lines that are no person
 * @param counts
 *            of the whole list
 * @param everybodyAgreed
 *            whether the host said that everybody agreed to the sheet
 * @param page
 *            from 1
 * @param pages
 *            of understood lines
 * @param meeting
 *            what the new meeting will be called
 * @param errors
 *            about the meeting, and about "text", the line to add
 */
public record PreviewView(String base, Optional<MeetingHead> again, List<PreviewLine> doubtful,
        List<PreviewLine> understood, List<PreviewLine> aside, ListCount counts, boolean everybodyAgreed, int page,
        int pages, MeetingFields meeting, FieldErrors errors) {

    public PreviewView {
        doubtful = List.copyOf(doubtful);
        understood = List.copyOf(understood);
        aside = List.copyOf(aside);
    }
}
