package org.entregent.linkage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The list of pairs that are easy to judge wrongly. */
final class HardPairs {

    /** What should be said of a pair. */
    enum Verdict {
        SAME, ASK, TWO
    }

    /** @param missed whether the list says that it is judged wrongly today */
    record HardPair(Verdict verdict, boolean missed, String what, List<List<String>> left, List<List<String>> right) {}

    private HardPairs() {}

    /** Both lists: the one written before the engine, and the one written before the engine was asked. */
    static List<HardPair> all() {
        var pairs = new ArrayList<HardPair>();
        for (var list : List.of("hard-pairs.txt", "hard-pairs-second.txt")) {
            pairs.addAll(of(list));
        }
        return pairs;
    }

    private static List<HardPair> of(String list) {
        var lines = read(list).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        var pairs = new ArrayList<HardPair>();
        for (int at = 0; at < lines.size(); at += 3) {
            var head = lines.get(at).split(" \\| ", 2);
            var words = head[0].strip().split(" ");
            pairs.add(new HardPair(Verdict.valueOf(words[words.length - 1].toUpperCase(java.util.Locale.ROOT)),
                    words.length > 1,
                    head[1], card(lines.get(at + 1)), card(lines.get(at + 2))));
        }
        return pairs;
    }

    private static List<List<String>> card(String line) {
        Map<String, String> values = new HashMap<>();
        for (var part : line.split(";")) {
            var sides = part.strip().split("=", 2);
            values.put(sides[0], sides[1]);
        }
        return InventedCarnet.FIELDS.stream().map(field -> InventedCarnet.values(values.getOrDefault(field.name(), "")))
                .toList();
    }

    private static String read(String name) {
        try (InputStream list = Objects.requireNonNull(HardPairs.class.getResourceAsStream(name))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
