package org.entregent.meetings.web;

/**
 * The fields of a meeting as they were typed.
 *
 * @param title
 *            what it is called
 * @param date
 *            such as 2026-12-03, or empty
 * @param start
 *            such as 08:00, or empty
 * @param place
 *            room and address
 * @param zone
 *            such as Europe/Paris; empty lets the browser say its own
 * @param version
 *            of the meeting that was shown; 0 for one that does not exist yet
 */
public record MeetingFields(String title, String date, String start, String place, String zone, long version) {

    public static MeetingFields none() {
        return new MeetingFields("", "", "", "", "", 0);
    }
}
