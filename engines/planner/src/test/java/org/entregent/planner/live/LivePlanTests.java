package org.entregent.planner.live;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.entregent.planner.Pair;
import org.entregent.planner.PlannerLimits;
import org.entregent.planner.event.EventPlanner;
import org.entregent.planner.event.EventProblem;
import org.entregent.planner.event.Meeting;
import org.entregent.planner.event.Request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An event's plan while people come and go. */
class LivePlanTests {

    private static Request request(int one, int other, int weight, boolean isMutual) {
        return new Request(new Pair(one, other), weight, isMutual);
    }

    private static EventProblem event(int people, int slots, int tables, Request... requests) {
        return EventProblem.of(slots, tables, Collections.nCopies(people, (1L << slots) - 1), List.of(requests));
    }

    private static Meeting meeting(int one, int other, int slot, int table) {
        return new Meeting(new Pair(one, other), slot, table);
    }

    /** An event by chance, and a plan of it. */
    private static EventProblem invented(SplittableRandom random, int people, Set<Pair> known) {
        int slots = 2 + random.nextInt(9);
        var weights = new HashMap<Pair, Integer>();
        var both = new HashSet<Pair>();
        for (int person = 0; person < people; person++) {
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                int other = (int) (people * Math.pow(random.nextDouble(), 1.5));
                if (other != person && !known.contains(new Pair(person, other))
                        && weights.merge(new Pair(person, other), 1 + random.nextInt(5), Integer::sum) > 4) {
                    both.add(new Pair(person, other));
                }
            }
        }
        var present = new ArrayList<Long>();
        for (int person = 0; person < people; person++) {
            present.add(random.nextInt(8) == 0
                    ? 0L
                    : (1L << slots) - 1 & ~(random.nextInt(3) == 0 ? 1L << random.nextInt(slots) : 0));
        }
        var requests = weights.entrySet().stream()
                .map(entry -> new Request(entry.getKey(), entry.getValue(), both.contains(entry.getKey()))).toList();
        var problem = EventProblem.of(slots, Math.max(1, people * (20 + random.nextInt(30)) / 100), present, requests);
        return random.nextInt(3) == 0 ? problem.cappedAt(1 + random.nextInt(slots)) : problem;
    }

    private static void assertEverythingThatHappensKeepsTheRules(long seed, int mostPeople) {
        var random = new SplittableRandom(seed);
        int people = 3 + random.nextInt(mostPeople - 2);
        var known = new HashSet<Pair>();
        for (int i = 0; i < people / 2; i++) {
            int one = random.nextInt(people);
            int other = random.nextInt(people);
            if (one != other) {
                known.add(new Pair(one, other));
            }
        }
        var problem = invented(random, people, known);
        var meetings = EventPlanner.plan(problem, PlannerLimits.of(seed, 0), (_, _, _) -> {}).meetings();
        var plan = new LivePlan(problem, meetings, known);
        var world = new LiveWorld(problem, meetings, known);
        for (int now = -1; now < problem.slots(); now++) {
            for (int happening = random.nextInt(4); happening > 0; happening--) {
                var what = "seed " + seed + ", slot " + now + ", ";
                if (random.nextBoolean()) {
                    var arrival = arrival(random, plan.people(), problem.slots());
                    var change = plan.arrive(now, arrival);
                    assertThat(world.came(now, arrival, change, plan.meetings())).as(what + arrival).isEmpty();
                } else {
                    int person = random.nextInt(plan.people());
                    int until = random.nextInt(3) == 0 ? now + random.nextInt(3) : now;
                    var change = plan.leave(now, person, until);
                    assertThat(world.went(now, person, until, change, plan.meetings()))
                            .as(what + person + " goes after " + until).isEmpty();
                }
            }
        }
    }

    private static Arrival arrival(SplittableRandom random, int people, int slots) {
        long present = random.nextInt(3) == 0 ? random.nextLong() & (1L << slots) - 1 : (1L << slots) - 1;
        if (random.nextInt(3) == 0) {
            return Arrival.of(random.nextInt(people), present);
        }
        var requests = new ArrayList<Request>();
        var known = new HashSet<Integer>();
        for (int other = 0; other < people; other++) {
            switch (random.nextInt(5)) {
                case 0 -> requests.add(request(people, other, 1 + random.nextInt(9), random.nextBoolean()));
                case 1 -> known.add(other);
                default -> {
                }
            }
        }
        return new Arrival(people, present, requests, known);
    }

    @Test
    void whatever_happens_every_rule_is_kept() {
        for (long seed = 0; seed < 250; seed++) {
            assertEverythingThatHappensKeepsTheRules(seed, 9);
        }
        for (long seed = 0; seed < 40; seed++) {
            assertEverythingThatHappensKeepsTheRules(seed, 40);
        }
    }

    @Test
    @Tag("full")
    void whatever_happens_every_rule_is_kept_in_many_events() {
        for (long seed = 1_000; seed < 20_000; seed++) {
            assertEverythingThatHappensKeepsTheRules(seed, 12);
        }
    }

    @Test
    void whoever_comes_first_meets_whom_she_asks_for() {
        var plan = new LivePlan(event(5, 3, 3, request(0, 1, 1, false)), List.of(meeting(0, 1, 2, 0)), Set.of());

        var change = plan.arrive(0, new Arrival(5, 7, List.of(request(5, 3, 4, false)), Set.of(4)));

        assertThat(change.added()).containsExactly(
                new NewMeeting(meeting(3, 5, 1, 0), Optional.empty(), Optional.empty()));
    }

    @Test
    void a_meeting_both_asked_for_moves_to_make_room_and_is_not_lost() {
        var problem = event(3, 2, 1, request(0, 1, 5, true));
        var plan = new LivePlan(problem, List.of(meeting(0, 1, 0, 0)), Set.of());
        var late = new Arrival(3, 1, List.of(request(0, 3, 5, false)), Set.of(1, 2));

        var change = plan.arrive(-1, late);

        assertThat(change.added()).containsExactly(new NewMeeting(meeting(0, 3, 0, 0),
                Optional.of(meeting(0, 1, 0, 0)), Optional.of(meeting(0, 1, 1, 0))));
        assertThat(change.lack()).isEmpty();
    }

    @Test
    void whoever_comes_too_late_for_her_share_is_told_why() {
        var problem = event(4, 4, 2, request(0, 1, 5, true), request(2, 3, 5, true), request(0, 2, 5, true),
                request(1, 3, 5, true), request(0, 3, 5, true), request(1, 2, 5, true));
        var meetings = List.of(meeting(0, 1, 1, 0), meeting(2, 3, 1, 1), meeting(0, 2, 2, 0), meeting(1, 3, 2, 1),
                meeting(0, 3, 3, 0), meeting(1, 2, 3, 1));

        var forTwo = new LivePlan(problem, meetings, Set.of()).arrive(0, Arrival.of(4, 0b1100));
        var forAll = new LivePlan(problem, meetings, Set.of()).arrive(0, Arrival.of(4, 0b1111));

        assertThat(forTwo.lack()).contains(new Change.Lack(4, 0, 3, List.of(2, 3), List.of(2, 3)));
        assertThat(forTwo.lack().orElseThrow().isTooLate()).isTrue();
        assertThat(forAll.lack()).contains(new Change.Lack(4, 0, 3, List.of(1, 2, 3), List.of(1, 2, 3)));
        assertThat(forAll.lack().orElseThrow().isTooLate()).isFalse();
    }

    @Test
    void those_whose_partner_does_not_come_meet_somebody_else_who_is_asked_for() {
        var problem = event(4, 1, 2, request(0, 1, 5, true), request(2, 3, 5, true), request(0, 2, 3, false));
        var plan = new LivePlan(problem, List.of(meeting(0, 1, 0, 0), meeting(2, 3, 0, 1)), Set.of());

        var first = plan.leave(-1, 1, -1);
        var second = plan.leave(-1, 3, -1);

        assertThat(first.vanished()).containsExactly(meeting(0, 1, 0, 0));
        assertThat(first.added()).isEmpty();
        assertThat(second.added()).extracting(NewMeeting::meeting).containsExactly(meeting(0, 2, 0, 0));
    }

    @Test
    void the_round_that_is_on_stays_as_it_is() {
        var problem = event(2, 2, 1, request(0, 1, 5, true));
        var plan = new LivePlan(problem, List.of(meeting(0, 1, 1, 0)), Set.of());

        assertThat(plan.leave(1, 0, -1).vanished()).isEmpty();
        assertThat(plan.arrive(1, Arrival.of(2, 3)).added()).isEmpty();
        assertThat(plan.meetings()).containsExactly(meeting(0, 1, 1, 0));
    }

    @Test
    void the_checker_catches_what_breaks_a_rule() {
        var problem = event(6, 3, 2, request(0, 1, 5, true), request(2, 3, 1, false), request(0, 2, 1, false));
        var before = List.of(meeting(0, 1, 0, 0), meeting(2, 3, 1, 0));
        var vanished = new Change(List.of(meeting(0, 1, 0, 0)), List.of(), Optional.empty());

        assertThat(judged(problem, before, List.of(meeting(2, 3, 1, 0)), vanished))
                .anyMatch(said -> said.contains("vanish"));
        assertThat(judged(problem, before, List.of(meeting(2, 3, 1, 0)), nothing()))
                .anyMatch(said -> said.contains("mutual")).anyMatch(said -> said.contains("not the change made"));
        assertThat(judged(problem, before, List.of(meeting(0, 1, 0, 0), meeting(2, 3, 2, 0)), nothing()))
                .anyMatch(said -> said.contains("not the change made"));
        assertThat(judged(problem, before, List.of(meeting(0, 1, 0, 0), meeting(2, 3, 1, 0), meeting(3, 4, 1, 1)),
                new Change(List.of(),
                        List.of(new NewMeeting(meeting(3, 4, 1, 1), Optional.empty(), Optional.empty())),
                        Optional.empty())))
                .anyMatch(said -> said.contains("cannot"));
        assertThat(judged(problem, before, List.of(meeting(0, 1, 2, 0), meeting(3, 4, 0, 0), meeting(2, 3, 1, 0)),
                new Change(List.of(),
                        List.of(new NewMeeting(meeting(3, 4, 0, 0), Optional.of(meeting(0, 1, 0, 0)),
                                Optional.of(meeting(0, 1, 2, 0)))),
                        Optional.empty())))
                .anyMatch(said -> said.contains("too much"));
        assertThat(new LiveWorld(problem, before, Set.of()).came(0, Arrival.of(5, 7), nothing(),
                List.of(meeting(0, 1, 1, 1), meeting(2, 3, 1, 0)))).anyMatch(said -> said.contains("over"));
    }

    private static Change nothing() {
        return new Change(List.of(), List.of(), Optional.empty());
    }

    private static List<String> judged(EventProblem problem, List<Meeting> before, List<Meeting> after, Change change) {
        return new LiveWorld(problem, before, Set.of()).came(-1, Arrival.of(5, 0), change, after);
    }

    @Test
    void what_cannot_be_is_refused() {
        var problem = event(3, 2, 1, request(0, 1, 5, true));
        assertThatThrownBy(() -> new LivePlan(problem, List.of(meeting(0, 1, 0, 1)), Set.of()))
                .hasMessageContaining("Not free");
        var plan = new LivePlan(problem, List.of(), Set.of());
        assertThatThrownBy(() -> plan.arrive(0, Arrival.of(4, 1))).hasMessageContaining("3");
        assertThatThrownBy(() -> new Arrival(3, 1, List.of(request(0, 1, 1, true)), Set.of()))
                .hasMessageContaining("others");
        assertThatThrownBy(() -> new Arrival(3, 1, List.of(request(0, 3, 1, true), request(3, 0, 2, true)), Set.of()))
                .hasMessageContaining("twice");
    }
}
