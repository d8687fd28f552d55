package org.entregent.meetings.web;

import java.util.List;

import org.entregent.web.FieldErrors;

/**
 * What a meeting is called, and when and where it is.
 *
 * @param zones
 *            that can be chosen
 * @param errors
 *            by field: title, date, start, place, zone
 */
public record DetailsView(MeetingHead head, MeetingFields fields, List<String> zones, FieldErrors errors) {

    public DetailsView {
        zones = List.copyOf(zones);
    }
}
