package org.entregent.benchmarks;

import java.util.List;
import java.util.concurrent.Callable;

/** The command line: user and system time of the launcher and all it starts. */
final class CommandGoals {

    private static final int RUNS = 5;

    private CommandGoals() {}

    static List<Figure> command() throws Exception {
        return List.of(
                Figure.of("command: `./entregent --version`, CPU of the process", cpu("--version"), "ms", 2_000),
                Figure.of("command: `./entregent meeting`, 26 people, CPU of the process",
                        cpu("meeting docs/samples/breakfast.csv --agreed agreed --url https://m.example"
                                + " --out \"$folder\" --plan \"$folder/plan.json\""),
                        "ms", 2_000));
    }

    /** As the shell counts it; milliseconds. */
    private static double cpu(String words) throws Exception {
        var script = "folder=$(mktemp -d); TIMEFORMAT='%U %S'; time ./entregent " + words
                + " >/dev/null 2>\"$folder/err\" || cat \"$folder/err\"; rm -rf \"$folder\"";
        Callable<Double> once = () -> {
            var figures = Processes.output(new ProcessBuilder("bash", "-c", script).redirectErrorStream(true)).strip()
                    .split(" ", -1);
            return 1_000 * (Double.parseDouble(figures[0]) + Double.parseDouble(figures[1]));
        };
        once.call();
        return Medians.of(RUNS, once);
    }
}
