package org.entregent.operations;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What must be true of an evening whose server was killed, read in its database past the server and on its screens. */
final class Reckoning {

    private Reckoning() {}

    /** A line of the log. */
    private record Line(long number, String kind, UUID order, String whose) {}

    static void nothingIsLostOrTwice(Room room) {
        var log = room.server().home().rows("select number, kind, command, body->>'number' from meetings_act "
                + "where space_id = '" + room.evening().id() + "' order by number",
                row -> new Line(row.getLong(1), row.getString(2), row.getObject(3, UUID.class), row.getString(4)));
        assertThat(log).extracting(Line::number).as("no number is missing")
                .isEqualTo(IntStream.rangeClosed(1, log.size()).mapToObj(Long::valueOf).toList());
        room.answered().forEach((order, kind) -> assertThat(
                log.stream().filter(line -> line.order().equals(order) && line.kind().equals(kind)))
                .as("%s, which was answered", kind).hasSize(1));
        assertThat(log.stream().filter(line -> line.kind().equals("arrived")).map(Line::whose))
                .as("whoever was checked in, by one door or two")
                .containsExactlyInAnyOrderElementsOf(room.arrived().stream().map(String::valueOf).toList());
        var expected = room.answered().values().stream()
                .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
        var happened = log.stream().map(Line::kind).filter(expected::containsKey)
                .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
        assertThat(happened).as("nothing that nobody asked for").isEqualTo(expected);
    }

    static void theTapsAreThere(Room room) {
        var where = " where space_id = '" + room.evening().id() + "'";
        var taps = room.server().home().rows("select tap from meetings_tap" + where,
                row -> row.getObject(1, UUID.class));
        assertThat(taps).containsExactlyInAnyOrderElementsOf(room.taps().keySet());
        var cards = room.guest(1).get("/guest/cards").body();
        var met = room.taps().values().stream().filter(pair -> pair.getFirst() == 1).toList();
        assertThat(met).isNotEmpty();
        assertThat(met).allSatisfy(pair -> assertThat(cards).contains("id=\"card-" + pair.getLast() + "\""));
    }

    /**
     * Everybody saw the evening to its end, in its order, and the same of each moment to the millisecond: a state holds
     * all the times that a screen counts from.
     */
    static void everybodySawTheSame(Room room, List<Follower> followers, int kills) throws Exception {
        var told = new HashMap<Long, JsonNode>();
        var last = room.evening().standing();
        for (var follower : followers) {
            var states = follower.toTheEnd().get(1, TimeUnit.MINUTES);
            assertThat(states.getLast()).isEqualTo(last);
            assertThat(states).extracting(state -> state.get("revision").asLong()).isSorted();
            for (var state : states) {
                var same = told.putIfAbsent(state.get("revision").asLong(), state);
                assertThat(same == null ? state : same).isEqualTo(state);
            }
            assertThat(follower.streams()).as("a reconnection for each kill, and no more").isBetween(2, kills + 1);
        }
    }
}
