package org.entregent.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A process and all that it has started, as Linux counts them in {@code /proc}.
 *
 * @param root
 *            of the server: its JVM, for the launcher becomes it; all below it is PostgreSQL
 */
record ProcessTree(ProcessHandle root) {

    static final Path PROC = Path.of("/proc");
    /** Of the clock in which Linux tells times to programs, on every machine since 2.6. */
    private static final int TICKS_PER_SECOND = 100;
    private static final int USER_TIME = 11;
    private static final int TIMES = 4;
    private static final double KILOBYTES_PER_MEGABYTE = 1_000_000 / 1_024.0;

    /**
     * User and system time so far, milliseconds: of the living, and of those that ended and were waited for, such as the
     * programs that made the database.
     */
    double cpuMillis() {
        return Stream.concat(Stream.of(root), root.descendants()).mapToDouble(ProcessTree::cpuMillis).sum();
    }

    private static double cpuMillis(ProcessHandle process) {
        try {
            var stat = Files.readString(PROC.resolve(process.pid() + "/stat"));
            // After the name, which may hold anything, in parentheses.
            var fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
            return fields.subList(USER_TIME, USER_TIME + TIMES).stream().mapToLong(Long::parseLong).sum() * 1_000.0
                    / TICKS_PER_SECOND;
        } catch (IOException e) {
            // It ended meanwhile; whoever waited for it has its time.
            return 0;
        }
    }

    /** Memory of the JVM in the machine, MB. */
    double residentMegabytes() {
        return memory(root.pid(), "status", "VmRSS");
    }

    /** Memory of PostgreSQL, MB: what several of its processes share is counted once. */
    double databaseMegabytes() {
        return root.descendants().mapToDouble(process -> memory(process.pid(), "smaps_rollup", "Pss")).sum();
    }

    /** One figure of a file of a process, MB. */
    static double memory(long process, String file, String name) {
        try (var lines = Files.lines(PROC.resolve(process + "/" + file))) {
            return Double.parseDouble(lines.filter(line -> line.startsWith(name + ":")).findFirst().orElseThrow()
                    .replaceAll("[^0-9]", "")) / KILOBYTES_PER_MEGABYTE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
