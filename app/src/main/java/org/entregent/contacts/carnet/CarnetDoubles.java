package org.entregent.contacts.carnet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

import org.entregent.contacts.card.CardView;
import org.entregent.contacts.card.RawProperty;
import org.entregent.contacts.carnet.CarnetActs.Kind;
import org.entregent.contacts.carnet.DoublesSearches.Searched;
import org.entregent.contacts.carnet.JoinRows.Join;
import org.entregent.contacts.carnet.ListRows.Act;
import org.entregent.contacts.carnet.VerdictRows.Verdict;
import org.entregent.contacts.likeness.Likeness;
import org.entregent.contacts.likeness.Reason;
import org.entregent.contacts.likeness.Traits;
import org.entregent.identity.Fence;
import org.entregent.identity.Ids;
import org.entregent.identity.SpaceId;

/**
 * Cards of one carnet that may be of one person: found, explained, joined when the owner says so, and separated again at
 * any later time, in any order.
 */
public final class CarnetDoubles {

    /** For how long she is not asked of what she put off. */
    public static final Duration PUT_OFF = Duration.ofDays(30);
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final SpaceId space;
    private final Fence fence;
    private final CarnetRow row;
    private final CardRows cards;
    private final ListRows shelves;
    private final Joins joins;
    private final VerdictRows verdicts;
    private final DoublesSearches searches;
    private final Clock clock;

    CarnetDoubles(SpaceId space, Fence fence, CarnetRow row, CardRows cards, ListRows shelves, Joins joins,
            VerdictRows verdicts, DoublesSearches searches, Clock clock) {
        this.space = space;
        this.fence = fence;
        this.row = row;
        this.cards = cards;
        this.shelves = shelves;
        this.joins = joins;
        this.verdicts = verdicts;
        this.searches = searches;
        this.clock = clock;
    }

    /**
     * Two cards that may be of one person.
     *
     * @param left
     *            the one that came first, which leads when they are joined
     * @param isSure
     *            whether fewer than one in a thousand such pairs are two people
     * @param reasons
     *            what speaks for it, the loudest first, then what speaks against
     */
    public record Suggestion(UUID left, UUID right, boolean isSure, List<Reason> reasons) {}

    /**
     * What was found.
     *
     * @param isReady
     *            false while the carnet is still being looked through: ask again in a second
     * @param suggestions
     *            the surest first; those whose cards were joined, parted or put off are not among them
     */
    public record Found(boolean isReady, List<Suggestion> suggestions) {}

    /** What may be one person twice, as it is known now; looks the carnet through behind the pages where that is needed. */
    public Found found() {
        var known = searches.known(space);
        long revision = fence.within(space, row::look).revision();
        boolean isReady = known.isPresent() && known.get().revision() == revision;
        if (!isReady) {
            searches.start(space, this::search);
        }
        return new Found(isReady, known.map(this::open).orElse(List.of()));
    }

    /** How many suggestions are open, as far as that is known without looking anything through at each change. */
    public int likely() {
        var known = searches.known(space);
        if (known.isEmpty() || known.get().when().plus(FRESH).isBefore(clock.instant())) {
            return found().suggestions().size();
        }
        return open(known.get()).size();
    }

    private Searched search() {
        return fence.within(space, () -> {
            long revision = row.look().revision();
            var likeness = new Likeness();
            var ids = new ArrayList<UUID>();
            var identifiers = new HashMap<UUID, String>();
            cards.each(held -> {
                ids.add(held.id());
                held.card().identifier().ifPresent(uid -> identifiers.put(held.id(), uid));
                likeness.add(Traits.of(CardView.of(held.card())));
            });
            var alike = likeness.alike(Lookalikes.MOST);
            var suggested = new HashSet<UUID>();
            alike.forEach(one -> Collections.addAll(suggested, ids.get(one.left()), ids.get(one.right())));
            var traits = Lookalikes.traits(cards, suggested);
            var marks = new HashMap<UUID, Set<String>>();
            traits.forEach((id, one) -> marks.put(id, Marks.of(Optional.ofNullable(identifiers.get(id)), one)));
            var found = alike.stream().map(one -> suggestion(ids.get(one.left()), ids.get(one.right()), one, traits))
                    .toList();
            return new Searched(revision, clock.instant(), found, marks);
        });
    }

    private static Suggestion suggestion(UUID left, UUID right, Likeness.Alike alike, Map<UUID, Traits> traits) {
        return new Suggestion(left, right, alike.isSure(), alike.reasons(
                traits.getOrDefault(left, Lookalikes.NOTHING), traits.getOrDefault(right, Lookalikes.NOTHING)));
    }

    /** Those of which she has not said anything yet, by the cards on which they are shown now. */
    private List<Suggestion> open(Searched searched) {
        return fence.within(space, () -> {
            var said = verdicts.holding(clock.instant());
            var meant = new HashSet<UUID>();
            searched.suggestions().forEach(one -> Collections.addAll(meant, one.left(), one.right()));
            said.forEach(one -> Collections.addAll(meant, one.left().card(), one.right().card()));
            var shown = joins.rows().shown(meant);
            var settled = new HashSet<Set<UUID>>();
            said.forEach(one -> both(shown, one.left().card(), one.right().card()).ifPresent(settled::add));
            var gone = said.stream().filter(one -> !shown.containsKey(one.left().card())
                    || !shown.containsKey(one.right().card())).toList();
            var open = new ArrayList<Suggestion>();
            for (var one : searched.suggestions()) {
                both(shown, one.left(), one.right()).filter(_ -> !isSaid(gone, searched, one)).filter(settled::add)
                        .ifPresent(_ -> open.add(new Suggestion(shown.getOrDefault(one.left(), one.left()),
                                shown.getOrDefault(one.right(), one.right()), one.isSure(), one.reasons())));
            }
            return List.copyOf(open);
        });
    }

    /** Two cards as they are shown; empty when one is gone, or they are shown as one. */
    private static Optional<Set<UUID>> both(Map<UUID, UUID> shown, UUID left, UUID right) {
        var lefts = shown.get(left);
        var rights = shown.get(right);
        return lefts == null || rights == null || lefts.equals(rights)
                ? Optional.empty()
                : Optional.of(Set.of(lefts, rights));
    }

    /** Whether she said it of cards that are gone, and these are of the same people. */
    private static boolean isSaid(List<Verdict> gone, Searched searched, Suggestion one) {
        BiFunction<VerdictRows.Side, UUID, Boolean> isIt = (side, card) -> side.card().equals(card)
                || !Collections.disjoint(side.marks(), searched.marks().getOrDefault(card, Set.of()));
        return gone.stream()
                .anyMatch(said -> isIt.apply(said.left(), one.left()) && isIt.apply(said.right(), one.right())
                        || isIt.apply(said.left(), one.right()) && isIt.apply(said.right(), one.left()));
    }

    /** Why two cards may be of one person, whatever two; empty when one of them is none of this carnet's, or is joined. */
    public Optional<Suggestion> compared(UUID left, UUID right) {
        return found().suggestions().stream()
                .filter(one -> Set.of(one.left(), one.right()).equals(Set.copyOf(List.of(left, right)))).findFirst()
                .or(() -> {
                    var traits = fence.within(space, () -> both(joins.rows().shown(List.of(left, right)), left, right)
                            .map(shown -> Lookalikes.traits(cards, shown)).orElse(Map.of()));
                    var one = traits.get(left);
                    var other = traits.get(right);
                    return one == null || other == null
                            ? Optional.empty()
                            : Optional.of(suggestion(left, right, Likeness.compared(one, other), traits));
                });
    }

    /** Two cards, the leading one first. */
    public record Pair(UUID main, UUID other) {}

    /**
     * What was done.
     *
     * @param act
     *            by which it is undone with {@link CarnetActs#undo}
     * @param card
     *            that is all of them now; empty when nothing was done
     */
    public record Done(UUID act, Optional<UUID> card, int pairs) {}

    /** Says that two cards are one person. A pair of which one is gone, or that is one card already, is passed over. */
    public Done join(List<Pair> pairs) {
        return fence.within(space, () -> {
            var now = clock.instant();
            var act = Ids.next();
            long before = lock();
            int joined = 0;
            Optional<UUID> card = Optional.empty();
            for (var pair : pairs) {
                var whole = joins.join(act, pair.main(), pair.other(), now);
                if (whole.isPresent()) {
                    card = whole;
                    joined++;
                    // Whom she said to be two before, she says to be one now.
                    verdicts.undoAmong(joins.leaves(whole.get()), now);
                }
            }
            if (joined > 0) {
                shelves.insertAct(new Act(act, Kind.JOINED.code(), "", List.of()), now);
            }
            searches.answered(space, before, row.look().revision());
            return new Done(act, card, joined);
        });
    }

    /** Waits for whoever changes the carnet now; its revision before. */
    private long lock() {
        return row.next() - 1;
    }

    /** Says that the cards of each pair are two people, for ever: also when they are imported again. */
    public Done apart(List<Pair> pairs) {
        return said(pairs, Kind.PARTED, Optional.empty());
    }

    /** Not to be asked again for thirty days. */
    public Done later(List<Pair> pairs) {
        return said(pairs, Kind.DEFERRED, Optional.of(clock.instant().plus(PUT_OFF)));
    }

    private Done said(List<Pair> pairs, Kind kind, Optional<Instant> until) {
        return fence.within(space, () -> {
            var now = clock.instant();
            var act = Ids.next();
            var said = new ArrayList<Verdict>();
            int count = 0;
            for (var pair : pairs) {
                var shown = both(joins.rows().shown(List.of(pair.main(), pair.other())), pair.main(), pair.other());
                if (shown.isPresent()) {
                    count++;
                    // Of each card by itself, so that it stays said when they are separated.
                    for (var left : sides(joins.shown(pair.main()))) {
                        sides(joins.shown(pair.other())).forEach(right -> said
                                .add(new Verdict(act, kind == Kind.PARTED, left, right, now)));
                    }
                }
            }
            if (count > 0) {
                shelves.insertAct(new Act(act, kind.code(), "", List.of()), now);
                verdicts.insert(said, until);
            }
            return new Done(act, Optional.empty(), count);
        });
    }

    private List<VerdictRows.Side> sides(UUID card) {
        var leaves = joins.leaves(card);
        var held = cards.some(leaves);
        return leaves.stream().map(leaf -> {
            var raw = Objects.requireNonNull(held.get(leaf)).card();
            var view = CardView.of(raw);
            return new VerdictRows.Side(leaf, StoredText.of(view.shownName()),
                    Marks.of(raw.identifier(), Traits.of(view)));
        }).toList();
    }

    /**
     * A line of the ledger.
     *
     * @param join
     *            by which it is separated
     * @param main
     *            what the leading card is called
     * @param card
     *            that is both now; empty once they are separated
     * @param reason
     *            why they were suggested; empty when they were not
     * @param ended
     *            since when they are separate again
     */
    public record Entry(UUID join, String main, String other, Optional<UUID> card, Instant when,
            Optional<Instant> ended) {}

    /** All that was joined, the last first. */
    public List<Entry> ledger() {
        return fence.within(space, () -> {
            var all = joins.rows().all();
            var shown = joins.rows().shown(all.stream().map(Join::main).toList());
            return all.stream().map(one -> new Entry(one.id(), one.mainName(), one.otherName(),
                    one.ended().isPresent() ? Optional.empty() : Optional.ofNullable(shown.get(one.main())),
                    one.when(), one.ended())).toList();
        });
    }

    /** A pair that the owner said to be two people, and when. */
    public record Parted(UUID act, String left, String right, Instant when) {}

    /** All pairs that are said to be two people, the last first. */
    public List<Parted> parted() {
        return fence.within(space, () -> verdicts.holding(clock.instant()).stream().filter(Verdict::isForEver)
                .map(one -> new Parted(one.act(), one.left().name(), one.right().name(), one.when())).distinct()
                .toList());
    }

    /** To which card something typed on the joined one belongs. */
    public enum Side {
        MAIN, OTHER, BOTH
    }

    /**
     * What separating would do.
     *
     * @param main
     *            what will be the leading side's card
     * @param typed
     *            what was added since they were joined, of which nobody can know whose it is; on the leading side's card
     *            now
     */
    public record Separation(UUID join, UUID card, CardHistory main, CardHistory other, List<RawProperty> typed) {}

    /** The cards on both sides of a tie, each side's leading one first. */
    private record Sides(List<UUID> main, List<UUID> other) {}

    private Sides sides(Join join) {
        var leaves = joins.leaves(joins.shown(join.main()));
        var ties = joins.rows().holding(leaves).stream().filter(tie -> !tie.id().equals(join.id())).toList();
        var groups = Joins.groups(leaves, ties);
        return new Sides(holding(groups, join.main()), holding(groups, join.other()));
    }

    private static List<UUID> holding(List<List<UUID>> groups, UUID leaf) {
        return groups.stream().filter(group -> group.contains(leaf)).findFirst().orElseThrow();
    }

    private CardHistory history(List<UUID> side) {
        return cards.history(side.getFirst()).orElseThrow();
    }

    /** What was added by hand to the leading card since a tie was made, and is still on it. */
    private List<RawProperty> typed(Join join, Sides sides) {
        var history = history(sides.main());
        var present = history.present().card().properties();
        return history.steps().stream().filter(step -> !step.state().when().isBefore(join.when()))
                .filter(step -> step.state().cause() == CardHistory.Cause.TYPED)
                .flatMap(step -> step.come().stream()
                        .filter(one -> step.gone().stream().noneMatch(gone -> gone.is(one.name()))))
                .filter(present::contains).distinct().toList();
    }

    /** What separating would do; empty when they are separate, or there is no such join. */
    public Optional<Separation> separation(UUID join) {
        return fence.within(space, () -> joins.rows().one(join).filter(one -> one.ended().isEmpty()).map(one -> {
            var sides = sides(one);
            var main = history(sides.main());
            var other = history(sides.other());
            return new Separation(join, joins.shown(one.main()), main, other, typed(one, sides));
        }));
    }

    /** Brings what was added to the card it belongs to. */
    private void give(List<RawProperty> typed, Sides sides, Map<Integer, Side> belongs) {
        var main = sides.main().getFirst();
        var other = sides.other().getFirst();
        var held = cards.some(List.of(main, other));
        var mains = Objects.requireNonNull(held.get(main));
        var others = Objects.requireNonNull(held.get(other));
        var mine = mains.card();
        var theirs = others.card();
        for (int i = 0; i < typed.size(); i++) {
            var side = belongs.getOrDefault(i, Side.MAIN);
            int at = mine.properties().indexOf(typed.get(i));
            if (side != Side.MAIN && at >= 0) {
                theirs = theirs.with(typed.get(i));
            }
            if (side == Side.OTHER && at >= 0) {
                mine = mine.without(at);
            }
        }
        var changed = new ArrayList<CardRows.State>();
        if (!mine.equals(mains.card())) {
            changed.add(new CardRows.State(main, mains.version() + 1, mine, CardHistory.Cause.TYPED, Optional.empty()));
        }
        if (!theirs.equals(others.card())) {
            changed.add(
                    new CardRows.State(other, others.version() + 1, theirs, CardHistory.Cause.TYPED, Optional.empty()));
        }
        joins.update(changed, clock.instant());
    }

    /** The two cards after they were separated. */
    public record Separated(UUID main, UUID other) {}

    /**
     * Separates what was joined. Each card is again what it was, to the byte, with what was changed of its own since.
     *
     * @param belongs
     *            to which card what was added belongs, by its place in {@link Separation#typed}; the leading side where it
     *            says nothing
     * @return empty when they are separate already, or there is no such join
     */
    public Optional<Separated> separate(UUID join, Map<Integer, Side> belongs) {
        return fence.within(space, () -> {
            long before = lock();
            var found = joins.rows().one(join).filter(one -> one.ended().isEmpty());
            if (found.isEmpty()) {
                return Optional.empty();
            }
            var sides = sides(found.get());
            give(typed(found.get(), sides), sides, belongs);
            joins.separate(found.get(), clock.instant());
            searches.answered(space, before, row.look().revision());
            return Optional.of(new Separated(joins.shown(sides.main().getFirst()),
                    joins.shown(sides.other().getFirst())));
        });
    }

    /**
     * A card of which a joined one is made.
     *
     * @param join
     *            by which it came to the others; none for the leading one
     */
    public record Part(CardHistory card, Optional<UUID> join) {}

    /** The cards of which a joined one is made, the leading one first; none for a card that is one. */
    public List<Part> parts(UUID card) {
        return fence.within(space, () -> {
            var parts = joins.parts(card);
            var ties = joins.rows().holding(parts.keySet());
            return parts.entrySet().stream().map(part -> new Part(part.getValue(), ties.stream()
                    .filter(tie -> tie.other().equals(part.getKey())).map(Join::id).findFirst())).toList();
        });
    }

    /** The card that shows what a card says now: another one when it was joined; itself when it was not. */
    public UUID shown(UUID card) {
        return fence.within(space, () -> joins.shown(card));
    }
}
