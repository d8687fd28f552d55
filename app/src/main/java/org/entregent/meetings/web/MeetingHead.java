package org.entregent.meetings.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.StringJoiner;

import org.entregent.web.Page;

/**
 * What every page of a meeting says at its top.
 *
 * @param id
 *            for its address
 * @param title
 *            never empty
 * @param date
 *            day, if it is known
 * @param start
 *            hour at which the welcome begins, in the meeting's own zone
 * @param end
 *            hour at which it ends
 * @param zone
 *            time zone of the hours
 * @param place
 *            room and address, or empty
 * @param people
 *            how many participants
 * @param archived
 *            whether it is put away
 */
public record MeetingHead(String id, String title, Optional<LocalDate> date, Optional<LocalTime> start,
        Optional<LocalTime> end, ZoneId zone, String place, int people, boolean archived) {

    /** Path of its preparation. */
    public String url() {
        return "/meetings/" + id;
    }

    /** Path of something of the meeting, such as "participants". */
    public String url(String more) {
        return url() + "/" + more;
    }

    /**
     * Day, hours and place for a sentence: "jeudi 3 décembre, 8 h à 10 h, salle des Tilleuls".
     *
     * @param year
     *            whether the year is said, as for a meeting of long ago
     */
    public String when(Page page, boolean year) {
        var texts = page.texts("meetings-pages");
        var times = page.times();
        var said = new StringJoiner(", ");
        said.add(date.map(day -> year ? times.date(day) : times.dayOf(day)).orElseGet(() -> texts.say("when.no-date")));
        if (start.isPresent() && end.isPresent()) {
            said.add(texts.say("when.hours", times.hour(start.get()), times.hour(end.get())));
        }
        if (!place.isEmpty()) {
            said.add(place);
        }
        return said.toString();
    }
}
