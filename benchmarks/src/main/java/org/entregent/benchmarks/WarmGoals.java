package org.entregent.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;

import org.entregent.meetings.paper.Part;
import org.entregent.planner.Benefits;
import org.entregent.planner.BilateralPlanner;
import org.entregent.planner.BilateralProblem;
import org.entregent.planner.Pair;
import org.entregent.planner.PlannerLimits;

/** The planner and the paper, warm, within this process; the memory of a thousand badges in one of its own. */
final class WarmGoals {

    static final String THOUSAND_BADGES = "--thousand-badges";
    private static final int RUNS = 7;
    private static final int WARM_UP = 5;

    private WarmGoals() {}

    static List<Figure> planner() throws Exception {
        return List.of(
                Figure.of("planner: first plan, 30 people, 3 rounds, warm", millis(() -> plan(30, true)), "ms", 50),
                Figure.of("planner: whole default plan, 30 people, 3 rounds, warm", millis(() -> plan(30, false)),
                        "ms", 1_000));
    }

    static List<Figure> paper() throws Exception {
        return List.of(
                Figure.of("paper: whole pack and its parts, 100 people, warm", millis(pack(100)), "ms", 3_000),
                Figure.of("paper: 1,000 badges, largest memory of the process", child(THOUSAND_BADGES, "-Xmx256m"),
                        "MB", 512));
    }

    private static double millis(Callable<?> work) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            work.call();
        }
        return Medians.of(RUNS, () -> {
            long start = System.nanoTime();
            work.call();
            return (System.nanoTime() - start) / 1e6;
        });
    }

    private static Object plan(int people, boolean firstOnly) {
        var random = new Random(people);
        var benefits = Benefits.fromHelp(people, (_, _) -> random.nextInt(10) == 0);
        var known = new HashSet<Pair>();
        while (known.size() < people) {
            int one = random.nextInt(people);
            int other = random.nextInt(people);
            if (one != other) {
                known.add(new Pair(one, other));
            }
        }
        var problem = new BilateralProblem(people, 3, known, benefits);
        return new BilateralPlanner().plan(problem,
                firstOnly ? PlannerLimits.of(1, 0) : PlannerLimits.defaults(people, 3, 1));
    }

    private static Callable<?> pack(int people) {
        var invented = InventedMeeting.of(people);
        return () -> invented.pack().print();
    }

    /** In the process of its own: prints the badges, and how much memory that took. */
    static void printThousandBadges() throws IOException {
        InventedMeeting.of(1_000).pack().write(Part.BADGES, OutputStream.nullOutputStream());
        System.out.println(peakMegabytes());
    }

    /** Another process of this program, for its own memory; it prints one number. */
    private static double child(String word, String... settings) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(settings));
        command.addAll(List.of("-Djava.awt.headless=true", "-XX:+UseSerialGC", "-cp",
                System.getProperty("java.class.path"), Goals.class.getName(), word));
        return Double.parseDouble(Processes.output(new ProcessBuilder(command)).strip());
    }

    /** The most memory this process ever had, as the system counts it; of the heap alone where it does not. */
    static double peakMegabytes() throws IOException {
        return Files.exists(ProcessTree.PROC)
                ? ProcessTree.memory(ProcessHandle.current().pid(), "status", "VmHWM")
                : Runtime.getRuntime().totalMemory() / 1e6;
    }
}
