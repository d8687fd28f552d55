package org.entregent.meetings.phone;

import java.time.LocalDate;
import java.util.Optional;

import org.entregent.meetings.after.Visit.Own;

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
        var details = own.held().prepared().meeting().details();
        return new PhoneHead(details.title(), details.date(), details.place(), own.number(),
                own.meeting().value() + "-" + own.number());
    }
}
