package org.entregent.meetings.evening.web;

import java.time.LocalTime;
import java.time.ZoneId;

/**
 * What every page of the door knows.
 *
 * @param meeting
 *            its identifier
 * @param title
 *            of the meeting
 * @param base
 *            path of the door
 * @param live
 *            address of the stream
 * @param zone
 *            in which hours are said
 * @param now
 *            the hour there
 * @param host
 *            whether a host keeps the door, who may go elsewhere from here
 */
public record DoorHead(String meeting, String title, String base, String live, ZoneId zone, LocalTime now,
        boolean host) {

    /** Path of something of the door, such as "walk-in". */
    public String url(String more) {
        return base + "/" + more;
    }
}
