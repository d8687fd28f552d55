package org.entregent.meetings.evening;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What somebody asks for in an evening. Whether and how it happens is decided on the evening as it then stands. */
public sealed interface Command {

    /** What may be said of somebody at the door: all that a helper can do there. */
    sealed interface AtTheDoor extends Command {

        /** Whose. */
        int number();
    }

    /**
     * Somebody came in; for one who is there already, nothing.
     *
     * @param tapped
     *            when, by the server's clock, if the device could not tell at once
     */
    record CheckIn(int number, Optional<Instant> tapped) implements AtTheDoor {

        private static final Duration LONGEST_KEPT = Duration.ofHours(12);

        public CheckIn(int number) {
            this(number, Optional.empty());
        }

        /** The same without a time that cannot be: not yet come, or of another day. */
        CheckIn heard(Instant now) {
            return new CheckIn(number,
                    tapped.filter(at -> at.isBefore(now) && at.isAfter(now.minus(LONGEST_KEPT))));
        }
    }

    /** She did not, or it is not true that she will not: she is expected as before. */
    record TakeBack(int number) implements AtTheDoor {}

    /** She leaves before the end. */
    record Leave(int number) implements AtTheDoor {}

    /** She will not come. */
    record Excuse(int number) implements AtTheDoor {}

    /**
     * Whatever comes next: the first part, the next speaker, the next part, the next round, the end.
     *
     * @param seen
     *            the {@link Evening#moment()} that the person saw; when it has passed, what she asked for has happened
     */
    record Onward(long seen) implements Command {}

    /** Begins a part, whatever is under way. */
    record Begin(UUID part) implements Command {}

    /** Ends the round table or the exchanges and goes on to the next part. @param seen as in {@link Onward} */
    record NextPart(long seen) implements Command {}

    /** Lets whoever should speak come back later. @param seen as in {@link Onward} */
    record Skip(long seen) implements Command {}

    /** Has somebody who waits speak earlier or later. @param to her place among those who wait, from 0 */
    record Move(int number, int to) implements Command {}

    /** Stops the clock. */
    record Pause() implements Command {}

    /** Lets it run again. */
    record Resume() implements Command {}

    /** Gives more time. @param by 1 second to 1 hour */
    record Extend(Duration by) implements Command {}

    /** Rings the bell. */
    record Ring() implements Command {}

    /** Plans the rounds to come anew, for those who are there. */
    record Replan() implements Command {}

    /** Seats somebody who sits alone at another table. */
    record Trio(int number) implements Command {}

    /** Says that one's partner does not come. */
    record Await(int number) implements Command {}

    /** Asks the speaker a question. @param number whose, 0 for one from the room */
    record Ask(int number, String text) implements Command {}

    /** Takes a question off. @param question number of the act that asked it */
    record Close(long question) implements Command {}

    /** The evening is over. */
    record End() implements Command {}

    /** Takes back the last act. @param act its number: when another has come since, nothing is undone */
    record Undo(long act) implements Command {}
}
