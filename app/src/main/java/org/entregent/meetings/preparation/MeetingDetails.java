package org.entregent.meetings.preparation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What announces a meeting.
 *
 * @param title
 *            1 to {@value #LONGEST_TITLE} characters
 * @param date
 *            on which it is held, once it is known
 * @param start
 *            local time at which the welcome begins, once it is known
 * @param zone
 *            of the place
 * @param place
 *            room and address, or empty; up to {@value #LONGEST_PLACE} characters
 */
public record MeetingDetails(String title, Optional<LocalDate> date, Optional<LocalTime> start, ZoneId zone,
        String place) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_PLACE = 400;

    /** @throws RefusedException when a text is missing or too long */
    public MeetingDetails {
        title = title.strip();
        place = place.strip();
        if (title.isEmpty()) {
            throw RefusedException.of("title", "refused.title-missing");
        }
        if (title.length() > LONGEST_TITLE) {
            throw RefusedException.of("title", "refused.too-long", LONGEST_TITLE);
        }
        if (place.length() > LONGEST_PLACE) {
            throw RefusedException.of("place", "refused.too-long", LONGEST_PLACE);
        }
    }
}
