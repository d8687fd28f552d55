package org.entregent.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * Memory with one meeting and with a thousand, all of one host, made as she makes them; with guests' sessions open and
 * after many people asked at once, so that all connections to the database are there.
 */
final class ServerMemoryGoals {

    private static final int MANY = 1_000;
    private static final int PEOPLE = 25;
    private static final int AT_ONCE = 20;
    private static final int PACKS = 100;

    private ServerMemoryGoals() {}

    static List<Figure> figures() throws Exception {
        try (var home = new ScratchHome(); var server = RunningServer.start(home.folder())) {
            var host = Host.of(server);
            var meetings = new ArrayList<String>();
            var figures = new ArrayList<Figure>();
            for (int wanted : new int[]{1, MANY}) {
                while (meetings.size() < wanted) {
                    meetings.add(host.make(host.paste(PEOPLE), "Petit déjeuner " + (meetings.size() + 1)));
                }
                use(server, host, meetings);
                figures.addAll(memory(server, wanted == 1 ? "1 meeting" : "1,000 meetings of 25"));
            }
            return figures;
        }
    }

    private static List<Figure> memory(RunningServer server, String when) throws Exception {
        // First as it is, then after the collection that the heap's figure asks for.
        double resident = server.tree().residentMegabytes();
        double database = server.tree().databaseMegabytes();
        return List.of(
                Figure.of("memory: heap in use after a collection, " + when, server.heapMegabytes(), "MB", 512),
                Figure.of("memory: PostgreSQL, " + when, database, "MB", 256),
                Figure.only("memory: the whole JVM in the machine, " + when, resident, "MB"));
    }

    /** A busy quarter of an hour: guests come, pages are looked at, packs are drawn. */
    private static void use(RunningServer server, Host host, List<String> meetings) throws Exception {
        var doors = host.links(meetings.getLast());
        var acts = new ArrayList<Callable<Boolean>>();
        doors.forEach(door -> acts.add(() -> {
            var guest = server.visitor();
            guest.page(door);
            guest.page(guest.post(door));
            return true;
        }));
        var browser = host.browser();
        IntStream.range(0, Math.max(AT_ONCE, Math.min(PACKS, meetings.size())))
                .mapToObj(i -> meetings.get(i % meetings.size())).forEach(meeting -> acts.add(() -> {
                    browser.glance(meeting);
                    browser.glance(meeting + "/participants");
                    browser.file(meeting + "/paper/pack.pdf");
                    browser.glance("/meetings");
                    return true;
                }));
        try (var people = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var act : people.invokeAll(acts)) {
                act.get();
            }
        }
    }
}
