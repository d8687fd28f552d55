package org.entregent.meetings.evening.web;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;

import org.entregent.meetings.evening.Evenings.Held;
import org.entregent.meetings.evening.LiveState;

/**
 * The screen in the room. All that moves on it its script draws.
 *
 * @param start
 *            when the evening begins, if that is known
 */
public record WallView(String title, Optional<LocalTime> start, ScriptData script) {

    static WallView of(Held held, Instant now, String live) {
        var details = held.prepared().meeting().details();
        return new WallView(details.title(), details.start(),
                ScriptData.of(held, LiveState.of(held, now), live));
    }
}
