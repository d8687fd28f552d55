package org.entregent.meetings.web;

import java.util.List;

import org.entregent.web.FieldErrors;

/**
 * The papers of a meeting, seen page by page, and on what they are printed.
 *
 * @param parts
 *            of the pack, the page for adjusting labels too
 * @param shown
 *            the part that is seen
 * @param paper
 *            "a4" or "letter"
 * @param labels
 *            as typed so far; empty for the standard sheet
 * @param notices
 *            what the host should know before printing
 * @param errors
 *            by field: paper, labels
 */
public record PaperView(MeetingHead head, List<PaperPart> parts, PaperPart shown, String paper, String labels,
        List<String> notices, FieldErrors errors) {

    public PaperView {
        parts = List.copyOf(parts);
        notices = List.copyOf(notices);
    }
}
