package org.entregent.meetings;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.entregent.meetings.Acquaintances.Pair;

/**
 * What the host asks of the exchanges beside the usual order.
 *
 * @param pinned
 *            by round, from 1: pairs that meet in it, whatever the rest; nobody twice in a round
 * @param forbidden
 *            pairs that do not meet unless there is no other way
 * @param wished
 *            pairs of whom one wishes to meet the other: as good a reason as needs met both ways
 */
public record HostChoices(Map<Integer, Set<Pair>> pinned, Set<Pair> forbidden, Set<Pair> wished) {

    public HostChoices {
        pinned = pinned.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
        forbidden = Set.copyOf(forbidden);
        wished = Set.copyOf(wished);
    }

    /** Nothing beside the usual order. */
    public static HostChoices none() {
        return new HostChoices(Map.of(), Set.of(), Set.of());
    }
}
