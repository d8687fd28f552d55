package org.entregent.planner.rotation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.entregent.planner.SearchBudget;
import org.entregent.planner.SeededRandom;

/**
 * Seats the people of a problem in a rotation made without regard to who they are: heads where they stay, and those who
 * know each other apart.
 */
final class Places {

    private static final int STEPS_PER_PERSON = 40;
    private static final int GUESTS = 30;

    private final RotationProblem problem;
    private final SeededRandom random;
    private final SearchBudget budget;

    Places(RotationProblem problem, SeededRandom random, SearchBudget budget) {
        this.problem = problem;
        this.random = random;
        this.budget = budget;
    }

    /**
     * Everybody's tables.
     *
     * @param made for each round and place the table; places may be some more or fewer than people
     * @return empty when nobody can be left out or stay as wanted
     */
    Optional<int[][]> seat(int[][] made) {
        int over = made[0].length - problem.people();
        if (over < 0) {
            return headed(with(made, -over));
        }
        return (over == 0
                ? Optional.of(made)
                : Strangers.of(made, over, random).map(some -> Strangers.without(made, some)))
                .flatMap(this::headed);
    }

    /** A few people more than all tables hold, at different ones, where each meets the same people as seldom as can be. */
    private int[][] with(int[][] made, int more) {
        var all = made;
        for (int i = 0; i < more; i++) {
            var before = all;
            int places = made[0].length;
            var best = new Guest(before, places, problem.tables(), random);
            for (int again = 1; again < GUESTS; again++) {
                var guest = new Guest(before, places, problem.tables(), random);
                best = guest.cost() < best.cost() ? guest : best;
            }
            budget.spend((long) GUESTS * made.length * places);
            all = best.seated(before);
        }
        return all;
    }

    private Optional<int[][]> headed(int[][] made) {
        var heads = problem.heads();
        if (heads.stream().map(RotationProblem.Head::table).distinct().count() < heads.size()) {
            return Optional.empty();
        }
        return (heads.isEmpty() ? Optional.of(List.<Integer>of()) : Strangers.of(made, heads.size(), random))
                .map(strangers -> tables(made, places(made, strangers)));
    }

    private int[] places(int[][] made, List<Integer> strangers) {
        if (problem.known().isEmpty()) {
            return places(strangers);
        }
        var settled = new boolean[problem.people()];
        problem.heads().forEach(head -> settled[head.person()] = true);
        return new Relabelling(made, problem.known(), places(strangers), settled, random, budget)
                .run(STEPS_PER_PERSON * problem.people());
    }

    /** Heads take the places of people who never meet; the others any place. */
    private int[] places(List<Integer> strangers) {
        int people = problem.people();
        var places = new int[people];
        var isTaken = new boolean[people];
        var isSeated = new boolean[people];
        for (int i = 0; i < strangers.size(); i++) {
            int head = problem.heads().get(i).person();
            places[head] = strangers.get(i);
            isTaken[places[head]] = true;
            isSeated[head] = true;
        }
        var free = new int[people - strangers.size()];
        int count = 0;
        for (int place = 0; place < people; place++) {
            if (!isTaken[place]) {
                int j = random.below(count + 1);
                free[count++] = free[j];
                free[j] = place;
            }
        }
        for (int person = 0; person < people; person++) {
            if (!isSeated[person]) {
                places[person] = free[--count];
            }
        }
        return places;
    }

    private int[][] tables(int[][] made, int[] places) {
        var tables = new int[made.length][problem.people()];
        for (int round = 0; round < made.length; round++) {
            var number = numbers(made[round], places);
            for (int person = 0; person < places.length; person++) {
                tables[round][person] = number[made[round][places[person]]];
            }
        }
        return tables;
    }

    /** Tables numbered anew, so that heads sit where they stay. */
    private int[] numbers(int[] round, int[] places) {
        var number = new int[problem.tables()];
        Arrays.fill(number, -1);
        var isTaken = new boolean[problem.tables()];
        for (var head : problem.heads()) {
            number[round[places[head.person()]]] = head.table();
            isTaken[head.table()] = true;
        }
        int free = 0;
        for (int table = 0; table < number.length; table++) {
            if (number[table] < 0) {
                while (isTaken[free]) {
                    free++;
                }
                number[table] = free++;
            }
        }
        return number;
    }
}
