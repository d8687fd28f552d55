package org.entregent.planner.rotation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TransversalDesignTests {

    @Test
    void nobody_meets_anybody_twice_whatever_the_numbers() {
        int rotations = 0;
        for (int tables = 1; tables <= 32; tables++) {
            for (int people = tables; people <= 10 * tables; people++) {
                int rounds = TransversalDesign.rounds(people, tables);
                if (rounds == 0) {
                    assertThat(TransversalDesign.of(people, tables, 1)).isEmpty();
                    continue;
                }
                var rotation = TransversalDesign.of(people, tables, rounds).orElseThrow();
                assertThat(RotationChecker.faults(rotation, people, tables)).as(people + " at " + tables).isEmpty();
                assertThat(RotationChecker.mostTogether(rotation)).as(people + " at " + tables).isLessThanOrEqualTo(1);
                assertThat(rotation.rounds()).hasSize(rounds);
                rotations++;
            }
        }
        assertThat(rotations).isGreaterThan(2_000);
    }

    @Test
    void layouts_of_the_field_are_as_many_rounds_as_tables() {
        assertThat(TransversalDesign.rounds(30, 7)).isEqualTo(7);
        assertThat(TransversalDesign.rounds(100, 11)).isEqualTo(11);
        assertThat(TransversalDesign.rounds(16, 4)).isEqualTo(4);
        assertThat(TransversalDesign.rounds(256, 16)).isEqualTo(16);
        assertThat(TransversalDesign.rounds(45, 15)).isEqualTo(3);
        assertThat(TransversalDesign.rounds(30, 5)).isZero();
    }

    @Test
    void what_cannot_be_is_refused() {
        assertThat(TransversalDesign.of(30, 7, 8)).isEmpty();
        assertThatThrownBy(() -> TransversalDesign.rounds(0, 7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TransversalDesign.of(30, 7, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GaloisField.of(12)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TableLayout.of(1, 2, 10, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 7, 8, 9, 11, 16, 25, 27, 49, 64, 81})
    void a_field_is_one(int order) {
        var field = GaloisField.of(order);
        for (int a = 0; a < order; a++) {
            Set<Integer> sums = new HashSet<>();
            Set<Integer> products = new HashSet<>();
            for (int b = 0; b < order; b++) {
                sums.add(field.sum(a, b));
                products.add(field.product(a, b));
                assertThat(field.product(a, b)).isEqualTo(field.product(b, a));
                for (int c = 0; c < order; c += 3) {
                    assertThat(field.product(a, field.sum(b, c)))
                            .isEqualTo(field.sum(field.product(a, b), field.product(a, c)));
                    assertThat(field.product(a, field.product(b, c)))
                            .isEqualTo(field.product(field.product(a, b), c));
                }
            }
            assertThat(sums).hasSize(order);
            assertThat(products).hasSize(a == 0 ? 1 : order);
            assertThat(field.product(a, 1)).isEqualTo(a);
        }
    }

    @Test
    void layouts_are_told_with_what_they_allow() {
        assertThat(TableLayout.of(30, 4, 6, 4)).containsExactly(new TableLayout(7, 4, 5, 7));
        assertThat(TableLayout.of(100, 6, 12, 6)).startsWith(new TableLayout(11, 9, 10, 11));
        assertThat(TableLayout.of(30, 4, 6, 8)).isEmpty();
    }

    @Test
    void those_who_know_each_other_are_kept_apart() {
        for (int seed = 0; seed < 5; seed++) {
            var random = new Random(seed);
            List<int[]> known = new ArrayList<>();
            while (known.size() < 300) {
                int one = random.nextInt(100);
                int other = random.nextInt(100);
                if (one != other) {
                    known.add(new int[]{one, other});
                }
            }
            var plain = TransversalDesign.of(100, 11, 6).orElseThrow();

            var apart = Relabelling.of(plain, 100, known, 20_000, seed);

            assertThat(RotationChecker.faults(apart, 100, 11)).isEmpty();
            assertThat(RotationChecker.mostTogether(apart)).isEqualTo(1);
            assertThat(met(plain, known)).isGreaterThan(100);
            assertThat(met(apart, known)).isLessThan(12);
            assertThat(Relabelling.of(plain, 100, known, 20_000, seed)).isEqualTo(apart);
        }
    }

    private static long met(Rotation rotation, List<int[]> known) {
        var meetings = RotationChecker.meetings(rotation);
        return known.stream().filter(pair -> meetings.containsKey(RotationChecker.pair(pair[0], pair[1]))).count();
    }

    @Test
    void the_checker_sees_what_is_wrong() {
        var good = TransversalDesign.of(30, 7, 3).orElseThrow();
        var rounds = new ArrayList<>(good.rounds());
        rounds.set(1, rounds.get(0));
        assertThat(RotationChecker.mostTogether(new Rotation(rounds))).isEqualTo(2);
        var first = new ArrayList<>(good.rounds().get(0));
        first.set(0, first.get(1));
        assertThat(RotationChecker.faults(new Rotation(List.of(first)), 30, 7)).isNotEmpty();
    }
}
