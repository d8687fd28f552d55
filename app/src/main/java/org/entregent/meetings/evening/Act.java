package org.entregent.meetings.evening;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.entregent.meetings.BilateralPlan.Round;
import org.entregent.meetings.BilateralPlan.Table;
import org.entregent.meetings.RunSheet.Kind;

/**
 * Something that happened in an evening. An act holds all that it decided (a slot, an order, who sits where), so that
 * what follows from the acts never depends on what is changed in the preparation afterwards. People are their numbers.
 */
public sealed interface Act {

    // The welcome

    /**
     * Somebody came in. A second arrival of the same person changes nothing.
     *
     * @param walkIn
     *            whether she was on no list
     * @param listens
     *            whether she does not speak at the round table
     * @param tapped
     *            when she came, if that was kept by a device without a line and told later
     */
    record Arrived(int number, boolean walkIn, boolean listens, Optional<Instant> tapped) implements Act {

        Arrived(int number, boolean walkIn) {
            this(number, walkIn, false, Optional.empty());
        }
    }

    /** It was somebody else, or a slip of the finger: she is expected as before. */
    record ArrivalWithdrawn(int number) implements Act {}

    /** Somebody leaves before the end. */
    record Departed(int number) implements Act {}

    /** Somebody who was expected will not come. */
    record Excused(int number) implements Act {}

    // The parts

    /** The welcome or the talk begins. */
    record PartBegan(UUID part, Kind kind, Duration length) implements Act {}

    /**
     * The round table begins, and with it the first turn.
     *
     * @param slot
     *            everybody's; it does not shrink afterwards
     * @param order
     *            of those who speak
     * @param places
     *            counted in the slot for people who are expected and not there yet
     */
    record RoundTableBegan(UUID part, Duration length, Duration slot, Duration handOver, List<Integer> order,
            int places) implements Act {

        public RoundTableBegan {
            order = List.copyOf(order);
        }
    }

    /** One round of the exchanges begins, with its tables as they are then. @param rounds number of the part's last */
    record RoundBegan(UUID part, Duration length, Round round, int rounds) implements Act {}

    /** The evening is over. */
    record Ended() implements Act {}

    // The clock

    /** Whoever speaks is done, and the next begins; or, after the last, nobody. */
    record TurnPassed() implements Act {}

    /** Whoever should speak is not ready, and comes back after those who are waiting. */
    record TurnSkipped() implements Act {}

    /** Somebody who waits speaks earlier or later. @param to her place among those who wait, from 0 */
    record QueueMoved(int number, int to) implements Act {}

    /** The clock stands still. */
    record Paused() implements Act {}

    /** It runs again. */
    record Resumed() implements Act {}

    /** Whatever is under way gets more time. */
    record Extended(Duration by) implements Act {}

    /** The bell. */
    record BellRang() implements Act {}

    // The exchanges

    /** Rounds that have not begun are planned anew. @param concerned those for whom something changed */
    record Replanned(List<Round> rounds, List<Integer> concerned) implements Act {

        public Replanned {
            rounds = List.copyOf(rounds);
            concerned = List.copyOf(concerned);
        }
    }

    /** The round under way is seated otherwise. @param concerned those for whom something changed */
    record Reseated(List<Table> tables, List<Integer> concerned) implements Act {

        public Reseated {
            tables = List.copyOf(tables);
            concerned = List.copyOf(concerned);
        }
    }

    /** Somebody sits at her table and nobody comes. */
    record PartnerAwaited(int number) implements Act {}

    // The talk

    /** A question for the speaker. @param number whose, 0 when the host took it down from the room */
    record QuestionAsked(int number, String text) implements Act {}

    /** A question was answered, or taken off. @param question sequence number of the act that asked */
    record QuestionClosed(long question) implements Act {}

    // Second thoughts

    /** An act is as if it had not been. @param act its sequence number */
    record Undone(long act) implements Act {}
}
