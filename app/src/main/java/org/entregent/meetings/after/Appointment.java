package org.entregent.meetings.after;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;

/**
 * An appointment with somebody as a file that calendars read (RFC 5545).
 *
 * @param start
 *            none for the whole day
 * @param zone
 *            in which the hour is meant
 * @param description
 *            empty for none
 */
public record Appointment(UUID id, LocalDate day, Optional<LocalTime> start, ZoneId zone, String summary,
        String description) {

    private static final Duration LENGTH = Duration.ofHours(1);

    /** @param now when it was written down */
    public String file(Instant now) {
        var event = new VEvent();
        event.setUid(id.toString());
        event.setDateTimeStamp(Date.from(now));
        event.setSummary(summary);
        if (!description.isEmpty()) {
            event.setDescription(description);
        }
        if (start.isPresent()) {
            // An instant is the same in every zone: no table of zones need go with it.
            event.setDateStart(Date.from(day.atTime(start.get()).atZone(zone).toInstant()), true);
            event.setDuration(biweekly.util.Duration.fromMillis(LENGTH.toMillis()));
        } else {
            event.setDateStart(midnight(day), false);
            event.setDateEnd(midnight(day.plusDays(1)), false);
        }
        var calendar = new ICalendar();
        calendar.setProductId("-//Entregent//Entregent//EN");
        calendar.addEvent(event);
        return Biweekly.write(calendar).go();
    }

    /** The library writes a day as it is where the server stands. */
    private static Date midnight(LocalDate date) {
        return Date.from(date.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
