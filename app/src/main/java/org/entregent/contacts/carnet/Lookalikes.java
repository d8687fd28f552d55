package org.entregent.contacts.carnet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.entregent.contacts.card.CardView;
import org.entregent.contacts.likeness.Likeness;
import org.entregent.contacts.likeness.Traits;

/** Looks in a carnet for people of another list. To be called within the space. */
final class Lookalikes {

    /** So many are looked at by nobody. */
    static final int MOST = 10_000;
    static final Traits NOTHING = new Traits(Map.of());
    private static final int AT_ONCE = 500;

    private final CardRows cards;

    Lookalikes(CardRows cards) {
        this.cards = cards;
    }

    /** Somebody of the other list, by a number of its own. */
    record Stranger(int number, String name, Traits traits) {}

    /** What cards say of whose they are, read some at a time. */
    static Map<UUID, Traits> traits(CardRows cards, Collection<UUID> ids) {
        var traits = new HashMap<UUID, Traits>();
        var left = List.copyOf(new HashSet<>(ids));
        for (int from = 0; from < left.size(); from += AT_ONCE) {
            cards.some(left.subList(from, Math.min(left.size(), from + AT_ONCE)))
                    .forEach((id, held) -> traits.put(id, Traits.of(CardView.of(held.card()))));
        }
        return traits;
    }

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
        var alike = likeness.across(MOST);
        var traits = traits(cards, alike.stream().map(pair -> held.get(pair.left())).toList());
        return alike.stream().map(pair -> {
            var stranger = strangers.get(pair.right() - held.size());
            var card = held.get(pair.left());
            return new Lookalike(stranger.number(), stranger.name(), card, called.get(pair.left()), pair.isSure(),
                    pair.reasons(traits.getOrDefault(card, NOTHING), stranger.traits()));
        }).toList();
    }
}
