package org.entregent.planner;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BilateralValuesTests {

    @Test
    void a_pair_is_the_same_whoever_is_named_first() {
        assertThat(new Pair(7, 3)).isEqualTo(new Pair(3, 7)).hasToString("Pair[first=3, second=7]");
        assertThat(List.of(new Pair(2, 9), new Pair(1, 9), new Pair(3, 1)).stream().sorted().toList())
                .containsExactly(new Pair(1, 3), new Pair(1, 9), new Pair(2, 9));
    }

    @Test
    void a_pair_needs_two_people() {
        assertThatThrownBy(() -> new Pair(4, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pair(-1, 4)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void benefits_are_the_same_in_both_directions() {
        var benefits = Benefits.fromHelp(5, (giver, receiver) -> receiver == giver + 1 || giver + receiver == 7);
        for (int one = 0; one < 5; one++) {
            assertThat(benefits.between(one, one)).isZero();
            for (int other = 0; other < 5; other++) {
                assertThat(benefits.between(one, other)).isEqualTo(benefits.between(other, one));
            }
        }
        assertThat(benefits.between(0, 1)).isEqualTo(1);
        assertThat(benefits.between(3, 4)).isEqualTo(2);
        assertThat(benefits.between(0, 4)).isZero();
        assertThat(benefits.people()).isEqualTo(5);
    }

    @Test
    void equal_benefits_are_equal() {
        assertThat(Benefits.of(3, (one, other) -> one)).isEqualTo(Benefits.of(3, (one, other) -> one))
                .hasSameHashCodeAs(Benefits.of(3, (one, other) -> one)).isNotEqualTo(Benefits.none(3));
        assertThat(Benefits.none(3)).isNotEqualTo(Benefits.none(4));
    }

    @Test
    void a_benefit_is_nothing_one_way_or_both_ways() {
        assertThatThrownBy(() -> Benefits.of(3, (one, other) -> 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Benefits.of(3, (one, other) -> -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Benefits.none(3).between(0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void a_problem_is_about_people_who_are_there() {
        var none = Benefits.none(4);
        assertThatThrownBy(() -> new BilateralProblem(4, 0, Set.of(), none))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BilateralProblem(5, 1, Set.of(), none))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BilateralProblem(4, 1, Set.of(new Pair(1, 4)), none))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("1, 4");
        assertThatThrownBy(() -> BilateralProblem.plain(BilateralProblem.MOST_PEOPLE + 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pins_that_cannot_be_held_are_refused_and_said() {
        assertThatThrownBy(() -> pinned(Map.of(0, Set.of(new Pair(0, 1), new Pair(2, 1)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Number 1 is pinned twice in round 0");
        assertThatThrownBy(() -> pinned(Map.of(2, Set.of(new Pair(0, 1)))))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("Pins are for rounds 0 to 1, not 2");
        assertThatThrownBy(() -> pinned(Map.of(-1, Set.of(new Pair(0, 1)))))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("Pins are for rounds 0 to 1, not -1");
        assertThatThrownBy(() -> pinned(Map.of(0, Set.of(new Pair(0, 4)))))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("Pinned pair 0, 4 is not among 4 people");
        assertThatThrownBy(() -> new BilateralProblem(4, 2, Set.of(), Benefits.none(4), Map.of(),
                Set.of(new Pair(0, 4)))).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Forbidden pair 0, 4 is not among 4 people");
        assertThat(pinned(Map.of(0, Set.of(new Pair(0, 1)), 1, Set.of(new Pair(0, 1)))).pinned()).hasSize(2);
        assertThat(pinned(Map.of(1, Set.of())).pinned()).as("a round without pins is left out").isEmpty();
    }

    private static BilateralProblem pinned(Map<Integer, Set<Pair>> pinned) {
        return new BilateralProblem(4, 2, Set.of(), Benefits.none(4), pinned, Set.of());
    }

    @Test
    void what_is_pinned_is_not_forbidden() {
        var problem = new BilateralProblem(4, 2, Set.of(), Benefits.none(4), Map.of(1, Set.of(new Pair(0, 1))),
                Set.of(new Pair(0, 1), new Pair(0, 2)));
        assertThat(problem.forbidden()).containsExactly(new Pair(0, 2));
    }

    @Test
    void a_problem_keeps_its_pins_to_itself() {
        var pairs = new HashSet<>(Set.of(new Pair(0, 1)));
        var rounds = new HashMap<Integer, Set<Pair>>(Map.of(0, pairs));
        var problem = pinned(rounds);
        pairs.clear();
        rounds.clear();
        assertThat(problem.pinned()).isEqualTo(Map.of(0, Set.of(new Pair(0, 1))));
    }

    @Test
    void a_problem_keeps_its_known_pairs_to_itself() {
        var known = new HashSet<>(Set.of(new Pair(0, 1)));
        var problem = new BilateralProblem(4, 1, known, Benefits.none(4));
        known.clear();
        assertThat(problem.known()).containsExactly(new Pair(0, 1));
    }

    @Test
    void a_round_puts_people_and_tables_in_order() {
        var round = new Round(List.of(List.of(5, 1), List.of(4, 2, 6), List.of(3, 0)));
        assertThat(round.tables()).containsExactly(List.of(0, 3), List.of(1, 5), List.of(2, 4, 6));
        assertThat(round.people()).isEqualTo(7);
        assertThat(round.pairs()).containsExactly(new Pair(0, 3), new Pair(1, 5), new Pair(2, 4), new Pair(2, 6),
                new Pair(4, 6));
    }

    @Test
    void a_round_that_cannot_be_seated_is_refused() {
        for (List<List<Integer>> tables : List.of(List.of(List.of(0)), List.of(List.of(0, 1, 2, 3)),
                List.of(List.of(0, 1), List.of(1, 2)), List.of(List.of(0, 1), List.of(2, 4)),
                List.of(List.of(0, 1, 2), List.of(3, 4, 5)), List.of(List.<Integer>of(), List.of(0, 1)))) {
            assertThatThrownBy(() -> new Round(tables)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_plan_is_of_the_same_people_every_round() {
        var two = new Round(List.of(List.of(0, 1)));
        var four = new Round(List.of(List.of(0, 1), List.of(2, 3)));
        assertThatThrownBy(() -> new BilateralPlan(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BilateralPlan(List.of(two, four))).isInstanceOf(IllegalArgumentException.class);
        var plan = new BilateralPlan(List.of(four, new Round(List.of(List.of(0, 3), List.of(1, 2)))));
        assertThat(plan.partnersOf(0)).containsExactly(1, 3);
        assertThatThrownBy(() -> plan.partnersOf(4)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void each_part_of_a_score_weighs_more_than_all_after_it() {
        var best = new BilateralScore(0, 0, 0, 5, 5, 0, 20, 0);
        var ordered = List.of(best, new BilateralScore(0, 0, 0, 5, 5, 0, 20, 3),
                new BilateralScore(0, 0, 0, 5, 5, 0, 22, 0),
                new BilateralScore(0, 0, 0, 5, 5, 1, 20, 0), new BilateralScore(0, 0, 0, 5, 4, 0, 18, 0),
                new BilateralScore(0, 0, 0, 4, 9, 0, 18, 0), new BilateralScore(0, 0, 1, 9, 9, 0, 18, 0),
                new BilateralScore(0, 1, 0, 9, 9, 0, 18, 0), new BilateralScore(1, 0, 0, 9, 9, 0, 18, 0));
        assertThat(ordered).isSortedAccordingTo(Comparator.naturalOrder());
        for (int i = 1; i < ordered.size(); i++) {
            assertThat(ordered.get(i - 1).isBetterThan(ordered.get(i))).isTrue();
            assertThat(ordered.get(i).isBetterThan(ordered.get(i - 1))).isFalse();
        }
        assertThat(best.isBetterThan(best)).isFalse();
    }

    @Test
    void steps_are_never_negative_and_grow_with_the_evening_up_to_a_limit() {
        assertThatThrownBy(() -> PlannerLimits.of(1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(PlannerLimits.defaults(30, 3, 5).seed()).isEqualTo(5);
        assertThat(PlannerLimits.defaults(200, 3, 1).steps()).isGreaterThan(PlannerLimits.defaults(10, 3, 1).steps());
        assertThat(PlannerLimits.defaults(5_000, 1_000, 1).steps()).isLessThan(100_000_000);
    }

    @Test
    void the_numbers_of_a_seed_are_those_of_the_published_generator() {
        // The first outputs of SplitMix64 for the seed 1234567.
        var random = new SeededRandom(1_234_567);
        assertThat(random.nextLong()).isEqualTo(6_457_827_717_110_365_317L);
        assertThat(random.nextLong()).isEqualTo(3_203_168_211_198_807_973L);
        for (int draw = 0; draw < 1_000; draw++) {
            assertThat(random.below(7)).isBetween(0, 6);
        }
    }
}
