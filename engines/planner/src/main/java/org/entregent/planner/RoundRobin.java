package org.entregent.planner;

/**
 * Rounds in which nobody meets anybody twice, by construction rather than by search.
 *
 * <p>Idea: number the seats around a circle; in round r the seats whose numbers add up to 2r meet. With an even number
 * of people the last one sits in the middle and meets seat r itself: n - 1 rounds hold every pair once. With an odd
 * number seat r joins one of the tables of its round; while some rounds of the circle stay unused, their pairs are free
 * for that, and up to about n / 2 rounds nothing repeats. Beyond what is possible the repeats are as few as can be when
 * the number is even, and nearly so when it is odd. People are given their seats by chance. Complexity: O(n) a round,
 * O(n^2) memory for an odd number. Source: the circle method, Lucas, "Recreations mathematiques", 1883, after
 * Walecki.
 */
final class RoundRobin {
    private final int people;
    private final int[] personAt;

    RoundRobin(int people, SeededRandom random) {
        this.people = people;
        personAt = new int[people];
        for (int person = 0; person < people; person++) {
            personAt[person] = person;
        }
        random.shuffle(personAt);
    }

    /** The seats of so many rounds, as {@link WorkingPlan#seat} takes them: the trio last. */
    int[][] rounds(int count) {
        return people % 2 == 0 ? evenRounds(count) : oddRounds(count);
    }

    private int[][] evenRounds(int count) {
        int circle = people - 1;
        var rounds = new int[count][people];
        for (int round = 0; round < count; round++) {
            int middle = round % circle;
            rounds[round][0] = personAt[middle];
            rounds[round][1] = personAt[people - 1];
            for (int step = 1; step <= circle / 2; step++) {
                rounds[round][2 * step] = personAt[(middle + step) % circle];
                rounds[round][2 * step + 1] = personAt[(middle - step + circle) % circle];
            }
        }
        return rounds;
    }

    private int[][] oddRounds(int count) {
        var meetings = new short[people][people];
        for (int round = 0; round < count; round++) {
            for (int step = 1; step <= people / 2; step++) {
                meet(meetings, across(round, step), across(round, -step));
            }
        }
        var rounds = new int[count][people];
        for (int round = 0; round < count; round++) {
            int alone = round % people;
            int joined = bestTable(meetings, round);
            meet(meetings, alone, across(round, joined));
            meet(meetings, alone, across(round, -joined));
            int seat = 0;
            for (int step = 1; step <= people / 2; step++) {
                if (step != joined) {
                    rounds[round][seat++] = personAt[across(round, step)];
                    rounds[round][seat++] = personAt[across(round, -step)];
                }
            }
            rounds[round][seat++] = personAt[across(round, joined)];
            rounds[round][seat++] = personAt[across(round, -joined)];
            rounds[round][seat] = personAt[alone];
        }
        return rounds;
    }

    /** The table of the round where the lone seat meets the fewest it meets anyway. */
    private int bestTable(short[][] meetings, int round) {
        int alone = round % people;
        int best = 1;
        int fewest = Integer.MAX_VALUE;
        for (int step = 1; step <= people / 2; step++) {
            int repeats = Math.min(1, meetings[alone][across(round, step)])
                    + Math.min(1, meetings[alone][across(round, -step)]);
            if (repeats < fewest) {
                fewest = repeats;
                best = step;
            }
        }
        return best;
    }

    private int across(int round, int step) {
        return Math.floorMod(round + step, people);
    }

    private static void meet(short[][] meetings, int one, int other) {
        meetings[one][other]++;
        meetings[other][one]++;
    }
}
