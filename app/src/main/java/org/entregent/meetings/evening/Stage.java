package org.entregent.meetings.evening;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.entregent.meetings.BilateralPlan.Round;
import org.entregent.meetings.RunSheet.Kind;

/** The part of the run sheet that is under way. */
public sealed interface Stage permits RoundTable, Stage.Whole, Stage.Exchange {

    /** Identifier of the part. */
    UUID part();

    /** When it began. */
    Instant began();

    /** What happens in it. */
    Kind kind();

    /** The clock that everybody sees, if one runs. */
    Optional<Timing> timing();

    /** When the part ends, as things stand; never before now once it is over its time. */
    Instant ends(Instant now);

    /** The same with another clock. */
    Stage timed(Timing timing);

    /** The welcome or the talk: one clock for the whole part. @param called number of the act that began it */
    record Whole(UUID part, Kind kind, Instant began, long called, Timing clock) implements Stage {

        @Override
        public Optional<Timing> timing() {
            return Optional.of(clock);
        }

        @Override
        public Instant ends(Instant now) {
            var end = clock.ends(now);
            return end.isAfter(now) ? end : now;
        }

        @Override
        public Stage timed(Timing timing) {
            return new Whole(part, kind, began, called, timing);
        }
    }

    /**
     * A round of the exchanges.
     *
     * @param began
     *            when the first round began
     * @param round
     *            under way, with its tables
     * @param called
     *            number of the act that began it
     * @param rounds
     *            number of the last one of this part
     * @param each
     *            how long a round was planned to be
     */
    record Exchange(UUID part, Instant began, Round round, int rounds, long called, Timing clock, Duration each)
            implements
                Stage {

        @Override
        public Kind kind() {
            return Kind.EXCHANGES;
        }

        @Override
        public Optional<Timing> timing() {
            return Optional.of(clock);
        }

        @Override
        public Instant ends(Instant now) {
            var end = clock.ends(now);
            return (end.isAfter(now) ? end : now).plus(each.multipliedBy(rounds - round.number()));
        }

        @Override
        public Stage timed(Timing timing) {
            return new Exchange(part, began, round, rounds, called, timing, each);
        }
    }
}
