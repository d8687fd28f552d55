package org.entregent.meetings.preparation;

import java.util.List;

/**
 * What the host says of pairs of people, by their numbers.
 *
 * @param all
 *            each once
 */
public record HostPairs(List<Said> all) {

    /** What is said of a pair. */
    public enum Kind {
        /** They know each other. */
        KNOWN,
        /** The first wishes to meet the second. */
        WISH,
        /** They meet, in that round. */
        PINNED,
        /** They do not meet. */
        FORBIDDEN
    }

    /**
     * One pair.
     *
     * @param first
     *            for a wish who wishes, else the smaller number
     * @param second
     *            for a wish whom, else the larger number
     * @param round
     *            from 1 for a pinned pair, else 0
     */
    public record Said(Kind kind, int first, int second, int round) {}

    public HostPairs {
        all = List.copyOf(all);
    }

    /** Those of one kind. */
    public List<Said> of(Kind kind) {
        return all.stream().filter(said -> said.kind() == kind).toList();
    }
}
