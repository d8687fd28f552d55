package org.entregent.contacts.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The written lists of names and telephone spellings, and the misses that are known. A list is a table separated by
 * tabs with a header; a known miss is the list, the input and the reason, separated by tabs.
 */
final class WrittenCases {

    private WrittenCases() {}

    /** One case: the input as it stands in the list, and the expected cells under their headers. */
    record Case(String list, String input, Map<String, String> cells) {

        String expected(String column) {
            return cells.getOrDefault(column, "");
        }

        /** The input as a person would have it: with real tabs and newlines. */
        String typed() {
            return input.replace("\\t", "\t").replace("\\n", "\n");
        }

        @Override
        public String toString() {
            return list + ": " + input;
        }
    }

    static List<Case> of(String list) {
        var lines = lines(list);
        var header = List.of(lines.getFirst().split("\t", -1));
        return lines.stream().skip(1).filter(line -> !isComment(line)).map(line -> read(list, header, line)).toList();
    }

    /** A comment begins with a sharp and a space; "#REF!" is a case. */
    private static boolean isComment(String line) {
        return line.startsWith("# ") || line.isEmpty();
    }

    private static Case read(String list, List<String> header, String line) {
        var cells = line.split("\t", -1);
        var named = new LinkedHashMap<String, String>();
        for (int i = 1; i < header.size(); i++) {
            named.put(header.get(i), i < cells.length ? cells[i] : "");
        }
        return new Case(list, cells[0], named);
    }

    /** Inputs of a list that are known to be missed, with their reasons. */
    static Map<String, String> knownMisses(String list) {
        var misses = new LinkedHashMap<String, String>();
        lines("known-misses.txt").stream().filter(line -> !isComment(line)).map(line -> line.split("\t", -1))
                .filter(cells -> cells[0].equals(list)).forEach(cells -> misses.put(cells[1], cells[2]));
        return misses;
    }

    private static List<String> lines(String resource) {
        try (var stream = WrittenCases.class.getResourceAsStream("/contacts/" + resource)) {
            if (stream == null) {
                throw new IllegalStateException("no list " + resource);
            }
            return Arrays.asList(new String(stream.readAllBytes(), UTF_8).split("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
