package org.entregent.meetings.evening;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.entregent.meetings.FairSlot;
import org.entregent.meetings.RunSheet.Kind;
import org.entregent.meetings.preparation.RefusedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the acts of an evening add up to, and what follows from an order. */
class EveningTests {

    private static final int TWO_HOURS = 2 * 3_600;

    @Test
    void the_order_of_the_parts_is_that_of_the_run_sheet() {
        var log = Log.of(4);
        var kinds = new ArrayList<Kind>();
        while (log.evening().ended().isEmpty()) {
            log.later(1).onward();
            log.evening().stage().map(Stage::kind).filter(kind -> kinds.isEmpty() || kinds.getLast() != kind)
                    .ifPresent(kinds::add);
        }
        assertThat(kinds).containsExactly(Kind.WELCOME, Kind.ROUND_TABLE, Kind.TALK, Kind.EXCHANGES);
        assertThat(log.evening().held()).hasSize(3);
        assertThat(log.evening().stage()).isEmpty();
    }

    @Test
    void twenty_six_people_have_55_seconds_each_and_are_done_after_26_minutes() {
        var log = Log.of(26).arriveAll();
        log.at(0).onward().at(900).onward();
        assertThat(log.table().slot()).isEqualTo(Duration.ofSeconds(55));
        for (int i = 0; i < 26; i++) {
            assertThat(log.table().spoken()).isEqualTo(i);
            log.later(60).onward();
        }
        assertThat(log.table().isOver()).isTrue();
        assertThat(Duration.between(Log.EIGHT.plusSeconds(900), log.now())).isEqualTo(Duration.ofMinutes(26));
        assertThat(log.table().times().values()).containsOnly(Duration.ofSeconds(55));
        assertThat(log.table().given()).isEmpty();
    }

    @Test
    void everybody_speaks_once_in_an_order_that_the_seed_gives() {
        var log = Log.of(26).arriveAll();
        log.onward().onward();
        assertThat(log.table().order()).containsExactlyInAnyOrderElementsOf(numbers(26)).isNotEqualTo(numbers(26));
        var again = Log.of(26).arriveAll();
        again.onward().onward();
        assertThat(again.table().order()).isEqualTo(log.table().order());
    }

    @Test
    void who_speaks_has_her_whole_slot_after_the_hand_over() {
        var log = Log.of(26).arriveAll();
        log.onward().at(900).onward();
        var turn = log.table().turn().orElseThrow();
        assertThat(turn.timing().left(log.now())).isEqualTo(Duration.ofSeconds(60));
        assertThat(turn.timing().elapsed(log.now().plusSeconds(5))).isZero();
        assertThat(turn.timing().left(log.now().plusSeconds(60))).isZero();
    }

    @Test
    void overruns_eat_the_reserve_then_move_the_end_and_nobody_s_slot_shrinks() {
        var log = Log.of(26).arriveAll();
        log.at(0).onward().at(900).onward();
        assertThat(log.table().reserve(log.now())).isEqualTo(Duration.ofMinutes(4));
        assertThat(log.ends()).isEqualTo(TWO_HOURS);

        log.later(60 + 200).onward();
        assertThat(log.table().reserve(log.now())).isEqualTo(Duration.ofSeconds(40));
        assertThat(log.ends()).isEqualTo(TWO_HOURS);

        log.later(60 + 100).onward();
        assertThat(log.table().reserve(log.now())).isEqualTo(Duration.ofSeconds(-60));
        assertThat(log.ends()).isEqualTo(TWO_HOURS + 60);
        assertThat(log.table().turn().orElseThrow().timing().length()).isEqualTo(Duration.ofSeconds(55));
    }

    @Test
    void seconds_given_back_are_counted_and_return_to_the_reserve() {
        var log = Log.of(26).arriveAll();
        log.onward().at(900).onward();
        log.later(5 + 40).onward().later(5 + 50).onward();
        assertThat(log.table().given().values()).containsExactlyInAnyOrder(Duration.ofSeconds(15),
                Duration.ofSeconds(5));
        assertThat(log.table().reserve(log.now())).isEqualTo(Duration.ofMinutes(4).plusSeconds(20));
    }

    /** The two accounts know nothing of each other: one adds up what each took, the other looks at the clock. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_reserve_is_what_the_arithmetic_of_the_slot_says(long seed) {
        var random = new SplittableRandom(seed);
        int people = random.nextInt(2, 40);
        var log = Log.of(people).arriveAll();
        log.onward().at(900).onward();
        var account = new FairSlot(people, Duration.ofMinutes(30), Duration.ofSeconds(120), Duration.ofSeconds(5))
                .start();
        for (int i = 0; i + 1 < people; i++) {
            var spoken = Duration.ofSeconds(random.nextInt(90));
            account = account.afterSpeaking(spoken);
            log.later(5).later(spoken.toSeconds()).onward();
            assertThat(log.table().reserve(log.now())).isEqualTo(account.balance());
        }
    }

    @Test
    void a_pause_holds_the_clock_and_moves_the_end_only_when_the_reserve_is_used_up() {
        var log = Log.of(26).arriveAll();
        log.at(0).onward().at(900).onward().later(20);
        log.ask(new Command.Pause());
        var turn = log.table().turn().orElseThrow().timing();
        assertThat(turn.left(log.now().plusSeconds(100))).isEqualTo(turn.left(log.now()))
                .isEqualTo(Duration.ofSeconds(40));
        log.later(300);
        assertThat(log.ends()).isEqualTo(TWO_HOURS + 60);
        log.ask(new Command.Resume());
        assertThat(log.table().turn().orElseThrow().timing().left(log.now())).isEqualTo(Duration.ofSeconds(40));
        assertThat(log.table().turn().orElseThrow().timing().elapsed(log.now())).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void a_pause_during_the_hand_over_holds_that_too() {
        var log = Log.of(26).arriveAll();
        log.onward().at(900).onward().later(2);
        log.ask(new Command.Pause());
        log.later(60);
        log.ask(new Command.Resume());
        assertThat(log.table().turn().orElseThrow().timing().left(log.now())).isEqualTo(Duration.ofSeconds(58));
    }

    @Test
    void ten_seconds_more_are_for_this_turn_alone() {
        var log = Log.of(26).arriveAll();
        log.onward().at(900).onward();
        log.ask(new Command.Extend(Duration.ofSeconds(10)));
        assertThat(log.table().turn().orElseThrow().timing().length()).isEqualTo(Duration.ofSeconds(65));
        log.later(70).onward();
        assertThat(log.table().turn().orElseThrow().timing().length()).isEqualTo(Duration.ofSeconds(55));
        assertThat(log.table().given()).isEmpty();
    }

    @Test
    void late_arrival_speaks_last() {
        var log = Log.of(26).arrive(IntStream.rangeClosed(1, 24).toArray());
        log.onward().at(900).onward();
        assertThat(log.table().places()).isEqualTo(2);
        log.later(60).arrive(25).later(60).arrive(26);
        assertThat(log.table().order().subList(24, 26)).containsExactly(25, 26);
        assertThat(log.table().late()).containsExactlyInAnyOrder(25, 26);
        assertThat(log.table().places()).isZero();
        assertThat(log.table().slot()).as("counted from the first").isEqualTo(Duration.ofSeconds(55));
    }

    @Test
    void a_walk_in_has_the_same_slot_as_all_and_the_end_moves_if_it_must() {
        var log = Log.of(26).arriveAll();
        log.at(0).onward().at(900).onward();
        log.entries().add(new Entry(log.entries().size() + 1L, log.now(), Author.door(), new Act.Arrived(27, true)));
        assertThat(log.table().order()).endsWith(27);
        assertThat(log.evening().walkIns()).containsExactly(27);
        assertThat(log.table().reserve(log.now())).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void who_comes_when_all_have_spoken_is_called_at_once() {
        var log = Log.of(3).arrive(1, 2);
        log.onward().onward().later(60).onward().later(60).onward();
        assertThat(log.table().isOver()).isTrue();
        log.later(30).arrive(3);
        assertThat(log.table().turn().orElseThrow().number()).isEqualTo(3);
    }

    @Test
    void who_is_skipped_comes_back_before_those_who_came_late() {
        var log = Log.of(5).arrive(1, 2, 3, 4);
        log.onward().at(900).onward().arrive(5);
        int first = log.table().order().getFirst();
        log.ask(new Command.Skip(log.evening().moment()));
        assertThat(log.table().order()).hasSize(5).endsWith(first, 5);
        assertThat(log.table().spoken()).isZero();
        assertThat(log.table().times()).isEmpty();
    }

    @Test
    void the_last_of_all_cannot_be_skipped() {
        var log = Log.of(2).arriveAll();
        log.onward().onward().later(60).onward();
        assertThat(log.ask(new Command.Skip(log.evening().moment()))).isEmpty();
    }

    @Test
    void somebody_is_moved_among_those_who_wait() {
        var log = Log.of(5).arriveAll();
        log.onward().onward();
        int last = log.table().order().getLast();
        log.ask(new Command.Move(last, 0));
        assertThat(log.table().queue().getFirst()).isEqualTo(last);
        assertThat(log.ask(new Command.Move(log.table().order().getFirst(), 2))).as("she speaks already").isEmpty();
    }

    @Test
    void who_leaves_is_waited_for_no_more() {
        var log = Log.of(5).arriveAll();
        log.onward().onward();
        int speaker = log.table().turn().orElseThrow().number();
        int last = log.table().order().getLast();
        log.ask(new Command.Leave(last));
        assertThat(log.table().order()).hasSize(4).doesNotContain(last);
        log.ask(new Command.Leave(speaker));
        assertThat(log.table().turn().orElseThrow().number()).isNotEqualTo(speaker);
        assertThat(log.table().spoken()).isEqualTo(1);
    }

    @Test
    void two_consoles_that_say_next_at_once_skip_nobody() {
        var log = Log.of(5).arriveAll();
        log.onward().onward();
        long seen = log.evening().moment();
        assertThat(log.ask(new Command.Onward(seen))).hasSize(1);
        assertThat(log.ask(new Command.Onward(seen))).isEmpty();
        assertThat(log.table().spoken()).isEqualTo(1);
    }

    @Test
    void next_that_is_taken_back_gives_the_turn_back_as_if_nothing_had_been() {
        var log = Log.of(5).arriveAll();
        log.onward().at(900).onward().later(30);
        var before = log.table();
        log.onward().later(3);
        log.ask(new Command.Undo(log.evening().last().orElseThrow().number()));
        assertThat(log.table()).isEqualTo(before);
        assertThat(log.table().turn().orElseThrow().timing().left(log.now())).isEqualTo(Duration.ofSeconds(32));
    }

    @Test
    void what_something_has_followed_cannot_be_taken_back() {
        var log = Log.of(5).arriveAll();
        log.onward().onward();
        long first = log.evening().last().orElseThrow().number();
        log.onward();
        assertThatThrownBy(() -> log.ask(new Command.Undo(first))).isInstanceOf(RefusedException.class)
                .hasMessage("refused.undo-late");
    }

    @Test
    void beginning_late_and_jumping_a_part_are_told_in_the_end() {
        var log = Log.of(26).arriveAll();
        log.at(600);
        assertThat(log.ends()).as("not begun").isEqualTo(TWO_HOURS + 600);
        log.onward();
        assertThat(log.ends()).isEqualTo(TWO_HOURS + 600);
        log.ask(new Command.Begin(Log.TALK));
        assertThat(log.ends()).isEqualTo(600 + 75 * 60);
        log.later(70 * 60);
        assertThat(log.ends()).as("ten minutes over").isEqualTo(600 + 85 * 60);
    }

    @Test
    void an_end_that_lies_ahead_is_counted_from_the_hour() {
        var log = Log.of(4).at(-3_600);
        assertThat(log.ends()).isEqualTo(TWO_HOURS);
    }

    @Test
    void an_evening_tried_out_on_another_day_is_not_early_by_days() {
        var log = Log.of(4).at(-3 * 24 * 3_600).onward();
        var evening = log.evening();
        assertThat(Projection.of(log.prepared().meeting(), evening).drift(evening, log.now())).contains(Duration.ZERO);
    }

    @Test
    void nobody_there_is_told_instead_of_a_round_table_of_nobody() {
        var log = Log.of(3).arrive(1);
        log.ask(new Command.Leave(1));
        assertThatThrownBy(() -> log.ask(new Command.Begin(Log.ROUND_TABLE))).isInstanceOf(RefusedException.class)
                .hasMessage("refused.nobody-there");
    }

    @Test
    void where_nobody_was_checked_in_all_are_there() {
        var log = Log.of(6);
        log.onward().onward();
        assertThat(log.table().order()).hasSize(6);
        log.onward();
    }

    @Test
    void an_arrival_taken_back_is_none() {
        var log = Log.of(3).arrive(1, 2);
        log.ask(new Command.TakeBack(2));
        assertThat(log.evening().arrivals()).containsOnlyKeys(1);
        assertThat(log.ask(new Command.TakeBack(2))).isEmpty();
        assertThat(log.ask(new Command.CheckIn(1))).as("twice is once").isEmpty();
    }

    @Test
    void questions_wait_in_their_order_and_are_asked_once() {
        var log = Log.of(3);
        log.ask(new Command.Ask(2, "Why? "));
        log.ask(new Command.Ask(0, "How?"));
        assertThat(log.ask(new Command.Ask(2, "Why?"))).isEmpty();
        assertThat(log.evening().questions()).extracting(Evening.Question::text).containsExactly("Why?", "How?");
        log.ask(new Command.Close(log.evening().questions().getFirst().asked()));
        assertThat(log.evening().questions()).extracting(Evening.Question::text).containsExactly("How?");
        assertThatThrownBy(() -> log.ask(new Command.Ask(1, " "))).hasMessage("refused.question-missing");
    }

    /** Adding acts up one by one, or all at once after a restart, must come to the same. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void an_evening_read_again_is_the_same(long seed) {
        var random = new SplittableRandom(seed);
        var log = Log.of(random.nextInt(2, 20));
        for (int i = 0; i < 120; i++) {
            log.later(random.nextInt(40));
            var before = log.evening();
            int known = log.entries().size();
            try {
                log.ask(any(random, log));
            } catch (RefusedException _) {
                assertThat(log.entries()).hasSize(known);
            }
            var since = log.entries().subList(known, log.entries().size());
            if (since.stream().noneMatch(entry -> entry.act() instanceof Act.Undone)) {
                for (var entry : since) {
                    before = before.after(entry);
                }
                assertThat(before).isEqualTo(log.evening());
            }
            check(log);
        }
    }

    static Command any(SplittableRandom random, Log log) {
        int number = random.nextInt(1, log.prepared().people().size() + 1);
        return switch (random.nextInt(16)) {
            case 0, 1, 2 -> new Command.CheckIn(number);
            case 3 -> new Command.TakeBack(number);
            case 4 -> new Command.Leave(number);
            case 5, 6, 7, 8 -> new Command.Onward(log.evening().moment());
            case 9 -> new Command.Skip(log.evening().moment());
            case 10 -> new Command.Move(number, random.nextInt(5));
            case 11 -> random.nextBoolean() ? new Command.Pause() : new Command.Resume();
            case 12 -> new Command.Extend(Duration.ofSeconds(10));
            case 13 -> new Command.Begin(log.prepared().meeting().parts().get(random.nextInt(4)).id());
            case 14 -> random.nextBoolean() ? new Command.Replan() : new Command.Trio(number);
            default -> new Command.Undo(log.evening().last().map(Entry::number).orElse(0L));
        };
    }

    private static void check(Log log) {
        var evening = log.evening();
        var people = new HashSet<>(numbers(log.prepared().people().size()));
        assertThat(people).containsAll(evening.arrivals().keySet());
        if (evening.stage().orElse(null) instanceof RoundTable table) {
            assertThat(new HashSet<>(table.order())).hasSize(table.order().size());
            assertThat(table.spoken()).isBetween(0, table.order().size());
            table.turn().ifPresent(turn -> assertThat(table.order().get(table.spoken())).isEqualTo(turn.number()));
            assertThat(table.turn().isEmpty()).isEqualTo(table.spoken() == table.order().size());
        }
        for (var round : evening.held()) {
            var seated = round.tables().stream().flatMap(one -> one.people().stream()).collect(Collectors.toList());
            assertThat(Set.copyOf(seated)).hasSize(seated.size());
        }
        assertThat(log.ends()).isGreaterThanOrEqualTo(
                evening.ended().isPresent() ? 0 : Duration.between(Log.EIGHT, log.now()).toSeconds());
    }

    private static List<Integer> numbers(int people) {
        return IntStream.rangeClosed(1, people).boxed().toList();
    }
}
