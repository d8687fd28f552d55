package org.entregent.meetings.preparation;

import java.util.List;
import java.util.UUID;

import org.entregent.meetings.preparation.DraftLine.State;

/**
 * A page of a pasted list: those lines first that are doubtful, then those that are understood, then those left aside.
 *
 * @param country
 *            ISO code of the country whose telephone numbers need no country code
 * @param used
 *            whether something was made of the list
 * @param lines
 *            of this page
 * @param doubtful
 *            how many in the whole list
 * @param understood
 *            how many in the whole list
 * @param aside
 *            how many in the whole list
 * @param everybodyAgreed
 *            whether everybody of the list agreed to show everything
 * @param page
 *            from 1
 */
public record DraftPage(MeetingId meeting, UUID id, String country, boolean used, List<DraftLine> lines, int doubtful,
        int understood, int aside, boolean everybodyAgreed, int page) {

    /** Lines a page. */
    public static final int SIZE = 50;

    public DraftPage {
        lines = List.copyOf(lines);
    }

    /** Those of this page in one state. */
    public List<DraftLine> in(State state) {
        return lines.stream().filter(line -> line.state() == state).toList();
    }

    /** One at least. */
    public int pages() {
        return pages(doubtful + understood + aside);
    }

    static int pages(int lines) {
        return Math.max(1, Math.ceilDiv(lines, SIZE));
    }
}
