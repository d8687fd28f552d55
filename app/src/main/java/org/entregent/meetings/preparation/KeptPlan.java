package org.entregent.meetings.preparation;

import org.entregent.meetings.BilateralPlan;

/**
 * The plan of a meeting as it was last made.
 *
 * @param fresh
 *            whether nothing that it depends on has changed since
 */
public record KeptPlan(BilateralPlan plan, boolean fresh) {}
