package org.entregent.planner;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A plan of bilateral rounds: in every round everybody sits at exactly one table.
 *
 * @param rounds at least one, all of the same people
 */
public record BilateralPlan(List<Round> rounds) {

    /**
     * Copies the rounds.
     *
     * @throws IllegalArgumentException when there is no round, or the rounds are of different numbers of people
     */
    public BilateralPlan {
        rounds = List.copyOf(rounds);
        if (rounds.isEmpty()) {
            throw new IllegalArgumentException("A plan has at least one round");
        }
        int people = rounds.getFirst().people();
        for (Round round : rounds) {
            if (round.people() != people) {
                throw new IllegalArgumentException(
                        "One round seats " + people + " people, another " + round.people());
            }
        }
    }

    /** How many people the plan seats; they are numbered from 0. */
    public int people() {
        return rounds.getFirst().people();
    }

    /**
     * The different people somebody meets over all rounds, ascending.
     *
     * @throws IllegalArgumentException when the number is not one of the people
     */
    public SortedSet<Integer> partnersOf(int person) {
        if (person < 0 || person >= people()) {
            throw new IllegalArgumentException("Number " + person + " is not one of " + people() + " people");
        }
        var partners = new TreeSet<Integer>();
        for (Round round : rounds) {
            for (List<Integer> table : round.tables()) {
                if (table.contains(person)) {
                    partners.addAll(table);
                }
            }
        }
        partners.remove(person);
        return partners;
    }
}
