package org.entregent.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which professional words of French and English say the same thing. Read from text people can correct: a line that begins with {@code #} is a
 * comment, {@code [trades]} a section, and an entry is one line, French left and English right:
 *
 * <pre>
 * directeur | directrice ; dirigeant | dirigeante = director ; manager
 * </pre>
 *
 * with {@code ;} between synonyms and {@code |} between the forms of one word. Immutable.
 */
public final class Lexicon {

    /** The sections a lexicon may have. */
    private static final Set<String> SECTIONS = Set.of("trades", "functions", "sectors", "skills", "help");

    private final Map<String, Set<Entry>> french = new HashMap<>();
    private final Map<String, Set<Entry>> english = new HashMap<>();
    private int longest;

    private Lexicon() {}

    /** A lexicon without an entry. */
    public static Lexicon empty() {
        return new Lexicon();
    }

    /**
     * Reads a whole lexicon; the reader is left open.
     *
     * @throws IllegalArgumentException on a line that is no entry, saying its number, from 1, and what is wrong with it
     * @throws IOException when the reader fails
     */
    public static Lexicon read(Reader reader) throws IOException {
        var lexicon = new Lexicon();
        var lines = new BufferedReader(reader);
        boolean inSection = false;
        int number = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            var text = line.startsWith("#") ? "" : line.strip();
            if (text.startsWith("[")) {
                section(text, number);
                inSection = true;
            } else if (!text.isEmpty()) {
                require(inSection, number, "an entry stands before the first section");
                lexicon.add(text, number);
            }
        }
        return lexicon;
    }

    private static void section(String text, int number) {
        require(text.endsWith("]"), number, "the section's name is not closed by ]");
        var name = text.substring(1, text.length() - 1);
        require(SECTIONS.contains(name), number, "there is no section \"" + name + "\"");
    }

    private void add(String text, int number) {
        var sides = text.split("=", -1);
        require(sides.length == 2, number, "an entry is French = English");
        var entry = new Entry(expressions(sides[0], number), expressions(sides[1], number));
        entry.french().forEach(said -> index(french, french(said.terms()), entry, said));
        entry.english().forEach(said -> index(english, english(said.terms()), entry, said));
    }

    private void index(Map<String, Set<Entry>> side, String key, Entry entry, Expression said) {
        side.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(entry);
        longest = Math.max(longest, said.terms().size());
    }

    private static List<Expression> expressions(String side, int number) {
        var expressions = new ArrayList<Expression>();
        for (var form : side.split("[;|]", -1)) {
            var terms = Analysis.terms(form);
            require(!terms.isEmpty(), number, "a word is missing");
            expressions.add(new Expression(terms));
        }
        return List.copyOf(expressions);
    }

    private static void require(boolean right, int number, String wrong) {
        if (!right) {
            throw new IllegalArgumentException("Lexicon, line " + number + ": " + wrong);
        }
    }

    /** What else could have been said for the words of a question, all runs of words considered; in a fixed order. */
    List<Expansion> expansions(List<Word> question) {
        var expansions = new LinkedHashSet<Expansion>();
        for (int from = 0; from < question.size(); from++) {
            for (int to = from + 1; to <= Math.min(question.size(), from + longest); to++) {
                var said = question.subList(from, to);
                for (var entry : french.getOrDefault(french(said), Set.of())) {
                    add(expansions, said, entry.french(), Reason.SYNONYM, true);
                    add(expansions, said, entry.english(), Reason.TRANSLATION, false);
                }
                for (var entry : english.getOrDefault(english(said), Set.of())) {
                    add(expansions, said, entry.english(), Reason.SYNONYM, false);
                    add(expansions, said, entry.french(), Reason.TRANSLATION, true);
                }
            }
        }
        return List.copyOf(expansions);
    }

    private static void add(Set<Expansion> expansions, List<Word> said, List<Expression> others, Reason reason,
            boolean inFrench) {
        var key = inFrench ? french(said) : english(said);
        for (var other : others) {
            if (!key.equals(inFrench ? french(other.terms()) : english(other.terms()))) {
                expansions.add(new Expansion(List.copyOf(said), other.terms(), reason, inFrench));
            }
        }
    }

    private static String french(List<Word> terms) {
        return terms.stream().map(Word::french).collect(Collectors.joining(" "));
    }

    private static String english(List<Word> terms) {
        return terms.stream().map(Word::english).collect(Collectors.joining(" "));
    }

    private record Expression(List<Word> terms) {}

    private record Entry(List<Expression> french, List<Expression> english) {}

    /** Words of a question, and others for the same thing; {@code french} tells in which language those are. */
    record Expansion(List<Word> asked, List<Word> other, Reason reason, boolean french) {

        boolean meets(Word wanted, Word found) {
            return french ? wanted.french().equals(found.french()) : wanted.english().equals(found.english());
        }
    }
}
