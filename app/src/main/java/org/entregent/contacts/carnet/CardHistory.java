package org.entregent.contacts.carnet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.entregent.contacts.card.CardMerge;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.card.RawProperty;

/**
 * A card and all states it has had.
 *
 * @param states
 *            the first one first; the last one is the present
 */
public record CardHistory(UUID id, List<State> states, Shelving shelving) {

    public CardHistory {
        states = List.copyOf(states);
    }

    /** What brought a state of a card. */
    public enum Cause {
        IMPORT, UNDO, TYPED, RESTORED, CIRCLE, PHOTOGRAPHED
    }

    /**
     * A state.
     *
     * @param source
     *            what brought it; empty when she did
     */
    public record State(long number, RawCard card, Cause cause, Optional<Source> source, Instant when) {}

    /** Since when it is put away or deleted, if it is. */
    public record Shelving(Optional<Instant> archived, Optional<Instant> deleted) {}

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

    /** The state in which a property of the present card came and since when it never went. */
    public State origin(RawProperty property) {
        int at = states.size() - 1;
        while (at > 0 && states.get(at - 1).card().properties().contains(property)) {
            at--;
        }
        return states.get(at);
    }
}
