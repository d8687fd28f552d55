package org.entregent.operations;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.entregent.Browser;
import org.entregent.Browser.Answer;
import org.entregent.HostedEvening;
import org.entregent.MortalServer;
import org.entregent.MortalServer.Death;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A whole evening during which the server is killed again and again, often between an order and its answer. Everybody
 * does as a browser does: what was not answered is sent again under the same name, and a stream that ended is opened
 * again. Nothing that was answered is lost or happens twice, nobody is asked for anything, and all see the same evening.
 */
@Tag("full")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class KilledEveningTests {

    private static final int PEOPLE = 12;
    /** How often it is killed at some moment or other. */
    private static final int KILLS = 6;
    /** Orders of the host and the doors; those kills fall on some of them. */
    private static final int ORDERS = 40;
    /** Turns in which it is killed when an order has been carried out and its answer is lost. */
    private static final Set<Integer> ANSWERS_LOST = Set.of(4, 6);
    private static final int ALL_KILLS = KILLS + ANSWERS_LOST.size();
    private static final long LONGEST_AIM = Duration.ofMillis(25).toNanos();

    /** The evening and those who are there; what was answered is written down. */
    private static final class Room implements AutoCloseable {

        private final MortalServer server;
        private final Random random;
        private final Gate gate = new Gate();
        private final HostedEvening evening;
        private final Browser helper;
        private final List<Browser> guests;
        private final Map<UUID, String> answered = new ConcurrentHashMap<>();
        private final Map<UUID, List<Integer>> taps = new ConcurrentHashMap<>();
        private final List<Integer> kills;
        private final List<Future<?>> deaths = new ArrayList<>();
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        private int orders;

        Room(MortalServer server, long seed) {
            this.server = server;
            random = new Random(seed);
            evening = HostedEvening.of(server.host(), IntStream.range(0, PEOPLE)
                    .mapToObj(i -> "Guest" + (char) ('a' + i) + " Family" + (char) ('a' + i))
                    .collect(Collectors.joining("\n")));
            helper = evening.guest(evening.doorLink());
            guests = IntStream.rangeClosed(1, PEOPLE)
                    .mapToObj(number -> evening.guest(evening.link(number))).toList();
            var places = new ArrayList<>(IntStream.range(1, ORDERS).boxed().toList());
            Collections.shuffle(places, random);
            kills = places.subList(0, KILLS);
        }

        Browser guest(int number) {
            return guests.get(number - 1);
        }

        /** Asks until there is an answer, as the browser does. */
        private <T> T patiently(Supplier<T> asked) {
            while (true) {
                try {
                    gate.pass();
                    return asked.get();
                } catch (UncheckedIOException _) {
                    // The server is gone: it is asked again when there is one.
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(e);
                }
            }
        }

        /** An order that leads to an act of a kind, sent until it is answered. */
        private void order(String kind, Function<UUID, Answer> sent, String expected) throws Exception {
            var name = UUID.randomUUID();
            perhapsKill();
            var answer = patiently(() -> sent.apply(name));
            assertThat(answer.status() + " " + answer.location()).as(kind).isEqualTo(expected);
            answered.put(name, kind);
            settle();
        }

        private void press(String kind, String act, String... more) throws Exception {
            order(kind, name -> evening.send(name, act, more), "303 " + evening.path() + "/evening");
        }

        private void onward(String kind) throws Exception {
            press(kind, "onward", "seen", live().get("moment").asString());
        }

        private JsonNode live() {
            return patiently(() -> evening.live());
        }

        /** The server dies now, or while what follows is under way. */
        private void perhapsKill() throws Exception {
            if (kills.contains(++orders)) {
                long aim = random.nextInt(4) == 0 ? 0 : random.nextLong(LONGEST_AIM);
                kill(aim);
                if (aim == 0) {
                    settle();
                }
            }
        }

        private void kill(long aim) {
            var death = Death.values()[random.nextInt(Death.values().length)];
            deaths.add(threads.submit(() -> {
                LockSupport.parkNanos(aim);
                gate.shut();
                server.kill(death);
                server.startAgain();
                gate.open();
            }));
        }

        /** An order is carried out, the server dies, and the browser has heard nothing: it sends it again. */
        private void pressUnheard(String kind, String act, String... more) throws Exception {
            var name = UUID.randomUUID();
            evening.send(name, act, more);
            kill(0);
            settle();
            assertThat(evening.send(name, act, more).status()).isEqualTo(303);
            answered.put(name, kind);
        }

        /** Until the server is there again. */
        private void settle() throws Exception {
            for (var death : deaths) {
                death.get();
            }
        }

        void arrive() throws Exception {
            for (int number = 1; number <= PEOPLE; number++) {
                var deed = "check-in " + number;
                var other = threads.submit(() -> patiently(() -> helper.post("/guest/door", "quiet", "true", "do", deed,
                        "order", UUID.randomUUID().toString())));
                order("", name -> evening.host().post(evening.path() + "/door", "quiet", "true", "do", deed, "order",
                        name.toString()), "200 ");
                assertThat(other.get().status()).isEqualTo(200);
            }
        }

        void goRound() throws Exception {
            onward("round-table-began");
            for (int turn = 0; turn < PEOPLE; turn++) {
                switch (turn % 4) {
                    case 0 -> pressed(turn, "extended", "extend", "seconds", "10");
                    case 1 -> {
                        press("paused", "pause");
                        press("resumed", "resume");
                    }
                    case 2 -> pressed(turn, "bell-rang", "ring");
                    default -> {
                        // On time.
                    }
                }
                onward("turn-passed");
            }
        }

        private void pressed(int turn, String kind, String act, String... more) throws Exception {
            if (ANSWERS_LOST.contains(turn)) {
                pressUnheard(kind, act, more);
            } else {
                press(kind, act, more);
            }
        }

        void talk() throws Exception {
            onward("part-began");
            for (int number : new int[]{2, 5}) {
                order("question-asked", name -> guest(number).post("/guest/turn/question", "question",
                        "Question of " + number, "order", name.toString()), "303 /guest/turn");
            }
        }

        /** Everybody says at once that she talked with those at her table; the server dies meanwhile, or not. */
        void meet() throws Exception {
            onward("round-began");
            var tables = HostedEvening.stage(live()).get("round").get("tables");
            perhapsKill();
            var all = new ArrayList<Future<?>>();
            for (var table : tables) {
                var seated = table.get("people").valueStream().map(JsonNode::asInt).toList();
                for (int one : seated) {
                    seated.stream().filter(other -> other != one)
                            .forEach(other -> all.add(threads.submit(() -> tap(one, other))));
                }
            }
            for (var tap : all) {
                tap.get();
            }
            settle();
        }

        private void tap(int one, int other) {
            var name = UUID.randomUUID();
            var answer = patiently(() -> guest(one).post("/guest/met", "other", Integer.toString(other), "from",
                    "exchanges", "order", name.toString()));
            assertThat(answer.status() + " " + answer.location()).isEqualTo("303 /guest/exchanges");
            taps.put(name, List.of(one, other));
        }

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {20261123})
    void an_evening_is_the_same_however_often_the_server_is_killed(long seed) throws Exception {
        try (var server = MortalServer.start(); var room = new Room(server, seed)) {
            var followers = List.of(Follower.of(room.evening.host(), room.evening.path() + "/live", room.gate),
                    Follower.of(room.evening.guest(room.evening.wallLink()), "/guest/live", room.gate),
                    Follower.of(room.helper, "/guest/live", room.gate),
                    Follower.of(room.guest(1), "/guest/live", room.gate),
                    Follower.of(room.guest(PEOPLE), "/guest/live", room.gate));
            room.onward("part-began");
            room.arrive();
            room.goRound();
            room.talk();
            room.meet();
            room.meet();
            room.meet();
            room.onward("ended");
            assertThat(room.deaths).as("kills").hasSize(ALL_KILLS);

            nothingIsLostOrTwice(room);
            theTapsAreThere(room);
            everybodySawTheSame(room, followers);
        }
    }

    /** A line of the log. */
    private record Line(long number, String kind, UUID order, String whose) {}

    private static void nothingIsLostOrTwice(Room room) {
        var log = room.server.home().rows("select number, kind, command, body->>'number' from meetings_act "
                + "where space_id = '" + room.evening.id() + "' order by number",
                row -> new Line(row.getLong(1), row.getString(2), row.getObject(3, UUID.class), row.getString(4)));
        assertThat(log).extracting(Line::number).as("no number is missing")
                .isEqualTo(IntStream.rangeClosed(1, log.size()).mapToObj(Long::valueOf).toList());
        room.answered.forEach((order, kind) -> {
            if (!kind.isEmpty()) {
                assertThat(log.stream().filter(line -> line.order().equals(order) && line.kind().equals(kind)))
                        .as("%s, which was answered", kind).hasSize(1);
            }
        });
        assertThat(log.stream().filter(line -> line.kind().equals("arrived")).map(Line::whose))
                .as("both doors checked everybody in")
                .containsExactlyInAnyOrderElementsOf(guests());
        var expected = room.answered.values().stream().filter(kind -> !kind.isEmpty())
                .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
        var happened = log.stream().map(Line::kind).filter(expected::containsKey)
                .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
        assertThat(happened).as("nothing that nobody asked for").isEqualTo(expected);
    }

    private static List<String> guests() {
        return IntStream.rangeClosed(1, PEOPLE).mapToObj(Integer::toString).toList();
    }

    private static void theTapsAreThere(Room room) {
        var where = " where space_id = '" + room.evening.id() + "'";
        var taps = room.server.home().rows("select tap from meetings_tap" + where,
                row -> row.getObject(1, UUID.class));
        assertThat(taps).containsExactlyInAnyOrderElementsOf(room.taps.keySet());
        var cards = room.guest(1).get("/guest/cards").body();
        var met = room.taps.values().stream().filter(pair -> pair.getFirst() == 1).toList();
        assertThat(met).isNotEmpty();
        assertThat(met).allSatisfy(pair -> assertThat(cards).contains("id=\"card-" + pair.getLast() + "\""));
    }

    private static void everybodySawTheSame(Room room, List<Follower> followers) throws Exception {
        var told = new HashMap<Long, JsonNode>();
        var last = room.evening.standing();
        for (var follower : followers) {
            var states = follower.toTheEnd().get(1, TimeUnit.MINUTES);
            assertThat(states.getLast()).isEqualTo(last);
            assertThat(states).extracting(state -> state.get("revision").asLong()).isSorted();
            for (var state : states) {
                var same = told.putIfAbsent(state.get("revision").asLong(), state);
                assertThat(same == null ? state : same).isEqualTo(state);
            }
            assertThat(follower.streams()).as("a reconnection for each kill, and no more").isBetween(2, ALL_KILLS + 1);
        }
    }
}
