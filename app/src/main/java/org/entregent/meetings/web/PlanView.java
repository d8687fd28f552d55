package org.entregent.meetings.web;

import java.util.List;

/**
 * The plan of the exchanges in pairs.
 *
 * @param state
 *            whether it can be shown and still holds
 * @param rounds
 *            how many
 * @param round
 *            the one that is shown, from 1; 0 for the plan by person
 * @param tables
 *            of that round
 * @param people
 *            of the plan by person
 * @param fairness
 *            three sentences
 * @param shortcomings
 *            what it could not give
 * @param pinned
 *            pairs that must meet
 * @param forbidden
 *            pairs that must not
 * @param version
 *            of the meeting
 */
public record PlanView(State state, int rounds, int round, List<Table> tables, List<Person> people,
        List<String> fairness, List<String> shortcomings, List<PairLine> pinned, List<PairLine> forbidden,
        long version) {

    /** Whether there is a plan. */
    public enum State {
        /** No part of the meeting is for exchanges, or there are fewer than two people. */
        NONE,
        /** It is that of the people and wishes of today. */
        READY,
        /** People or wishes have changed since. */
        STALE,
        /** It is being made; the page may be loaded again in a moment. */
        COMPUTING
    }

    /**
     * Who sits together.
     *
     * @param number
     *            of the table
     * @param seats
     *            two people, or three
     * @param reasons
     *            sentences, empty when there is none
     * @param ways
     *            0 without a reason, 1 for a need and an offer, 2 when each answers the other
     */
    public record Table(int number, List<Seat> seats, List<String> reasons, int ways) {

        public Table {
            seats = List.copyOf(seats);
            reasons = List.copyOf(reasons);
        }

        /** Every pair of the table: one, or three. */
        public List<PairLine> pairs() {
            return seats.stream().flatMap(one -> seats.stream().filter(other -> other.number() > one.number())
                    .map(other -> new PairLine(one.number(), one.name(), other.number(), other.name()))).toList();
        }
    }

    /** Somebody at a table. */
    public record Seat(int number, String name) {}

    /** Somebody's own exchanges. */
    public record Person(int number, String name, List<Encounter> encounters) {

        public Person {
            encounters = List.copyOf(encounters);
        }
    }

    /**
     * One exchange of a person.
     *
     * @param with
     *            names
     * @param reason
     *            a sentence, or empty
     */
    public record Encounter(int round, int table, List<String> with, String reason) {

        public Encounter {
            with = List.copyOf(with);
        }
    }

    public PlanView {
        tables = List.copyOf(tables);
        people = List.copyOf(people);
        fairness = List.copyOf(fairness);
        shortcomings = List.copyOf(shortcomings);
        pinned = List.copyOf(pinned);
        forbidden = List.copyOf(forbidden);
    }

    public boolean isPinned(PairLine pair) {
        return holds(pinned, pair);
    }

    public boolean isForbidden(PairLine pair) {
        return holds(forbidden, pair);
    }

    private static boolean holds(List<PairLine> pairs, PairLine pair) {
        return pairs.stream().anyMatch(one -> one.first() == pair.first() && one.second() == pair.second());
    }
}
