package org.entregent.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The goals of the project's issues, each measured here and now: a chapter for docs/benchmarks.md on standard output.
 * Words choose among the experiments; without any, all are made. With {@code --check} the exit status is 1 when a figure
 * is over five times its goal, and what lasts a quarter of an hour lasts a minute; so it does with {@code --short}.
 */
public final class Goals {

    private static final int TOLERANCE = 5;
    private static final String CHECK = "--check";
    private static final String SHORT = "--short";
    private static final Duration LONG = Duration.ofMinutes(15);

    private Goals() {}

    public static void main(String[] arguments) throws Exception {
        var words = List.of(arguments);
        if (words.contains(WarmGoals.THOUSAND_BADGES)) {
            WarmGoals.printThousandBadges();
            return;
        }
        boolean missed = false;
        System.out.printf("## %s%n%n| goal | measured | at most |%n|---|---|---|%n", heading());
        for (var experiment : chosen(words)) {
            for (var figure : experiment.measure().figures()) {
                System.out.println(figure.row());
                missed |= figure.isOver(TOLERANCE);
            }
        }
        System.out.printf(Locale.ROOT, "%nLoad average at the end: %.1f.%n", load());
        if (words.contains(CHECK) && missed) {
            System.out.println("A figure is over five times its goal.");
            System.exit(1);
        }
    }

    private static List<Experiment> chosen(List<String> words) {
        var options = List.of(CHECK, SHORT);
        var asked = words.stream().filter(word -> !options.contains(word)).toList();
        var length = words.stream().anyMatch(options::contains) ? Duration.ofMinutes(1) : LONG;
        return experiments(length).filter(one -> asked.isEmpty() || asked.contains(one.name())).toList();
    }

    private static Stream<Experiment> experiments(Duration length) {
        var anywhere = Stream.of(new Experiment("planner", WarmGoals::planner),
                new Experiment("paper", WarmGoals::paper), new Experiment("command", CommandGoals::command),
                new Experiment("sounds", SoundGoals::figures),
                new Experiment("booklet", BookletGoals::figures));
        // The server's processes are counted in /proc.
        return Files.exists(ProcessTree.PROC)
                ? Stream.concat(anywhere,
                        Stream.of(new Experiment("start", ServerStartGoals::figures),
                                new Experiment("pages", ServerPageGoals::figures),
                                new Experiment("memory", ServerMemoryGoals::figures),
                                new Experiment("carnet", CarnetGoals::figures),
                                new Experiment("lists", CarnetListGoals::figures),
                                new Experiment("evening", EveningGoals::figures),
                                new Experiment("checkins", () -> CheckInGoals.figures(length))))
                : anywhere;
    }

    /** The day, the machine, and how busy it is with other things. */
    private static String heading() throws IOException {
        return String.format(Locale.ROOT, "%s, %d cores%s, %s %s, load average %.1f", LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(), system(), System.getProperty("java.vendor.version", "Java"),
                Runtime.version(), load());
    }

    private static String system() throws IOException {
        if (!Files.exists(ProcessTree.PROC)) {
            return ", " + System.getProperty("os.name");
        }
        return ", %.0f GB, %s".formatted(
                field(Path.of("/proc/meminfo"), "MemTotal:").replaceAll("[^0-9]", "").transform(Double::parseDouble)
                        / (1 << 20),
                field(Path.of("/etc/os-release"), "PRETTY_NAME=").replace("\"", ""));
    }

    private static String field(Path file, String name) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name)).findFirst().orElse(name).substring(name.length());
        }
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
