package org.entregent.planner.b2b;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.entregent.planner.PlannerLimits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The published instances, where they are at hand, and the published checker, where it runs. */
class PublishedInstancesTests {

    @TempDir
    private Path folder;

    /** Beside the project's folder, or above the module's. */
    private static Path data() {
        return Stream.iterate(Path.of("").toAbsolutePath(), here -> here != null, Path::getParent)
                .map(here -> here.resolveSibling("shared").resolve("data/planner")).filter(Files::isDirectory)
                .findFirst().orElse(Path.of("nowhere"));
    }

    private static List<Path> instances() throws IOException {
        assumeTrue(Files.isDirectory(data()), "the published instances are not there: ../shared/data/planner");
        try (var files = Files.list(data())) {
            return files.filter(file -> file.toString().endsWith(".dzn")).sorted().toList();
        }
    }

    private static B2bAnswer.Planned plan(Path instance, long steps) throws Exception {
        return (B2bAnswer.Planned) B2bPlanner.plan(B2bReader.read(Files.readString(instance)), 2,
                PlannerLimits.of(1, steps), (_, _, _) -> {});
    }

    @Test
    void every_instance_has_a_plan_after_a_few_steps() throws Exception {
        for (var instance : instances()) {
            var planned = plan(instance, 3_000_000);
            var judged = ScheduleChecker.check(B2bReader.read(Files.readString(instance)), planned.plan().slots(), 2);
            assertThat(judged.faults()).as(instance.toString()).isEmpty();
            assertThat(judged.breaks()).isEqualTo(planned.plan().breaks());
            assertThat(judged.idle()).isEqualTo(planned.plan().idle());
        }
    }

    @Test
    void bounds_never_exceed_what_was_published() throws Exception {
        var instances = instances();
        var best = Files.readAllLines(data().resolve("best_known.csv")).stream().skip(1).map(line -> line.split(","))
                .collect(Collectors.toMap(fields -> fields[0], fields -> Integer.parseInt(fields[5])));
        for (var instance : instances) {
            var name = instance.getFileName().toString().replace(".original.dzn", "");
            assertThat(plan(instance, 8_000_000).bound()).as(name).isLessThanOrEqualTo(best.get(name));
        }
    }

    @Test
    void the_published_checker_agrees() throws Exception {
        for (var instance : instances().subList(0, 4)) {
            var planned = plan(instance, 3_000_000);
            var slots = planned.plan().slots();
            var schedule = Files.write(folder.resolve("schedule"), IntStream.range(0, slots.size())
                    .mapToObj(meeting -> meeting + 1 + " " + (slots.get(meeting) + 1)).toList());

            assertThat(said(instance, schedule)).isEqualTo("violations 0 [] breaks " + planned.plan().breaks()
                    + " idle " + planned.plan().idle());
        }
    }

    private String said(Path instance, Path schedule) throws Exception {
        var output = folder.resolve("said");
        Process process;
        try {
            process = new ProcessBuilder("python3", data().resolve("check_b2b.py").toString(), "check",
                    instance.toString(), schedule.toString()).redirectOutput(output.toFile()).start();
        } catch (IOException _) {
            assumeTrue(false, "python3 is not there");
            return "";
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return Files.readString(output).strip();
    }
}
