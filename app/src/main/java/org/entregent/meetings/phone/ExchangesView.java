package org.entregent.meetings.phone;

import java.util.List;
import java.util.Optional;

import org.entregent.meetings.after.OwnRound.When;

/**
 * A guest's exchanges.
 *
 * @param rounds
 *            the one under way first, then the others in their order
 * @param line
 *            where the exchanges stand
 * @param plan
 *            the act that changed them last, as the state names it
 * @param state
 *            the evening as it stands, for the script
 * @param told
 *            what could not be done; empty for nothing
 */
public record ExchangesView(PhoneHead head, List<RoundView> rounds, String line, long plan, String state, String zone,
        String told) {

    public ExchangesView {
        rounds = List.copyOf(rounds);
    }

    /** The round under way. */
    public Optional<RoundView> now() {
        return rounds.stream().filter(one -> one.round().when() == When.NOW).findFirst();
    }

    /** How many rounds have somebody to meet. */
    public int meetings() {
        return (int) rounds.stream().filter(one -> !one.partners().isEmpty()).count();
    }
}
