package org.entregent.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** By which words a question meets a line, told word by word from the words themselves. */
final class Explanation {

    /** Trigrams two words share at least, as Dice's coefficient, to be called one word spelt otherwise. */
    private static final double NEAR = 0.4;

    private Explanation() {}

    /** The meetings of a question and a line, in the order of the question; empty when no word meets another. */
    static List<Match> of(List<Word> question, List<Lexicon.Expansion> expansions, List<Word> line) {
        var matches = new LinkedHashSet<Match>();
        for (var asked : question) {
            word(asked, line, matches);
        }
        for (var expansion : expansions) {
            expanded(expansion, line, matches);
        }
        return new ArrayList<>(matches);
    }

    private static void word(Word asked, List<Word> line, Set<Match> matches) {
        var grams = new HashSet<>(Words.trigrams(asked.word()));
        Word nearest = null;
        double best = NEAR;
        for (var found : line) {
            if (asked.word().equals(found.word())) {
                matches.add(new Match(asked.word(), found.word(), Reason.SAME_WORD));
                return;
            }
            double likeness = asked.sameStem(found) ? 2 : Words.likeness(grams, found.word());
            if (likeness >= best && (nearest == null || likeness > best)) {
                best = likeness;
                nearest = found;
            }
        }
        if (nearest != null) {
            matches.add(new Match(asked.word(), nearest.word(), best > 1 ? Reason.INFLECTION : Reason.SPELLING));
        }
    }

    private static void expanded(Lexicon.Expansion expansion, List<Word> line, Set<Match> matches) {
        var found = new ArrayList<Word>();
        for (var wanted : expansion.other()) {
            var meeting = line.stream().filter(term -> expansion.meets(wanted, term)).findFirst();
            if (meeting.isEmpty()) {
                return;
            }
            found.add(meeting.get());
        }
        matches.add(new Match(joined(expansion.asked()), joined(found), expansion.reason()));
    }

    private static String joined(List<Word> terms) {
        return terms.stream().map(Word::word).collect(Collectors.joining(" "));
    }
}
