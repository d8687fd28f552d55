package org.entregent.operations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

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

    /** The server dies with some of the orders. */
    private static final class Killing implements Room.Deaths, AutoCloseable {

        private final MortalServer server;
        private final Random random;
        private final Gate gate = new Gate();
        private final List<Integer> kills;
        private final List<Future<?>> deaths = new ArrayList<>();
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        private int orders;

        Killing(MortalServer server, long seed) {
            this.server = server;
            random = new Random(seed);
            var places = new ArrayList<>(IntStream.range(1, ORDERS).boxed().toList());
            Collections.shuffle(places, random);
            kills = places.subList(0, KILLS);
        }

        /** It dies now, or while what follows is under way. */
        @Override
        public void beforeOrder() throws Exception {
            if (kills.contains(++orders)) {
                long aim = random.nextInt(4) == 0 ? 0 : random.nextLong(LONGEST_AIM);
                kill(aim);
                if (aim == 0) {
                    afterOrder();
                }
            }
        }

        /** Until the server is there again. */
        @Override
        public void afterOrder() throws Exception {
            for (var death : deaths) {
                death.get();
            }
        }

        void kill(long aim) {
            var death = Death.values()[random.nextInt(Death.values().length)];
            deaths.add(threads.submit(() -> {
                LockSupport.parkNanos(aim);
                gate.shut();
                server.kill(death);
                server.startAgain();
                gate.open();
            }));
        }

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {20261123})
    void an_evening_is_the_same_however_often_the_server_is_killed(long seed) throws Exception {
        try (var server = MortalServer.start();
                var killing = new Killing(server, seed);
                var room = new Room(server, names(), PEOPLE, () -> killing.gate, killing)) {
            var followers = List.of(
                    Follower.of(room.evening().host(), room.evening().path() + "/live", killing.gate),
                    Follower.of(room.evening().guest(room.evening().wallLink()), "/guest/live", killing.gate),
                    Follower.of(room.helper(), "/guest/live", killing.gate),
                    Follower.of(room.guest(1), "/guest/live", killing.gate),
                    Follower.of(room.guest(PEOPLE), "/guest/live", killing.gate));
            room.onward("part-began");
            for (int number = 1; number <= PEOPLE; number++) {
                room.checkIn(number);
            }
            goRound(room, killing);
            room.onward("part-began");
            room.ask(2);
            room.ask(5);
            meet(room, killing);
            meet(room, killing);
            meet(room, killing);
            room.onward("ended");
            assertThat(killing.deaths).as("kills").hasSize(ALL_KILLS);

            Reckoning.nothingIsLostOrTwice(room);
            assertThat(room.arrived()).hasSize(PEOPLE);
            Reckoning.theTapsAreThere(room);
            Reckoning.everybodySawTheSame(room, followers, ALL_KILLS);
        }
    }

    private static String names() {
        return IntStream.range(0, PEOPLE).mapToObj(i -> "Guest" + (char) ('a' + i) + " Family" + (char) ('a' + i))
                .collect(Collectors.joining("\n"));
    }

    private static void goRound(Room room, Killing killing) throws Exception {
        room.onward("round-table-began");
        for (int turn = 0; turn < PEOPLE; turn++) {
            switch (turn % 4) {
                case 0 -> pressed(room, killing, turn, "extended", "extend", "seconds", "10");
                case 1 -> {
                    room.press("paused", "pause");
                    room.press("resumed", "resume");
                }
                case 2 -> pressed(room, killing, turn, "bell-rang", "ring");
                default -> {
                    // On time.
                }
            }
            room.onward("turn-passed");
        }
    }

    private static void pressed(Room room, Killing killing, int turn, String kind, String act, String... more)
            throws Exception {
        if (ANSWERS_LOST.contains(turn)) {
            pressUnheard(room, killing, kind, act, more);
        } else {
            room.press(kind, act, more);
        }
    }

    /** An order is carried out, the server dies, and the browser has heard nothing: it sends it again. */
    private static void pressUnheard(Room room, Killing killing, String kind, String act, String... more)
            throws Exception {
        var name = UUID.randomUUID();
        room.evening().send(name, act, more);
        killing.kill(0);
        killing.afterOrder();
        assertThat(room.evening().send(name, act, more).status()).isEqualTo(303);
        room.wasAnswered(name, kind);
    }

    /** Everybody says at once that she talked with those at her table; the server dies meanwhile, or not. */
    private static void meet(Room room, Killing killing) throws Exception {
        room.onward("round-began");
        var tables = HostedEvening.stage(room.live()).get("round").get("tables");
        killing.beforeOrder();
        var all = new ArrayList<Future<?>>();
        for (var table : tables) {
            var seated = table.get("people").valueStream().map(JsonNode::asInt).toList();
            for (int one : seated) {
                seated.stream().filter(other -> other != one)
                        .forEach(other -> all.add(room.threads().submit(() -> room.tap(one, other))));
            }
        }
        for (var tap : all) {
            tap.get();
        }
        killing.afterOrder();
    }
}
