package org.entregent.contacts.carnet;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.entregent.contacts.carnet.SeenRows.InTown;
import org.entregent.contacts.reading.Letters;
import org.entregent.identity.Fence;
import org.entregent.identity.SpaceId;

/** Whom the owner of a carnet knows in a place, and when she last saw them. */
public final class CarnetJourney {

    private final SpaceId space;
    private final Fence fence;
    private final SeenRows rows;
    private final CarnetList list;

    CarnetJourney(SpaceId space, Fence fence, SeenRows rows, CarnetList list) {
        this.space = space;
        this.fence = fence;
        this.rows = rows;
        this.list = list;
    }

    /**
     * A town where she knows somebody.
     *
     * @param leaf
     *            its country's code, or empty
     */
    public record Town(String name, String leaf, int people) {}

    /** Her towns, those of most people first; those that differ by accents and capitals only are one. */
    public List<Town> towns() {
        var same = fence.within(space, rows::towns).stream().filter(one -> !Letters.phrase(one.town()).isEmpty())
                .collect(Collectors.groupingBy(one -> Letters.phrase(one.town()) + "\n" + country(one.leaf())));
        return same.values().stream()
                .map(people -> new Town(mostly(people, InTown::town), mostly(people, InTown::leaf), people.size()))
                .sorted(Comparator.comparing(Town::people).reversed().thenComparing(Town::name)).toList();
    }

    /** A town is the same whether its region was written or not. */
    private static String country(String leaf) {
        return leaf.substring(0, Math.min(2, leaf.length()));
    }

    private static String mostly(List<InTown> people, Function<InTown, String> word) {
        var counts = new TreeMap<String, Integer>();
        people.forEach(one -> counts.merge(word.apply(one), 1, Integer::sum));
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }

    /**
     * Somebody there.
     *
     * @param seen
     *            the last day that was noted
     */
    public record There(UUID id, Optional<LocalDate> seen) {}

    /**
     * Whom she knows in a place, in the order of her carnet.
     *
     * @param where
     *            a town, a region, a quarter: words of an address
     */
    public List<There> in(String where) {
        return fence.within(space, () -> {
            var cards = list.inPlace(where);
            var last = rows.last(cards);
            return cards.stream().map(card -> new There(card, Optional.ofNullable(last.get(card)))).toList();
        });
    }

    /** When she last saw somebody; empty when she never noted it. */
    public Optional<LocalDate> lastSeen(UUID card) {
        return fence.within(space, () -> Optional.ofNullable(rows.last(List.of(card)).get(card)));
    }

    /**
     * Notes that she saw somebody on a day.
     *
     * @return false when it was noted already
     */
    public boolean see(UUID card, LocalDate day) {
        return fence.within(space, () -> {
            boolean isNew = !rows.isNoted(card, day);
            rows.insert(List.of(card), day);
            return isNew;
        });
    }

    /** Takes that back; false when it was not noted. */
    public boolean unsee(UUID card, LocalDate day) {
        return fence.within(space, () -> rows.delete(card, day));
    }
}
