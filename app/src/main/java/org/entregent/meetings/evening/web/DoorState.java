package org.entregent.meetings.evening.web;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.entregent.meetings.evening.Evening;
import org.entregent.meetings.evening.RoundTable;

/**
 * What a door that has the names already needs to know.
 *
 * @param revision
 *            of the evening: an older one comes too late
 * @param here
 *            when people came, by number, in milliseconds since 1970
 * @param left
 *            who left before the end
 * @param excused
 *            who will not come
 * @param boards
 *            who came after the round table began and waits to speak last
 * @param walkIns
 *            who was on no list
 */
record DoorState(long revision, Map<Integer, Long> here, Set<Integer> left, Set<Integer> excused,
        Set<Integer> boards, Set<Integer> walkIns) {

    static DoorState of(Evening evening) {
        return new DoorState(evening.revision(),
                evening.arrivals().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, one -> millis(one.getValue()))),
                evening.departed(), evening.excused(), boarding(evening), evening.walkIns());
    }

    private static long millis(Instant at) {
        return at.toEpochMilli();
    }

    /** Those who speak last because they came late, until they do. */
    static Set<Integer> boarding(Evening evening) {
        return evening.stage().orElse(null) instanceof RoundTable table
                ? table.queue().stream().filter(table.late()::contains).collect(Collectors.toSet())
                : Set.of();
    }
}
