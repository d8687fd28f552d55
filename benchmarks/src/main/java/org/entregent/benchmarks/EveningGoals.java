package org.entregent.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * How soon screens see a change, and what a screen costs. A change is a bell that the host rings: from the first byte of
 * her request until a screen has the new state.
 */
final class EveningGoals {

    private static final int GUESTS = 400;
    private static final int[] SCREENS = {500, 5_000};
    private static final double[] MOST_MILLIS = {500, 2_000};
    private static final int WARMING = 20;
    private static final int CHANGES = 30;
    private static final int EVENINGS = 50;
    private static final int PEOPLE = 25;
    private static final int MANY = 10_000;
    /** Ten thousand streams are more than the usual heap holds. */
    private static final String LARGE_HEAP = "1536m";

    private EveningGoals() {}

    static List<Figure> figures() throws Exception {
        var figures = new ArrayList<>(oneEvening());
        figures.addAll(manyEvenings());
        return figures;
    }

    private static List<Figure> oneEvening() throws Exception {
        var figures = new ArrayList<Figure>();
        try (var home = new ScratchHome(); var server = RunningServer.start(home.folder())) {
            var host = Host.of(server);
            var meeting = host.make(host.paste(GUESTS), "Grande soirée");
            var cookies = cookies(server, host, meeting);
            try (var audience = new Audience(server.address())) {
                for (int i = 0; i < SCREENS.length; i++) {
                    audience.add(0, cookies, SCREENS[i] - audience.size());
                    var slowest = new double[CHANGES];
                    for (int change = -WARMING; change < CHANGES; change++) {
                        var delays = ring(host, meeting, audience, 0);
                        if (change >= 0) {
                            slowest[change] = delays[(int) Math.ceil(delays.length * 0.99) - 1];
                        }
                    }
                    figures.add(Figure.of("evening: a change is seen by 99 % of " + SCREENS[i]
                            + " screens, median of " + CHANGES, Medians.of(slowest), "ms", MOST_MILLIS[i]));
                }
            }
        }
        return figures;
    }

    private static List<Figure> manyEvenings() throws Exception {
        try (var home = new ScratchHome(); var server = RunningServer.start(home.folder(), LARGE_HEAP)) {
            var host = Host.of(server);
            var meetings = new ArrayList<String>();
            var cookies = new ArrayList<List<String>>();
            for (int i = 0; i < EVENINGS; i++) {
                meetings.add(host.make(host.paste(PEOPLE), "Petit déjeuner " + i));
                cookies.add(cookies(server, host, meetings.getLast()));
            }
            double heapBefore = server.heapMegabytes();
            double residentBefore = server.tree().residentMegabytes();
            try (var audience = new Audience(server.address())) {
                for (int i = 0; i < EVENINGS; i++) {
                    audience.add(i, cookies.get(i), MANY / EVENINGS);
                }
                var slowest = new double[CHANGES];
                for (int change = -WARMING; change < CHANGES; change++) {
                    int evening = Math.floorMod(change, EVENINGS);
                    var delays = ring(host, meetings.get(evening), audience, evening);
                    if (change >= 0) {
                        slowest[change] = delays[delays.length - 1];
                    }
                }
                double heap = server.heapMegabytes();
                return List.of(
                        Figure.only("evening: 50 evenings, 10,000 streams, a change is seen by all 200 screens of one",
                                Medians.of(slowest), "ms"),
                        Figure.of("evening: streams lost out of 10,000", audience.lost(), "streams", 0),
                        Figure.only("evening: heap in use with 10,000 streams, of " + LARGE_HEAP, heap, "MB"),
                        Figure.only("evening: heap for each stream", (heap - heapBefore) * 1e3 / MANY, "kB"),
                        Figure.only("evening: the whole JVM in the machine, before the streams", residentBefore, "MB"),
                        Figure.only("evening: the whole JVM in the machine, with 10,000 streams",
                                server.tree().residentMegabytes(), "MB"));
            }
        }
    }

    /** After how long each screen heard of a bell. */
    private static double[] ring(Host host, String meeting, Audience audience, int evening)
            throws InterruptedException {
        long revision = audience.revision(evening) + 1;
        long since = System.nanoTime();
        host.browser().post(meeting + "/evening", "do", "ring", "order", UUID.randomUUID().toString());
        return audience.delays(evening, revision, since);
    }

    private static List<String> cookies(RunningServer server, Host host, String meeting) {
        var cookies = new ArrayList<String>();
        for (var door : host.links(meeting)) {
            cookies.add(server.guest(door).cookies());
        }
        return cookies;
    }
}
