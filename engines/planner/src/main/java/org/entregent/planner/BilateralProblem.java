package org.entregent.planner;

import java.util.Set;

/**
 * Bilateral rounds to plan: in every round each person talks with exactly one other, or with two in the only trio when
 * the number of people is odd. People are numbered from 0.
 *
 * @param people   how many people, 2 to {@value #MOST_PEOPLE}
 * @param rounds   how many rounds, 1 to {@value #MOST_ROUNDS}
 * @param known    the pairs that know each other already and should rather meet others
 * @param benefits what each pair would gain from meeting; must be about as many people
 */
public record BilateralProblem(int people, int rounds, Set<Pair> known, Benefits benefits) {
    /** More people than this are refused: the tables of pairs grow with the square. */
    public static final int MOST_PEOPLE = 5_000;
    /** More rounds than this are refused. */
    public static final int MOST_ROUNDS = 1_000;

    /**
     * Copies the known pairs.
     *
     * @throws IllegalArgumentException when a number is out of its range, a known pair names somebody who is not among
     *                                  the people, or the benefits are about another number of people
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
        for (Pair pair : known) {
            if (pair.second() >= people) {
                throw new IllegalArgumentException(
                        "Known pair " + pair.first() + ", " + pair.second() + " is not among " + people + " people");
            }
        }
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
}
