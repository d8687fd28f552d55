package org.entregent.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Everybody arrives: 25 check-ins a second at the doors of many meetings, while consoles, walls and the doors themselves
 * look on and fetch what their pages fetch. People arrive when they do, whether the server is quick or not: the instants
 * are drawn beforehand, and a check-in is late from its own instant on, not from the one at which it could be sent. Who is
 * there in the end is counted in the database.
 */
final class CheckInGoals {

    private static final int PER_SECOND = 25;
    private static final int MEETINGS = 90;
    private static final int PEOPLE = 250;
    /** One guest in so many is tapped on both of her meeting's devices at the same instant. */
    private static final int TWICE_OF = 20;
    private static final int WARMING = 500;
    private static final long SEED = 20_261_203;
    private static final int PATIENCE_SECONDS = 120;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Double> delays = new ConcurrentLinkedQueue<>();
    private final Queue<Double> pages = new ConcurrentLinkedQueue<>();
    private final Queue<Double> states = new ConcurrentLinkedQueue<>();
    private final AtomicLong unanswered = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private final List<Door> doors = new ArrayList<>();

    private CheckInGoals() {}

    /** The door of a meeting, with two devices. @param meeting its id */
    private record Door(String meeting, List<DoorDevice> devices) {}

    /** Somebody who will arrive. */
    private record Arriving(Door door, int number) {

        String written() {
            return door.meeting() + " " + number;
        }
    }

    /** A tap on a device. @param at nanoseconds from the beginning */
    private record Tap(long at, DoorDevice device, int number) {}

    /** @param length how long people keep arriving */
    static List<Figure> figures(Duration length) throws Exception {
        var goals = new CheckInGoals();
        try (var home = new ScratchHome();
                var server = RunningServer.start(home.folder());
                var audience = new Audience(server.address())) {
            goals.open(server, audience);
            return goals.arrive(length, server, audience, new Ledger(home.folder()));
        } finally {
            goals.threads.shutdownNow();
        }
    }

    /** Prepares the meetings and opens all their screens. */
    private void open(RunningServer server, Audience audience) throws IOException, InterruptedException {
        var host = Host.of(server);
        var list = InventedMeeting.of(PEOPLE).list();
        for (int i = 0; i < MEETINGS; i++) {
            var meeting = host.make(host.paste(list), "Soirée " + (i + 1));
            var console = new Refetching(host.browser(), meeting + "/evening", threads, pages, failures);
            audience.add(i, meeting + "/live", host.browser().cookies(), console::heard);
            var wall = server.guest(host.link(meeting, "wall"));
            audience.add(i, "/guest/live", wall.cookies(), _ -> {});
            var link = host.link(meeting, "door");
            doors.add(new Door(meeting.substring(meeting.lastIndexOf('/') + 1),
                    List.of(device(i, link, server, audience), device(i, link, server, audience))));
        }
    }

    private DoorDevice device(int evening, String link, RunningServer server, Audience audience)
            throws IOException, InterruptedException {
        var helper = server.guest(link);
        helper.page(DoorDevice.PATH);
        var state = new Refetching(helper, DoorDevice.PATH + "/state", threads, states, failures);
        audience.add(evening, "/guest/live", helper.cookies(), state::heard);
        return new DoorDevice(helper, state);
    }

    private List<Figure> arrive(Duration length, RunningServer server, Audience audience, Ledger ledger)
            throws Exception {
        var random = new Random(SEED);
        var everybody = new ArrayList<Arriving>();
        doors.forEach(door -> {
            for (int number = 1; number <= PEOPLE; number++) {
                everybody.add(new Arriving(door, number));
            }
        });
        Collections.shuffle(everybody, random);
        int many = (int) Math.min(everybody.size(), PER_SECOND * length.toSeconds());
        var arriving = everybody.subList(0, many);
        warm(server, arriving);
        double cpu = server.tree().cpuMillis();
        var taps = taps(arriving, length, random);
        double latest = send(taps);
        cpu = server.tree().cpuMillis() - cpu;
        var kept = ledger
                .column("select space_id || ' ' || (body->>'number') from meetings_act where kind = 'arrived'");
        return figures(arriving, length, taps.size() - many, latest, cpu / many, kept, audience);
    }

    /** The helpers look at their pages; a server that has just started is not what people meet at the door. */
    private static void warm(RunningServer server, List<Arriving> arriving) {
        for (int i = 0; i < WARMING; i++) {
            arriving.get(i % arriving.size()).door().devices().get(i % 2).look();
        }
    }

    private static List<Tap> taps(List<Arriving> arriving, Duration length, Random random) {
        var instants = random.longs(arriving.size(), 0, length.toNanos()).sorted().toArray();
        var taps = new ArrayList<Tap>();
        for (int i = 0; i < instants.length; i++) {
            var one = arriving.get(i);
            int first = random.nextInt(2);
            taps.add(new Tap(instants[i], one.door().devices().get(first), one.number()));
            if (i % TWICE_OF == 0) {
                taps.add(new Tap(instants[i], one.door().devices().get(1 - first), one.number()));
            }
        }
        return taps;
    }

    /** @return by how much the latest tap came after its instant, for which this program is to blame; milliseconds */
    private double send(List<Tap> taps) throws InterruptedException {
        long start = System.nanoTime();
        long latest = 0;
        for (var tap : taps) {
            for (long left = start + tap.at() - System.nanoTime(); left > 0; left = start + tap.at()
                    - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            latest = Math.max(latest, System.nanoTime() - start - tap.at());
            threads.execute(() -> carryOut(tap, start));
        }
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (delays.size() + unanswered.get() < taps.size() && System.nanoTime() < patience) {
            Thread.sleep(10);
        }
        return latest / 1e6;
    }

    private void carryOut(Tap tap, long start) {
        try {
            tap.device().checkIn(tap.number());
            delays.add((System.nanoTime() - start - tap.at()) / 1e6);
        } catch (RuntimeException _) {
            unanswered.incrementAndGet();
        }
    }

    private List<Figure> figures(List<Arriving> arriving, Duration length, int twice, double latest, double cpu,
            List<String> kept, Audience audience) {
        var there = new HashSet<>(kept);
        long lost = arriving.stream().filter(one -> !there.contains(one.written())).count();
        var name = "check-ins: %,d in %d min at %d doors".formatted(arriving.size(), length.toMinutes(), MEETINGS);
        return List.of(Figure.only(name + ", answered after, median", Quantiles.of(delays, 0.5), "ms"),
                Figure.of("check-ins: 95 % of them within", Quantiles.of(delays, 0.95), "ms", 200),
                Figure.only("check-ins: 99 % of them within", Quantiles.of(delays, 0.99), "ms"),
                Figure.only("check-ins: the slowest of them", Quantiles.of(delays, 1), "ms"),
                Figure.of("check-ins: lost, counted in the database", lost, "guests", 0),
                Figure.of("check-ins: counted more than once, by two devices at the same instant for " + twice
                        + " guests", kept.size() - there.size(), "guests", 0),
                Figure.of("check-ins: of people who did not come", there.size() - (arriving.size() - lost), "guests",
                        0),
                Figure.of("check-ins: requests that failed", unanswered.get() + failures.get(), "requests",
                        0),
                Figure.of("check-ins: streams lost out of " + audience.size(), audience.lost(), "streams", 0),
                Figure.only("check-ins: pages that consoles fetched meanwhile", pages.size(), "pages"),
                Figure.only("check-ins: 95 % of those within", Quantiles.of(pages, 0.95), "ms"),
                Figure.only("check-ins: CPU with PostgreSQL for each, all that screens fetch included", cpu, "ms"),
                Figure.only("check-ins: sent after their instant by at most", latest, "ms"));
    }
}
