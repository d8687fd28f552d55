package org.entregent.meetings.phone;

import java.time.LocalDate;
import java.util.Optional;

import org.entregent.meetings.after.Visit.Own;
import org.entregent.meetings.preparation.PreparedMeeting;

/**
 * What stands at the top of a guest's pages.
 *
 * @param title
 *            of the meeting
 * @param number
 *            her own
 * @param keeper
 *            whose taps a phone keeps while it has no line: the meeting and her number
 */
public record PhoneHead(String title, Optional<LocalDate> date, String place, int number, String keeper) {

    static PhoneHead of(Own own) {
        return of(own.held().prepared().meeting(), own.number());
    }

    static PhoneHead of(PreparedMeeting meeting, int number) {
        var details = meeting.details();
        return new PhoneHead(details.title(), details.date(), details.place(), number,
                meeting.id().value() + "-" + number);
    }
}
