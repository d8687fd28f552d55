package org.entregent.meetings.phone;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.entregent.meetings.after.CardBack;
import org.entregent.meetings.after.Keepsake;

/**
 * What a guest takes home.
 *
 * @param erased
 *            day on which her page is erased
 * @param told
 *            what could not be done; empty for nothing
 */
public record CardsView(PhoneHead head, List<Line> cards, Optional<LocalDate> erased, String told) {

    public CardsView {
        cards = List.copyOf(cards);
    }

    /** Whether there is something to take away: a card of somebody she met, or who gave her hers. */
    public boolean hasFile() {
        return cards.stream().anyMatch(line -> line.kept().isMet() || line.kept().received());
    }

    /**
     * A card.
     *
     * @param what
     *            what she does and where
     * @param reach
     *            her phones and mail addresses, as far as she lets them be seen
     * @param hides
     *            whether she gave her card and kept her phone and mail for herself
     * @param back
     *            as written, or as typed when it could not be taken
     * @param error
     *            why it could not; empty for nothing
     */
    public record Line(Keepsake kept, String what, List<Reach> reach, boolean hides, CardBack back, String error) {

        public Line {
            reach = List.copyOf(reach);
        }
    }

    /** A phone or a mail address. @param link what a tap on it opens */
    public record Reach(String shown, String link) {}
}
