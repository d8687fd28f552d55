package org.entregent.linkage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A set of cards published with its truth, read from {@code ../shared/data/linkage}; what the truth is stays here. */
final class PublishedSet {

    private static final Pattern VALUE = Pattern.compile("COL (\\w+) VAL (.*?)(?= COL |$)");

    final List<List<String>> rows = new ArrayList<>();
    final List<String> truth = new ArrayList<>();
    final List<Integer> sources = new ArrayList<>();
    List<String> header = List.of();

    private static Path folder() {
        var root = Path.of(System.getProperty("entregent.root", "../.."));
        var folder = root.resolve("../shared/data/linkage").normalize();
        assumeTrue(Files.isDirectory(folder), "no published sets at " + folder);
        return folder;
    }

    /** Truth is the number in the middle of {@code rec_id}; the social security number is the answer too, and ignored. */
    static PublishedSet febrl(int number) throws IOException {
        var set = new PublishedSet();
        set.table(folder().resolve("febrl/dataset" + number + ".csv"));
        set.rows.forEach(row -> set.truth.add(row.getFirst().split("-")[1]));
        return set;
    }

    static PublishedSet fake() throws IOException {
        var set = new PublishedSet();
        set.table(folder().resolve("splink/fake_1000.csv"));
        set.rows.forEach(row -> set.truth.add(row.getLast()));
        return set;
    }

    private void table(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        header = cells(lines.getFirst());
        lines.stream().skip(1).forEach(line -> {
            rows.add(cells(line));
            sources.add(0);
        });
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    }

    /** Two lists of restaurants; the pairs of all three files, of which those marked 1 are the same. */
    static PublishedSet restaurants() throws IOException {
        var set = new PublishedSet();
        set.header = List.of("name", "addr", "city", "phone", "type", "class");
        Map<String, Integer> seen = new HashMap<>();
        for (var file : List.of("train", "valid", "test")) {
            for (var line : Files.readAllLines(folder().resolve("fodors-zagats/" + file + ".txt"))) {
                var parts = line.split("\t");
                int left = set.restaurant(parts[0], 0, seen);
                int right = set.restaurant(parts[1], 1, seen);
                if (parts[2].strip().equals("1")) {
                    set.truth.set(right, set.truth.get(left));
                }
            }
        }
        return set;
    }

    private int restaurant(String text, int source, Map<String, Integer> seen) {
        return seen.computeIfAbsent(source + text, _ -> {
            var row = new ArrayList<String>();
            var matcher = VALUE.matcher(text);
            while (matcher.find()) {
                row.add(matcher.group(2).strip());
            }
            rows.add(row);
            sources.add(source);
            truth.add("restaurant " + rows.size());
            return rows.size() - 1;
        });
    }

    Cards cards() {
        var columns = Columns.recognise(header, rows, Set.of());
        var cards = new Cards(columns.fields());
        for (int at = 0; at < rows.size(); at++) {
            cards.add(columns.values(rows.get(at)), sources.get(at));
        }
        return cards;
    }

    /** F1 over the pairs within clusters, from counts alone. */
    double score(LinkageResult result) {
        Map<Integer, Integer> found = new HashMap<>();
        Map<String, Integer> actual = new HashMap<>();
        Map<String, Integer> both = new HashMap<>();
        for (int at = 0; at < truth.size(); at++) {
            found.merge(result.cluster(at), 1, Integer::sum);
            actual.merge(truth.get(at), 1, Integer::sum);
            both.merge(result.cluster(at) + "/" + truth.get(at), 1, Integer::sum);
        }
        return 2 * pairs(both) / (pairs(found) + pairs(actual));
    }

    double truePairs() {
        Map<String, Integer> sizes = new HashMap<>();
        truth.forEach(one -> sizes.merge(one, 1, Integer::sum));
        return pairs(sizes);
    }

    private static double pairs(Map<?, Integer> sizes) {
        return sizes.values().stream().mapToDouble(size -> size * (size - 1) / 2.0).sum();
    }
}
