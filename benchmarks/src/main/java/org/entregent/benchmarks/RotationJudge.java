package org.entregent.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Judges who sits where from the tables alone; shares no code with what plans.
 *
 * @param fault    what is wrong, empty when nothing is
 * @param together how often the two who sit together most do
 * @param repeats  over all pairs, how often they sit together beyond the first time; beyond no time where they know each other
 * @param known    pairs who know each other and sit together
 */
record RotationJudge(String fault, int together, long repeats, int known) {

    /**
     * What is to be said of a seating.
     *
     * @param rounds each a list of tables, each a list of people from 0
     * @param known  {@code one * people + other} for each pair that knows each other, the lower number first
     * @param heads  for each person the table where she stays, from 0, or -1
     */
    static RotationJudge of(List<List<List<Integer>>> rounds, int people, int tables, Set<Integer> known, int[] heads) {
        var met = new int[people][people];
        var fault = "";
        for (var round : rounds) {
            var seen = new boolean[people];
            int smallest = Integer.MAX_VALUE;
            int largest = 0;
            for (int table = 0; table < round.size(); table++) {
                var sitting = round.get(table);
                smallest = Math.min(smallest, sitting.size());
                largest = Math.max(largest, sitting.size());
                for (int person : sitting) {
                    if (seen[person] || heads[person] >= 0 && heads[person] != table) {
                        fault = "person " + (person + 1) + " sits elsewhere";
                    }
                    seen[person] = true;
                    sitting.forEach(other -> met[person][other]++);
                }
            }
            if (round.size() != tables || largest - smallest > 1 || count(seen) < people) {
                fault = "not everybody sits at " + tables + " tables alike";
            }
        }
        return count(fault, met, known);
    }

    private static int count(boolean[] seen) {
        int count = 0;
        for (boolean one : seen) {
            count += one ? 1 : 0;
        }
        return count;
    }

    private static RotationJudge count(String fault, int[][] met, Set<Integer> known) {
        int together = 0;
        long repeats = 0;
        int knownMet = 0;
        for (int one = 0; one < met.length; one++) {
            for (int other = one + 1; other < met.length; other++) {
                boolean isKnown = known.contains(one * met.length + other);
                together = Math.max(together, met[one][other]);
                repeats += isKnown ? met[one][other] : Math.max(0, met[one][other] - 1);
                knownMet += isKnown && met[one][other] > 0 ? 1 : 0;
            }
        }
        return new RotationJudge(fault, together, repeats, knownMet);
    }

    /** Nobody stays anywhere. */
    static int[] nobody(int people) {
        var heads = new int[people];
        Arrays.fill(heads, -1);
        return heads;
    }
}
