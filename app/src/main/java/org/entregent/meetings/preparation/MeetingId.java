package org.entregent.meetings.preparation;

import java.util.UUID;

import org.entregent.identity.SpaceId;

/** Names one meeting, which is a space of its own. */
public record MeetingId(UUID value) {

    /** The meeting that a space is. */
    public static MeetingId of(SpaceId space) {
        return new MeetingId(space.value());
    }

    /** The space that the meeting is. */
    public SpaceId space() {
        return new SpaceId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
