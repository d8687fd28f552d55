package org.entregent.meetings.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

import org.entregent.meetings.Detail;
import org.entregent.web.DrawnOnce;
import org.entregent.web.FieldErrors;

/**
 * What is known of a participant, as she writes it herself.
 *
 * @param title
 *            of the meeting
 * @param fields
 *            as typed so far; honorific and late arrival are not hers to write
 * @param shown
 *            what she lets the sheet show
 * @param sheetExpires
 *            day after which the sheet asks to be destroyed
 * @param version
 *            of what was shown
 * @param errors
 *            by field of the person
 */
public record GuestView(String title, Optional<LocalDate> date, Optional<LocalTime> start, String place,
        PersonFields fields, Set<Detail> shown, Optional<LocalDate> sheetExpires, long version, FieldErrors errors)
        implements
            DrawnOnce {

    public GuestView {
        shown = Set.copyOf(shown);
    }
}
