package org.entregent.contacts.carnet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.entregent.contacts.card.CardJoin;
import org.entregent.contacts.card.CardMerge;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.card.RawProperty;

/**
 * A card and all states it has had.
 *
 * @param states
 *            the first one first; the last one is the present
 * @param parts
 *            the cards of which it is made, the leading one first; none when it is made of none
 */
public record CardHistory(UUID id, List<State> states, Shelving shelving, List<CardHistory> parts) {

    public CardHistory {
        states = List.copyOf(states);
        parts = List.copyOf(parts);
    }

    CardHistory(UUID id, List<State> states, Shelving shelving) {
        this(id, states, shelving, List.of());
    }

    CardHistory madeOf(List<CardHistory> others) {
        return new CardHistory(id, states, shelving, others);
    }

    /** What brought a state of a card. */
    public enum Cause {
        IMPORT, UNDO, TYPED, RESTORED, CIRCLE, PHOTOGRAPHED, JOINED
    }

    /**
     * A state.
     *
     * @param source
     *            what brought it; empty when she did
     */
    public record State(long number, RawCard card, Cause cause, Optional<Source> source, Instant when) {}

    /**
     * Since when it is put away or deleted, if it is.
     *
     * @param joined
     *            the card on which it is shown, when it was joined with others
     */
    public record Shelving(Optional<Instant> archived, Optional<Instant> deleted, Optional<UUID> joined) {}

    /** A step from one state to the next: what went and what came. */
    public record Step(State state, List<RawProperty> gone, List<RawProperty> come) {}

    public State present() {
        return states.getLast();
    }

    /** What brought each state, the last first. */
    public List<Step> steps() {
        var steps = new ArrayList<Step>();
        for (int i = states.size() - 1; i >= 0; i--) {
            var after = states.get(i).card().properties();
            var before = i == 0 ? List.<RawProperty>of() : states.get(i - 1).card().properties();
            steps.add(new Step(states.get(i), CardMerge.minus(before, after), CardMerge.minus(after, before)));
        }
        return steps;
    }

    /**
     * Whether it can be made what it was in a state. A card that is made of others cannot be made what it was before they
     * were others: they are separated for that.
     */
    public boolean canBecome(long number) {
        return states.stream().filter(state -> state.cause() == Cause.JOINED)
                .noneMatch(state -> state.number() > number);
    }

    /**
     * The state in which a property of the present card came and since when it never went: of the card it came from, where
     * it is made of others.
     */
    public State origin(RawProperty property) {
        if (parts.isEmpty()) {
            return own(property);
        }
        var join = CardJoin.of(parts.stream().map(part -> part.present().card()).toList());
        int index = join.whole().properties().indexOf(property);
        return index < 0 ? own(property) : origin(join.places(index).getFirst());
    }

    private State origin(CardJoin.Place place) {
        var part = parts.get(place.part());
        return part.own(part.present().card().properties().get(place.index()));
    }

    private State own(RawProperty property) {
        int at = states.size() - 1;
        while (at > 0 && states.get(at - 1).card().properties().contains(property)) {
            at--;
        }
        return states.get(at);
    }
}
