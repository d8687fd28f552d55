package org.entregent.operations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

import org.entregent.HostedEvening;
import org.entregent.MortalServer;
import org.entregent.MortalServer.Death;
import org.entregent.operations.Follower.Cut;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An evening in real time, in its four parts, during which the packaged server is killed every so often, most often while
 * somebody's order is under way. The screens come back as their pages do, told by nobody. It lasts three minutes unless
 * {@code -Dentregent.evening=PT2H -Dentregent.kills=PT2M} say otherwise: those are the two hours of
 * {@code benchmarks/run --killed}. What it measured is printed.
 */
@Tag("full")
@Timeout(value = 3, unit = TimeUnit.HOURS)
class KilledAllEveningTests {

    private static final Duration LENGTH = Duration.parse(System.getProperty("entregent.evening", "PT3M"));
    private static final Duration EVERY = Duration.parse(System.getProperty("entregent.kills", "PT20S"));
    private static final int PEOPLE = 26;
    /** Who comes when the round table has begun, at which turn; the last on the list never does. */
    private static final int FIRST_LATE = 24;
    private static final int SECOND_LATE = 25;
    private static final int LEAVES_EARLY = 7;
    private static final long LONGEST_AIM = Duration.ofMillis(25).toNanos();
    private static final long SEED = 20_261_123;

    /** Parts of the two hours, in minutes. */
    private static final double ROUND_TABLE = 15;
    private static final double TALK = 45;
    private static final double EXCHANGES = 105;
    private static final double END = 120;
    private static final int ROUNDS = 3;

    /** The server dies every so often, as soon as somebody asks it for something, or a little later. */
    private static final class Killing implements Room.Deaths {

        private final MortalServer server;
        private final Random random = new Random(SEED);
        private final List<Double> downs = new ArrayList<>();
        private final long start = System.nanoTime();
        private volatile CompletableFuture<Boolean> order = new CompletableFuture<>();
        private volatile boolean isOver;

        Killing(MortalServer server) {
            this.server = server;
        }

        @Override
        public void beforeOrder() {
            order.complete(true);
        }

        @Override
        public void afterOrder() {
            // It may die at any time.
        }

        void kill() throws InterruptedException {
            for (long due = EVERY.toNanos(); due < LENGTH.toNanos(); due += EVERY.toNanos()) {
                TimeUnit.NANOSECONDS.sleep(start + due - System.nanoTime());
                if (isOver) {
                    return;
                }
                boolean isOnOrder = awaitOrder();
                LockSupport.parkNanos(random.nextLong(LONGEST_AIM));
                var death = Death.values()[random.nextInt(Death.values().length)];
                long killed = System.nanoTime();
                server.kill(death);
                server.startAgain();
                double seconds = (System.nanoTime() - killed) / 1e9;
                downs.add(seconds);
                System.out.printf(Locale.ROOT, "%.1f min: killed (%s%s), serves again after %.2f s%n",
                        (killed - start) / 60e9, death.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        isOnOrder ? ", an order under way" : "", seconds);
            }
        }

        private boolean awaitOrder() throws InterruptedException {
            order = new CompletableFuture<>();
            try {
                return order.get(EVERY.toNanos() / 4, TimeUnit.NANOSECONDS);
            } catch (TimeoutException _) {
                return false;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The evening's own pace. */
    private record Watch(long start) {

        /** Waits for a minute of the two hours, which last as long as is asked. */
        void until(double minute) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(start + (long) (minute / END * LENGTH.toNanos()) - System.nanoTime());
        }
    }

    @Test
    void two_hours_are_the_same_when_the_server_is_killed_again_and_again() throws Exception {
        try (var server = MortalServer.startPackaged()) {
            var killing = new Killing(server);
            try (var room = new Room(server, HostedEvening.sampleList(), PEOPLE, Backoff::ofOrder, killing)) {
                var followers = followers(room);
                var killer = room.threads().submit(() -> {
                    killing.kill();
                    return true;
                });
                play(room, new Watch(System.nanoTime()));
                killing.isOver = true;
                killer.get();
                room.onward("ended");

                Reckoning.nothingIsLostOrTwice(room);
                assertThat(room.arrived()).as("all of the list but one, and one who was on no list")
                        .hasSize(PEOPLE);
                Reckoning.theTapsAreThere(room);
                Reckoning.everybodySawTheSame(room, followers, killing.downs.size());
                tell(room, followers, killing);
                var cuts = followers.stream().flatMap(follower -> follower.cuts().stream()).toList();
                assertThat(cuts).as("each screen lost its stream at each kill and came back")
                        .hasSize(followers.size() * killing.downs.size());
                assertThat(cuts.stream().filter(KilledAllEveningTests::isSameMoment)).isNotEmpty()
                        .allSatisfy(cut -> assertThat(cut.after()).isEqualTo(cut.before()));
            }
        }
    }

    private static List<Follower> followers(Room room) {
        var followers = new ArrayList<>(List.of(
                Follower.of(room.evening().host(), room.evening().path() + "/live", Backoff.ofStream()),
                Follower.of(room.evening().guest(room.evening().wallLink()), "/guest/live", Backoff.ofStream()),
                Follower.of(room.helper(), "/guest/live", Backoff.ofStream())));
        for (int number = 1; number <= PEOPLE; number++) {
            followers.add(Follower.of(room.guest(number), "/guest/live", Backoff.ofStream()));
        }
        return followers;
    }

    private static void play(Room room, Watch watch) throws Exception {
        room.onward("part-began");
        for (int number = 1; number < FIRST_LATE; number++) {
            watch.until(ROUND_TABLE * number / PEOPLE);
            room.checkIn(number);
        }
        room.admit("Walk Inside");
        watch.until(ROUND_TABLE);
        goRound(room, watch);
        watch.until(TALK);
        talk(room, watch);
        for (int round = 0; round < ROUNDS; round++) {
            double length = (END - EXCHANGES) / ROUNDS;
            watch.until(EXCHANGES + round * length);
            meet(room, watch, EXCHANGES + round * length, length);
        }
        watch.until(END);
    }

    private static void goRound(Room room, Watch watch) throws Exception {
        room.onward("round-table-began");
        double each = (TALK - ROUND_TABLE) / (PEOPLE + 1);
        for (int turn = 0; isSomebodySpeaking(room); turn++) {
            double begins = ROUND_TABLE + turn * each;
            watch.until(begins + each / 3);
            switch (turn % 6) {
                case 0 -> room.press("extended", "extend", "seconds", "10");
                case 1 -> {
                    room.press("paused", "pause");
                    watch.until(begins + each / 2);
                    room.press("resumed", "resume");
                }
                case 2 -> room.press("bell-rang", "ring");
                case 3 -> undo(room);
                case 4 -> arriveLate(room, turn);
                default -> {
                    // On time.
                }
            }
            watch.until(begins + each);
            room.onward("turn-passed");
        }
    }

    private static boolean isSomebodySpeaking(Room room) {
        return !HostedEvening.stage(room.live()).get("table").get("speaker").isNull();
    }

    private static void undo(Room room) throws Exception {
        room.press("extended", "extend", "seconds", "10");
        room.press("undone", "undo", "act", room.live().get("revision").asString());
    }

    private static void arriveLate(Room room, int turn) throws Exception {
        if (turn == 4) {
            room.checkIn(FIRST_LATE);
        } else if (turn == 10) {
            room.checkIn(SECOND_LATE);
        }
    }

    private static void talk(Room room, Watch watch) throws Exception {
        room.onward("part-began");
        double each = (EXCHANGES - TALK) / (FIRST_LATE + 1);
        for (int number = 1; number < FIRST_LATE; number++) {
            watch.until(TALK + number * each);
            room.ask(number);
        }
        room.leave(LEAVES_EARLY);
    }

    /** A round, in which those at each table say one after the other that they met. */
    private static void meet(Room room, Watch watch, double begins, double length) throws Exception {
        room.onward("round-began");
        var tables = HostedEvening.stage(room.live()).get("round").get("tables").valueStream()
                .map(table -> table.get("people").valueStream().map(JsonNode::asInt)
                        // Whoever was on no list has no phone here.
                        .filter(number -> number <= PEOPLE).toList())
                .toList();
        for (int i = 0; i < tables.size(); i++) {
            watch.until(begins + length * (i + 1) / (tables.size() + 1));
            for (int one : tables.get(i)) {
                for (int other : tables.get(i)) {
                    if (one != other) {
                        room.tap(one, other);
                    }
                }
            }
        }
    }

    /** Nothing happened while a screen was cut: it must go on from the same times. */
    private static boolean isSameMoment(Cut cut) {
        return cut.before().get("revision").equals(cut.after().get("revision"));
    }

    private static void tell(Room room, List<Follower> followers, Killing killing) {
        var cuts = followers.stream().flatMap(follower -> follower.cuts().stream()).toList();
        long same = cuts.stream().filter(KilledAllEveningTests::isSameMoment).count();
        System.out.printf(Locale.ROOT,
                """
                    %d minutes, %d kills, %d screens, %d orders answered, %d people, %d times "we met": nothing lost, nothing twice
                    the server was away for            %s
                    a screen was without a stream for  %s
                    %d of %d times a screen came back to the same moment of the evening, each time to the same times
                    """,
                LENGTH.toMinutes(), killing.downs.size(), followers.size(), room.answered().size(),
                room.arrived().size(), room.taps().size(), spread(killing.downs),
                spread(cuts.stream().map(cut -> cut.nanos() / 1e9).toList()), same, cuts.size());
    }

    private static String spread(List<Double> seconds) {
        var sorted = seconds.stream().sorted().toList();
        return String.format(Locale.ROOT, "%.2f s at least, %.2f s half of the time, %.2f s for 95 %%, %.2f s at most",
                sorted.getFirst(), at(sorted, 0.5), at(sorted, 0.95), sorted.getLast());
    }

    private static double at(List<Double> sorted, double part) {
        return sorted.get(Math.max(0, (int) Math.ceil(part * sorted.size()) - 1));
    }
}
