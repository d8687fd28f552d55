package org.entregent.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;

import org.entregent.meetings.paper.Part;
import org.entregent.planner.Benefits;
import org.entregent.planner.BilateralPlanner;
import org.entregent.planner.BilateralProblem;
import org.entregent.planner.Pair;
import org.entregent.planner.PlannerLimits;

/**
 * The goals of the project's issues, each measured here and now, warm, the median of several runs; one row each. With
 * {@code --check} the exit status is 1 when a figure is over five times its goal.
 */
public final class Goals {

    private static final int TOLERANCE = 5;
    private static final int RUNS = 7;
    private static final int WARM_UP = 5;

    private record Goal(String name, String unit, double most, Callable<Double> measure) {}

    private Goals() {}

    public static void main(String[] arguments) throws Exception {
        boolean check = List.of(arguments).contains("--check");
        if (List.of(arguments).contains("--thousand-badges")) {
            printBadges(1_000);
            System.out.println(peakMegabytes());
            return;
        }
        System.out.printf(Locale.ROOT, "%d processors, Java %s, %s%n", Runtime.getRuntime().availableProcessors(),
                Runtime.version(), java.time.LocalDate.now(java.time.ZoneOffset.UTC));
        System.out.printf("%-58s %10s %10s%n", "goal", "measured", "at most");
        boolean missed = false;
        for (var goal : goals()) {
            double measured = goal.measure().call();
            System.out.printf(Locale.ROOT, "%-58s %7.1f %-2s %7.0f %-2s%s%n", goal.name(), measured, goal.unit(),
                    goal.most(), goal.unit(), measured > goal.most() ? "  over" : "");
            missed |= measured > TOLERANCE * goal.most();
        }
        if (check && missed) {
            System.out.println("A figure is over five times its goal.");
            System.exit(1);
        }
    }

    private static List<Goal> goals() {
        return List.of(
                new Goal("planner: first plan, 30 people, 3 rounds, warm", "ms", 50,
                        () -> median(() -> plan(30, true))),
                new Goal("planner: whole default plan, 30 people, 3 rounds, warm", "ms", 1_000,
                        () -> median(() -> plan(30, false))),
                new Goal("paper: whole pack and its parts, 100 people, warm", "ms", 3_000, () -> median(pack(100))),
                new Goal("paper: 1,000 badges, largest memory of the process", "MB", 512,
                        () -> child("--thousand-badges", "-Xmx256m")),
                new Goal("command: ./entregent --version, CPU of the process", "ms", 2_000,
                        () -> launcherCpu("--version")),
                new Goal("command: ./entregent meeting, 26 people, CPU of the process", "ms", 2_000,
                        () -> launcherCpu("meeting docs/samples/breakfast.csv --agreed agreed --url https://m.example"
                                + " --out \"$folder\" --plan \"$folder/plan.json\"")));
    }

    private static double median(Callable<?> work) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            work.call();
        }
        return median(RUNS, _ -> {
            long start = System.nanoTime();
            call(work);
            return (System.nanoTime() - start) / 1e6;
        });
    }

    private static void call(Callable<?> work) {
        try {
            work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static double median(int runs, ToDoubleFunction<Integer> run) {
        var figures = new double[runs];
        for (int i = 0; i < runs; i++) {
            figures[i] = run.applyAsDouble(i);
        }
        Arrays.sort(figures);
        return figures[runs / 2];
    }

    private static Object plan(int people, boolean firstOnly) {
        var random = new Random(people);
        var benefits = Benefits.fromHelp(people, (_, _) -> random.nextInt(10) == 0);
        var known = new java.util.HashSet<Pair>();
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

    private static void printBadges(int people) throws IOException {
        InventedMeeting.of(people).pack().write(Part.BADGES, OutputStream.nullOutputStream());
    }

    /** Another process of this program, for its own memory; it prints one number. */
    private static double child(String word, String... settings) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(settings));
        command.addAll(List.of("-Djava.awt.headless=true", "-XX:+UseSerialGC", "-cp",
                System.getProperty("java.class.path"), Goals.class.getName(), word));
        return Double.parseDouble(output(new ProcessBuilder(command)).strip());
    }

    /** The most memory this process ever had, as the system counts it; of the heap alone where it does not. */
    private static double peakMegabytes() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return Runtime.getRuntime().totalMemory() / 1e6;
        }
        try (var lines = Files.lines(status)) {
            return Double.parseDouble(lines.filter(line -> line.startsWith("VmHWM:")).findFirst().orElseThrow()
                    .replaceAll("[^0-9]", "")) / 1_000;
        }
    }

    /** User and system time of the launcher and all it starts, as the shell counts them; milliseconds. */
    private static double launcherCpu(String words) {
        var script = "folder=$(mktemp -d); TIMEFORMAT='%U %S'; time ./entregent " + words
                + " >/dev/null 2>\"$folder/err\" || cat \"$folder/err\"; rm -rf \"$folder\"";
        Callable<Double> once = () -> {
            var figures = output(new ProcessBuilder("bash", "-c", script).redirectErrorStream(true)).strip().split(" ",
                    -1);
            return 1_000 * (Double.parseDouble(figures[0]) + Double.parseDouble(figures[1]));
        };
        call(once);
        return median(5, _ -> {
            try {
                return once.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static String output(ProcessBuilder builder) throws IOException, InterruptedException {
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(
                    Optional.of(output).filter(text -> !text.isBlank()).orElse(builder.command().toString()));
        }
        return output;
    }
}
