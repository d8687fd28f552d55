package org.entregent.meetings.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.entregent.meetings.preparation.DraftPage;
import org.entregent.web.DrawnOnce;
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
 *            lines of this page to look at; those of the whole list come first
 * @param understood
 *            lines of this page that are understood
 * @param aside
 *            lines of this page that are no person; those of the whole list come last
 * @param counts
 *            of the whole list
 * @param everybodyAgreed
 *            whether the host said that everybody agreed to the sheet
 * @param page
 *            from 1
 * @param pages
 *            of the whole list
 * @param meeting
 *            what the new meeting will be called
 * @param errors
 *            about the meeting, and about "text", the line to add
 */
public record PreviewView(String base, Optional<MeetingHead> again, List<PreviewLine> doubtful,
        List<PreviewLine> understood, List<PreviewLine> aside, ListCount counts, boolean everybodyAgreed, int page,
        int pages, MeetingFields meeting, FieldErrors errors) implements DrawnOnce {

    private static final int AROUND = 2;

    public PreviewView {
        doubtful = List.copyOf(doubtful);
        understood = List.copyOf(understood);
        aside = List.copyOf(aside);
    }

    /** The page on which the understood lines begin. */
    public int firstUnderstood() {
        return counts.doubtful() / DraftPage.SIZE + 1;
    }

    /** The page on which the lines left aside begin. */
    public int firstAside() {
        return (counts.doubtful() + counts.understood()) / DraftPage.SIZE + 1;
    }

    /** The pages that are offered, from 1: the first, the last, and those around this one; 0 for what is skipped. */
    public List<Integer> offered() {
        var offered = new ArrayList<Integer>();
        for (int i = 1; i <= pages; i++) {
            if (i == 1 || i == pages || Math.abs(i - page) <= AROUND) {
                offered.add(i);
            } else if (offered.getLast() != 0) {
                offered.add(0);
            }
        }
        return offered;
    }
}
