package org.entregent.contacts.carnet;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.entregent.contacts.card.CardView;
import org.entregent.contacts.likeness.Likeness;
import org.entregent.contacts.likeness.Traits;

/** Looks in a carnet for people of another list. To be called within the space. */
final class Lookalikes {

    private final CardRows cards;

    Lookalikes(CardRows cards) {
        this.cards = cards;
    }

    /** Somebody of the other list, by a number of its own. */
    record Stranger(int number, String name, Traits traits) {}

    /** Who of them may be in the carnet, the surest first. */
    List<Lookalike> of(List<Stranger> strangers) {
        var likeness = new Likeness();
        var held = new ArrayList<UUID>();
        var called = new ArrayList<String>();
        cards.each(card -> {
            var view = CardView.of(card.card());
            held.add(card.id());
            called.add(view.shownName());
            likeness.add(Traits.of(view), 0);
        });
        strangers.forEach(one -> likeness.add(one.traits(), 1));
        return likeness.across().stream().map(pair -> {
            var stranger = strangers.get(pair.right() - held.size());
            return new Lookalike(stranger.number(), stranger.name(), held.get(pair.left()), called.get(pair.left()),
                    pair.isSure(), CarnetDoubles.reasons(pair));
        }).toList();
    }
}
