package org.entregent.benchmarks;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * From the launcher's first line to "ready", with a database to be made and with one that is there; and somebody's first
 * run, from the printed link to the pack, on the server that has just started and knows nothing yet by heart.
 */
final class ServerStartGoals {

    private static final int RUNS = 5;

    private ServerStartGoals() {}

    private record Run(double firstStart, double laterStart, double waited, double cpu) {}

    static List<Figure> figures() throws Exception {
        // The first may build, or record what later ones start from.
        once();
        var runs = new ArrayList<Run>();
        for (int i = 0; i < RUNS; i++) {
            runs.add(once());
        }
        return List.of(
                Figure.of("server: first start to ready, CPU with PostgreSQL",
                        Medians.of(runs.stream().mapToDouble(Run::firstStart).toArray()) / 1_000, "s", 8),
                Figure.of("server: later start to ready, CPU with PostgreSQL",
                        Medians.of(runs.stream().mapToDouble(Run::laterStart).toArray()) / 1_000, "s", 8),
                Figure.of("server: set-up link to ready pack, 26 people, just started, time waited",
                        Medians.of(runs.stream().mapToDouble(Run::waited).toArray()) / 1_000, "s", 10),
                Figure.only("server: the same, CPU with PostgreSQL",
                        Medians.of(runs.stream().mapToDouble(Run::cpu).toArray()) / 1_000, "s"));
    }

    private static Run once() throws Exception {
        try (var home = new ScratchHome()) {
            double first;
            double waited;
            double cpu;
            try (var server = RunningServer.start(home.folder())) {
                first = server.startCpu();
                waited = firstRun(server);
                cpu = server.tree().cpuMillis() - first;
            }
            try (var server = RunningServer.start(home.folder())) {
                return new Run(first, server.startCpu(), waited, cpu);
            }
        }
    }

    /** The walk of the first run; milliseconds waited for answers. */
    private static double firstRun(RunningServer server) throws Exception {
        var host = Host.of(server);
        var browser = host.browser();
        var preview = browser.post("/meetings/new", "names",
                Files.readString(java.nio.file.Path.of("docs/samples/breakfast.csv")));
        browser.page(preview);
        var meeting = host.make(preview, "Petit déjeuner des Deux-Rives");
        browser.page(meeting + "/ready");
        browser.file(meeting + "/paper/pack.pdf");
        return browser.waitedMillis();
    }
}
