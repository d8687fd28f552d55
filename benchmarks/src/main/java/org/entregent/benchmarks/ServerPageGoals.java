package org.entregent.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * CPU of one request of the main pages: user and system time of the server's process and of all of PostgreSQL's over many
 * requests, divided by their number. Whoever asks is another process, this one, and is not counted. One request follows
 * the other on one connection, compressed, as a browser asks; collections and compilations that fall into it are counted.
 */
final class ServerPageGoals {

    /** Of each page, in turns, until the compiler has done its work. */
    private static final int WARM_UP = 6_000;
    private static final int ROUNDS = 10;
    private static final int BATCHES = 7;
    private static final int REQUESTS = 300;
    private static final int PEOPLE = 50;

    private ServerPageGoals() {}

    /** A page and who looks at it. */
    private record Look(Visitor visitor, String path) {}

    static List<Figure> figures() throws Exception {
        try (var home = new ScratchHome(); var server = RunningServer.start(home.folder())) {
            var looks = looks(server);
            for (int i = 0; i < ROUNDS; i++) {
                for (var look : looks.values()) {
                    ask(look, WARM_UP / ROUNDS);
                }
            }
            var figures = new ArrayList<Figure>();
            for (var look : looks.entrySet()) {
                figures.add(Figure.of("page: " + look.getKey() + ", CPU with PostgreSQL", cpu(server, look.getValue()),
                        "ms", 1));
            }
            return figures;
        }
    }

    private static Map<String, Look> looks(RunningServer server) {
        var host = Host.of(server);
        var browser = host.browser();
        var meeting = host.make(host.paste(PEOPLE), "Petit déjeuner des Deux-Rives");
        var preview = host.paste(PEOPLE);
        var guest = server.visitor();
        var door = host.links(meeting).getFirst();
        guest.page(door);
        guest.page(guest.post(door));
        var looks = new LinkedHashMap<String, Look>();
        looks.put("meetings", new Look(browser, "/meetings"));
        looks.put("preparation, 50 people", new Look(browser, meeting));
        looks.put("plan by person, 50 people", new Look(browser, meeting + "?by=person"));
        looks.put("participants, 50 rows", new Look(browser, meeting + "/participants"));
        looks.put("preview of a pasted list, 50 rows", new Look(browser, preview));
        looks.put("a guest’s badge", new Look(guest, "/guest"));
        looks.put("a guest’s details", new Look(guest, "/guest/details"));
        looks.put("sign-in", new Look(server.visitor(), "/sign-in"));
        return looks;
    }

    private static double cpu(RunningServer server, Look look) throws Exception {
        return Medians.of(BATCHES, () -> {
            double before = server.tree().cpuMillis();
            ask(look, REQUESTS);
            return (server.tree().cpuMillis() - before) / REQUESTS;
        });
    }

    private static void ask(Look look, int times) {
        for (int i = 0; i < times; i++) {
            look.visitor().glance(look.path());
        }
    }
}
