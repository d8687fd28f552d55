package org.entregent.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The best that any plan of a small evening can be, by trying all of them, up to the order of their rounds where nobody
 * is pinned. Shares no code with the engine.
 */
final class BruteForce {
    private final Evening evening;
    private final List<List<List<Integer>>> seatings = new ArrayList<>();
    private final List<int[][]> pairs = new ArrayList<>();
    private final int[][] met;
    private final int[] reasons;
    private final int[] trios;
    private long[] best = {};

    private BruteForce(Evening evening) {
        this.evening = evening;
        met = new int[evening.people()][evening.people()];
        reasons = new int[evening.people()];
        trios = new int[evening.people()];
        listSeatings(new ArrayList<>(), new boolean[evening.people()], evening.people() % 2);
        for (List<List<Integer>> seating : seatings) {
            pairs.add(pairsOf(seating));
        }
    }

    /** The best worth of all plans, as the checker writes it. */
    static BilateralChecker.Worth best(Evening evening) {
        var search = new BruteForce(evening);
        search.choose(0, 0, new long[5]);
        return new BilateralChecker.Worth(Arrays.stream(search.best).boxed().toList());
    }

    private void listSeatings(List<List<Integer>> tables, boolean[] seated, int triosLeft) {
        int first = 0;
        while (first < seated.length && seated[first]) {
            first++;
        }
        if (first == seated.length) {
            if (triosLeft == 0) {
                seatings.add(List.copyOf(tables));
            }
            return;
        }
        seated[first] = true;
        for (int second = first + 1; second < seated.length; second++) {
            if (seated[second]) {
                continue;
            }
            seated[second] = true;
            tables.add(List.of(first, second));
            listSeatings(tables, seated, triosLeft);
            tables.removeLast();
            for (int third = second + 1; third < seated.length && triosLeft > 0; third++) {
                if (!seated[third]) {
                    seated[third] = true;
                    tables.add(List.of(first, second, third));
                    listSeatings(tables, seated, triosLeft - 1);
                    tables.removeLast();
                    seated[third] = false;
                }
            }
            seated[second] = false;
        }
        seated[first] = false;
    }

    private static int[][] pairsOf(List<List<Integer>> seating) {
        var pairs = new ArrayList<int[]>();
        for (List<Integer> table : seating) {
            pairs.add(new int[]{table.get(0), table.get(1)});
            if (table.size() == 3) {
                pairs.add(new int[]{table.get(0), table.get(2)});
                pairs.add(new int[]{table.get(1), table.get(2)});
            }
        }
        return pairs.toArray(int[][]::new);
    }

    /**
     * Rounds are chosen in ascending order, with repetition, unless somebody is pinned; reasons count as negative costs.
     */
    private void choose(int round, int from, long[] sums) {
        if (round == evening.rounds()) {
            compare(sums);
            return;
        }
        boolean isOrdered = evening.pinned().stream().allMatch(Set::isEmpty);
        for (int i = isOrdered ? from : 0; i < pairs.size(); i++) {
            if (!holds(seatings.get(i), evening.pinned().get(round))) {
                continue;
            }
            var with = sums.clone();
            for (int[] pair : pairs.get(i)) {
                boolean again = met[pair[0]][pair[1]]++ > 0;
                int benefit = evening.benefit()[pair[0]][pair[1]];
                with[0] += again ? 1 : 0;
                with[1] += isForbidden(pair[0], pair[1]) ? 1 : 0;
                with[2] += evening.known()[pair[0]][pair[1]] ? 1 : 0;
                if (!again && benefit > 0) {
                    with[benefit == 2 ? 3 : 4]--;
                    reasons[pair[0]]++;
                    reasons[pair[1]]++;
                }
            }
            countTrio(i, 1);
            choose(round + 1, i, with);
            countTrio(i, -1);
            for (int[] pair : pairs.get(i)) {
                if (--met[pair[0]][pair[1]] == 0 && evening.benefit()[pair[0]][pair[1]] > 0) {
                    reasons[pair[0]]--;
                    reasons[pair[1]]--;
                }
            }
        }
    }

    private static boolean holds(List<List<Integer>> seating, Set<Set<Integer>> pinned) {
        return pinned.stream().allMatch(pair -> seating.stream().anyMatch(table -> table.containsAll(pair)));
    }

    private boolean isForbidden(int one, int other) {
        return evening.forbidden()[one][other]
                && evening.pinned().stream().noneMatch(round -> round.contains(Set.of(one, other)));
    }

    private void countTrio(int seating, int change) {
        for (List<Integer> table : seatings.get(seating)) {
            if (table.size() == 3) {
                table.forEach(person -> trios[person] += change);
            }
        }
    }

    private void compare(long[] sums) {
        if (best.length > 0 && Arrays.compare(sums, Arrays.copyOf(best, sums.length)) > 0) {
            return;
        }
        long without = 0;
        long squares = 0;
        long trioSquares = 0;
        boolean someHasThree = false;
        for (int person = 0; person < reasons.length; person++) {
            without += reasons[person] == 0 ? 1 : 0;
            someHasThree |= reasons[person] > 2;
            squares += (long) reasons[person] * reasons[person];
            trioSquares += (long) trios[person] * trios[person];
        }
        long[] all = {sums[0], sums[1], sums[2], sums[3], sums[4], someHasThree ? without : 0, squares, trioSquares};
        if (best.length == 0 || Arrays.compare(all, best) < 0) {
            best = all;
        }
    }
}
