package org.entregent.contacts.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.entregent.contacts.reading.Spelling;
import org.entregent.contacts.search.Words.Word;

/** All words of a carnet, in their order, each with the cards that hold it and where. */
final class Vocabulary {

    /** A word that was looked for and one that was found for it: how far they are apart, 0 for the very word. */
    record Hit(int word, int distance) {}

    static final int SAME = 0;
    static final int BEGINS = 1;
    static final int WITHIN = 2;
    static final int SOUNDS = 3;
    static final int MISSPELT = 4;

    private static final int LEAST_WITHIN = 3;
    private static final int LEAST_SOUND = 3;
    private static final int ONE_LETTER = 4;
    private static final int TWO_LETTERS = 8;

    private final String[] words;
    /** Which letters each word has. */
    private final long[] letters;
    private final Postings[] postings;
    private final Map<String, int[]> sounds;

    private Vocabulary(String[] words, Postings[] postings, Map<String, int[]> sounds) {
        this.words = words;
        this.letters = Arrays.stream(words).mapToLong(Vocabulary::letters).toArray();
        this.postings = postings;
        this.sounds = sounds;
    }

    /** Gathers words. */
    static final class Gathering {

        private final Map<String, Postings.Gathering> found = new HashMap<>();
        private final Map<String, Set<String>> heard = new HashMap<>();
        private final Map<String, Set<String>> keys = new HashMap<>();

        void add(String word, int card, Field field) {
            found.computeIfAbsent(word, _ -> new Postings.Gathering()).add(card, field);
        }

        /** A word of a name, which may also be meant by its sound. */
        void addName(Word word, int card) {
            add(word.folded(), card, Field.NAME);
            heard.computeIfAbsent(word.folded(), _ -> new HashSet<>())
                    .addAll(keys.computeIfAbsent(word.written(), NameSound::keys));
        }

        Vocabulary done() {
            var sorted = new TreeMap<>(found);
            var words = sorted.keySet().toArray(String[]::new);
            var postings = sorted.values().stream().map(Postings.Gathering::done).toArray(Postings[]::new);
            var sounds = new HashMap<String, List<Integer>>();
            for (int i = 0; i < words.length; i++) {
                for (var key : heard.getOrDefault(words[i], Set.of())) {
                    sounds.computeIfAbsent(key, _ -> new ArrayList<>()).add(i);
                }
            }
            var bySound = new HashMap<String, int[]>();
            sounds.forEach((key, all) -> bySound.put(key, all.stream().mapToInt(Integer::intValue).toArray()));
            return new Vocabulary(words, postings, bySound);
        }
    }

    Postings postings(int word) {
        return postings[word];
    }

    /** The words that somebody who typed this may have meant, each once, with the least distance. */
    List<Hit> hits(Word word) {
        var typed = word.folded();
        var distances = new int[words.length];
        Arrays.fill(distances, Integer.MAX_VALUE);
        misspelt(typed, distances);
        if (typed.length() >= LEAST_SOUND) {
            for (var key : NameSound.keys(word.written())) {
                for (int heard : sounds.getOrDefault(key, new int[0])) {
                    distances[heard] = Math.min(distances[heard], SOUNDS);
                }
            }
        }
        int first = Arrays.binarySearch(words, typed);
        for (int i = first < 0 ? -first - 1 : first; i < words.length && words[i].startsWith(typed); i++) {
            distances[i] = words[i].length() == typed.length() ? SAME : BEGINS;
        }
        var hits = new ArrayList<Hit>();
        for (int i = 0; i < distances.length; i++) {
            if (distances[i] != Integer.MAX_VALUE) {
                hits.add(new Hit(i, distances[i]));
            }
        }
        return hits;
    }

    private void misspelt(String typed, int[] distances) {
        int length = typed.length();
        int limit = length >= TWO_LETTERS ? 2 : length >= ONE_LETTER ? 1 : 0;
        boolean isWord = typed.chars().allMatch(Character::isLetter);
        long typedLetters = letters(typed);
        for (int i = 0; i < words.length; i++) {
            var word = words[i];
            int missing = Long.bitCount(typedLetters & ~letters[i]);
            if (missing == 0 && length >= LEAST_WITHIN && word.length() > length && word.contains(typed)) {
                distances[i] = WITHIN;
            } else if (missing <= limit && limit > 0 && isWord && Math.abs(word.length() - length) <= limit
                    && Long.bitCount(letters[i] & ~typedLetters) <= limit
                    && Spelling.distance(typed, word, limit) <= limit) {
                distances[i] = MISSPELT;
            }
        }
    }

    /**
     * A bit for each letter that a word has; several letters may share one. A word that is so many changes away from
     * another lacks at most so many of its letters, which is asked much faster than how far away it is.
     */
    private static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1L << (word.charAt(i) - 'a');
        }
        return letters;
    }
}
