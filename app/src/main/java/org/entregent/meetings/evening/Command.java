package org.entregent.meetings.evening;

import java.time.Duration;
import java.util.UUID;

/** What somebody asks for in an evening. Whether and how it happens is decided on the evening as it then stands. */
public sealed interface Command {

    /** Somebody came in; for one who is there already, nothing. */
    record CheckIn(int number) implements Command {}

    /** She did not. */
    record TakeBack(int number) implements Command {}

    /** She leaves before the end. */
    record Leave(int number) implements Command {}

    /** She will not come. */
    record Excuse(int number) implements Command {}

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
