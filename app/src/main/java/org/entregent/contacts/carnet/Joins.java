package org.entregent.contacts.carnet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;

import org.entregent.contacts.card.CardItem.Kind;
import org.entregent.contacts.card.CardJoin;
import org.entregent.contacts.card.CardView;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.carnet.CardHistory.Cause;
import org.entregent.contacts.carnet.CardRows.State;
import org.entregent.contacts.carnet.Carnet.Held;
import org.entregent.contacts.carnet.JoinRows.Join;
import org.entregent.contacts.likeness.Likeness;
import org.entregent.contacts.likeness.Traits;
import org.entregent.identity.Ids;
import org.entregent.identity.SpaceId;

/**
 * Cards of one carnet that are one person. The ledger is a forest: its leaves are cards as they came, and each join ties two
 * of them. Whoever is tied together is shown as one card, made of theirs by {@link CardJoin}; so any
 * tie can be cut at any time, and what is shown depends on the cards and on the ties that are left, not on the order in
 * which they came and went. To be called within the space.
 */
final class Joins {

    private final JoinRows rows;
    private final CardRows cards;
    private final ListRows shelves;
    private final CarnetRow carnet;

    Joins(SpaceId space, JdbcTemplate database, CarnetRow carnet, CardRows cards, ListRows shelves) {
        this.rows = new JoinRows(space, database);
        this.cards = cards;
        this.shelves = shelves;
        this.carnet = carnet;
    }

    JoinRows rows() {
        return rows;
    }

    /** The cards of which one is made, the leading one first; itself alone when it is made of none. */
    List<UUID> leaves(UUID card) {
        var leaves = rows.leaves(List.of(card)).get(card);
        return leaves == null ? List.of(card) : groups(leaves, rows.holding(leaves)).getFirst();
    }

    /** Cards by the ties between them: each group has its leading card first. */
    static List<List<UUID>> groups(Collection<UUID> leaves, List<Join> ties) {
        var groups = new LinkedHashMap<UUID, List<UUID>>();
        leaves.forEach(leaf -> groups.put(leaf, new ArrayList<>(List.of(leaf))));
        for (var tie : ties) {
            var main = groups.get(tie.main());
            var other = groups.get(tie.other());
            if (main != null && other != null && main != other) {
                main.addAll(other);
                other.forEach(leaf -> groups.put(leaf, main));
            }
        }
        return List.copyOf(new LinkedHashSet<>(groups.values()));
    }

    /** The card on which a card is shown: another, or itself; also of a card that was made of others and is gone. */
    UUID shown(UUID card) {
        return rows.on(card).or(() -> rows.leafOf(card).flatMap(rows::on)).orElse(card);
    }

    /** By which ids other cards may mean this one: its own, those of the cards it is made of, and those that were made of them. */
    Set<UUID> meaning(UUID card) {
        var leaves = leaves(card);
        var all = new HashSet<>(leaves);
        all.add(card);
        all.addAll(rows.madeOf(leaves));
        return all;
    }

    /**
     * Joins two cards that are shown.
     *
     * @return the card that is both; empty when one is gone, or they are one already
     */
    Optional<UUID> join(UUID act, UUID main, UUID other, Instant now) {
        carnet.next();
        var shown = rows.shown(List.of(main, other));
        var mains = shown.get(main);
        var others = shown.get(other);
        if (mains == null || others == null || mains.equals(others)) {
            return Optional.empty();
        }
        var held = cards.some(List.of(mains, others));
        var leading = new Side(mains, main);
        var following = new Side(others, other);
        // Whom one knows, one does not only wish to know.
        return isWish(held, mains) && !isWish(held, others)
                ? join(act, following, leading, held, now)
                : join(act, leading, following, held, now);
    }

    /**
     * One side of a join.
     *
     * @param shown
     *            the card that is shown
     * @param meant
     *            that one, or one of those it is made of
     */
    private record Side(UUID shown, UUID meant) {}

    private static boolean isWish(Map<UUID, Held> held, UUID card) {
        return !CardView.of(Objects.requireNonNull(held.get(card)).card()).all(Kind.WISH).isEmpty();
    }

    private Optional<UUID> join(UUID act, Side leadingSide, Side followingSide, Map<UUID, Held> held, Instant now) {
        var main = leadingSide.shown();
        var other = followingSide.shown();
        var leading = leaves(main);
        var following = leaves(other);
        var alike = alike(meant(leadingSide, leading), meant(followingSide, following));
        boolean isMainWhole = leading.size() > 1;
        boolean isOtherWhole = following.size() > 1;
        var whole = isMainWhole ? main : isOtherWhole ? other : Ids.next();
        rows.insert(new Join(Ids.next(), act, alike.getKey(), alike.getValue(), name(held, main),
                name(held, other), whole, now, Optional.empty()));
        var all = new ArrayList<>(leading);
        all.addAll(following);
        if (isMainWhole && isOtherWhole) {
            rows.show(following, null, carnet.next());
            rows.dissolve(other, following.getFirst());
        }
        refresh(whole, all, now);
        return Optional.of(whole);
    }

    private static List<UUID> meant(Side side, List<UUID> leaves) {
        return leaves.contains(side.meant()) ? List.of(side.meant()) : leaves;
    }

    /** The two most alike: separated from the others later, each keeps the one that is hers. */
    private Map.Entry<UUID, UUID> alike(List<UUID> leading, List<UUID> following) {
        var best = Map.entry(leading.getFirst(), following.getFirst());
        if (leading.size() == 1 && following.size() == 1) {
            return best;
        }
        var traits = new HashMap<UUID, Traits>();
        raw(leading).forEach((id, card) -> traits.put(id, Traits.of(CardView.of(card))));
        raw(following).forEach((id, card) -> traits.put(id, Traits.of(CardView.of(card))));
        double most = -1;
        for (var one : leading) {
            for (var other : following) {
                double probability = Likeness.compared(Objects.requireNonNull(traits.get(one)),
                        Objects.requireNonNull(traits.get(other))).probability();
                if (probability > most) {
                    most = probability;
                    best = Map.entry(one, other);
                }
            }
        }
        return best;
    }

    private static String name(Map<UUID, Held> held, UUID card) {
        return StoredText.of(CardView.of(Objects.requireNonNull(held.get(card)).card()).shownName());
    }

    /** Makes the card anew that is made of others, and has them shown on it. */
    private void refresh(UUID whole, List<UUID> leaves, Instant now) {
        var held = cards.some(leaves);
        var made = CardJoin.of(leaves.stream().map(leaf -> Objects.requireNonNull(held.get(leaf)).card()).toList())
                .whole();
        var former = cards.some(List.of(whole)).get(whole);
        if (former == null) {
            cards.insert(List.of(new State(whole, 1, made, Cause.JOINED, Optional.empty())), now);
            if (rows.archived(leaves).size() == leaves.size()) {
                shelves.markArchived(List.of(whole), now);
            }
        } else if (!former.card().equals(made)) {
            cards.update(List.of(new State(whole, former.version() + 1, made, Cause.JOINED, Optional.empty())), now);
        }
        rows.show(leaves, whole, carnet.next());
    }

    /** Cuts a tie: false when it is cut already. */
    boolean separate(Join join, Instant now) {
        if (join.ended().isPresent()) {
            return false;
        }
        carnet.next();
        var whole = Objects.requireNonNull(rows.wholes(List.of(join.main())).get(join.main()));
        var leaves = leaves(whole);
        rows.end(List.of(join.id()), now);
        settle(whole, leaves, now);
        return true;
    }

    /** Takes a card out of those it is joined with, who stay together. */
    void leave(Collection<UUID> leaving, Instant now) {
        for (var entry : rows.wholes(leaving).entrySet()) {
            var leaf = entry.getKey();
            var leaves = leaves(entry.getValue());
            var ties = rows.holding(leaves).stream()
                    .filter(tie -> tie.main().equals(leaf) || tie.other().equals(leaf)).toList();
            rows.end(ties.stream().map(Join::id).toList(), now);
            for (int i = 1; i < ties.size(); i++) {
                var first = end(ties.getFirst(), leaf);
                var next = end(ties.get(i), leaf);
                rows.insert(new Join(Ids.next(), ties.get(i).act(), first.getKey(), next.getKey(), first.getValue(),
                        next.getValue(), entry.getValue(), now, Optional.empty()));
            }
            settle(entry.getValue(), leaves, now);
        }
    }

    /** Whom a tie ties to a card, and what she was called. */
    private static Map.Entry<UUID, String> end(Join tie, UUID leaf) {
        return tie.main().equals(leaf)
                ? Map.entry(tie.other(), tie.otherName())
                : Map.entry(tie.main(), tie.mainName());
    }

    /** Has those shown as one card who are still tied together: the first group keeps the card that all of them had. */
    private void settle(UUID whole, List<UUID> leaves, Instant now) {
        var groups = groups(leaves, rows.holding(leaves));
        boolean isArchived = !rows.archived(List.of(whole)).isEmpty();
        rows.show(leaves, null, carnet.next());
        if (isArchived) {
            shelves.markArchived(leaves, now);
        }
        for (var group : groups.subList(1, groups.size())) {
            if (group.size() > 1) {
                refresh(Ids.next(), group, now);
            }
        }
        if (groups.getFirst().size() > 1) {
            refresh(whole, groups.getFirst(), now);
        } else {
            rows.dissolve(whole, leaves.getFirst());
        }
    }

    /**
     * Writes new states of cards, which keep those they had. What is changed on a card that is made of others is changed on
     * those; what is changed on one of those is seen on it.
     */
    void update(List<State> states, Instant now) {
        var ids = states.stream().map(State::id).toList();
        var made = rows.leaves(ids);
        var wholes = new HashSet<>(rows.wholes(ids).values());
        if (made.isEmpty() && wholes.isEmpty()) {
            cards.update(states, now);
            return;
        }
        carnet.next();
        var all = new ArrayList<State>();
        for (var state : states) {
            if (made.containsKey(state.id())) {
                all.addAll(spread(state));
            } else {
                all.add(state);
            }
        }
        cards.update(all, now);
        wholes.removeAll(made.keySet());
        wholes.forEach(whole -> refresh(whole, leaves(whole), now));
    }

    /** What a change of a card means for those it is made of, and for itself. */
    private List<State> spread(State state) {
        var leaves = leaves(state.id());
        var held = cards.some(leaves);
        var parts = leaves.stream().map(leaf -> Objects.requireNonNull(held.get(leaf))).toList();
        var edited = CardJoin.of(parts.stream().map(Held::card).toList()).edited(state.card());
        var states = new ArrayList<State>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (!part.card().equals(edited.get(i))) {
                states.add(new State(part.id(), part.version() + 1, edited.get(i), state.cause(), state.batch()));
            }
        }
        states.add(new State(state.id(), state.version(), CardJoin.of(edited).whole(), state.cause(), state.batch()));
        return states;
    }

    /** The cards of which one is made, with all their states; none for a card that is made of none. */
    Map<UUID, CardHistory> parts(UUID card) {
        var parts = new LinkedHashMap<UUID, CardHistory>();
        var leaves = leaves(card);
        if (leaves.size() > 1) {
            leaves.forEach(leaf -> cards.history(leaf).ifPresent(history -> parts.put(leaf, history)));
        }
        return parts;
    }

    /** Cards as they are by themselves. */
    private Map<UUID, RawCard> raw(Collection<UUID> leaves) {
        var raw = new HashMap<UUID, RawCard>();
        cards.some(leaves).forEach((id, held) -> raw.put(id, held.card()));
        return raw;
    }
}
