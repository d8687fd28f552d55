package org.entregent.linkage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which given names are usual, and whose. General knowledge, French and English, from {@code given-names.txt}: a carnet of three hundred
 * people does not show by itself that Clara and Carla are two names.
 */
final class GivenNames {

    /** The name is usual somewhere. */
    static final int USUAL = 1;
    /** It is a man's, never a woman's. */
    static final int MAN = 1 << 1;

    private static final Map<String, Integer> FACTS = read();

    private GivenNames() {}

    private static Map<String, Integer> read() {
        var facts = new HashMap<String, Integer>();
        var file = Objects.requireNonNull(GivenNames.class.getResourceAsStream("given-names.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> readLine(line, facts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return facts;
    }

    private static void readLine(String line, Map<String, Integer> facts) {
        int colon = line.indexOf(':');
        if (colon < 0 || !Set.of("men", "women", "both").contains(line.substring(0, colon))) {
            throw new IllegalStateException("given-names.txt: neither men, women nor both: " + line);
        }
        int fact = line.startsWith("men") ? USUAL | MAN : USUAL;
        for (var name : List.of(line.substring(colon + 1).strip().split(" "))) {
            facts.merge(name, fact, (one, other) -> one & other);
        }
    }

    /** What is known of a folded given name: of several words, what holds of each. 0 when it is not a usual name. */
    static int facts(String folded) {
        int facts = USUAL | MAN;
        for (var word : folded.split(" ")) {
            facts &= FACTS.getOrDefault(word, 0);
        }
        return facts;
    }
}
