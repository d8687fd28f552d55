package org.entregent.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.entregent.meetings.paper.MeetingPack;
import org.entregent.meetings.paper.PaperSize;
import org.entregent.meetings.paper.Part;
import org.entregent.meetings.paper.Stationery;

/**
 * Where the time and the memory of the paper go: the pack with its parts for 26 and for 100 people, each part of the
 * latter alone, and the largest heap while 1,000 badges are printed. Run it with {@code -Xmx512m} to see that this is
 * enough. The people are invented from a seed.
 */
public final class PackBenchmark {

    private static final int WARM_UP = 8;
    private static final int RUNS = 9;
    private static final long MEGABYTE = 1L << 20;

    /** Something that prints. */
    private interface Printing {
        void print() throws IOException;
    }

    private PackBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        System.out.printf(Locale.ROOT, "%d processors, Java %s, heap of at most %d MB%n",
                Runtime.getRuntime().availableProcessors(), Runtime.version(),
                Runtime.getRuntime().maxMemory() / MEGABYTE);
        for (int people : List.of(26, 100)) {
            var invented = InventedMeeting.of(people);
            row("pack and parts, " + people + " people", medianMillis(() -> pack(invented).print()), "ms");
        }
        var hundred = InventedMeeting.of(100);
        for (var part : Part.values()) {
            row("  " + part.key() + " alone, 100 people",
                    medianMillis(() -> pack(hundred).write(part, OutputStream.nullOutputStream())), "ms");
        }
        var thousand = InventedMeeting.of(1_000);
        for (var part : List.of(Part.BADGES, Part.SLIPS)) {
            forgetPeaks();
            long start = System.nanoTime();
            pack(thousand).write(part, OutputStream.nullOutputStream());
            row(part.key() + " of 1,000 people", (System.nanoTime() - start) / 1e6, "ms");
            row("  largest heap meanwhile", peak() / (double) MEGABYTE, "MB");
        }
    }

    private static MeetingPack pack(InventedMeeting invented) {
        return new MeetingPack(invented.meeting(), invented.participants().all(), invented.plan(), List.of(),
                Stationery.of(Locale.FRENCH, PaperSize.A4).withCodesAt("https://meeting.example"));
    }

    private static double medianMillis(Printing printing) throws IOException {
        for (int i = 0; i < WARM_UP; i++) {
            printing.print();
        }
        var figures = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            printing.print();
            figures[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(figures);
        return figures[RUNS / 2];
    }

    private static void row(String what, double figure, String unit) {
        System.out.printf(Locale.ROOT, "%-36s %8.0f %s%n", what, figure, unit);
    }

    private static void forgetPeaks() {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** Of each pool apart, and what waits to be collected among it: more than was ever needed at once. */
    private static long peak() {
        return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
