package org.entregent.meetings.after;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.entregent.meetings.Participants;
import org.entregent.meetings.preparation.RefusedException;

/**
 * A paper slip as a host types it back: the numbers of those whom somebody met.
 *
 * @param others
 *            whom she met; none when the slip is not there, nobody when it names nobody
 */
record Slip(int number, Optional<Set<Integer>> others) {

    /** What is typed for a slip that names nobody. */
    static final String NOBODY = "-";

    /**
     * Reads a line: "12 3 25", "12, 3", "-", or nothing.
     *
     * @throws RefusedException
     *             when a word of it is no number of anybody else
     */
    static Slip read(int number, String line, Participants participants) {
        var words = line.strip();
        require(participants, Integer.toString(number));
        if (words.isEmpty()) {
            return new Slip(number, Optional.empty());
        }
        var others = new TreeSet<Integer>();
        if (!words.equals(NOBODY) && !words.equals("0")) {
            for (var word : words.split("[\\s,;./+]+")) {
                others.add(other(number, word, participants));
            }
        }
        return new Slip(number, Optional.of(others));
    }

    private static int other(int number, String word, Participants participants) {
        if (!word.matches("\\d{1,6}")) {
            throw RefusedException.of("", "refused.slip-word", word);
        }
        int other = require(participants, word);
        if (other == number) {
            throw RefusedException.of("", "refused.slip-own", word);
        }
        return other;
    }

    private static int require(Participants participants, String word) {
        int number = Integer.parseInt(word);
        if (participants.all().stream().noneMatch(person -> person.number() == number)) {
            throw RefusedException.of("", "refused.slip-unknown", word);
        }
        return number;
    }

    /** As it is typed; empty when it is not there. */
    String text() {
        return others.map(Slip::text).orElse("");
    }

    /** As a slip is typed that names these. */
    static String text(Collection<Integer> others) {
        return others.isEmpty()
                ? NOBODY
                : others.stream().sorted().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
