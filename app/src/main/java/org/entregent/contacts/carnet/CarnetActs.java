package org.entregent.contacts.carnet;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.entregent.contacts.card.CardEdit;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.carnet.CardHistory.Cause;
import org.entregent.contacts.carnet.CardRows.State;
import org.entregent.contacts.carnet.ListRows.Act;
import org.entregent.identity.Fence;
import org.entregent.identity.Ids;
import org.entregent.identity.SpaceId;

/** What is done to many cards of one carnet at once. Each act can be undone as a whole. */
public final class CarnetActs {

    /** How long a deleted card can be taken back. */
    public static final Duration KEPT_AFTER_DELETION = Duration.ofDays(30);

    private final SpaceId space;
    private final Fence fence;
    private final CardRows rows;
    private final ListRows shelves;
    private final Joins joins;
    private final VerdictRows verdicts;
    private final Clock clock;

    CarnetActs(SpaceId space, Fence fence, CardRows rows, ListRows shelves, Joins joins, VerdictRows verdicts,
            Clock clock) {
        this.space = space;
        this.fence = fence;
        this.rows = rows;
        this.shelves = shelves;
        this.joins = joins;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    enum Kind {
        ARCHIVED, DELETED, CIRCLED, UNCIRCLED, JOINED, PARTED, DEFERRED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An act that was done.
     *
     * @param cards
     *            how many it changed
     */
    public record Done(UUID id, int cards) {}

    /** Puts cards away: they are kept and found on their own shelf, and nowhere else. */
    public Done archive(List<UUID> cards) {
        return done(Kind.ARCHIVED, "", cards, there -> shelves.markArchived(there, clock.instant()));
    }

    /** Deletes cards, to be taken back within {@link #KEPT_AFTER_DELETION}. */
    public Done delete(List<UUID> cards) {
        return done(Kind.DELETED, "", cards, there -> shelves.markDeleted(there, clock.instant()));
    }

    /** Puts cards into a circle; those that are in it stay. */
    public Done circle(List<UUID> cards, String circle) {
        return done(Kind.CIRCLED, circle, outside(cards, circle), there -> inCircle(there, circle));
    }

    /** Takes cards out of a circle. */
    public Done uncircle(List<UUID> cards, String circle) {
        return done(Kind.UNCIRCLED, circle, inside(cards, circle), there -> outOfCircle(there, circle));
    }

    private List<UUID> outside(List<UUID> cards, String circle) {
        return cardsOf(cards).stream().filter(held -> !isIn(held.card(), circle)).map(Carnet.Held::id).toList();
    }

    private List<UUID> inside(List<UUID> cards, String circle) {
        return cardsOf(cards).stream().filter(held -> isIn(held.card(), circle)).map(Carnet.Held::id).toList();
    }

    private List<Carnet.Held> cardsOf(List<UUID> cards) {
        return fence.within(space, () -> List.copyOf(rows.some(cards).values()));
    }

    private static boolean isIn(RawCard card, String circle) {
        return !CardEdit.outOfCircle(card, circle).equals(card);
    }

    private void inCircle(List<UUID> cards, String circle) {
        change(cards, card -> CardEdit.inCircle(card, circle));
    }

    private void outOfCircle(List<UUID> cards, String circle) {
        change(cards, card -> CardEdit.outOfCircle(card, circle));
    }

    private void change(List<UUID> cards, UnaryOperator<RawCard> change) {
        var states = rows.some(cards).values().stream()
                .map(held -> new State(held.id(), held.version() + 1, change.apply(held.card()), Cause.CIRCLE,
                        Optional.empty()))
                .toList();
        joins.update(states, clock.instant());
    }

    /** Those that there are and that are shown by themselves. */
    private List<UUID> shown(List<UUID> cards) {
        var there = new LinkedHashSet<>(rows.some(cards).keySet());
        there.removeAll(joins.rows().wholes(there).keySet());
        return List.copyOf(there);
    }

    private Done done(Kind kind, String word, List<UUID> cards, Consumer<List<UUID>> act) {
        return fence.within(space, () -> {
            var there = shown(cards);
            var id = Ids.next();
            if (!there.isEmpty()) {
                shelves.insertAct(new Act(id, kind.code(), word, there), clock.instant());
                act.accept(there);
            }
            return new Done(id, there.size());
        });
    }

    /** Has cards back that were put away or deleted. */
    public int keep(List<UUID> cards) {
        return fence.within(space, () -> {
            var there = shown(cards);
            shelves.markKept(there);
            return there.size();
        });
    }

    /**
     * Undoes an act; what was done since to other cards, or otherwise to these, stays.
     *
     * @return false when it is undone already, or is no act of this carnet
     */
    public boolean undo(UUID act) {
        return fence.within(space, () -> {
            var found = shelves.undo(act, clock.instant());
            found.ifPresent(one -> {
                switch (Kind.valueOf(one.kind().toUpperCase(Locale.ROOT))) {
                    case ARCHIVED -> shelves.unmarkArchived(one.cards());
                    case DELETED -> shelves.unmarkDeleted(one.cards());
                    case CIRCLED -> outOfCircle(one.cards(), one.word());
                    case UNCIRCLED -> inCircle(one.cards(), one.word());
                    case JOINED -> joins.rows().ofAct(act).reversed()
                            .forEach(join -> joins.separate(join, clock.instant()));
                    case PARTED, DEFERRED -> verdicts.undo(act, clock.instant());
                }
            });
            return found.isPresent();
        });
    }
}
