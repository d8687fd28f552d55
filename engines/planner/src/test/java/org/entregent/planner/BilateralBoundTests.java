package org.entregent.planner;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BilateralBoundTests {

    @ParameterizedTest
    @CsvSource({"2,1,0", "2,3,2", "4,3,0", "4,5,4", "30,29,0", "30,30,15", "3,1,0", "3,3,6", "5,3,2", "29,3,0"})
    void repeats_are_as_many_as_the_meetings_exceed_the_pairs(int people, int rounds, int repeats) {
        assertThat(BilateralBound.of(BilateralProblem.plain(people, rounds)).repeatsAtLeast()).isEqualTo(repeats);
    }

    @ParameterizedTest
    @CsvSource({"30,3,13,6", "30,3,15,0", "100,3,51,3", "300,3,100,0"})
    void a_large_group_of_acquaintances_must_meet_its_own(int people, int rounds, int group, int known) {
        var bound = BilateralBound.of(Evening.ofTwoGroups(people, rounds, group).problem());
        assertThat(bound.knownAtLeast(0, 0)).isEqualTo(known);
    }

    @Test
    void one_who_knows_everybody_costs_a_known_meeting_every_round() {
        var evening = Evening.plain(12, 3);
        for (int other = 1; other < 12; other++) {
            evening.setKnown(0, other, true);
        }
        assertThat(BilateralBound.of(evening.problem()).knownAtLeast(0, 0)).isEqualTo(3);
        assertThat(BilateralBound.of(evening.problem()).knownAtLeast(2, 0)).isEqualTo(1);
    }

    @Test
    void one_much_demanded_person_gives_no_more_reasons_than_rounds() {
        var evening = Evening.plain(20, 3);
        for (int other = 1; other < 20; other++) {
            evening.setBenefit(0, other, 2);
        }
        var bound = BilateralBound.of(evening.problem());
        assertThat(bound.mutualAtMost(0, 0)).isEqualTo(3);
        assertThat(bound.reasonsAtMost(0, 0)).isEqualTo(3);
    }

    @Test
    void a_reason_among_people_who_know_each_other_costs_a_known_meeting() {
        var evening = Evening.plain(6, 2);
        evening.setBenefit(0, 1, 2);
        evening.setKnown(0, 1, true);
        var bound = BilateralBound.of(evening.problem());
        assertThat(bound.mutualAtMost(0, 0)).isZero();
        assertThat(bound.mutualAtMost(0, 1)).isEqualTo(1);
    }

    @Test
    void everything_is_proven_where_nobody_asks_for_anything() {
        for (int people : new int[]{10, 11, 40}) {
            var problem = BilateralProblem.plain(people, 3);
            var plan = new BilateralPlanner().plan(problem, PlannerLimits.defaults(people, 3, 1));
            assertThat(BilateralBound.of(problem).proves(BilateralScore.of(problem, plan)))
                    .isEqualTo(BilateralBound.Proven.EVERYTHING);
        }
    }
}
