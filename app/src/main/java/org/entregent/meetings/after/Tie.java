package org.entregent.meetings.after;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.entregent.meetings.Acquaintances.Pair;
import org.entregent.meetings.BilateralPlan.Round;
import org.entregent.meetings.BilateralPlan.Table;
import org.entregent.meetings.evening.Evenings.Held;

/**
 * Two people, and all that is known of their having met.
 *
 * @param seats
 *            where they were to sit together or sat together, by round
 * @param said
 *            what they say
 * @param known
 *            whether they knew each other before: the host said so, or they name the same organisation
 */
public record Tie(Pair pair, List<Seat> seats, Said said, boolean known) {

    /** Who says that they met. */
    public enum Said {
        /** Nobody. */
        NOBODY,
        /** One of the two. */
        ONE,
        /** Both, or a paper slip. */
        CONFIRMED
    }

    /**
     * A table for both.
     *
     * @param table
     *            its number in that round
     * @param planned
     *            whether the plan that was prepared seats them there
     * @param held
     *            whether they sat there in a round that was held
     * @param began
     *            when that round began
     */
    public record Seat(int round, int table, boolean planned, boolean held, Optional<Instant> began) {}

    public Tie {
        seats = List.copyOf(seats);
    }

    /** Whether they sat together in a round that was held. */
    public boolean isSeated() {
        return seats.stream().anyMatch(Seat::held);
    }

    public boolean isConfirmed() {
        return said == Said.CONFIRMED;
    }

    /** Whether they met, as the report counts it. */
    public boolean isMet() {
        return isSeated() || isConfirmed();
    }

    /** Whether they met and had not known each other. */
    public boolean isNew() {
        return isMet() && !known;
    }

    /** Whether it is about somebody. */
    public boolean concerns(int number) {
        return pair.first() == number || pair.second() == number;
    }

    /**
     * Everybody who was to meet, sat together or says so, in the order of their numbers.
     *
     * @param presence
     *            whoever was not there has met nobody
     */
    static List<Tie> of(Held held, List<Met> met, Presence presence) {
        var seats = seats(held, presence);
        var said = new HashMap<Pair, Said>();
        met.forEach(one -> said.put(Pair.of(one.first(), one.second()), one.confirmed() ? Said.CONFIRMED : Said.ONE));
        var pairs = new TreeMap<Pair, List<Seat>>(seats);
        said.keySet().forEach(pair -> pairs.putIfAbsent(pair, List.of()));
        var acquaintances = held.prepared().acquaintances();
        return pairs.entrySet().stream().map(one -> new Tie(one.getKey(), one.getValue(),
                said.getOrDefault(one.getKey(), Said.NOBODY),
                acquaintances.know(one.getKey().first(), one.getKey().second()))).toList();
    }

    private static Map<Pair, List<Seat>> seats(Held held, Presence presence) {
        var evening = held.evening();
        var byPlace = new TreeMap<Place, Seat>();
        held.prepared().plan().plan().rounds().forEach(round -> each(round, (table, pair) -> byPlace.put(
                new Place(pair, round.number()), new Seat(round.number(), table.number(), true, false,
                        Optional.empty()))));
        evening.held().forEach(round -> each(round, (table, pair) -> {
            if (presence.came().contains(pair.first()) && presence.came().contains(pair.second())) {
                var place = new Place(pair, round.number());
                byPlace.put(place, new Seat(round.number(), table.number(), byPlace.containsKey(place), true,
                        Optional.ofNullable(evening.roundsBegan().get(round.number()))));
            }
        }));
        var listed = held.prepared().people().stream().map(one -> one.person().number()).collect(Collectors.toSet());
        var seats = new TreeMap<Pair, List<Seat>>();
        byPlace.forEach((place, seat) -> {
            if (listed.contains(place.pair().first()) && listed.contains(place.pair().second())) {
                seats.computeIfAbsent(place.pair(), _ -> new ArrayList<>()).add(seat);
            }
        });
        return seats;
    }

    private static void each(Round round, BiConsumer<Table, Pair> act) {
        for (var table : round.tables()) {
            for (int i = 0; i < table.people().size(); i++) {
                for (int j = i + 1; j < table.people().size(); j++) {
                    act.accept(table, Pair.of(table.people().get(i), table.people().get(j)));
                }
            }
        }
    }

    private record Place(Pair pair, int round) implements Comparable<Place> {

        private static final Comparator<Place> ORDER = Comparator.comparing(Place::pair).thenComparing(Place::round);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }
}
