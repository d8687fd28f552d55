package org.entregent.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.entregent.planner.PlannerLimits;
import org.entregent.planner.b2b.B2bAnswer;
import org.entregent.planner.b2b.B2bPlan;
import org.entregent.planner.b2b.B2bPlanner;
import org.entregent.planner.b2b.B2bReader;

/**
 * The published meeting-scheduling instances, each in a JVM of its own, as a table for docs/benchmarks.md:
 * {@code benchmarks/run b2b [FOLDER [SECONDS [SEED]]]}. What is printed is what the published checker says of the
 * schedule, not what the planner says of itself.
 */
public final class B2bTable {

    private static final String ENDING = ".original.dzn";
    private static final String SECONDS = "30";
    private static final int DIFFERENCE = 2;
    private static final double NANOS = 1e9;
    private static final int BEST = 5;

    private B2bTable() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals("--one")) {
            one(Path.of(arguments[1]), Double.parseDouble(arguments[2]), Long.parseLong(arguments[3]),
                    Path.of(arguments[4]));
            return;
        }
        var folder = Path.of(arguments.length > 0 ? arguments[0] : "../shared/data/planner");
        if (!Files.isDirectory(folder)) {
            System.err.println("The published instances are not in " + folder + ".");
            System.exit(2);
        }
        table(folder, arguments.length > 1 ? arguments[1] : SECONDS, arguments.length > 2 ? arguments[2] : "1");
    }

    private static void table(Path folder, String seconds, String seed) throws Exception {
        var known = bestKnown(folder);
        var schedule = Files.createTempFile("schedule", ".txt");
        System.out.printf("%s s of CPU on one thread, seed %s, d = %d.%n%n", seconds, seed, DIFFERENCE);
        System.out.println("| instance | breaks | best known | idle | bound | proven | CPU of the search "
                + "| CPU of the process | memory | checker |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        for (var instance : instances(folder)) {
            var name = instance.getFileName().toString().replace(ENDING, "");
            var figures = Processes
                    .output(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-Xmx512m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                            B2bTable.class.getName(), "--one", instance.toString(), seconds, seed,
                            schedule.toString()))
                    .strip().split(" ", -1);
            System.out.printf("| %s | %s | %d | %s | %s | %s | %s s | %s s | %s MB | %s |%n", name, figures[0],
                    known.getOrDefault(name, -1), figures[1], figures[2], figures[3], figures[4], figures[5],
                    figures[6], checked(folder, instance, schedule, figures));
        }
        Files.delete(schedule);
    }

    private static List<Path> instances(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
        }
    }

    private static Map<String, Integer> bestKnown(Path folder) throws IOException {
        var known = new HashMap<String, Integer>();
        var file = folder.resolve("best_known.csv");
        if (Files.exists(file)) {
            Files.readAllLines(file).stream().skip(1).map(line -> line.split(",", -1))
                    .forEach(fields -> known.put(fields[0], Integer.valueOf(fields[BEST])));
        }
        return known;
    }

    /** "agrees" when the published checker finds no fault and the same figures. */
    private static String checked(Path folder, Path instance, Path schedule, String[] figures) throws Exception {
        try {
            var said = Processes
                    .output(new ProcessBuilder("python3", folder.resolve("check_b2b.py").toString(), "check",
                            instance.toString(), schedule.toString(), Integer.toString(DIFFERENCE)))
                    .strip();
            return said.equals("violations 0 [] breaks " + figures[0] + " idle " + figures[1]) ? "agrees" : said;
        } catch (IOException _) {
            return "not run";
        }
    }

    private static void one(Path instance, double seconds, long seed, Path schedule) throws Exception {
        var problem = B2bReader.read(Files.readString(instance));
        var threads = ManagementFactory.getThreadMXBean();
        long began = threads.getCurrentThreadCpuTime();
        var answer = B2bPlanner.plan(problem, DIFFERENCE, PlannerLimits.of(seed, Long.MAX_VALUE)
                .interruptedWhen(() -> (threads.getCurrentThreadCpuTime() - began) / NANOS >= seconds),
                (_, _, _) -> {});
        double search = (threads.getCurrentThreadCpuTime() - began) / NANOS;
        if (!(answer instanceof B2bAnswer.Planned planned)) {
            System.out.println("none - - - - - -");
            return;
        }
        write(planned.plan(), schedule);
        double process = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / NANOS;
        System.out.printf(Locale.ROOT, "%d %d %d %b %.1f %.1f %.0f%n", planned.plan().breaks(), planned.plan().idle(),
                planned.bound(), planned.proven(), search, process, WarmGoals.peakMegabytes());
    }

    private static void write(B2bPlan plan, Path schedule) throws IOException {
        Files.write(schedule, IntStream.range(0, plan.slots().size())
                .mapToObj(meeting -> meeting + 1 + " " + (plan.slots().get(meeting) + 1)).toList());
    }
}
