package org.entregent.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.entregent.planner.Pair;
import org.entregent.planner.PlannerLimits;
import org.entregent.planner.rotation.RotationPlanner;
import org.entregent.planner.rotation.RotationProblem;
import org.entregent.planner.rotation.RotationProblem.Head;

/**
 * Tables and rounds of many sizes, each in a JVM of its own, as a table for docs/benchmarks.md:
 * {@code benchmarks/run rotations [SECONDS [SEED]]}. What is printed is what {@link RotationJudge} says of the seating, and
 * beside it what a greedy search of the usual kind comes to in the same CPU time.
 */
public final class RotationTable {

    private static final String SECONDS = "20";
    private static final double NANOS = 1e9;
    private static final double MEGA = 1e6;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** People, tables, rounds, pairs who know each other, heads at as many tables. */
    private static final int[][] SIZES = {{30, 5, 4, 0, 0}, {32, 8, 10, 0, 0}, {100, 10, 6, 300, 0},
            {500, 50, 8, 1_500, 0},
            {100, 11, 11, 0, 0}, {30, 7, 7, 0, 0}, {15, 5, 7, 0, 0}, {18, 6, 8, 0, 0}, {20, 5, 6, 0, 0},
            {20, 4, 6, 0, 0},
            {21, 7, 10, 0, 0}, {24, 6, 7, 0, 0}, {24, 8, 11, 0, 0}, {28, 7, 9, 0, 0}, {30, 6, 6, 0, 0},
            {31, 8, 9, 20, 0},
            {36, 9, 11, 0, 0}, {36, 6, 5, 0, 0}, {40, 10, 13, 0, 0}, {45, 9, 9, 0, 0}, {50, 7, 6, 40, 5},
            {48, 8, 6, 60, 8},
            {60, 12, 10, 0, 0}, {64, 16, 21, 0, 0}, {120, 12, 8, 200, 0}, {200, 20, 8, 400, 20},
            {1_000, 100, 12, 3_000, 0}};

    private RotationTable() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals("--one")) {
            one(Stream.of(arguments).skip(1).limit(5).mapToInt(Integer::parseInt).toArray(),
                    Double.parseDouble(arguments[6]), Long.parseLong(arguments[7]));
            return;
        }
        table(arguments.length > 0 ? arguments[0] : SECONDS, arguments.length > 1 ? arguments[1] : "1");
    }

    private static void table(String seconds, String seed) throws Exception {
        var system = ManagementFactory.getOperatingSystemMXBean();
        System.out.printf(Locale.ROOT,
                "%tF, %<tH:%<tM UTC, %d cores, %s %s, Java %s (%s), load average %.1f. At most %s s of CPU each on one thread, "
                        + "seed %s.%n%n",
                Instant.now().atOffset(ZoneOffset.UTC), system.getAvailableProcessors(), system.getName(),
                system.getArch(),
                System.getProperty("java.version"), System.getProperty("java.vendor"), system.getSystemLoadAverage(),
                seconds, seed);
        System.out.println(
                "| people | tables | rounds | known, heads | max together | repeats | known met | bound | proven "
                        + "| by | CPU | peak heap | greedy: max together | greedy: repeats | greedy: known met |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        for (var size : SIZES) {
            var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                    RotationTable.class.getName(), "--one"));
            for (int number : size) {
                command.add(Integer.toString(number));
            }
            command.addAll(List.of(seconds, seed));
            System.out.println(Processes.output(new ProcessBuilder(command)).strip());
        }
    }

    private static void one(int[] size, double seconds, long seed) throws IOException {
        int people = size[0];
        int tables = size[1];
        var random = new Random(seed);
        var known = new TreeSet<Integer>();
        while (known.size() < size[3]) {
            int one = random.nextInt(people);
            int other = random.nextInt(people);
            if (one < other) {
                known.add(one * people + other);
            }
        }
        var heads = new ArrayList<Head>();
        var staying = RotationJudge.nobody(people);
        for (int table = 0; table < size[4]; table++) {
            heads.add(new Head(people - 1 - table, table));
            staying[people - 1 - table] = table;
        }
        var problem = RotationProblem.of(people, tables, size[2]).headedBy(heads)
                .knowing(known.stream().map(pair -> new Pair(pair / people, pair % people)).toList());
        long began = THREADS.getCurrentThreadCpuTime();
        var answer = RotationPlanner.plan(problem, PlannerLimits.of(seed, Long.MAX_VALUE)
                .interruptedWhen(() -> secondsSince(began) >= seconds), (_, _, _) -> {});
        double spent = secondsSince(began);
        double heap = peakHeap();
        var judged = RotationJudge.of(answer.rotation().rounds(), people, tables, known, staying);
        System.out.printf(Locale.ROOT, "| %d | %d | %d | %s | %d | %s | %d | %d | %s | %s | %.1f s | %.0f MB | %s |%n",
                people,
                tables, size[2], beside(size), judged.together(),
                judged.fault().isEmpty() ? judged.repeats() : judged.fault(), judged.known(), answer.bound(),
                answer.proven() ? "yes" : "no", answer.source().name().toLowerCase(Locale.ROOT), spent, heap,
                greedy(size, known, seconds, seed));
    }

    private static String beside(int[] size) {
        return size[4] == 0 ? Integer.toString(size[3]) : size[3] + ", " + size[4];
    }

    private static String greedy(int[] size, TreeSet<Integer> known, double seconds, long seed) {
        if (size[4] > 0) {
            return "– | – | –";
        }
        long began = THREADS.getCurrentThreadCpuTime();
        var rounds = new GreedyGolfers(size[0], size[1], known, seed).rounds(size[2],
                () -> secondsSince(began) / seconds);
        var judged = RotationJudge.of(rounds, size[0], size[1], known, RotationJudge.nobody(size[0]));
        return judged.fault().isEmpty()
                ? judged.together() + " | " + judged.repeats() + " | " + judged.known()
                : judged.fault() + " | – | –";
    }

    private static double secondsSince(long began) {
        return (THREADS.getCurrentThreadCpuTime() - began) / NANOS;
    }

    /** The most the heap ever held, what was not yet collected included. */
    private static double peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEGA;
    }
}
