package org.entregent.contacts.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words the reader knows, kept as data: a text file of sections, each a set of folded words and phrases. The words
 * themselves are never special cases of a name; they are honorifics, particles, trades, legal forms, greetings.
 */
final class Vocabulary {

    /** No word or phrase is longer; what lies behind in a text need not be looked at. */
    private static final int LONGEST_PHRASE = 60;

    private final Map<String, Set<String>> sections;

    private Vocabulary(Map<String, Set<String>> sections) {
        this.sections = sections;
    }

    /** The shipped words, read when first asked for. */
    static Vocabulary shipped() {
        return Shipped.WORDS;
    }

    private static final class Shipped {
        private static final Vocabulary WORDS = read("/contacts/vocabulary.txt");
    }

    /** Reads a resource of {@code [section]} lines and comma-separated words. */
    static Vocabulary read(String resource) {
        var sections = new HashMap<String, Set<String>>();
        var current = new HashSet<String>();
        for (var line : lines(resource)) {
            if (line.startsWith("[")) {
                current = new HashSet<>();
                sections.put(line.substring(1, line.length() - 1), current);
            } else {
                for (var word : line.split(",", -1)) {
                    if (!word.isBlank()) {
                        current.add(Letters.collapse(Letters.fold(word)));
                    }
                }
            }
        }
        return new Vocabulary(sections);
    }

    /** The lines of a UTF-8 resource that are neither blank nor comments. */
    static List<String> lines(String resource) {
        try (var stream = Vocabulary.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return reader.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> section(String name) {
        var words = sections.get(name);
        if (words == null) {
            throw new IllegalArgumentException("no section " + name);
        }
        return words;
    }

    Map<String, Set<String>> sections() {
        return sections;
    }

    /** Whether the word, folded and without a final point, is in the section. */
    boolean has(String section, String word) {
        return section(section).contains(bare(word));
    }

    /** Whether a word is a particle of a family name: "Le" is, the Vietnamese family name "Lê" is not. */
    boolean isParticle(String word) {
        var bare = bare(word);
        return section("particles").contains(bare)
                && (bare.equals("ait") || !Letters.hasAccent(word));
    }

    /** Whether the text begins with a word or phrase of the section (whole words only). */
    boolean begins(String section, String text) {
        var words = section(section);
        var phrase = Letters.phrase(text.length() > LONGEST_PHRASE ? text.substring(0, LONGEST_PHRASE) : text);
        int end = phrase.length();
        while (end > 0) {
            if (words.contains(phrase.substring(0, end))) {
                return true;
            }
            end = phrase.lastIndexOf(' ', end - 1);
        }
        return false;
    }

    /** A word as sections hold it: folded, without points at its ends or inside ("S.A.R.L." is "sarl"). */
    static String bare(String word) {
        var folded = Letters.fold(word);
        return folded.indexOf('.') < 0
                ? Letters.strip(folded, ",;:!?\"()[]«»")
                : Letters.strip(folded.replace(".", ""), ",;:!?\"()[]«»");
    }
}
