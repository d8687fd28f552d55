package org.entregent.meetings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who knows whom before the meeting, and how we know it. The planner keeps them apart: they meet without it.
 *
 * @param pairs
 *            each pair once, with how it is known
 */
public record Acquaintances(Map<Pair, Source> pairs) {

    /** How a pair is known. */
    public enum Source {
        /** The host said so. */
        GIVEN,
        /** They name the same organisation. */
        SAME_ORGANISATION
    }

    /** Two participants' numbers, the smaller first. */
    public record Pair(int first, int second) implements Comparable<Pair> {

        public Pair {
            if (first >= second) {
                throw new IllegalArgumentException("a pair is two people, the smaller number first");
            }
        }

        public static Pair of(int one, int other) {
            return new Pair(Math.min(one, other), Math.max(one, other));
        }

        @Override
        public int compareTo(Pair other) {
            return first != other.first ? Integer.compare(first, other.first) : Integer.compare(second, other.second);
        }
    }

    private static final Pattern LINE = Pattern.compile("\\R");

    /** Said where an organisation is asked for, by people who are of none. */
    private static final Set<String> NO_ORGANISATION = Set.of("", "independant", "independante", "independent",
            "a son compte", "a mon compte", "freelance", "free lance", "profession liberale", "liberal", "liberale",
            "auto entrepreneur", "auto entrepreneuse", "autoentrepreneur", "autoentrepreneuse", "micro entreprise",
            "self employed", "selfemployed", "travailleur autonome", "travailleuse autonome", "retraite", "retraitee",
            "retired", "etudiant", "etudiante", "student", "sans", "aucune", "aucun", "none", "neant", "n a", "na",
            "n c", "nc", "en recherche d emploi", "recherche d emploi", "sans emploi", "unemployed", "benevole",
            "particulier", "perso", "personnel", "personal", "private", "divers", "autre", "other");

    private static final Set<String> LEGAL_FORMS = Set.of("sa", "sas", "sasu", "sarl", "eurl", "sci", "scop", "snc",
            "scp", "selarl", "inc", "ltee", "ltd", "llc", "llp", "corp", "gmbh", "ag", "bv", "nv", "sprl", "srl",
            "asbl",
            "plc", "senc", "enr");

    public Acquaintances {
        pairs = Map.copyOf(pairs);
    }

    public static Acquaintances none() {
        return new Acquaintances(Map.of());
    }

    public boolean know(int one, int other) {
        return pairs.containsKey(Pair.of(one, other));
    }

    /** These and those; what the host said stands. */
    public Acquaintances and(Acquaintances others) {
        var all = new HashMap<>(others.pairs);
        pairs.forEach((pair, source) -> all.merge(pair, source,
                (one, two) -> one == Source.GIVEN ? one : two));
        return new Acquaintances(all);
    }

    /** The people who name the same organisation, legal form, accents and case aside. */
    public static Acquaintances colleagues(Participants participants) {
        var houses = participants.all().stream().collect(Collectors.groupingBy(
                person -> house(person.organisation()), TreeMap::new,
                Collectors.mapping(Participant::number, Collectors.toList())));
        var pairs = new HashMap<Pair, Source>();
        houses.forEach((house, people) -> {
            if (!NO_ORGANISATION.contains(house)) {
                for (int i = 0; i < people.size(); i++) {
                    for (int j = i + 1; j < people.size(); j++) {
                        pairs.put(Pair.of(people.get(i), people.get(j)), Source.SAME_ORGANISATION);
                    }
                }
            }
        });
        return new Acquaintances(pairs);
    }

    private static String house(String organisation) {
        var words = new ArrayList<>(List.of(Folded.of(organisation.replace(".", "")).split(" ", -1)));
        while (words.size() > 1 && LEGAL_FORMS.contains(words.getLast())) {
            words.removeLast();
        }
        return String.join(" ", words);
    }

    /**
     * The pairs of a text: two people a line, separated by a tab, each a number, a mail address or a name. Empty lines
     * and lines that begin with # do not count.
     *
     * @throws UnknownPairException
     *             at the first line that does not name two people of the list without doubt
     */
    public static Acquaintances given(String text, Participants participants) {
        var pairs = new HashMap<Pair, Source>();
        var lines = LINE.split(text.startsWith("\ufeff") ? text.substring(1) : text, -1);
        for (int i = 0; i < lines.length; i++) {
            var line = lines[i].strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                pairs.put(pair(i + 1, line, participants), Source.GIVEN);
            }
        }
        return new Acquaintances(pairs);
    }

    private static Pair pair(int lineNumber, String line, Participants participants) {
        var sides = line.split("\t+", -1);
        if (sides.length != 2) {
            throw new UnknownPairException("pairs.not-two", lineNumber, line);
        }
        int one = single(lineNumber, sides[0], participants);
        int other = single(lineNumber, sides[1], participants);
        if (one == other) {
            throw new UnknownPairException("pairs.same-person", lineNumber, sides[0].strip());
        }
        return Pair.of(one, other);
    }

    private static int single(int lineNumber, String word, Participants participants) {
        var called = participants.called(word);
        if (called.isEmpty()) {
            throw new UnknownPairException("pairs.unknown", lineNumber, word.strip());
        }
        if (called.size() > 1) {
            throw new UnknownPairException("pairs.ambiguous", lineNumber, word.strip(), called.stream()
                    .map(person -> Integer.toString(person.number())).collect(Collectors.joining(", ")));
        }
        return called.getFirst().number();
    }

    /** The pairs in the order of their numbers. */
    public Set<Pair> inOrder() {
        return new TreeSet<>(pairs.keySet());
    }
}
