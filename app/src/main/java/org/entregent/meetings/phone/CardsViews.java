package org.entregent.meetings.phone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.entregent.meetings.after.Card;
import org.entregent.meetings.after.CardBack;
import org.entregent.meetings.after.Cards.Wallet;
import org.entregent.meetings.after.Keepsake;
import org.entregent.meetings.phone.CardsView.Line;
import org.entregent.meetings.phone.CardsView.Reach;

/** What a guest's page of cards shows. */
final class CardsViews {

    private CardsViews() {}

    /** The back of a card that could not be taken as it was typed. @param other 0 for none */
    record Refused(int other, CardBack typed, String sentence) {

        static Refused none() {
            return new Refused(0, CardBack.blank(), "");
        }

        /** Something else than the back of a card. */
        static Refused of(String sentence) {
            return new Refused(0, CardBack.blank(), sentence);
        }
    }

    static CardsView of(Wallet wallet, Refused refused) {
        var zone = wallet.own().held().prepared().meeting().details().zone();
        var kept = new ArrayList<>(wallet.kept());
        var typedOn = wallet.all().get(refused.other());
        if (typedOn != null && !kept.contains(typedOn)) {
            kept.add(typedOn);
        }
        var lines = kept.stream().map(one -> line(one, refused)).toList();
        return new CardsView(PhoneHead.of(wallet.own()), lines,
                wallet.expires().map(at -> LocalDate.ofInstant(at, zone)),
                lines.stream().anyMatch(line -> !line.error().isEmpty()) ? "" : refused.sentence());
    }

    private static Line line(Keepsake kept, Refused refused) {
        var card = kept.card();
        boolean isRefused = card.number() == refused.other();
        var reach = reach(card);
        return new Line(kept, People.joined(card.title(), card.organisation(), card.town()), reach,
                kept.received() && reach.isEmpty(), isRefused ? refused.typed() : kept.back(),
                isRefused ? refused.sentence() : "");
    }

    private static List<Reach> reach(Card card) {
        var reach = new ArrayList<Reach>();
        card.phones().forEach(phone -> reach.add(new Reach(phone.shown(),
                "tel:" + (phone.e164().isEmpty() ? phone.asWritten().replaceAll("[^+\\d]", "") : phone.e164()))));
        card.mails().forEach(mail -> reach.add(new Reach(mail, "mailto:" + mail)));
        return reach;
    }
}
