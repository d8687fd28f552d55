package org.entregent.meetings.after;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.springframework.stereotype.Service;

import org.entregent.contacts.carnet.Carnets;
import org.entregent.contacts.carnet.Source;
import org.entregent.identity.Guest;
import org.entregent.identity.PersonalLinks;
import org.entregent.identity.SignedIn;
import org.entregent.meetings.preparation.NoSuchMeetingException;

/**
 * What somebody takes from a meeting into her own carnet. A participant and an account are two things; that both are she is
 * shown by her browser, which came by the participant's own link and is signed in, and it is she who asks. Nothing is
 * kept of it on the meeting's side.
 */
@Service
public class TakenHome {

    private final Cards cards;
    private final PersonalLinks links;
    private final Carnets carnets;

    TakenHome(Cards cards, PersonalLinks links, Carnets carnets) {
        this.cards = cards;
        this.links = links;
        this.carnets = carnets;
    }

    /**
     * What there is to take.
     *
     * @param kept
     *            of people she met, or who gave her their card
     */
    public record Bundle(String title, Optional<LocalDate> day, List<Keepsake> kept) {}

    /**
     * What there is to say.
     *
     * @param untitled
     *            what a meeting without a title is called
     * @param promised
     *            says of what she wrote that she promised it
     */
    public record Words(String untitled, UnaryOperator<String> promised) {}

    /**
     * What a guest can take; nothing of it is written.
     *
     * @throws NoSuchMeetingException
     *             when her link is over, or is no participant's own
     */
    public Bundle of(Guest guest) {
        var wallet = wallet(guest);
        var details = wallet.own().held().prepared().meeting().details();
        return new Bundle(details.title(), details.date(), wallet.taken());
    }

    private Cards.Wallet wallet(Guest guest) {
        if (!links.stands(guest)) {
            throw new NoSuchMeetingException();
        }
        return cards.of(guest);
    }

    /**
     * Brings it to the carnet of an account, to be looked at before anything of it enters.
     *
     * @param words
     *            in her language
     * @return by which it is looked at; empty when there is nothing to take
     * @throws NoSuchMeetingException
     *             when her link is over, or is no participant's own
     */
    public Optional<UUID> bring(SignedIn who, Guest guest, Words words) {
        var wallet = wallet(guest);
        var details = wallet.own().held().prepared().meeting().details();
        var title = details.title().isBlank() ? words.untitled() : details.title();
        if (wallet.taken().isEmpty()) {
            return Optional.empty();
        }
        var file = VCards.forCarnet(wallet.taken(), wallet.own().meeting(), title, details.date(), words.promised());
        return Optional.of(carnets.of(who.account()).uploads().give(Source.meeting(title, details.date()), file));
    }
}
