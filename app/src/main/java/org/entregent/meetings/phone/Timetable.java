package org.entregent.meetings.phone;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;

import org.entregent.meetings.RunSheet.Kind;
import org.entregent.meetings.evening.Evenings.Held;
import org.entregent.meetings.evening.Projection;
import org.entregent.meetings.preparation.PlannedPart;

/** When things will be, as far as can be told now. */
record Timetable(Held held, Instant now) {

    /** When the next part of a kind begins; none when there is none to come. */
    Optional<Instant> begins(Kind kind) {
        var evening = held.evening();
        var meeting = held.prepared().meeting();
        if (evening.ended().isPresent()) {
            return Optional.empty();
        }
        var stage = evening.stage();
        var from = stage.map(one -> one.ends(now)).or(() -> Projection.of(meeting, evening).start());
        var toCome = stage.isEmpty()
                ? meeting.parts()
                : meeting.parts().stream().dropWhile(part -> !part.id().equals(stage.get().part())).skip(1).toList();
        var before = toCome.stream().takeWhile(part -> part.kind() != kind).toList();
        return before.size() == toCome.size()
                ? Optional.empty()
                : from.map(start -> start.plus(before.stream().map(PlannedPart::length)
                        .reduce(Duration.ZERO, Duration::plus)));
    }

    /** The hour where the meeting is held. */
    LocalTime hour(Instant at) {
        return LocalTime.ofInstant(at, held.prepared().meeting().details().zone());
    }
}
