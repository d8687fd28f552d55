package org.entregent.planner.rotation;

import java.util.List;

import org.entregent.planner.Pair;

/**
 * People who change tables. A value: nothing in it changes.
 *
 * <p>Tables differ by one person at most; which of them are the larger ones may change from round to round.
 *
 * @param people 2 to {@value #MOST_PEOPLE}, numbered from 0
 * @param tables 1 or more, not more than people, numbered from 0
 * @param rounds 1 to {@value #MOST_ROUNDS}
 * @param known  pairs who know each other already: their first meeting at a table counts as a repeat
 * @param heads  who always sits at the same table
 */
public record RotationProblem(int people, int tables, int rounds, List<Pair> known, List<Head> heads) {

    /** Every pair is counted in a byte: more people would take too much memory. */
    public static final int MOST_PEOPLE = 5_000;
    /** What a byte can count beside whether two know each other. */
    public static final int MOST_ROUNDS = 120;

    /**
     * Somebody who stays where she is.
     *
     * @param person who, from 0
     * @param table  where, from 0
     */
    public record Head(int person, int table) {}

    /** @throws IllegalArgumentException when a number is out of its range, or more heads share a table than fit */
    public RotationProblem {
        within("people", people, 2, MOST_PEOPLE);
        within("tables", tables, 1, people);
        within("rounds", rounds, 1, MOST_ROUNDS);
        known = known.stream().distinct().sorted().toList();
        heads = List.copyOf(heads);
        for (var pair : known) {
            within("person who is known", pair.second(), 1, people - 1);
        }
        var headsAt = new int[tables];
        for (var head : heads) {
            within("head", head.person(), 0, people - 1);
            within("head's table", head.table(), 0, tables - 1);
            headsAt[head.table()]++;
        }
        if (heads.stream().map(Head::person).distinct().count() < heads.size()) {
            throw new IllegalArgumentException("Somebody is head twice");
        }
        int larger = 0;
        for (int sitting : headsAt) {
            within("heads at one table", sitting, 0, (people + tables - 1) / tables);
            larger += sitting > people / tables ? 1 : 0;
        }
        within("tables with one head more than the smaller tables hold", larger, 0, people % tables);
    }

    /** Nobody knows anybody, and nobody stays. */
    public static RotationProblem of(int people, int tables, int rounds) {
        return new RotationProblem(people, tables, rounds, List.of(), List.of());
    }

    /** The same with pairs who know each other. */
    public RotationProblem knowing(List<Pair> pairs) {
        return new RotationProblem(people, tables, rounds, pairs, heads);
    }

    /** The same with people who stay. */
    public RotationProblem headedBy(List<Head> staying) {
        return new RotationProblem(people, tables, rounds, known, staying);
    }

    /** People at the smaller tables. */
    public int smallest() {
        return people / tables;
    }

    /** People at the larger tables. */
    public int largest() {
        return (people + tables - 1) / tables;
    }

    /** How many tables hold one more than the others; 0 when all are alike. */
    int larger() {
        return people % tables;
    }

    private static void within(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " must be " + least + " to " + most + ", not " + value);
        }
    }
}
