package org.entregent.meetings.after;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entregent.meetings.RunSheet.Kind;
import org.entregent.meetings.evening.Evening;
import org.entregent.meetings.evening.Evenings.Held;
import org.entregent.meetings.preparation.PlannedPart;

/**
 * Who was there, by number. Only people who are on the list now: of whoever was taken off it nothing is said.
 *
 * @param noted
 *            whether arrivals were noted at all; where they were not, all who were expected count as there
 * @param expected
 *            those on the list, whoever walked in left aside
 * @param came
 *            those who were there, ascending
 * @param arrivals
 *            when they came, as far as it was noted
 * @param walkIns
 *            those of them who were on no list
 * @param unseen
 *            those of them whom nobody noted, and who met somebody for certain
 * @param late
 *            those of them who came when the welcome was over
 * @param left
 *            those of them who left before the end
 * @param excused
 *            those who said that they would not come
 */
public record Presence(boolean noted, Set<Integer> expected, SortedSet<Integer> came, Map<Integer, Instant> arrivals,
        Set<Integer> walkIns, Set<Integer> unseen, Set<Integer> late, Set<Integer> left, Set<Integer> excused) {

    static Presence of(Held held, List<Met> met) {
        var evening = held.evening();
        var all = held.prepared().people().stream().map(one -> one.person().number()).collect(Collectors.toSet());
        boolean isNoted = !evening.arrivals().isEmpty();
        var came = new TreeSet<>(all);
        came.removeIf(number -> evening.excused().contains(number)
                || isNoted && !evening.arrivals().containsKey(number));
        var unseen = met.stream().filter(Met::confirmed).flatMap(one -> Stream.of(one.first(), one.second()))
                .filter(all::contains).filter(number -> !came.contains(number)).collect(Collectors.toSet());
        came.addAll(unseen);
        var arrivals = evening.arrivals().entrySet().stream().filter(one -> came.contains(one.getKey()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        var begun = opening(held.prepared().meeting().parts(), evening);
        var late = arrivals.entrySet().stream().filter(one -> one.getValue().isAfter(begun)).map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        var expected = without(all, evening.walkIns());
        return new Presence(isNoted, expected,
                Collections.unmodifiableSortedSet(came), arrivals, both(came, evening.walkIns()),
                Set.copyOf(unseen), late, both(came, evening.departed()),
                without(both(expected, evening.excused()), came));
    }

    /** When the first part began that is no welcome. */
    private static Instant opening(List<PlannedPart> parts, Evening evening) {
        var welcomes = parts.stream().filter(part -> part.kind() == Kind.WELCOME).map(PlannedPart::id)
                .collect(Collectors.toSet());
        return evening.parts().stream().filter(run -> !welcomes.contains(run.part())).map(Evening.PartRun::began)
                .findFirst().orElse(Instant.MAX);
    }

    private static Set<Integer> both(Set<Integer> some, Set<Integer> others) {
        var both = new HashSet<>(some);
        both.retainAll(others);
        return Set.copyOf(both);
    }

    private static Set<Integer> without(Set<Integer> some, Set<Integer> others) {
        var fewer = new HashSet<>(some);
        fewer.removeAll(others);
        return Set.copyOf(fewer);
    }

    /** How many of those who were expected were there. */
    public int cameOfExpected() {
        return both(came, expected).size();
    }
}
