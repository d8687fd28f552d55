package org.entregent.planner.rotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
}
