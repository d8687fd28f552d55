package org.entregent.meetings;

/**
 * Why two people should meet: a need of one and an offer of the other that answers it. Both lines stand in the data,
 * word for word.
 *
 * @param seeker
 *            number of the participant who seeks
 * @param need
 *            her line, as written
 * @param helper
 *            number of the participant who offers
 * @param offer
 *            his line, as written
 */
public record Reason(int seeker, String need, int helper, String offer) {}
