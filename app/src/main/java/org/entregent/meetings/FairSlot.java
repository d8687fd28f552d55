package org.entregent.meetings;

import java.time.Duration;

/**
 * The arithmetic of a fair round table: everybody has the same slot, the last as much as the first.
 *
 * <p>
 * slot = min(60 s, (length - reserve) / people - hand-over), floored to 5 seconds and never negative. 26 people in
 * 30 minutes have 55 s each, 25 have 60 s.
 *
 * @param people
 *            how many speak, at least 1
 * @param length
 *            of the round table
 * @param reserve
 *            kept for overruns and late arrivals, 2 minutes by default
 * @param handOver
 *            from one speaker to the next, 5 seconds by default
 */
public record FairSlot(int people, Duration length, Duration reserve, Duration handOver) {

    public static final Duration LONGEST = Duration.ofSeconds(60);
    /** Below this nobody can say who she is: parallel tables or more time are proposed. */
    public static final Duration SHORTEST = Duration.ofSeconds(20);
    public static final Duration DEFAULT_RESERVE = Duration.ofSeconds(120);
    public static final Duration DEFAULT_HAND_OVER = Duration.ofSeconds(5);

    private static final int STEP_SECONDS = 5;

    public FairSlot {
        if (people < 1) {
            throw new IllegalArgumentException("at least one person speaks: " + people);
        }
        if (length.isNegative() || reserve.isNegative() || handOver.isNegative()) {
            throw new IllegalArgumentException("no negative time: " + length + ", " + reserve + ", " + handOver);
        }
    }

    /** With the default reserve and hand-over. */
    public static FairSlot of(int people, Duration length) {
        return new FairSlot(people, length, DEFAULT_RESERVE, DEFAULT_HAND_OVER);
    }

    /** How long each speaks: a multiple of 5 seconds from 0 to 60. */
    public Duration slot() {
        return slotFor(people);
    }

    private Duration slotFor(int speakers) {
        var exact = length.minus(reserve).toMillis() / (double) speakers - handOver.toMillis();
        var seconds = (long) Math.floor(Math.min(exact, LONGEST.toMillis()) / 1000);
        return Duration.ofSeconds(Math.max(0, seconds - Math.floorMod(seconds, STEP_SECONDS)));
    }

    /** The time the whole round takes when everybody keeps to the slot: people x (slot + hand-over). */
    public Duration planned() {
        return slot().plus(handOver).multipliedBy(people);
    }

    /** What is left for overruns and late arrivals, never less than the reserve unless the slot is already zero. */
    public Duration left() {
        return length.minus(planned());
    }

    /** Whether the slot is under 20 seconds. */
    public boolean tooShort() {
        return slot().compareTo(SHORTEST) < 0;
    }

    /**
     * The smallest number of tables, speaking in parallel, that gives everybody at least 20 seconds; 1 when one table
     * does; 0 when no number of tables does.
     */
    public int parallelTables() {
        for (int tables = 1; tables <= people; tables++) {
            if (slotFor(largestTable(tables)).compareTo(SHORTEST) >= 0) {
                return tables;
            }
        }
        return 0;
    }

    /** How long each speaks when that many tables of equal size speak in parallel. */
    public Duration slotAt(int tables) {
        return slotFor(largestTable(tables));
    }

    private int largestTable(int tables) {
        return Math.ceilDiv(people, tables);
    }

    /** The shortest round table, in whole minutes, that gives everybody 20 seconds at one table. */
    public Duration lengthNeeded() {
        var needed = SHORTEST.plus(handOver).multipliedBy(people).plus(reserve);
        return Duration.ofMinutes(Math.ceilDiv(needed.toMillis(), Duration.ofMinutes(1).toMillis()));
    }

    /** The account of a round table that starts now with this slot. */
    public RoundTableAccount start() {
        return new RoundTableAccount(slot(), handOver, left());
    }
}
