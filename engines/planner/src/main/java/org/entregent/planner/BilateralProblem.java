package org.entregent.planner;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Bilateral rounds to plan: in every round each person talks with exactly one other, or with two in the only trio when
 * the number of people is odd. People are numbered from 0.
 *
 * @param people    how many people, 2 to {@value #MOST_PEOPLE}
 * @param rounds    how many rounds, 1 to {@value #MOST_ROUNDS}
 * @param known     the pairs that know each other already and should rather meet others
 * @param benefits  what each pair would gain from meeting; must be about as many people
 * @param pinned    by round, from 0: the pairs that share a table in it whatever the rest, nobody twice in a round; the
 *                  trio may hold one of them. Rounds without a pin are left out
 * @param forbidden the pairs that meet only where there is no other way. A pair that is pinned in any round is not
 *                  forbidden: it is left out
 */
public record BilateralProblem(int people, int rounds, Set<Pair> known, Benefits benefits,
        Map<Integer, Set<Pair>> pinned, Set<Pair> forbidden) {
    /** More people than this are refused: the tables of pairs grow with the square. */
    public static final int MOST_PEOPLE = 5_000;
    /** More rounds than this are refused. */
    public static final int MOST_ROUNDS = 1_000;

    /**
     * Copies the pairs.
     *
     * @throws IllegalArgumentException when a number is out of its range, a pair names somebody who is not among the
     *                                  people, somebody is pinned twice in a round, a pinned round is not among the
     *                                  rounds, or the benefits are about another number of people
     */
    public BilateralProblem {
        checkPeople(people);
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw new IllegalArgumentException("Rounds must be 1 to " + MOST_ROUNDS + ", not " + rounds);
        }
        if (benefits.people() != people) {
            throw new IllegalArgumentException(
                    "Benefits are about " + benefits.people() + " people, the problem about " + people);
        }
        known = Set.copyOf(known);
        checkPairs("Known", known, people);
        pinned = pinned.entrySet().stream().filter(round -> !round.getValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, round -> Set.copyOf(round.getValue())));
        pinned.forEach((round, pairs) -> checkPins(round, pairs, people, rounds));
        checkPairs("Forbidden", forbidden, people);
        var pinnedOnce = pinned.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        forbidden = forbidden.stream().filter(pair -> !pinnedOnce.contains(pair))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A problem without pins, where no pair is forbidden. */
    public BilateralProblem(int people, int rounds, Set<Pair> known, Benefits benefits) {
        this(people, rounds, known, benefits, Map.of(), Set.of());
    }

    /** A problem where nobody knows anybody and no meeting is better than another. */
    public static BilateralProblem plain(int people, int rounds) {
        return new BilateralProblem(people, rounds, Set.of(), Benefits.none(people));
    }

    /** Whether each round needs a trio. */
    public boolean hasTrio() {
        return people % 2 == 1;
    }

    static void checkPeople(int people) {
        if (people < 2) {
            throw new IllegalArgumentException("Bilateral rounds need at least 2 people, not " + people);
        }
        if (people > MOST_PEOPLE) {
            throw new IllegalArgumentException(
                    "Bilateral rounds are planned for at most " + MOST_PEOPLE + " people, not " + people);
        }
    }

    private static void checkPairs(String kind, Set<Pair> pairs, int people) {
        for (Pair pair : pairs) {
            if (pair.second() >= people) {
                throw new IllegalArgumentException(kind + " pair " + pair.first() + ", " + pair.second()
                        + " is not among " + people + " people");
            }
        }
    }

    private static void checkPins(int round, Set<Pair> pairs, int people, int rounds) {
        if (round < 0 || round >= rounds) {
            throw new IllegalArgumentException("Pins are for rounds 0 to " + (rounds - 1) + ", not " + round);
        }
        checkPairs("Pinned", pairs, people);
        var seated = new HashSet<Integer>();
        for (Pair pair : pairs) {
            for (int person : new int[]{pair.first(), pair.second()}) {
                if (!seated.add(person)) {
                    throw new IllegalArgumentException("Number " + person + " is pinned twice in round " + round);
                }
            }
        }
    }
}
