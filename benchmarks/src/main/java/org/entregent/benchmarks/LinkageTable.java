package org.entregent.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.entregent.benchmarks.LinkageSets.LinkageSet;
import org.entregent.linkage.Linkage;
import org.entregent.linkage.LinkageIndex;
import org.entregent.linkage.LinkageResult;
import org.entregent.linkage.Zone;

/**
 * The same person twice: how well, how fast, in how much memory, as tables for docs/benchmarks.md:
 * {@code benchmarks/run linkage [PERSONS]}. One configuration for every set, no label used. Times are CPU of the one thread.
 */
public final class LinkageTable {

    private static final String PERSONS = "910000";
    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1 << 20;

    private LinkageTable() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals("--one")) {
            great(Integer.parseInt(arguments[1]));
            return;
        }
        if (arguments.length > 0 && arguments[0].equals("--duckdb")) {
            DuckDbPairs.main(Arrays.copyOfRange(arguments, 1, arguments.length));
            return;
        }
        System.out.printf(Locale.ROOT, "%s, %d cores, Java %s, load average %.1f%n%n",
                Instant.now().atZone(ZoneOffset.UTC).toLocalDate(), Runtime.getRuntime().availableProcessors(),
                Runtime.version(), ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        quality();
        speed();
        ownJvm("--one", arguments.length > 0 ? arguments[0] : PERSONS);
    }

    private static void quality() throws Exception {
        var folder = Path.of("../shared/data/linkage");
        var sets = new ArrayList<LinkageSet>();
        if (Files.isDirectory(folder)) {
            sets.addAll(LinkageSets.published(folder));
        } else {
            System.out.println("(no published sets at " + folder + ")");
        }
        for (long seed = 1; seed < 4; seed++) {
            sets.add(LinkageSets.invented(4500, seed));
        }
        System.out.println(
                "| set | cards | pairs compared | precision | recall | F1 | suggested | of these right | pairs estimated | pairs true |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        for (var set : sets) {
            var result = set.across() ? Linkage.across(set.cards()) : Linkage.within(set.cards());
            System.out.println(row(set, result));
        }
    }

    private static String row(LinkageSet set, LinkageResult result) {
        int sure = 0;
        int right = 0;
        for (int at = 0; at < result.pairs(); at++) {
            if (result.zone(at) == Zone.SUGGEST) {
                sure++;
                right += set.truth().get(result.left(at)).equals(set.truth().get(result.right(at))) ? 1 : 0;
            }
        }
        var clusters = new int[set.cards().size()];
        Arrays.setAll(clusters, result::cluster);
        var score = PairScore.of(clusters, set.truth());
        return String.format(Locale.ROOT, "| %s | %,d | %,d | %s | %,d | %.4f | %,.0f | %,.0f |", set.name(),
                set.cards().size(), result.candidates(), score.cells(), sure, (double) right / Math.max(1, sure),
                result.expectedPairs(), score.actual());
    }

    private static void speed() {
        double began = cpu();
        Linkage.within(LinkageSets.invented(9_100, 7).cards());
        double cold = cpu() - began;
        var set = LinkageSets.invented(9_100, 8);
        began = cpu();
        Linkage.within(set.cards());
        double warm = cpu() - began;
        var index = LinkageIndex.of(set.cards());
        var asked = new ArrayList<List<List<String>>>();
        new InventedContacts(300, 99).each((row, _) -> asked.add(LinkageSets.values(row)));
        asked.forEach(index::matches);
        var times = new double[asked.size()];
        for (int at = 0; at < times.length; at++) {
            began = cpu();
            index.matches(asked.get(at));
            times[at] = (cpu() - began) * 1000;
        }
        Arrays.sort(times);
        System.out.printf(Locale.ROOT,
                "%n10,000 cards: %.2f s of CPU, made and read too; %.2f s warm. One card against 10,000: %.2f ms "
                        + "in the middle, %.2f ms at most of %d.%n",
                cold, warm, times[times.length / 2], times[times.length - 1], times.length);
    }

    /** A million, in the heap this JVM was given. */
    private static void great(int persons) {
        var people = new int[persons * 2];
        var cards = LinkageSets.contacts(persons, people);
        double began = cpu();
        var result = Linkage.within(cards);
        double seconds = cpu() - began;
        double right = 0;
        double sure = 0;
        for (int at = 0; at < result.pairs(); at++) {
            if (result.zone(at) == Zone.SUGGEST) {
                sure++;
                right += people[result.left(at)] == people[result.right(at)] ? 1 : 0;
            }
        }
        double peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToDouble(pool -> pool.getPeakUsage().getUsed()).sum() / MEGABYTE;
        System.out.printf(Locale.ROOT,
                "%n%,d cards: %,d pairs compared, %.1f s of CPU, heap of %.0f MB (at most %.0f MB used); "
                        + "%,d cards too many found, %,d there are; %,.0f pairs suggested, %.5f of them right.%n",
                cards.size(),
                result.candidates(), seconds, Runtime.getRuntime().maxMemory() / MEGABYTE, peak, result.duplicates(),
                cards.size() - persons, sure, right / Math.max(1, sure));
    }

    private static double cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / NANOS;
    }

    private static void ownJvm(String... words) throws Exception {
        var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx500m",
                "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), LinkageTable.class.getName()));
        command.addAll(List.of(words));
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
