package org.entregent.planner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A checker that finds nothing wrong proves nothing: every kind of damage to a good plan must be caught. */
class BilateralCheckerTests {
    private static final int ROUNDS = 3;

    private final Random random = new Random(17);
    private int people;
    private List<List<List<Integer>>> plan = List.of();

    @BeforeEach
    void startWithSomebody() {
        people = 2;
    }

    private void givenAPlanFor(int count) {
        people = count;
        var evening = Evening.random(count, ROUNDS, 0.2, 0.2, count);
        var found = new BilateralPlanner().plan(evening.problem(), PlannerLimits.of(1, 2_000));
        plan = new ArrayList<>();
        for (Round round : found.rounds()) {
            var tables = new ArrayList<List<Integer>>();
            round.tables().forEach(table -> tables.add(new ArrayList<>(table)));
            plan.add(tables);
        }
    }

    private List<String> faults() {
        return BilateralChecker.faults(people, ROUNDS, plan);
    }

    private List<List<Integer>> someRound() {
        return plan.get(random.nextInt(ROUNDS));
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 30, 31, 101})
    void an_untouched_plan_has_no_fault(int count) {
        givenAPlanFor(count);
        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 30, 31, 101})
    void somebody_seated_in_place_of_another_is_caught(int count) {
        for (int attempt = 0; attempt < 20; attempt++) {
            givenAPlanFor(count);
            var round = someRound();
            round.getFirst().set(0, round.getLast().getLast());
            assertThat(faults()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 30, 31, 101})
    void somebody_missing_at_a_table_of_one_is_caught(int count) {
        for (int attempt = 0; attempt < 20; attempt++) {
            givenAPlanFor(count);
            someRound().getFirst().removeLast();
            assertThat(faults()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 30, 31, 101})
    void a_missing_table_is_caught(int count) {
        givenAPlanFor(count);
        someRound().removeFirst();
        assertThat(faults()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 30, 31, 101})
    void a_table_of_one_beside_another_trio_is_caught(int count) {
        givenAPlanFor(count);
        var round = someRound();
        int moved = round.getFirst().removeLast();
        round.get(1).add(moved);
        assertThat(faults()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 30})
    void two_trios_in_place_of_three_tables_of_two_are_caught(int count) {
        givenAPlanFor(count);
        var round = someRound();
        var broken = round.removeFirst();
        round.get(0).add(broken.get(0));
        round.get(1).add(broken.get(1));
        assertThat(faults()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 31, 101})
    void somebody_put_in_twice_beside_others_is_caught(int count) {
        givenAPlanFor(count);
        var round = someRound();
        round.get(round.getFirst().size() == 2 ? 0 : 1).add(round.getLast().getFirst());
        assertThat(faults()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 31})
    void a_number_that_nobody_has_is_caught(int count) {
        givenAPlanFor(count);
        someRound().getFirst().set(0, count);
        assertThat(faults()).isNotEmpty();
        givenAPlanFor(count);
        someRound().getFirst().set(0, -1);
        assertThat(faults()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 31})
    void a_round_too_few_or_too_many_is_caught(int count) {
        givenAPlanFor(count);
        plan.removeLast();
        assertThat(faults()).isNotEmpty();
        givenAPlanFor(count);
        plan.add(plan.getFirst());
        assertThat(faults()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 30, 31})
    void a_count_that_is_wrong_by_one_is_caught(int count) {
        var evening = Evening.random(count, ROUNDS, 0.2, 0.3, count).forbidding(0.2, count);
        var found = new BilateralPlanner().plan(evening.problem(), PlannerLimits.of(1, 2_000));
        var counted = evening.worth(found);
        assertThat(Evening.worth(BilateralScore.of(evening.problem(), found))).isEqualTo(counted);
        for (int part = 0; part < counted.vector().size(); part++) {
            var wrong = new ArrayList<>(counted.vector());
            wrong.set(part, wrong.get(part) + 1);
            assertThat(new BilateralChecker.Worth(wrong)).isNotEqualTo(counted);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 30, 31})
    void a_pinned_pair_that_is_parted_or_meets_in_another_round_is_caught(int count) {
        givenAPlanFor(count);
        for (int round = 0; round < ROUNDS; round++) {
            for (var table : plan.get(round)) {
                List<Set<Set<Integer>>> pinned = new ArrayList<>(List.of(Set.of(), Set.of(), Set.of()));
                pinned.set(round, Set.of(Set.of(table.get(0), table.get(1))));
                assertThat(BilateralChecker.faults(count, ROUNDS, plan, pinned)).isEmpty();

                var elsewhere = plan.get(round).stream().filter(other -> other != table).findFirst().orElseThrow();
                int kept = table.getFirst();
                table.set(0, elsewhere.getFirst());
                elsewhere.set(0, kept);
                assertThat(faults()).isEmpty();
                assertThat(BilateralChecker.faults(count, ROUNDS, plan, pinned)).hasSize(1);
                elsewhere.set(0, table.getFirst());
                table.set(0, kept);

                Collections.rotate(pinned, 1);
                boolean isMetThere = plan.get((round + 1) % ROUNDS).stream()
                        .anyMatch(other -> other.containsAll(table.subList(0, 2)));
                assertThat(BilateralChecker.faults(count, ROUNDS, plan, pinned).isEmpty()).isEqualTo(isMetThere);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 30, 31})
    void a_round_held_twice_is_counted_as_repeats(int count) {
        givenAPlanFor(count);
        plan.set(1, plan.get(0));
        var worth = BilateralChecker.worth(count, plan, Set.of(), new int[count][count]);
        assertThat(worth.vector().getFirst()).isGreaterThanOrEqualTo(count / 2);
    }
}
