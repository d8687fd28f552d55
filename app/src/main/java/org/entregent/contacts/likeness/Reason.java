package org.entregent.contacts.likeness;

import org.entregent.contacts.likeness.Traits.Trait;
import org.entregent.linkage.Agreement;
import org.entregent.linkage.FieldEvidence.Strength;

/**
 * What one trait says of two cards.
 *
 * @param agreement
 *            how the two values compare
 * @param strength
 *            how loud that speaks for one person, or against
 * @param left
 *            as it stands on the first card
 * @param right
 *            as it stands on the second
 */
public record Reason(Trait trait, Agreement agreement, Strength strength, String left, String right) {}
