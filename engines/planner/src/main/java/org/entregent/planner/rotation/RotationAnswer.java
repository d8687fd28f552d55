package org.entregent.planner.rotation;

/**
 * What a search came to.
 *
 * @param rotation who sits where
 * @param score    how good that is
 * @param least    in no rotation do the two who sit together most sit together less often
 * @param bound    no rotation in which nobody sits together more often than in this one has fewer repeats
 * @param source   where it comes from
 */
public record RotationAnswer(Rotation rotation, RotationScore score, int least, long bound, Source source) {

    /** Where a rotation comes from. */
    public enum Source {
        /** A construction, people given other places where some know each other. */
        CONSTRUCTION,
        /** A search among rotations that a symmetry maps to themselves. */
        SYMMETRY,
        /** A table printed in the literature: {@link PublishedRotation}. */
        PUBLISHED,
        /** A search among all rotations, from anywhere or from one of the others. */
        EXCHANGES
    }

    /** Whether no rotation is better. */
    public boolean proven() {
        return score.mostTogether() == least && score.repeats() == bound;
    }
}
