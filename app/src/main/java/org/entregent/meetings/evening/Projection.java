package org.entregent.meetings.evening;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.entregent.meetings.preparation.PlannedPart;
import org.entregent.meetings.preparation.PreparedMeeting;

/**
 * When an evening ends if everything goes on as planned from now on.
 *
 * @param start
 *            when it was to begin; none when it has no day and hour and has not begun
 * @param planned
 *            when it was to end, likewise
 * @param rest
 *            length of the parts that come after the one under way; of all of them before the first
 */
public record Projection(Optional<Instant> start, Optional<Instant> planned, Duration rest) {

    /** An evening that begins further than this from its hour is tried out, or held on another day: it has no delay. */
    private static final Duration REHEARSAL = Duration.ofHours(6);

    /** From what was prepared and what has happened. */
    public static Projection of(PreparedMeeting meeting, Evening evening) {
        var details = meeting.details();
        var begun = evening.parts().stream().findFirst().map(Evening.PartRun::began);
        var start = details.date().flatMap(day -> details.start()
                .map(hour -> day.atTime(hour).atZone(details.zone()).toInstant()))
                .filter(at -> begun.isEmpty() || Duration.between(at, begun.get()).abs().compareTo(REHEARSAL) < 0)
                .or(() -> begun);
        var rest = evening.stage().map(stage -> after(meeting.parts(), stage))
                .orElseGet(() -> evening.ended().isPresent() ? Duration.ZERO : meeting.runSheet().length());
        return new Projection(start, start.map(at -> at.plus(meeting.runSheet().length())), rest);
    }

    private static Duration after(List<PlannedPart> parts, Stage stage) {
        return parts.stream().dropWhile(part -> !part.id().equals(stage.part())).skip(1).map(PlannedPart::length)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** When it ends, as seen from now; before it begins, counted from its hour or, once that is past, from now. */
    public Instant ends(Evening evening, Instant now) {
        return evening.ended().orElseGet(() -> evening.stage().map(stage -> stage.ends(now))
                .orElseGet(() -> start.filter(at -> at.isAfter(now)).orElse(now)).plus(rest));
    }

    /** How much later than planned, below zero when earlier; none when nothing was planned. */
    public Optional<Duration> drift(Evening evening, Instant now) {
        return planned.map(end -> Duration.between(end, ends(evening, now)));
    }
}
