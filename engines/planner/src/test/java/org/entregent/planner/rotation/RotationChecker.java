package org.entregent.planner.rotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.entregent.planner.Pair;

/** Judges a rotation from its rounds alone; shares no code with what makes them. */
final class RotationChecker {

    private RotationChecker() {}

    /** Everything that is wrong with the seating; none when everybody sits once a round at tables as even as can be. */
    static List<String> faults(Rotation rotation, int people, int tables) {
        var faults = new ArrayList<String>();
        for (int round = 0; round < rotation.rounds().size(); round++) {
            var seen = new int[people];
            int smallest = people;
            int largest = 0;
            for (var table : rotation.rounds().get(round)) {
                smallest = Math.min(smallest, table.size());
                largest = Math.max(largest, table.size());
                for (int person : table) {
                    seen[person]++;
                }
            }
            for (int person = 0; person < people; person++) {
                if (seen[person] != 1) {
                    faults.add("round " + round + ": " + person + " sits " + seen[person] + " times");
                }
            }
            if (rotation.rounds().get(round).size() != tables) {
                faults.add("round " + round + " has " + rotation.rounds().get(round).size() + " tables");
            }
            if (largest - smallest > 1) {
                faults.add("round " + round + ": tables of " + smallest + " and " + largest);
            }
        }
        return faults;
    }

    /** How often each pair sits together, where it does. */
    static Map<Long, Integer> meetings(Rotation rotation) {
        var meetings = new HashMap<Long, Integer>();
        for (var round : rotation.rounds()) {
            for (var table : round) {
                for (int i = 0; i < table.size(); i++) {
                    for (int j = i + 1; j < table.size(); j++) {
                        meetings.merge(pair(table.get(i), table.get(j)), 1, Integer::sum);
                    }
                }
            }
        }
        return meetings;
    }

    static long pair(int one, int other) {
        return Math.min(one, other) * 1_000_000L + Math.max(one, other);
    }

    static int mostTogether(Rotation rotation) {
        return meetings(rotation).values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Over all pairs, how often they sit together beyond the first time; beyond no time where they know each other. */
    static long repeats(Rotation rotation, List<Pair> known) {
        long repeats = 0;
        for (var meeting : meetings(rotation).entrySet()) {
            boolean isKnown = known.contains(
                    new Pair((int) (meeting.getKey() / 1_000_000), (int) (meeting.getKey() % 1_000_000)));
            repeats += meeting.getValue() - (isKnown ? 0 : 1);
        }
        return repeats;
    }

    static int known(Rotation rotation, List<Pair> known) {
        var meetings = meetings(rotation);
        return (int) known.stream().distinct()
                .filter(pair -> meetings.containsKey(pair(pair.first(), pair.second()))).count();
    }

    /** What is wrong with an answer: its seating, its heads, its figures. */
    static List<String> faults(RotationProblem problem, RotationAnswer answer) {
        var rotation = answer.rotation();
        var faults = new ArrayList<>(faults(rotation, problem.people(), problem.tables()));
        if (rotation.rounds().size() != problem.rounds()) {
            faults.add(rotation.rounds().size() + " rounds");
        }
        for (var head : problem.heads()) {
            for (var round : rotation.rounds()) {
                if (!round.get(head.table()).contains(head.person())) {
                    faults.add("head " + head + " sits elsewhere");
                }
            }
        }
        var score = new RotationScore(mostTogether(rotation), repeats(rotation, problem.known()),
                known(rotation, problem.known()));
        if (!score.equals(answer.score())) {
            faults.add(answer.score() + " is " + score);
        }
        if (answer.bound() > score.repeats() || answer.least() > score.mostTogether()) {
            faults.add("the bounds " + answer.least() + " and " + answer.bound() + " are above " + score);
        }
        return faults;
    }
}
