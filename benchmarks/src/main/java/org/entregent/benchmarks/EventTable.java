package org.entregent.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import tools.jackson.databind.json.JsonMapper;

import org.entregent.Entregent;
import org.entregent.planner.Pair;
import org.entregent.planner.event.Meeting;

/**
 * Events of many sizes, planned by the command in a JVM of its own, as a table for docs/benchmarks.md:
 * {@code benchmarks/run events [GENERATOR [SEEDS]]}. What is printed is what {@link EventFileJudge} says of the file that the
 * command wrote; the bound is the command's. Beside it stands what two usual ways come to in the same run.
 */
public final class EventTable {

    private static final String GENERATOR = "../shared/data/planner/gen_event.py";
    private static final int[] SIZES = {30, 100, 300, 1_000, 5_000};
    private static final int SLOTS = 20;
    /** Matching each slot takes long for more. */
    private static final int MOST_MATCHED = 5_000;
    private static final double NANOS = 1e9;
    private static final double PERCENT = 100;

    private EventTable() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals("--command")) {
            command(Path.of(arguments[1]), Path.of(arguments[2]));
        } else if (arguments.length > 0 && arguments[0].equals("--peers")) {
            peers(Path.of(arguments[1]));
        } else {
            table(Path.of(arguments.length > 0 ? arguments[0] : GENERATOR),
                    arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3);
        }
    }

    private static void table(Path generator, int seeds) throws Exception {
        if (!Files.exists(generator)) {
            System.err.println("The generator of events is not at " + generator + ".");
            System.exit(2);
        }
        var system = ManagementFactory.getOperatingSystemMXBean();
        System.out.printf(Locale.ROOT,
                "%tF, %<tH:%<tM UTC, %d cores, %s %s, Java %s (%s), load average %.1f. %d slots.%n%n",
                Instant.now().atOffset(ZoneOffset.UTC), system.getAvailableProcessors(), system.getName(),
                system.getArch(), System.getProperty("java.version"), System.getProperty("java.vendor"),
                system.getSystemLoadAverage(), SLOTS);
        System.out
                .println("| people | seed | weight | bound | of the bound | of half the best | bound of half the best "
                        + "| meetings: least, median, most | CPU of the search | CPU of the process | memory "
                        + "| greedy: of the bound | greedy: least | CPU | matching a slot: of the bound | matching: least | CPU |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        var folder = Files.createTempDirectory("events");
        for (int people : SIZES) {
            for (int seed = 1; seed <= seeds; seed++) {
                var file = generated(generator, folder, people, seed);
                System.out.println(row(people, seed, file));
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    static Path generated(Path generator, Path folder, int people, int seed) throws Exception {
        var file = folder.resolve(people + "-" + seed + ".json");
        Processes.output(new ProcessBuilder("python3", generator.toString(), "bilateral", Integer.toString(people),
                Integer.toString(SLOTS), "--seed", Integer.toString(seed), "--out", file.toString()));
        return file;
    }

    private static String row(int people, int seed, Path file) throws Exception {
        var out = Files.createTempFile("plan", ".json");
        var said = child("--command", file.toString(), out.toString()).lines().toList();
        var figures = said.getFirst().split("[ =]", -1);
        long bound = Long.parseLong(figures[3]);
        var event = new EventFileJudge(file);
        var judged = event.judge(meetings(out));
        Files.delete(out);
        var peers = child("--peers", file.toString()).split(" ", -1);
        return String.format(Locale.ROOT,
                "| %,d | %d | %s | %,d | %s | %s | %s | %d, %d, %d | %s s | %s | %s | %s | %s s | %s | %s | %s |",
                people,
                seed, judged.fault().isEmpty() ? String.format(Locale.ROOT, "%,d", judged.weight()) : judged.fault(),
                bound, percent(judged.weight() / (double) bound), percent(judged.weight() / event.half()),
                percent(bound / event.half()), judged.least(), judged.median(), judged.most(), figures[11],
                said.getLast(), percent(Long.parseLong(peers[0]) / (double) bound), peers[1], peers[2],
                peers.length < 4 ? "–" : percent(Long.parseLong(peers[3]) / (double) bound),
                peers.length < 4 ? "–" : peers[4], peers.length < 4 ? "–" : peers[5].strip() + " s");
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.2f %%", PERCENT * part);
    }

    private static String child(String... words) throws Exception {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                        "-XX:+UseSerialGC", "-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path"),
                        EventTable.class.getName()));
        command.addAll(List.of(words));
        return Processes.output(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD)).strip();
    }

    /** The command as the launcher runs it; at its end, what the process took. */
    private static void command(Path file, Path out) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                System.out.printf(Locale.ROOT, "%.1f s | %.0f MB%n",
                        ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / NANOS,
                        WarmGoals.peakMegabytes());
            } catch (IOException e) {
                System.out.println("– | " + e.getMessage());
            }
        }));
        Entregent.main(new String[]{"plan", "event", file.toString(), "--out", out.toString()});
    }

    static List<Meeting> meetings(Path file) {
        var meetings = new ArrayList<Meeting>();
        for (var meeting : JsonMapper.shared().readTree(file.toFile()).required("meetings")) {
            meetings.add(new Meeting(new Pair(meeting.required("a").asInt(), meeting.required("b").asInt()),
                    meeting.required("slot").asInt(), meeting.required("table").asInt()));
        }
        return meetings;
    }

    private static void peers(Path file) {
        var event = new EventFileJudge(file);
        System.out.print(figures(event, () -> EventPeers.greedy(event)));
        if (event.people <= MOST_MATCHED) {
            System.out.print(" " + figures(event, () -> EventPeers.matchings(event)));
        }
        System.out.println();
    }

    private static String figures(EventFileJudge event, Supplier<List<Meeting>> plan) {
        var threads = ManagementFactory.getThreadMXBean();
        long began = threads.getCurrentThreadCpuTime();
        var meetings = plan.get();
        double seconds = (threads.getCurrentThreadCpuTime() - began) / NANOS;
        var judged = event.judge(meetings);
        return String.format(Locale.ROOT, "%d %d %.1f", judged.fault().isEmpty() ? judged.weight() : 0, judged.least(),
                seconds);
    }
}
