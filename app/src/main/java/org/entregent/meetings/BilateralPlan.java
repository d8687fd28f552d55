package org.entregent.meetings;

import java.util.List;

/**
 * Who meets whom in the bilateral exchanges.
 *
 * @param rounds
 *            the rounds in their order; in each, everybody sits at exactly one table
 */
public record BilateralPlan(List<Round> rounds) {

    public BilateralPlan {
        rounds = List.copyOf(rounds);
    }

    /**
     * One round.
     *
     * @param number
     *            from 1
     * @param tables
     *            in the order of their numbers, from 1 without a gap
     */
    public record Round(int number, List<Table> tables) {

        public Round {
            tables = List.copyOf(tables);
        }
    }

    /**
     * Two people at a table, or three when the number is odd.
     *
     * @param number
     *            from 1
     * @param people
     *            participants' numbers, ascending
     * @param reasons
     *            why, at most two a pair (one each way); empty when the data gives none
     */
    public record Table(int number, List<Integer> people, List<Reason> reasons) {

        public Table {
            people = List.copyOf(people);
            reasons = List.copyOf(reasons);
        }
    }
}
