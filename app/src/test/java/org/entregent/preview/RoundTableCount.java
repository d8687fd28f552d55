package org.entregent.preview;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * The arithmetic of a round table a second time, from the lines of its log alone and without a line of the product: what
 * must be seen at a moment, and what came of each turn.
 */
final class RoundTableCount {

    private final List<Line> log;
    private final Instant planned;
    private final Duration rest;

    /** A line of the log. */
    record Line(Instant at, String kind, JsonNode body) {

        Duration length(String field) {
            return Duration.parse(body.get(field).asString());
        }
    }

    /** @param planned when the evening was to end; @param rest length of what comes after the round table */
    RoundTableCount(List<Line> log, Instant planned, Duration rest) {
        this.log = List.copyOf(log);
        this.planned = planned;
        this.rest = rest;
    }

    /** One turn, as far as it has got. Times are nanoseconds since the round table began. */
    private record Turn(long starts, long slot, long held, long heldSince, long spoken, boolean isOver) {

        private static final long RUNS = Long.MIN_VALUE;

        static Turn called(long at, long slot) {
            return new Turn(at, slot, 0, RUNS, 0, false);
        }

        long heldUntil(long at) {
            return held + (heldSince == RUNS ? 0 : Math.max(0, at - heldSince));
        }

        long ends(long at) {
            return starts + slot + heldUntil(at);
        }

        Turn with(Line line, long at) {
            return switch (line.kind()) {
                case "extended" -> new Turn(starts, slot + line.length("by").toNanos(), held, heldSince, 0, false);
                case "paused" -> new Turn(starts, slot, held, at, 0, false);
                case "resumed" -> new Turn(starts, slot, heldUntil(at), RUNS, 0, false);
                case "turn-passed" ->
                    new Turn(starts, slot, held, heldSince, Math.max(0, at - starts - heldUntil(at)), true);
                default -> throw new IllegalStateException(line.kind());
            };
        }
    }

    private Line beginning() {
        return log.stream().filter(line -> line.kind().equals("round-table-began")).findFirst().orElseThrow();
    }

    private int people() {
        return beginning().body().get("order").size();
    }

    private long nanos(Instant at) {
        return Duration.between(beginning().at(), at).toNanos();
    }

    /** The turns that have been called until a moment. */
    private List<Turn> turns(long until) {
        var began = beginning();
        long slot = began.length("slot").toNanos();
        long handOver = began.length("handOver").toNanos();
        var turns = new ArrayList<>(List.of(Turn.called(handOver, slot)));
        for (var line : log) {
            long at = nanos(line.at());
            if (line != began && at > 0 && at <= until) {
                turns.set(turns.size() - 1, turns.getLast().with(line, at));
                if (turns.getLast().isOver() && turns.size() < people()) {
                    turns.add(Turn.called(at + handOver, slot));
                }
            }
        }
        return turns;
    }

    private long moment(long millis) {
        return nanos(Instant.ofEpochMilli(millis));
    }

    /** The digits that are seen at a time, milliseconds since 1970. */
    String seconds(long millis) {
        long at = moment(millis);
        var turn = turns(at).getLast();
        long left = Math.clamp(turn.ends(at) - at, 0, turn.slot());
        return Long.toString(Math.ceilDiv(left, Duration.ofSeconds(1).toNanos()));
    }

    /** When the evening ends, as seen at a time: nobody is cut short, and the part is not over before its time. */
    Instant ends(long millis) {
        long at = moment(millis);
        var turns = turns(at);
        var began = beginning();
        long each = began.length("slot").plus(began.length("handOver")).toNanos();
        long waiting = people() - turns.size();
        long runs = (turns.getLast().isOver() ? at : Math.max(at, turns.getLast().ends(at))) + waiting * each;
        long end = turns.getLast().isOver() ? runs : Math.max(runs, began.length("length").toNanos());
        return began.at().plusNanos(end).plus(rest);
    }

    /** Whole minutes later than planned, below zero when earlier. */
    long drift(long millis) {
        return Duration.between(planned, ends(millis)).toMillis() / Duration.ofMinutes(1).toMillis();
    }

    /** How long each spoke. */
    List<Duration> spoken() {
        return turns(Long.MAX_VALUE).stream().map(turn -> Duration.ofNanos(turn.spoken())).toList();
    }

    /** How many gave time back. */
    int givers() {
        return (int) turns(Long.MAX_VALUE).stream().filter(turn -> turn.spoken() < turn.slot()).count();
    }

    /** How much was given back, altogether. */
    Duration given() {
        return Duration.ofNanos(
                turns(Long.MAX_VALUE).stream().mapToLong(turn -> Math.max(0, turn.slot() - turn.spoken())).sum());
    }

    /** When the last turn was over, milliseconds since 1970. */
    long last() {
        return log.getLast().at().toEpochMilli();
    }
}
