package org.entregent.planner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Judges plans by itself, from plain lists of numbers: it shares no code with the planner, and its counts are the only
 * ones the tests believe.
 */
final class BilateralChecker {

    /** What a plan is worth, counted afresh; the better of two has the smaller vector, read from left to right. */
    record Worth(List<Long> vector) {

        boolean isAsGoodAs(Worth other) {
            for (int i = 0; i < vector.size(); i++) {
                int order = Long.compare(vector.get(i), other.vector.get(i));
                if (order != 0) {
                    return order < 0;
                }
            }
            return true;
        }
    }

    private BilateralChecker() {}

    /** What is wrong with a plan, or nothing. */
    static List<String> faults(int people, int rounds, List<List<List<Integer>>> plan) {
        var faults = new ArrayList<String>();
        if (plan.size() != rounds) {
            faults.add("rounds: " + plan.size());
        }
        for (var round : plan) {
            var seated = new HashSet<Integer>();
            int trios = 0;
            for (var table : round) {
                if (table.size() != 2 && table.size() != 3) {
                    faults.add("table of " + table.size());
                }
                trios += table.size() == 3 ? 1 : 0;
                for (int person : table) {
                    if (person < 0 || person >= people) {
                        faults.add("stranger " + person);
                    }
                    if (!seated.add(person)) {
                        faults.add("twice " + person);
                    }
                }
            }
            if (seated.size() != people) {
                faults.add("missing " + (people - seated.size()));
            }
            if (trios != people % 2) {
                faults.add("trios " + trios);
            }
        }
        return faults;
    }

    /** What is wrong with a plan that must hold some pairs in some rounds, or nothing. */
    static List<String> faults(int people, int rounds, List<List<List<Integer>>> plan,
            List<Set<Set<Integer>>> pinned) {
        var faults = faults(people, rounds, plan);
        for (int round = 0; round < pinned.size(); round++) {
            for (var pair : pinned.get(round)) {
                boolean isHeld = round < plan.size()
                        && plan.get(round).stream().anyMatch(table -> table.containsAll(pair));
                if (!isHeld) {
                    faults.add("parted in round " + round + ": " + pair);
                }
            }
        }
        return faults;
    }

    /** The worth of a plan of which the host asks nothing. */
    static Worth worth(int people, List<List<List<Integer>>> plan, Set<Set<Integer>> known, int[][] benefit) {
        return worth(people, plan, known, Set.of(), List.of(), benefit);
    }

    /**
     * Repeats, forbidden, known, both ways, one way, left without a reason, unevenness of reasons, unevenness of trios;
     * a pair that is pinned in any round is not forbidden.
     */
    static Worth worth(int people, List<List<List<Integer>>> plan, Set<Set<Integer>> known,
            Set<Set<Integer>> forbidden, List<Set<Set<Integer>>> pinned, int[][] benefit) {
        Map<Set<Integer>, Integer> times = new HashMap<>();
        long[] trios = new long[people];
        for (var round : plan) {
            for (var table : round) {
                for (int a : table) {
                    trios[a] += table.size() == 3 ? 1 : 0;
                    for (int b : table) {
                        if (a < b) {
                            times.merge(new TreeSet<>(List.of(a, b)), 1, Integer::sum);
                        }
                    }
                }
            }
        }
        long repeats = 0;
        long against = 0;
        long acquainted = 0;
        long mutual = 0;
        long oneWay = 0;
        long[] reasons = new long[people];
        for (var meeting : times.entrySet()) {
            var pair = new TreeSet<>(meeting.getKey());
            int a = pair.first();
            int b = pair.last();
            repeats += meeting.getValue() - 1;
            boolean isAgainst = forbidden.contains(Set.of(a, b))
                    && pinned.stream().noneMatch(round -> round.contains(Set.of(a, b)));
            against += isAgainst ? meeting.getValue() : 0;
            acquainted += known.contains(Set.of(a, b)) ? meeting.getValue() : 0;
            mutual += benefit[a][b] == 2 ? 1 : 0;
            oneWay += benefit[a][b] == 1 ? 1 : 0;
            if (benefit[a][b] > 0) {
                reasons[a]++;
                reasons[b]++;
            }
        }
        long without = 0;
        long most = 0;
        long squares = 0;
        long trioSquares = 0;
        for (int i = 0; i < people; i++) {
            without += reasons[i] == 0 ? 1 : 0;
            most = Math.max(most, reasons[i]);
            squares += reasons[i] * reasons[i];
            trioSquares += trios[i] * trios[i];
        }
        return new Worth(List.of(repeats, against, acquainted, -mutual, -oneWay, most >= 3 ? without : 0, squares,
                trioSquares));
    }
}
