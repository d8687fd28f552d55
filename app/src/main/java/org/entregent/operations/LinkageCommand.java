package org.entregent.operations;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import de.siegmar.fastcsv.writer.CsvWriter;

import org.entregent.linkage.Cards;
import org.entregent.linkage.Field;
import org.entregent.linkage.FieldKind;
import org.entregent.linkage.Linkage;
import org.entregent.linkage.LinkageResult;
import org.entregent.web.Texts;

/** {@code ./entregent linkage}: who is in a table twice, or in two tables; each pair with its reasons. */
final class LinkageCommand {

    static final String MODULE = "linkage";

    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1 << 20;

    private final LinkageOptions options;
    private final Console console;
    private final Texts texts;
    /** What tells cards apart, one after the other: a million strings would take as much as the cards themselves. */
    private final StringBuilder ids = new StringBuilder();
    private int[] idEnds = new int[1024];

    LinkageCommand(LinkageOptions options, Console console) {
        this.options = options;
        this.console = console;
        texts = Texts.of(MODULE, console.locale());
    }

    /** Returns the exit status. */
    int run() {
        var files = options.files.stream().map(path -> new LinkageFile(path, options.id, options.ignore)).toList();
        var fields = files.getFirst().fields();
        if (fields.isEmpty()) {
            throw CommandException.refusedBy(MODULE, "linkage.nothing", List.of(options.files.getFirst().toString()));
        }
        var cards = new Cards(fields);
        for (int source = 0; source < files.size(); source++) {
            read(files.get(source), fields, cards, source);
        }
        sayFields(fields);
        var result = files.size() == 1 ? Linkage.within(cards) : Linkage.across(cards);
        writeClusters(result, cards.size());
        if (options.pairs != null) {
            writePairs(options.pairs, result);
        }
        console.out().println(figures(cards, result));
        return 0;
    }

    private void read(LinkageFile file, List<Field> fields, Cards cards, int source) {
        int[] places = places(fields, file.fields());
        file.eachRow(row -> {
            if (cards.size() == Cards.MOST) {
                throw CommandException.refusedBy(MODULE, "linkage.many", List.of(Cards.MOST));
            }
            var values = file.values(row);
            var ordered = new ArrayList<List<String>>();
            for (int place : places) {
                ordered.add(place < 0 ? List.of() : values.get(place));
            }
            int card = cards.add(ordered, source);
            ids.append(file.id(row));
            if (card == idEnds.length) {
                idEnds = Arrays.copyOf(idEnds, card + card / 2);
            }
            idEnds[card] = ids.length();
        });
    }

    /** Where each field stands in a second file: under its name, or else the first of its kind not spoken for. */
    private static int[] places(List<Field> fields, List<Field> theirs) {
        var places = new int[fields.size()];
        var free = new ArrayList<Integer>();
        for (int at = 0; at < theirs.size(); at++) {
            free.add(at);
        }
        for (int at = 0; at < places.length; at++) {
            places[at] = theirs.indexOf(fields.get(at));
            free.remove((Integer) places[at]);
        }
        for (int at = 0; at < places.length; at++) {
            for (int other = 0; places[at] < 0 && other < free.size(); other++) {
                if (theirs.get(free.get(other)).kind() == fields.get(at).kind()) {
                    places[at] = free.remove(other);
                }
            }
        }
        return places;
    }

    private void sayFields(List<Field> fields) {
        var said = fields.stream().map(field -> field.name() + " (" + texts.say("kind." + field.kind()) + ")").toList();
        console.err().println(texts.say("linkage.fields", String.join(", ", said)));
    }

    private String id(int card) {
        return ids.substring(card == 0 ? 0 : idEnds[card - 1], idEnds[card]);
    }

    private void writeClusters(LinkageResult result, int cards) {
        var numbers = new int[cards];
        int last = 0;
        try (var out = CsvWriter.builder().build(options.out)) {
            out.writeRecord("id", "cluster");
            for (int card = 0; card < cards; card++) {
                int first = result.cluster(card);
                if (first == card) {
                    numbers[card] = ++last;
                }
                out.writeRecord(id(card), Integer.toString(numbers[first]));
            }
        } catch (IOException e) {
            throw unwritable(options.out, e);
        }
    }

    private void writePairs(Path file, LinkageResult result) {
        var order = new ArrayList<Integer>(Collections.nCopies(result.pairs(), 0));
        for (int at = 0; at < order.size(); at++) {
            order.set(at, at);
        }
        order.sort((a, b) -> Double.compare(result.probability(b), result.probability(a)));
        var reasons = new LinkageReasons(texts);
        try (var out = CsvWriter.builder().build(file)) {
            out.writeRecord("id1", "id2", "probability", "why");
            for (int at : order) {
                int left = result.left(at);
                int right = result.right(at);
                out.writeRecord(id(left), id(right),
                        String.format(Locale.ROOT, "%.6f", result.probability(at)),
                        reasons.why(result.evidence(left, right)));
            }
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static String figures(Cards cards, LinkageResult result) {
        double seconds = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / NANOS;
        double peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToDouble(pool -> pool.getPeakUsage().getUsed()).sum();
        return String.format(Locale.ROOT,
                "records=%d candidate_pairs=%d clusters=%d duplicates=%d duplicate_pairs=%.0f cpu_s=%.2f peak_mb=%.0f",
                cards.size(), result.candidates(), result.people(), result.duplicates(), result.expectedPairs(),
                seconds,
                peak / MEGABYTE);
    }

    private static CommandException unwritable(Path file, IOException e) {
        var reason = e instanceof FileSystemException system ? system.getReason() : null;
        return CommandException.failure("failure.write", file.toString(),
                reason == null ? e.getClass().getSimpleName() : reason);
    }

    /** Kinds that have sentences of their own; a column of another kind is called by its name. */
    static boolean named(FieldKind kind) {
        return kind != FieldKind.CATEGORY && kind != FieldKind.TEXT;
    }
}
