package org.entregent.meetings;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The run sheet of a meeting: its parts in their order. The classic two hours are 15 minutes of welcome, 30 of round
 * table, 60 of speaker or discussion, 15 of bilateral exchanges.
 *
 * @param parts
 *            at least one, in their order
 */
public record RunSheet(List<Part> parts) {

    /** What happens in a part. */
    public enum Kind {
        WELCOME, ROUND_TABLE, TALK, EXCHANGES
    }

    /**
     * One part.
     *
     * @param kind
     *            what happens
     * @param length
     *            more than zero, at most a day
     */
    public record Part(Kind kind, Duration length) {

        public Part {
            if (length.isNegative() || length.isZero() || length.compareTo(Duration.ofDays(1)) > 0) {
                throw new IllegalArgumentException("a part lasts more than nothing and at most a day: " + length);
            }
        }
    }

    public RunSheet {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a run sheet has at least one part");
        }
    }

    /** 15 minutes of welcome, 30 of round table, 60 of speaker or discussion, 15 of exchanges. */
    public static RunSheet classic() {
        return ofMinutes(15, 30, 60, 15);
    }

    /** The four parts with these lengths, in minutes; a part of 0 minutes is left out. */
    public static RunSheet ofMinutes(int welcome, int roundTable, int talk, int exchanges) {
        var minutes = new int[]{welcome, roundTable, talk, exchanges};
        var kinds = Kind.values();
        return new RunSheet(IntStream.range(0, kinds.length).filter(i -> minutes[i] != 0)
                .mapToObj(i -> new Part(kinds[i], Duration.ofMinutes(minutes[i]))).toList());
    }

    /** From the doors opening to the end. */
    public Duration length() {
        return parts.stream().map(Part::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** Time from the start of the meeting to the start of a part. */
    public Duration startOf(int part) {
        return parts.subList(0, part).stream().map(Part::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** Length of all the parts of a kind together, zero when there is none. */
    public Duration lengthOf(Kind kind) {
        return parts.stream().filter(part -> part.kind() == kind).map(Part::length).reduce(Duration.ZERO,
                Duration::plus);
    }

    /** The speaker's own time: one third of the talk, to the minute; the other two thirds are for questions. */
    public static Duration presentation(Duration talk) {
        return Duration.ofMinutes(Math.round(talk.toSeconds() / 180.0));
    }

    /** How long each of the bilateral exchanges lasts, floored to 5 seconds; zero when there is no such part. */
    public Duration exchange(int rounds) {
        if (rounds < 1) {
            throw new IllegalArgumentException("at least one round: " + rounds);
        }
        var seconds = lengthOf(Kind.EXCHANGES).toSeconds() / rounds;
        return Duration.ofSeconds(seconds - seconds % 5);
    }

    /**
     * Number of the first round of the exchanges in a part. Several parts of exchanges share the rounds by their lengths:
     * a later one goes on where the former ended, so that nobody meets the same people twice.
     *
     * @param part
     *            its place, from 0
     * @param rounds
     *            how many there are altogether
     */
    public int firstRound(int part, int rounds) {
        return part == 0 ? 1 : 1 + lastRound(part - 1, rounds);
    }

    /** Number of the last round that is held up to the end of a part, 0 before there is any. */
    public int lastRound(int part, int rounds) {
        double whole = lengthOf(Kind.EXCHANGES).toMillis();
        var until = new RunSheet(parts.subList(0, part + 1)).lengthOf(Kind.EXCHANGES);
        return until.isZero() ? 0 : (int) Math.round(rounds * until.toMillis() / whole);
    }

    /** How many of the rounds are held in a part; none where it is no part of exchanges. */
    public int roundsIn(int part, int rounds) {
        return lastRound(part, rounds) - firstRound(part, rounds) + 1;
    }

    /** Time from the start of the meeting to the start of a round, one of so many. */
    public Duration startOfRound(int round, int rounds) {
        int part = 0;
        while (lastRound(part, rounds) < round) {
            part++;
        }
        return startOf(part).plus(exchange(rounds).multipliedBy(round - firstRound(part, rounds)));
    }
}
