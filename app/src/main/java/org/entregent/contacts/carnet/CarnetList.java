package org.entregent.contacts.carnet;

import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.entregent.contacts.carnet.CarnetIndexes.Kept;
import org.entregent.contacts.reading.Letters;
import org.entregent.contacts.search.CarnetIndex;
import org.entregent.contacts.search.Field;
import org.entregent.contacts.search.Found;
import org.entregent.contacts.search.Searchable;
import org.entregent.contacts.search.Searchable.Shelf;
import org.entregent.contacts.search.Wanted;
import org.entregent.contacts.search.Wanted.Order;
import org.entregent.identity.Fence;
import org.entregent.identity.SpaceId;

/** One person's carnet as a list, in her order, searched. */
public final class CarnetList {

    private final SpaceId space;
    private final Fence fence;
    private final CarnetRow row;
    private final CardRows cards;
    private final ListRows rows;
    private final CarnetIndexes indexes;

    CarnetList(SpaceId space, Fence fence, CarnetRow row, CardRows cards, ListRows rows, CarnetIndexes indexes) {
        this.space = space;
        this.fence = fence;
        this.row = row;
        this.cards = cards;
        this.rows = rows;
        this.indexes = indexes;
    }

    /**
     * How somebody looks at her carnet.
     *
     * @param order
     *            by which name it is sorted
     * @param home
     *            country code of two letters from which numbers without a prefix are dialled; empty when she never said
     */
    public record Settings(Order order, String home) {}

    /** How she looks at it. */
    public Settings settings() {
        return fence.within(space, () -> {
            var look = row.look();
            return new Settings(look.order(), look.home());
        });
    }

    /** Has it looked at in another way. */
    public void change(Settings settings) {
        fence.within(space, () -> row.change(settings.order(), settings.home()));
    }

    /**
     * A page of the cards that are wanted.
     *
     * @param from
     *            how many come before the page; the last page when there are not so many
     * @param size
     *            how many at most
     */
    public Listed page(Wanted wanted, int from, int size) {
        return fence.within(space, () -> {
            var kept = indexes.of(space, row, cards, rows);
            var found = kept.index().search(wanted);
            int total = found.cards().size();
            int first = Math.max(0, Math.min(from, (total - 1) / size * size));
            var ids = found.cards().subList(first, Math.min(total, first + size));
            return listed(kept, found, wanted, ids, first);
        });
    }

    private Listed listed(Kept kept, Found found, Wanted wanted, List<UUID> ids, int from) {
        var shown = rows.listed(ids).stream()
                .map(one -> one.because(kept.index().card(one.id()).flatMap(card -> reason(card, wanted)))).toList();
        var shelves = new EnumMap<Shelf, Integer>(Shelf.class);
        for (var shelf : Shelf.values()) {
            shelves.put(shelf, kept.index().count(shelf));
        }
        return new Listed(shown, from, found.cards().size(), found.near(), found.leaves(),
                kept.index().circles(wanted.shelf()), shelves, found.letters());
    }

    private static Optional<Searchable.Line> reason(Searchable card, Wanted wanted) {
        return wanted.text().isBlank() ? Optional.empty() : CarnetIndex.reason(card, wanted.text());
    }

    /** The organisations or trades of those that are kept, those of most people first. */
    public List<Found.Work> works(Field field) {
        return fence.within(space, () -> indexes.of(space, row, cards, rows).index().works(field));
    }

    /** Whether an address is in a place: a town, a region, a quarter, whatever words it has. */
    public static boolean isIn(String address, String where) {
        return (" " + Letters.phrase(address) + " ").contains(" " + Letters.phrase(where) + " ");
    }

    /** Those who have an address in a place, in her order. To be called within the space. */
    List<UUID> inPlace(String where) {
        var kept = indexes.of(space, row, cards, rows);
        return kept.index().search(new Wanted(where, "", "", Shelf.KEPT, kept.look().order())).cards().stream()
                .filter(id -> kept.index().card(id).stream().flatMap(card -> card.lines().stream())
                        .anyMatch(line -> line.field() == Field.PLACE && isIn(line.text(), where)))
                .toList();
    }

    /** All cards that are wanted, in their order: those of a page and those that are not shown. */
    public List<UUID> all(Wanted wanted) {
        return fence.within(space, () -> indexes.of(space, row, cards, rows).index().search(wanted).cards());
    }
}
