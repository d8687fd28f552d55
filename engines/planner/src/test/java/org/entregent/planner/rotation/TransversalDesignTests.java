package org.entregent.planner.rotation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
    void rows_are_seated_by_themselves_where_they_fill_tables() {
        for (int[] all : new int[][]{{25, 5, 6}, {27, 9, 13}, {32, 8, 9}, {49, 7, 8}, {64, 16, 21}, {16, 4, 5}}) {
            assertThat(NestedDesign.rounds(all[0], all[1])).isEqualTo(all[2]);
            var rotation = new Rotation(NestedDesign.of(all[0], all[1], all[2]));
            assertThat(rotation.rounds()).hasSize(all[2]);
            assertThat(RotationChecker.faults(rotation, all[0], all[1])).isEmpty();
            assertThat(RotationChecker.mostTogether(rotation)).isEqualTo(1);
        }
        assertThatThrownBy(() -> NestedDesign.of(25, 5, 7)).isInstanceOf(IllegalArgumentException.class);
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
