package org.entregent.linkage;

/**
 * What one field says about a pair.
 *
 * @param field the field
 * @param agreement how the two values compare
 * @param bits how much it speaks for one person (above 0) or against (below 0): the logarithm, base 2, of how much likelier
 *        the two values are for one person than for the two people whom the pair would otherwise be
 * @param left the value on the first card, as it was compared
 * @param right the value on the second
 */
public record FieldEvidence(Field field, Agreement agreement, double bits, String left, String right) {

    private static final double STRONG = 6;
    private static final double MEDIUM = 3;
    private static final double WEAK = .7;

    /** How loud a field speaks. */
    public enum Strength {
        STRONG, MEDIUM, WEAK, NOTHING, AGAINST, STRONGLY_AGAINST
    }

    /** {@link #bits} in words. */
    public Strength strength() {
        if (bits >= WEAK) {
            return bits >= STRONG ? Strength.STRONG : bits >= MEDIUM ? Strength.MEDIUM : Strength.WEAK;
        }
        if (bits > -WEAK) {
            return Strength.NOTHING;
        }
        return bits > -MEDIUM ? Strength.AGAINST : Strength.STRONGLY_AGAINST;
    }
}
