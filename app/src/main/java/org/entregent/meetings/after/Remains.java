package org.entregent.meetings.after;

/**
 * What an evening has left behind, in counts: all that goes when its meeting is deleted. They tell of nobody, for what
 * guests wrote for themselves no host reads.
 *
 * @param acts
 *            of its course, all that anybody pressed
 * @param arrivals
 *            that were noted
 * @param encounters
 *            pairs of whom somebody said that they met
 * @param slips
 *            of paper that were typed back
 * @param cards
 *            given with more than the participants' sheet says
 * @param notes
 *            on the backs of cards
 * @param promises
 *            likewise
 * @param words
 *            left for partners who were not there
 */
public record Remains(int acts, int arrivals, int encounters, int slips, int cards, int notes, int promises,
        int words) {

    private static final Remains NOTHING = new Remains(0, 0, 0, 0, 0, 0, 0, 0);

    public static Remains none() {
        return NOTHING;
    }

    public boolean isEmpty() {
        return equals(NOTHING);
    }
}
