package org.entregent.meetings;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;

/**
 * The stems of a line, French and English at once (people mix them): each word that says something, stemmed by both
 * Snowball stemmers (Porter) and stripped of its accents. Not thread-safe, as the stemmers are not.
 */
final class WordStems {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final int SHORTEST_WORD = 3;

    private final SnowballStemmer french = new FrenchStemmer();
    private final SnowballStemmer english = new EnglishStemmer();
    private final Set<String> empty = emptyWords();

    Set<String> of(String line) {
        var stems = new TreeSet<String>();
        var matcher = WORD.matcher(Normalizer.normalize(line, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            var word = matcher.group();
            var bare = bare(word);
            if (bare.length() >= SHORTEST_WORD && !empty.contains(bare)) {
                stems.add(bare(stem(french, feminineToMasculine(word))));
                stems.add(stem(english, bare));
            }
        }
        return stems;
    }

    /** Trades are said in both genders; the stemmers part "traductrice" from "traducteur". */
    private static String feminineToMasculine(String word) {
        if (word.endsWith("trice") || word.endsWith("trices")) {
            return word.replaceFirst("trices?$", "teur");
        }
        if (word.endsWith("euse") || word.endsWith("euses")) {
            return word.replaceFirst("euses?$", "eur");
        }
        return word;
    }

    private static String stem(SnowballStemmer stemmer, String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    private static String bare(String word) {
        return Folded.withoutAccents(word).replace("œ", "oe");
    }

    private static Set<String> emptyWords() {
        var resource = "/meetings/empty-words.txt";
        try (var reader = new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(WordStems.class.getResourceAsStream(resource), resource),
                        StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).flatMap(line -> WORD.matcher(line).results())
                    .map(found -> bare(found.group())).collect(Collectors.toCollection(HashSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
