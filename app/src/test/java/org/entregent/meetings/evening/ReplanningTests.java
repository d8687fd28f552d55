package org.entregent.meetings.evening;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.entregent.meetings.Acquaintances.Pair;
import org.entregent.meetings.BilateralPlan.Round;

import static org.assertj.core.api.Assertions.assertThat;

/** The exchanges when people are absent, late, or leave. */
class ReplanningTests {

    private static Log begun(Log log) {
        log.ask(new Command.Begin(Log.EXCHANGES));
        return log;
    }

    @Test
    void when_all_are_there_the_plan_is_held_as_it_was_prepared() {
        var log = begun(Log.of(26).arriveAll());
        assertThat(log.round().round()).isEqualTo(log.prepared().plan().plan().rounds().getFirst());
        assertThat(log.evening().planChange()).isEmpty();
    }

    @Test
    void two_absent_people_leave_two_who_meet_and_nobody_else_is_moved() {
        var log = Log.of(26).arriveAll();
        var first = log.prepared().plan().plan().rounds().getFirst().tables();
        int absent = first.get(0).people().getFirst();
        int other = first.get(1).people().getFirst();
        log.ask(new Command.Leave(absent));
        log.ask(new Command.Leave(other));
        begun(log);

        var seats = log.round().round().tables();
        assertThat(Log.isSeating(seats, present(26, absent, other))).isTrue();
        assertThat(seats).containsAll(first.subList(2, 13));
        assertThat(log.evening().planChange().orElseThrow().concerned()).contains(first.get(0).people().get(1),
                first.get(1).people().get(1));
    }

    @Test
    void one_absent_person_makes_a_trio_and_those_concerned_are_told() {
        var log = Log.of(26).arriveAll();
        var first = log.prepared().plan().plan().rounds().getFirst();
        int absent = first.tables().get(4).people().getFirst();
        log.ask(new Command.Leave(absent));
        begun(log);
        assertThat(Log.isSeating(log.round().round().tables(), present(26, absent))).isTrue();
        assertThat(log.round().round().tables()).anyMatch(table -> table.people().size() == 3);
        assertThat(log.evening().planChange().orElseThrow().concerned()).isEqualTo(
                changed(log.prepared().plan().plan().rounds(), log, present(26, absent)));
    }

    @Test
    void who_comes_between_two_rounds_is_seated_in_the_next_and_meets_nobody_twice() {
        var log = Log.of(26).arrive(IntStream.rangeClosed(1, 25).toArray());
        begun(log).later(120).arrive(26);
        log.later(200).onward();
        assertThat(log.round().round().number()).isEqualTo(2);
        assertThat(Log.isSeating(log.round().round().tables(), present(26))).isTrue();
        assertThat(couples(log.evening().held().get(0))).doesNotContainAnyElementsOf(couples(log.round().round()));
    }

    @Test
    void who_sits_alone_is_seated_with_two_others_and_nobody_else_moves() {
        var log = begun(Log.of(26).arriveAll());
        var before = log.round().round().tables();
        var alone = before.get(9).people().getFirst();
        var missing = before.get(9).people().get(1);
        log.ask(new Command.Await(alone));
        assertThat(log.evening().waiting()).containsOnlyKeys(alone);
        log.ask(new Command.Leave(missing));
        log.ask(new Command.Trio(alone));
        var after = log.round().round().tables();
        assertThat(after).hasSize(12);
        assertThat(Log.isSeating(after, present(26, missing))).isTrue();
        assertThat(after.stream().filter(before::contains)).hasSize(11);
        assertThat(log.evening().waiting()).isEmpty();
        assertThat(log.evening().planChange().orElseThrow().concerned()).hasSize(3).contains(alone);
    }

    static java.util.stream.IntStream seeds() {
        return IntStream.rangeClosed(1, 25);
    }

    /** People come and go at random between the rounds; everybody there always sits, and nobody meets anybody twice. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_people_do_everybody_there_sits_once(int seed) {
        var random = new SplittableRandom(seed);
        int people = random.nextInt(10, 32);
        var known = new HashSet<Pair>();
        for (int i = 0; i < people / 2; i++) {
            int one = random.nextInt(1, people);
            known.add(Pair.of(one, random.nextInt(one + 1, people + 1)));
        }
        var log = Log.of(people, known);
        var there = new TreeSet<Integer>();
        for (int number = 1; number <= people; number++) {
            if (random.nextInt(5) > 0) {
                there.add(number);
                log.arrive(number);
            }
        }
        for (int round = 1; round <= 3; round++) {
            if (round == 1) {
                begun(log);
            } else {
                log.later(300).onward();
            }
            assertThat(log.round().round().number()).isEqualTo(round);
            assertThat(Log.isSeating(log.round().round().tables(), there)).isTrue();
            for (int i = 0; i < 3; i++) {
                int number = random.nextInt(1, people + 1);
                if (there.contains(number) && there.size() > 8) {
                    there.remove(number);
                    log.ask(new Command.Leave(number));
                } else {
                    there.add(number);
                    log.arrive(number);
                }
            }
        }
        var met = new HashSet<Pair>();
        for (var round : log.evening().held()) {
            for (var pair : couples(round)) {
                assertThat(met.add(pair)).as("%s meet twice, seed %s", pair, seed).isTrue();
                assertThat(known).as("seed %s", seed).doesNotContain(pair);
            }
        }
    }

    /** By comparing what each person reads on her paper: table and partners, round by round. */
    private static java.util.List<Integer> changed(java.util.List<Round> told, Log log, Set<Integer> people) {
        var changed = new TreeSet<Integer>();
        for (var round : told) {
            var now = round.number() == 1
                    ? log.round().round()
                    : log.evening().replanned().getOrDefault(round.number(), round);
            for (int number : people) {
                if (!sentence(round, number).equals(sentence(now, number))) {
                    changed.add(number);
                }
            }
        }
        return java.util.List.copyOf(changed);
    }

    private static String sentence(Round round, int number) {
        return round.tables().stream().filter(table -> table.people().contains(number))
                .map(table -> table.number() + ":" + table.people()).findFirst().orElse("nowhere");
    }

    private static Set<Integer> present(int people, int... absent) {
        var gone = IntStream.of(absent).boxed().collect(Collectors.toSet());
        return IntStream.rangeClosed(1, people).boxed().filter(number -> !gone.contains(number))
                .collect(Collectors.toSet());
    }

    private static Set<Pair> couples(Round round) {
        var couples = new HashSet<Pair>();
        for (var table : round.tables()) {
            for (int one : table.people()) {
                for (int other : table.people()) {
                    if (one < other) {
                        couples.add(Pair.of(one, other));
                    }
                }
            }
        }
        return couples;
    }
}
