package org.entregent.planner.b2b;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.entregent.planner.PlannerLimits;
import org.entregent.planner.b2b.B2bMeeting.Session;
import org.entregent.planner.b2b.B2bProblem.Precedence;
import org.entregent.planner.b2b.Impossibility.Condition;

import static org.assertj.core.api.Assertions.assertThat;

/** Why there is no plan, in terms of people, meetings and slots. */
class ObstaclesTests {

    private static final int FREE = B2bProblem.FREE;

    private static B2bMeeting any(int one, int other) {
        return new B2bMeeting(one, other, Session.ANY);
    }

    private static List<Impossibility> reasons(B2bProblem problem) {
        return ((B2bAnswer.Impossible) B2bPlanner.plan(problem, 2, PlannerLimits.of(1, 1_000_000), (_, _, _) -> {}))
                .reasons();
    }

    @Test
    void a_meeting_of_people_never_present_together() {
        var problem = new B2bProblem(2, 3, 3, 1, List.of(any(0, 1)), List.of(0b011L, 0b100L), List.of(FREE), List.of());

        assertThat(reasons(problem))
                .containsExactly(new Impossibility.NoSlot(0, List.of(0, 1, 2), 0, List.of(0, 1), 1, List.of(2)));
    }

    @Test
    void a_meeting_fixed_where_somebody_is_absent() {
        var problem = new B2bProblem(2, 3, 3, 1, List.of(any(0, 1)), List.of(0b010L, 0L), List.of(1), List.of());

        assertThat(reasons(problem))
                .containsExactly(new Impossibility.NoSlot(0, List.of(1), 0, List.of(1), 1, List.of()));
    }

    @Test
    void two_meetings_of_a_person_fixed_in_one_slot() {
        var problem = new B2bProblem(3, 3, 3, 2, List.of(any(0, 1), any(0, 2)), Collections.nCopies(3, 0L),
                List.of(1, 1), List.of());

        assertThat(reasons(problem))
                .containsExactly(new Impossibility.CrowdedPerson(0, List.of(0, 1), List.of(1)));
    }

    @Test
    void a_person_with_more_meetings_than_slots_she_is_there_for() {
        var problem = new B2bProblem(4, 3, 3, 2, List.of(any(0, 1), any(0, 2), any(0, 3)),
                List.of(0b001L, 0L, 0L, 0L), Collections.nCopies(3, FREE), List.of());

        assertThat(reasons(problem))
                .containsExactly(new Impossibility.CrowdedPerson(0, List.of(0, 1, 2), List.of(1, 2)));
    }

    @Test
    void more_meetings_in_the_morning_than_tables() {
        var morning = List.of(new B2bMeeting(0, 1, Session.MORNING), new B2bMeeting(2, 3, Session.MORNING));

        assertThat(reasons(B2bProblem.of(4, 3, 1, 1, morning)))
                .containsExactly(new Impossibility.CrowdedSlots(List.of(0, 1), List.of(0), 1));
    }

    @Test
    void a_circle_in_the_order() {
        var problem = new B2bProblem(6, 4, 4, 3, List.of(any(0, 1), any(2, 3), any(4, 5)),
                Collections.nCopies(6, 0L), Collections.nCopies(3, FREE),
                List.of(new Precedence(0, 1), new Precedence(1, 2), new Precedence(2, 0)));

        assertThat(reasons(problem)).singleElement().isInstanceOfSatisfying(Impossibility.Circle.class,
                circle -> assertThat(circle.meetings()).containsExactlyInAnyOrder(0, 1, 2));
    }

    @Test
    void an_order_longer_than_the_day() {
        var problem = new B2bProblem(6, 2, 2, 3, List.of(any(0, 1), any(2, 3), any(4, 5)),
                Collections.nCopies(6, 0L), Collections.nCopies(3, FREE),
                List.of(new Precedence(0, 1), new Precedence(1, 2)));

        assertThat(reasons(problem)).containsExactly(new Impossibility.LongOrder(List.of(0, 1, 2)));
    }

    @Test
    void three_people_who_all_meet_in_two_slots() {
        var problem = B2bProblem.of(3, 2, 2, 2, List.of(any(0, 1), any(1, 2), any(0, 2)));

        assertThat(reasons(problem)).containsExactly(new Impossibility.Contradiction(
                List.of(new Condition.Held(0, 0, 1, Session.ANY), new Condition.Held(1, 1, 2, Session.ANY),
                        new Condition.Held(2, 0, 2, Session.ANY)),
                true));
    }

    @Test
    void somebody_who_must_wait_though_nobody_may_wait_longer_than_another() {
        var problem = new B2bProblem(4, 3, 3, 2, List.of(any(0, 1), any(0, 2)), List.of(0b010L, 0L, 0L, 0L),
                Collections.nCopies(2, FREE), List.of());

        assertThat(B2bPlanner.plan(problem, 0, PlannerLimits.of(1, 1_000_000), (_, _, _) -> {}))
                .isInstanceOfSatisfying(B2bAnswer.Impossible.class, impossible -> assertThat(impossible.reasons())
                        .singleElement().isInstanceOfSatisfying(Impossibility.Contradiction.class,
                                contradiction -> assertThat(contradiction.conditions()).contains(
                                        new Condition.Fair(0), new Condition.Away(0, List.of(1)))));
    }
}
