package org.entregent.meetings.after;

import java.util.Optional;
import java.util.Set;

import org.entregent.meetings.Detail;

/**
 * One card that a guest goes home with.
 *
 * @param met
 *            whether they met, as far as is known
 * @param received
 *            whether the other gave her card
 * @param given
 *            what she gave the other; none when she gave no card
 * @param back
 *            what she wrote on it
 * @param word
 *            what the other left for her; empty for nothing
 * @param planned
 *            whether they were to sit together in the exchanges
 */
public record Keepsake(Card card, State met, boolean received, Optional<Set<Detail>> given, CardBack back, String word,
        boolean planned) {

    /** Whether two people met. */
    public enum State {
        /** Nobody says so. */
        NO,
        /** She says so. */
        SAID,
        /** The other says so. */
        HEARD,
        /** Both say so, or a paper slip does. */
        CONFIRMED
    }

    /** Whether she says so, or it is confirmed. */
    public boolean isMet() {
        return met == State.SAID || met == State.CONFIRMED;
    }
}
