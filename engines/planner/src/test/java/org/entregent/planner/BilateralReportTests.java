package org.entregent.planner;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BilateralReportTests {

    private static BilateralReport report(Evening evening) {
        var problem = evening.problem();
        var limits = PlannerLimits.of(1, 100_000);
        return BilateralReport.of(problem, new BilateralPlanner().plan(problem, limits));
    }

    @ParameterizedTest
    @CsvSource({"2,1", "11,1", "12,2", "21,2", "22,3", "25,3", "26,3", "30,3", "31,3", "32,4", "101,10", "2001,200"})
    void a_tenth_of_the_others_takes_a_round_for_each_ten(int people, int rounds) {
        assertThat(RoundsAdvice.of(people)).isEqualTo(new RoundsAdvice(people, rounds, rounds));
    }

    @Test
    void three_rounds_are_a_tenth_for_thirty_people_but_not_for_forty() {
        assertThat(report(Evening.plain(30, 3)).shortOfATenth()).isEmpty();
        var forty = report(Evening.plain(40, 3));
        assertThat(forty.shortOfATenth()).hasSize(40).startsWith(0, 1, 2);
        assertThat(forty.advice().rounds()).isEqualTo(4);
        assertThat(forty.leastPartners()).isEqualTo(3);
        assertThat(forty.mostPartners()).isEqualTo(3);
    }

    @Test
    void those_in_a_trio_meet_one_more() {
        var report = report(Evening.plain(21, 2));
        assertThat(report.leastPartners()).isEqualTo(2);
        assertThat(report.mostPartners()).isEqualTo(3);
        assertThat(report.partners()).containsOnly(2, 3);
    }

    @Test
    void one_who_knows_everybody_is_named_with_each_of_her_meetings() {
        var evening = Evening.plain(10, 3);
        for (int other = 0; other < 10; other++) {
            if (other != 4) {
                evening.setKnown(4, other, true);
            }
        }
        var report = report(evening);
        assertThat(report.knownMeetings()).hasSize(3).allSatisfy(meeting -> {
            assertThat(Set.of(meeting.pair().first(), meeting.pair().second())).contains(4);
            assertThat(meeting.causes()).containsExactly(new KnownCause.FewStrangers(4, 0, 3));
        });
        assertThat(report.proven()).isGreaterThanOrEqualTo(BilateralBound.Proven.KNOWN);
    }

    @Test
    void two_groups_of_unlike_size_are_told_that_strangers_are_too_few_in_all() {
        var report = report(Evening.ofTwoGroups(16, 3, 7));
        assertThat(report.knownMeetings()).hasSize(3).allSatisfy(meeting -> assertThat(meeting.causes())
                .containsExactly(new KnownCause.NoOtherWay(21, 24)));
    }

    @Test
    void where_no_proof_is_at_hand_the_report_does_not_pretend() {
        var evening = Evening.plain(6, 1);
        evening.setKnown(0, 5, true);
        var notTheBest = new BilateralPlan(List.of(new Round(List.of(List.of(0, 5), List.of(1, 3), List.of(2, 4)))));
        var report = BilateralReport.of(evening.problem(), notTheBest);
        assertThat(report.proven()).isEqualTo(BilateralBound.Proven.FORBIDDEN);
        assertThat(report.knownMeetings()).containsExactly(
                new BilateralReport.KnownMeeting(new Pair(0, 5), 0, List.of(new KnownCause.NoneFound())));
    }

    @Test
    void repeated_pairs_come_with_their_rounds() {
        var report = report(Evening.plain(2, 3));
        assertThat(report.repeatedPairs())
                .containsExactly(new BilateralReport.RepeatedPair(new Pair(0, 1), List.of(0, 1, 2)));
        assertThat(report.score().repeats()).isEqualTo(2);
    }

    @Test
    void meetings_of_forbidden_pairs_come_with_their_rounds_and_pinned_ones_are_nobodys_fault() {
        var evening = Evening.plain(4, 2);
        evening.setForbidden(0, 1, true);
        evening.setForbidden(0, 2, true);
        evening.setForbidden(0, 3, true);
        evening.setKnown(0, 1, true);
        evening.setKnown(2, 3, true);
        evening.pin(1, 1, 0);
        var report = report(evening);
        assertThat(report.score().forbidden()).isEqualTo(1);
        assertThat(report.forbiddenMeetings()).singleElement().satisfies(meeting -> {
            assertThat(meeting.round()).isZero();
            assertThat(meeting.pair().first()).isZero();
            assertThat(meeting.pair().second()).isIn(2, 3);
        });
        assertThat(report.score().known()).as("0 and 1 are pinned, which leaves 2 and 3").isEqualTo(2);
        assertThat(report.knownMeetings()).singleElement()
                .satisfies(meeting -> assertThat(meeting.pair()).isEqualTo(new Pair(2, 3)));
    }

    @Test
    void a_plan_that_parts_a_pinned_pair_is_refused() {
        var evening = Evening.plain(4, 2);
        var plan = new BilateralPlan(List.of(new Round(List.of(List.of(0, 1), List.of(2, 3))),
                new Round(List.of(List.of(0, 2), List.of(1, 3)))));
        evening.pin(1, 1, 3);
        assertThat(BilateralReport.of(evening.problem(), plan).score().repeats()).isZero();
        evening.pin(0, 1, 3);
        var problem = evening.problem();
        assertThatThrownBy(() -> BilateralReport.of(problem, plan)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pinned").hasMessageContaining("round 0");
    }

    @Test
    void a_plan_for_another_evening_is_refused() {
        var plan = new BilateralPlanner().plan(BilateralProblem.plain(6, 2), PlannerLimits.of(1, 0));
        assertThatThrownBy(() -> BilateralReport.of(BilateralProblem.plain(6, 3), plan))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("rounds");
        assertThatThrownBy(() -> BilateralReport.of(BilateralProblem.plain(8, 2), plan))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("people");
    }
}
