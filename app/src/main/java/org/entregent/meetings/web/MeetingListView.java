package org.entregent.meetings.web;

import java.time.LocalDate;
import java.util.List;

import org.entregent.web.DrawnOnce;

/**
 * All the meetings.
 *
 * @param upcoming
 *            the next first; those without a date stand here
 * @param past
 *            the last first
 * @param archived
 *            put away
 * @param deleted
 *            that can still be taken back
 */
public record MeetingListView(List<MeetingHead> upcoming, List<MeetingHead> past, List<MeetingHead> archived,
        List<Deleted> deleted) implements DrawnOnce {

    /**
     * A meeting that was deleted.
     *
     * @param until
     *            last day on which it can be taken back
     */
    public record Deleted(String id, String title, LocalDate until) {}

    public MeetingListView {
        upcoming = List.copyOf(upcoming);
        past = List.copyOf(past);
        archived = List.copyOf(archived);
        deleted = List.copyOf(deleted);
    }

    public boolean isEmpty() {
        return upcoming.isEmpty() && past.isEmpty() && archived.isEmpty();
    }
}
