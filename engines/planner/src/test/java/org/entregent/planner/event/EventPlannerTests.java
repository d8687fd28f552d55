package org.entregent.planner.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.entregent.planner.Pair;
import org.entregent.planner.PlannerLimits;
import org.entregent.planner.SeededRandom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whom one meets, and when, by what was asked for. */
class EventPlannerTests {

    private static final long SHORT = 400_000;

    private static EventAnswer plan(EventProblem problem, long seed, long steps) {
        return EventPlanner.plan(problem, PlannerLimits.of(seed, steps), (_, _, _) -> {});
    }

    private static Request request(int one, int other, int weight) {
        return new Request(new Pair(one, other), weight, true);
    }

    private static EventProblem everybodyThere(int people, int slots, int tables, Request... requests) {
        return EventProblem.of(slots, tables, Collections.nCopies(people, (1L << slots) - 1), List.of(requests));
    }

    private static void assertIsAsGoodAsTheBestOfAllPlans(long seed) {
        var problem = new InventedEvent(seed).tiny();
        var all = EveryEvent.of(problem);

        var answer = plan(problem, seed, SHORT);

        assertThat(EventChecker.faults(problem, answer)).as("seed %d", seed).isEmpty();
        assertThat(answer.bound()).as("bound, seed %d", seed).isGreaterThanOrEqualTo(all.heaviest());
        assertThat(EveryEvent.missing(problem, answer.meetings())).as("missing, seed %d", seed)
                .isEqualTo(all.shortest());
        if (problem.floor() == problem.aim()) {
            assertThat(answer.score().weight()).as("weight, seed %d", seed).isEqualTo(all.heaviestOfShortest());
        }
    }

    @Test
    void tiny_events_are_planned_as_well_as_can_be() {
        for (long seed = 0; seed < 60; seed++) {
            assertIsAsGoodAsTheBestOfAllPlans(seed);
        }
    }

    @Test
    @Tag("full")
    void all_but_a_few_of_many_tiny_events_have_as_few_below_the_floor_as_can_be() {
        int missed = 0;
        for (long seed = 1_000; seed < 2_000; seed++) {
            var problem = new InventedEvent(seed).tiny();

            var answer = plan(problem, seed, SHORT);

            assertThat(EventChecker.faults(problem, answer)).as("seed %d", seed).isEmpty();
            var all = EveryEvent.of(problem);
            assertThat(answer.bound()).as("bound, seed %d", seed).isGreaterThanOrEqualTo(all.heaviest());
            missed += EveryEvent.missing(problem, answer.meetings()) > all.shortest() ? 1 : 0;
        }
        assertThat(missed).as("events planned with more below the floor than need be").isLessThan(10);
    }

    @Test
    void events_of_many_shapes_are_planned_without_a_fault() {
        for (long seed = 0; seed < 12; seed++) {
            var sizes = new SplittableRandom(seed);
            var problem = new InventedEvent(seed).of(2 + sizes.nextInt(120), 1 + sizes.nextInt(16),
                    1 + sizes.nextInt(12), 1 + sizes.nextInt(50)).cappedAt(1);
            problem = problem.cappedAt(1 + sizes.nextInt(problem.slots()));
            problem = problem.flooredAt(sizes.nextInt(problem.slots() + 1));

            var answer = plan(problem, seed, 300_000);

            assertThat(EventChecker.faults(problem, answer)).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void a_hundred_people_come_within_half_a_percent_of_the_bound() {
        for (long seed = 0; seed < 3; seed++) {
            var problem = new InventedEvent(seed).of(100, 20, 12, 45);

            var answer = plan(problem, seed, 2_000_000);

            assertThat(EventChecker.faults(problem, answer)).as("seed %d", seed).isEmpty();
            assertThat(answer.score().weight()).as("seed %d", seed).isGreaterThan((long) (answer.bound() * 0.995));
        }
    }

    @Test
    void few_tables_go_to_the_heaviest_requests() {
        var problem = new InventedEvent(3).of(120, 10, 12, 20).flooredAt(0);

        var answer = plan(problem, 1, 3_000_000);

        assertThat(EventChecker.faults(problem, answer)).isEmpty();
        assertThat(answer.meetings()).hasSize(10 * 24);
        assertThat(answer.score().weight()).isGreaterThan((long) (answer.bound() * 0.99));
    }

    @Test
    void nobody_is_forgotten_for_the_sake_of_weight() {
        // Three would fill the two slots among themselves with nine each; the fourth is asked for by one of them, lightly.
        var problem = everybodyThere(4, 2, 1, request(0, 1, 9), request(0, 2, 9), request(2, 3, 1)).flooredAt(1);

        var answer = plan(problem, 1, SHORT);

        assertThat(EventChecker.counts(problem, answer.meetings())).allMatch(count -> count > 0);
        assertThat(answer.score().weight()).isEqualTo(10);
        assertThat(answer.bound()).isEqualTo(18);
    }

    @Test
    void the_much_demanded_have_no_more_than_the_cap() {
        var requests = new ArrayList<Request>();
        for (int other = 1; other < 9; other++) {
            requests.add(request(0, other, 5));
        }
        var problem = everybodyThere(9, 8, 4, requests.toArray(Request[]::new));

        assertThat(plan(problem, 1, SHORT).score().most()).isEqualTo(8);
        assertThat(plan(problem.cappedAt(3), 1, SHORT).score().most()).isEqualTo(3);
        assertThat(plan(problem.cappedAt(3), 1, SHORT).bound()).isEqualTo(15);
    }

    @Test
    void pairs_who_must_not_meet_do_not() {
        var problem = everybodyThere(4, 3, 2, request(0, 1, 9), request(2, 3, 1), request(1, 2, 5))
                .forbidding(Set.of(new Pair(1, 0), new Pair(0, 3)));

        var answer = plan(problem, 1, SHORT);

        assertThat(answer.meetings()).extracting(Meeting::pair).containsExactlyInAnyOrder(new Pair(2, 3),
                new Pair(1, 2));
    }

    @Test
    void whoever_stays_below_the_aim_is_told_why() {
        // Person 0 is asked for by two, who both come only in the last slot; person 4 by one who has better to do.
        var problem = new EventProblem(2, 3, List.of(3L, 2L, 2L, 3L, 3L), List.of(request(0, 1, 2), request(0, 2, 3),
                request(3, 4, 1), request(3, 1, 5), request(3, 0, 6)), 0, 2, 2);

        var answer = plan(problem, 1, SHORT);

        assertThat(EventChecker.faults(problem, answer)).isEmpty();
        assertThat(answer.shortfalls()).contains(new Shortfall(2, 1, 1, List.of()))
                .contains(new Shortfall(4, 0, 1, List.of(3)));
    }

    @Test
    void the_same_seed_and_steps_give_the_same_plan() {
        var problem = new InventedEvent(4).of(60, 8, 9, 40);

        assertThat(plan(problem, 5, SHORT)).isEqualTo(plan(problem, 5, SHORT));
        assertThat(plan(problem, 6, SHORT).meetings()).isNotEqualTo(plan(problem, 5, SHORT).meetings());
    }

    @Test
    void no_step_at_all_is_enough_for_a_plan() {
        for (long seed = 0; seed < 20; seed++) {
            var problem = new InventedEvent(seed).of(50, 6, 5, 45);

            var answer = plan(problem, seed, 0);

            assertThat(EventChecker.faults(problem, answer)).as("seed %d", seed).isEmpty();
            assertThat(answer.meetings()).isNotEmpty();
        }
    }

    @Test
    void an_interrupted_search_gives_the_best_plan_so_far() {
        var problem = new InventedEvent(5).of(80, 12, 9, 40);
        var heard = new ArrayList<EventScore>();

        var answer = EventPlanner.plan(problem,
                PlannerLimits.of(1, Long.MAX_VALUE).interruptedWhen(() -> heard.size() > 1),
                (score, _, _) -> heard.add(score));

        assertThat(EventChecker.faults(problem, answer)).isEmpty();
        assertThat(answer.score()).isEqualTo(heard.getLast());
    }

    @Test
    void the_search_ends_by_itself_when_nothing_is_left_to_better() {
        var problem = everybodyThere(4, 3, 2, request(0, 1, 9), request(2, 3, 1));

        assertThat(plan(problem, 1, Long.MAX_VALUE).score()).isEqualTo(new EventScore(10, 1, 1, 1));
        assertThat(plan(everybodyThere(3, 2, 1), 1, Long.MAX_VALUE).score()).isEqualTo(new EventScore(0, 0, 0, 0));
    }

    @Test
    void sixty_four_slots_are_not_too_many() {
        var problem = new InventedEvent(9).of(40, 64, 30, 45);

        assertThat(EventChecker.faults(problem, plan(problem, 1, SHORT).meetings())).isEmpty();
    }

    @Test
    void the_checker_catches_what_is_changed_in_a_plan() {
        var problem = new InventedEvent(6).of(40, 6, 8, 45);
        var answer = plan(problem, 1, SHORT);
        var random = new SplittableRandom(7);
        for (int i = 0; i < 300; i++) {
            var meetings = new ArrayList<>(answer.meetings());
            int which = random.nextInt(meetings.size());
            var meeting = meetings.get(which);
            var copied = meetings.get((which + 1 + random.nextInt(meetings.size() - 1)) % meetings.size());
            meetings.set(which, switch (i % 5) {
                case 0 -> new Meeting(meeting.pair(), problem.slots(), meeting.table());
                case 1 -> new Meeting(meeting.pair(), meeting.slot(), problem.tables());
                case 2 -> new Meeting(copied.pair(), meeting.slot(), meeting.table());
                case 3 -> new Meeting(meeting.pair(), copied.slot(), copied.table());
                default -> new Meeting(unasked(problem, random), meeting.slot(), meeting.table());
            });
            assertThat(EventChecker.faults(problem, meetings)).as("change %d", i).isNotEmpty();
        }
        var fewer = new EventAnswer(answer.meetings().subList(1, answer.meetings().size()), answer.score(),
                answer.bound(), answer.shortfalls());
        assertThat(EventChecker.faults(problem, fewer)).isNotEmpty();
        assertThat(EventChecker.faults(problem, new EventAnswer(answer.meetings(), answer.score(),
                answer.score().weight() - 1, answer.shortfalls()))).isNotEmpty();
        assertThat(EventChecker.faults(problem.cappedAt(2), answer.meetings())).isNotEmpty();
    }

    private static Pair unasked(EventProblem problem, SplittableRandom random) {
        var asked = problem.requests().stream().map(Request::pair).toList();
        while (true) {
            int one = random.nextInt(problem.people());
            int other = random.nextInt(problem.people());
            if (one != other && !asked.contains(new Pair(one, other))) {
                return new Pair(one, other);
            }
        }
    }

    @Test
    void making_room_takes_no_meeting_from_anybody() {
        var problem = new InventedEvent(8).of(60, 8, 20, 45);
        var timetable = new Timetable(problem);
        var random = new SeededRandom(1);
        int before = 0;
        int paths = 0;
        for (int request = 0; request < problem.requests().size(); request++) {
            var held = timetable.slotOf.clone();
            if (timetable.place(request, random)) {
                before++;
                for (int other = 0; other < held.length; other++) {
                    paths += held[other] != Timetable.NONE && held[other] != timetable.slotOf[other] ? 1 : 0;
                }
            }
            assertThat(EventChecker.faults(problem, meetings(problem, timetable))).isEmpty();
            assertThat(meetings(problem, timetable)).hasSize(before);
        }
        assertThat(paths).as("meetings that changed slots").isPositive();
    }

    private static List<Meeting> meetings(EventProblem problem, Timetable timetable) {
        var next = new int[problem.slots()];
        var meetings = new ArrayList<Meeting>();
        for (int request = 0; request < timetable.slotOf.length; request++) {
            int slot = timetable.slotOf[request];
            if (slot != Timetable.NONE) {
                meetings.add(new Meeting(problem.requests().get(request).pair(), slot, next[slot]++));
            }
        }
        return meetings;
    }

    @Test
    void what_cannot_be_is_refused() {
        assertThatThrownBy(() -> request(0, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> request(0, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> everybodyThere(1, 1, 1)).hasMessageContaining("people");
        assertThatThrownBy(() -> everybodyThere(2, 1, 0)).hasMessageContaining("tables");
        assertThatThrownBy(() -> everybodyThere(2, 1, 1, request(0, 2, 1))).hasMessageContaining("person");
        assertThatThrownBy(() -> everybodyThere(2, 1, 1, request(0, 1, 1), request(1, 0, 2)))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> everybodyThere(2, 1, 1).flooredAt(2)).hasMessageContaining("floor");
        assertThatThrownBy(() -> everybodyThere(2, 1, 1).cappedAt(0)).hasMessageContaining("most");
        assertThatThrownBy(() -> EventProblem.of(1, 1, List.of(1L, 2L), List.of())).hasMessageContaining("slot");
    }
}
