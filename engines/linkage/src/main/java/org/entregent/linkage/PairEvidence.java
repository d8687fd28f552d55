package org.entregent.linkage;

import java.util.List;

/**
 * Two cards, how likely they are one person, and why.
 *
 * @param left number of the first card
 * @param right number of the second
 * @param probability from 0 to 1
 * @param rival who the two would be, were they not one person
 * @param fields what each field says that both cards have, in the order of the fields
 */
public record PairEvidence(int left, int right, double probability, Rival rival, List<FieldEvidence> fields) {

    /** The likeliest way for the two to be two people. */
    public enum Rival {
        /** They live together, or are of one family. */
        HOUSEHOLD,
        /** They work for one organisation. */
        COLLEAGUES,
        /** They have nothing to do with each other. */
        STRANGERS
    }

    public Zone zone() {
        return Zone.of(probability);
    }
}
