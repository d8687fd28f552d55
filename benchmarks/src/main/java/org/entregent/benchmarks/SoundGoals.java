package org.entregent.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;

import org.apache.commons.codec.EncoderException;
import org.apache.commons.codec.language.bm.BeiderMorseEncoder;
import org.apache.commons.codec.language.bm.NameType;
import org.apache.commons.codec.language.bm.RuleType;

import org.entregent.contacts.search.NameSound;

/** Names by sound: our keys and those of Beider-Morse on the same pairs of spellings, and what a word costs. */
final class SoundGoals {

    private static final Path LISTS = Path.of("app/src/test/resources/contacts");
    private static final int RUNS = 7;
    private static final int WARM_UP = 5;
    private static final int OUR_ROUNDS = 100;

    private SoundGoals() {}

    private record Pair(boolean isSame, String one, String other) {

        static Pair of(String line) {
            var parts = line.split("\t", -1);
            int first = parts[0].equals("miss") ? 1 : 0;
            return new Pair(parts[first].equals("same"), parts[first + 1], parts[first + 2]);
        }
    }

    static List<Figure> figures() throws Exception {
        var pairs = new ArrayList<>(pairs("spellings-a.tsv"));
        pairs.addAll(pairs("spellings-b.tsv"));
        var later = pairs("spellings-c.tsv");
        var peer = new BeiderMorseEncoder();
        peer.setNameType(NameType.GENERIC);
        peer.setRuleType(RuleType.APPROX);
        Function<String, Set<String>> theirs = word -> beiderMorse(peer, word);
        var words = pairs.stream().flatMap(pair -> List.of(pair.one(), pair.other()).stream()).toList();
        double ours = micros(NameSound::keys, words, OUR_ROUNDS);
        double others = micros(theirs, words, 1);
        return List.of(
                Figure.of("sounds: judged wrong of %d pairs".formatted(pairs.size()), wrong(pairs, NameSound::keys),
                        "%", 5),
                Figure.only("sounds: the same by Beider-Morse", wrong(pairs, theirs), "%"),
                Figure.only("sounds: judged wrong of %d pairs written later".formatted(later.size()),
                        wrong(later, NameSound::keys), "%"),
                Figure.only("sounds: the same by Beider-Morse, pairs written later", wrong(later, theirs), "%"),
                Figure.only("sounds: keys of one word", ours, "µs"),
                Figure.only("sounds: Beider-Morse of one word", others, "µs"),
                Figure.only("sounds: Beider-Morse takes", others / ours, "times as long"));
    }

    private static List<Pair> pairs(String file) throws IOException {
        try (var lines = Files.lines(LISTS.resolve(file))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#")).map(Pair::of).toList();
        }
    }

    private static double wrong(List<Pair> pairs, Function<String, Set<String>> keys) {
        return 100.0 * pairs.stream().filter(pair -> pair.isSame() == Collections.disjoint(keys.apply(pair.one()),
                keys.apply(pair.other()))).count() / pairs.size();
    }

    /** All its sounds; a name of several words is given as one, as ours takes it. */
    private static Set<String> beiderMorse(BeiderMorseEncoder encoder, String word) {
        try {
            var sounds = encoder.encode(word.replaceAll("[ '’-]", ""));
            return new HashSet<>(List.of(sounds.split("\\|", -1)));
        } catch (EncoderException e) {
            throw new IllegalStateException(word, e);
        }
    }

    private static double micros(Function<String, Set<String>> keys, List<String> words, int rounds) throws Exception {
        Callable<Double> once = () -> {
            int found = 0;
            long start = System.nanoTime();
            for (int round = 0; round < rounds; round++) {
                for (var word : words) {
                    found += keys.apply(word).size();
                }
            }
            double spent = (System.nanoTime() - start) / 1e3 / rounds / words.size();
            return found > 0 ? spent : Double.NaN;
        };
        for (int i = 0; i < WARM_UP; i++) {
            once.call();
        }
        return Medians.of(RUNS, once);
    }
}
