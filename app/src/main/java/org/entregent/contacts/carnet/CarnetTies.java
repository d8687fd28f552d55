package org.entregent.contacts.carnet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entregent.contacts.card.CardTies;
import org.entregent.contacts.card.CardTies.Met;
import org.entregent.contacts.card.CardTies.Somebody;
import org.entregent.contacts.card.CardView;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.card.Relation;
import org.entregent.contacts.carnet.TieRows.Called;
import org.entregent.identity.Fence;
import org.entregent.identity.SpaceId;

/**
 * How the people of one carnet belong together: what each is to another, seen from both sides, and through whom the owner
 * met whom. All of it stands on the cards ({@link CardTies}); what stands on one card is seen on the other.
 */
public final class CarnetTies {

    private static final int LONGEST_CHAIN = 5;

    private final SpaceId space;
    private final Fence fence;
    private final TieRows rows;
    private final Joins joins;
    private final Carnet carnet;

    CarnetTies(SpaceId space, Fence fence, TieRows rows, Joins joins, Carnet carnet) {
        this.space = space;
        this.fence = fence;
        this.rows = rows;
        this.joins = joins;
        this.carnet = carnet;
    }

    /**
     * Somebody in the life of the person of a card.
     *
     * @param index
     *            among the card's properties; -1 when it stands on the other's card
     * @param word
     *            the owner's own word; empty when the relation says it
     */
    public record Related(int index, Relation relation, String word, Somebody who) {}

    /**
     * The people around somebody.
     *
     * @param met
     *            how the owner met her
     * @param chain
     *            from the first whom the owner knew, to the one who made them known to each other
     * @param through
     *            those whom the owner met through her
     * @param wish
     *            why the owner would like to know her; empty when she knows her
     */
    public record Around(List<Related> related, Optional<Met> met, List<Somebody> chain, List<Somebody> through,
            Optional<String> wish) {}

    /** The people around the person of a card. */
    public Around around(UUID id, RawCard card) {
        return fence.within(space, () -> {
            var ties = CardTies.of(card);
            var met = CardTies.met(card);
            var reverse = rows.on(id, joins.meaning(id), CardView.of(card).shownName(), card.identifier());
            var ids = Stream.concat(ties.stream().map(CardTies.Tie::who).flatMap(who -> who.card().stream()),
                    reverse.stream().map(TieRows.Row::card)).collect(Collectors.toSet());
            var called = byId(ids);
            var related = new ArrayList<Related>();
            ties.forEach(
                    tie -> related.add(new Related(tie.index(), tie.relation(), tie.word(), known(tie.who(), called))));
            reverse.stream().filter(row -> !row.kind().equals(TieRows.MET) && called.containsKey(row.card()))
                    .map(row -> seenFrom(row, called)).filter(one -> !isSaid(related, one)).forEach(related::add);
            var through = reverse.stream().filter(row -> row.kind().equals(TieRows.MET))
                    .flatMap(row -> Optional.ofNullable(called.get(row.card())).stream()).map(CarnetTies::somebody)
                    .toList();
            return new Around(related, met, met.map(one -> chain(id, one.through())).orElse(List.of()), through,
                    CardTies.wish(card));
        });
    }

    private Map<UUID, Called> byId(Set<UUID> ids) {
        var shown = ids.stream().collect(Collectors.toMap(Function.identity(), joins::shown));
        var called = rows.called(Set.copyOf(shown.values())).stream()
                .collect(Collectors.toMap(Called::id, Function.identity()));
        var found = new HashMap<UUID, Called>();
        shown.forEach((meant, card) -> Optional.ofNullable(called.get(card)).ifPresent(one -> found.put(meant, one)));
        return found;
    }

    private static Somebody somebody(Called called) {
        return new Somebody(Optional.of(called.id()), called.name());
    }

    /** As she is called now; without a card where hers is gone, with one where only one of the carnet has her name. */
    private Somebody known(Somebody who, Map<UUID, Called> called) {
        if (who.card().isPresent()) {
            return who.card().map(called::get).map(CarnetTies::somebody)
                    .orElseGet(() -> new Somebody(Optional.empty(), who.name()));
        }
        var meant = who.name().isBlank()
                ? List.<Called>of()
                : CardTies.isIdentifier(who.name()) ? rows.identified(who.name()) : rows.called(who.name());
        return meant.size() == 1 ? somebody(meant.getFirst()) : who;
    }

    private static Related seenFrom(TieRows.Row row, Map<UUID, Called> called) {
        var relation = Relation.ofCode(row.kind()).orElse(Relation.OTHER).reverse();
        var one = called.get(row.card());
        var who = one == null ? Somebody.NOBODY : somebody(one);
        return new Related(-1, relation, row.reverse(), who);
    }

    /** What both cards say is told once. */
    private static boolean isSaid(List<Related> related, Related one) {
        return related.stream().anyMatch(other -> other.who().equals(one.who())
                && other.relation() == one.relation()
                && (one.relation() != Relation.OTHER || other.word().equals(one.word())));
    }

    private List<Somebody> chain(UUID id, Somebody through) {
        var chain = new ArrayList<Somebody>();
        var passed = new HashSet<>(Set.of(id));
        var next = Optional.of(through).filter(one -> !one.name().isBlank());
        while (next.isPresent() && chain.size() < LONGEST_CHAIN) {
            var who = known(next.get(), byId(next.get().card().map(Set::of).orElse(Set.of())));
            if (who.card().isPresent() && !passed.add(who.card().get())) {
                return List.copyOf(chain);
            }
            chain.addFirst(who);
            next = who.card().flatMap(rows::metThrough);
        }
        return List.copyOf(chain);
    }

    /** A card that somebody may mean, with what tells it from others of that name. */
    public record Candidate(UUID id, String name, String about) {}

    /** Whom a name may mean, capitals aside. */
    public List<Candidate> called(String name) {
        return fence.within(space, () -> rows.called(name.strip()).stream()
                .map(one -> new Candidate(one.id(), one.name(), one.about())).toList());
    }

    /**
     * Says what somebody is to the person of a card.
     *
     * @return false when there is no such card
     */
    public boolean relate(UUID id, Relation relation, String word, String reverse, Somebody who) {
        return carnet.edit(id, card -> CardTies.with(card, relation, word, reverse, who));
    }

    /**
     * Takes somebody off a card.
     *
     * @param version
     *            of the card on which the index was read
     * @return false when the card has changed since, or there is none
     */
    public boolean unrelate(UUID id, long version, int index) {
        return carnet.some(List.of(id)).stream().anyMatch(
                held -> held.version() == version && carnet.change(id, version, CardTies.without(held.card(), index)));
    }

    /** Says how the owner met the person of a card, whom she does not only wish to know any more; or takes back what was said. */
    public boolean met(UUID id, Met met) {
        return carnet.edit(id, card -> CardTies.withMet(met.isEmpty() ? card : CardTies.withoutWish(card), met));
    }

    /** Says that the owner would like to know the person of a card, and why. */
    public boolean wish(UUID id, String why) {
        return carnet.edit(id, card -> CardTies.withWish(card, why));
    }

    /** Says that the owner knows the person of a card. */
    public boolean unwish(UUID id) {
        return carnet.edit(id, CardTies::withoutWish);
    }
}
