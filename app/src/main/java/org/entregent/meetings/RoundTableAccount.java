package org.entregent.meetings;

import java.time.Duration;

/**
 * The account of a round table under way. The slot never shrinks once it has started: overruns eat the reserve, then
 * move the end; seconds given back return to the reserve, or first bring a moved end back.
 *
 * @param slot
 *            everybody's, from the first to the last
 * @param handOver
 *            from one speaker to the next
 * @param balance
 *            the reserve that is left; below zero, by how much the end has moved
 */
public record RoundTableAccount(Duration slot, Duration handOver, Duration balance) {

    /** After somebody has spoken that long. */
    public RoundTableAccount afterSpeaking(Duration spoken) {
        if (spoken.isNegative()) {
            throw new IllegalArgumentException("nobody speaks for less than nothing: " + spoken);
        }
        return new RoundTableAccount(slot, handOver, balance.minus(spoken.minus(slot)));
    }

    /** After somebody boards the moving train: she has the same slot, at the end. */
    public RoundTableAccount afterLateArrival() {
        return new RoundTableAccount(slot, handOver, balance.minus(slot).minus(handOver));
    }

    /** What overruns and late arrivals may still take without moving the end, never negative. */
    public Duration reserve() {
        return balance.isNegative() ? Duration.ZERO : balance;
    }

    /** How much later than planned the round table will end, never negative. */
    public Duration endMovedBy() {
        return balance.isNegative() ? balance.negated() : Duration.ZERO;
    }
}
