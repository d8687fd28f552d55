package org.entregent.planner.rotation;

/**
 * How good a rotation is; the smaller the better, from the first figure on.
 *
 * @param mostTogether how often the two who sit together most do
 * @param repeats      over all pairs, how often they sit together beyond the first time; for two who know each other, as if
 *                     they had met once already: beyond no time
 * @param known        pairs who know each other and sit together all the same
 */
public record RotationScore(int mostTogether, long repeats, int known) implements Comparable<RotationScore> {

    /** By the most together, then by repeats, then by known pairs. */
    @Override
    public int compareTo(RotationScore other) {
        int byMost = Integer.compare(mostTogether, other.mostTogether);
        int byRepeats = Long.compare(repeats, other.repeats);
        return byMost != 0 ? byMost : byRepeats != 0 ? byRepeats : Integer.compare(known, other.known);
    }
}
