package org.entregent.meetings.evening;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A length of time that runs, and may be held. All that a screen needs to count down by itself.
 *
 * @param starts
 *            from when it counts; may lie ahead
 * @param length
 *            not negative
 * @param held
 *            how long it stood still, altogether, before it was held last
 * @param heldSince
 *            since when it stands still, if it does
 */
public record Timing(Instant starts, Duration length, Duration held, Optional<Instant> heldSince) {

    static Timing of(Instant starts, Duration length) {
        return new Timing(starts, length, Duration.ZERO, Optional.empty());
    }

    /** When it reaches zero, as things stand; while it is held, that moves on with the time. */
    public Instant ends(Instant now) {
        return starts.plus(length).plus(held).plus(heldFor(now));
    }

    /** What is left, below zero when it is over. */
    public Duration left(Instant now) {
        return Duration.between(now, ends(now));
    }

    /** How long it ran, never negative. */
    public Duration elapsed(Instant now) {
        var ran = Duration.between(starts, now).minus(held).minus(heldFor(now));
        return ran.isNegative() ? Duration.ZERO : ran;
    }

    /** Only what lies after the start holds anything back. */
    private Duration heldFor(Instant now) {
        return heldSince.map(since -> Duration.between(since, now)).filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    public boolean isHeld() {
        return heldSince.isPresent();
    }

    Timing hold(Instant at) {
        return isHeld() ? this : new Timing(starts, length, held, Optional.of(at));
    }

    Timing release(Instant at) {
        return new Timing(starts, length, held.plus(heldFor(at)), Optional.empty());
    }

    Timing extend(Duration by) {
        var longer = length.plus(by);
        return new Timing(starts, longer.isNegative() ? Duration.ZERO : longer, held, heldSince);
    }
}
