package org.entregent.meetings;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FairSlotTests {

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    @ParameterizedTest
    @CsvSource({"1,60", "2,60", "25,60", "26,55", "27,55", "28,55", "29,50", "67,20", "68,15", "336,0", "2000,0"})
    void thirty_minutes_are_shared_fairly(int people, int seconds) {
        assertThat(FairSlot.of(people, HALF_AN_HOUR).slot()).hasSeconds(seconds);
    }

    @Test
    void twenty_six_people_leave_four_minutes_for_the_late() {
        var slot = FairSlot.of(26, HALF_AN_HOUR);

        assertThat(slot.planned()).isEqualTo(Duration.ofMinutes(26));
        assertThat(slot.left()).isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void the_reserve_and_the_hand_over_can_be_chosen() {
        assertThat(new FairSlot(26, HALF_AN_HOUR, Duration.ZERO, Duration.ZERO).slot()).hasSeconds(60);
        assertThat(new FairSlot(30, HALF_AN_HOUR, Duration.ZERO, Duration.ZERO).slot()).hasSeconds(60);
        assertThat(new FairSlot(31, HALF_AN_HOUR, Duration.ZERO, Duration.ZERO).slot()).hasSeconds(55);
        assertThat(new FairSlot(26, HALF_AN_HOUR, Duration.ofMinutes(10), Duration.ofSeconds(10)).slot())
                .hasSeconds(35);
    }

    @Test
    void whoever_comes_the_planned_time_never_eats_the_reserve_unless_the_slot_is_zero() {
        assertThat(IntStream.rangeClosed(1, 2_000).mapToObj(people -> FairSlot.of(people, HALF_AN_HOUR)))
                .allSatisfy(slot -> {
                    assertThat(slot.slot().toSeconds() % 5).isZero();
                    assertThat(slot.slot()).isBetween(Duration.ZERO, FairSlot.LONGEST);
                    if (!slot.slot().isZero()) {
                        assertThat(slot.left()).isGreaterThanOrEqualTo(FairSlot.DEFAULT_RESERVE);
                    }
                });
    }

    @Test
    void below_twenty_seconds_parallel_tables_or_more_time_are_proposed() {
        assertThat(FairSlot.of(67, HALF_AN_HOUR).tooShort()).isFalse();
        var crowd = FairSlot.of(68, HALF_AN_HOUR);

        assertThat(crowd.tooShort()).isTrue();
        assertThat(crowd.parallelTables()).isEqualTo(2);
        assertThat(crowd.slotAt(2)).hasSeconds(40);
        assertThat(crowd.lengthNeeded()).isEqualTo(Duration.ofMinutes(31));
        assertThat(FairSlot.of(68, crowd.lengthNeeded()).tooShort()).isFalse();
    }

    @Test
    void no_number_of_tables_helps_when_there_is_no_time_at_all() {
        assertThat(FairSlot.of(10, Duration.ofSeconds(130)).parallelTables()).isZero();
        assertThat(FairSlot.of(10, Duration.ofSeconds(100)).slot()).isZero();
    }

    @Test
    void nobody_and_negative_times_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> FairSlot.of(0, HALF_AN_HOUR));
        assertThatIllegalArgumentException().isThrownBy(() -> FairSlot.of(3, Duration.ofSeconds(-1)));
    }

    @Test
    void overruns_eat_the_reserve_then_move_the_end_and_the_slot_never_shrinks() {
        var account = FairSlot.of(26, HALF_AN_HOUR).start();

        for (int i = 0; i < 24; i++) {
            account = account.afterSpeaking(Duration.ofSeconds(65));
        }
        assertThat(account.reserve()).isZero();
        assertThat(account.endMovedBy()).isZero();
        account = account.afterSpeaking(Duration.ofSeconds(75));

        assertThat(account.endMovedBy()).hasSeconds(20);
        assertThat(account.slot()).hasSeconds(55);
    }

    @Test
    void seconds_given_back_return_to_the_reserve_and_bring_a_moved_end_back() {
        var account = new RoundTableAccount(Duration.ofSeconds(55), Duration.ofSeconds(5), Duration.ofSeconds(10));

        assertThat(account.afterSpeaking(Duration.ofSeconds(40)).reserve()).hasSeconds(25);
        var late = account.afterSpeaking(Duration.ofSeconds(95));
        assertThat(late.endMovedBy()).hasSeconds(30);
        assertThat(late.afterSpeaking(Duration.ofSeconds(15))).satisfies(back -> {
            assertThat(back.endMovedBy()).isZero();
            assertThat(back.reserve()).hasSeconds(10);
        });
    }

    @Test
    void a_late_arrival_has_the_same_slot_out_of_the_reserve() {
        var account = FairSlot.of(26, HALF_AN_HOUR).start();

        for (int i = 0; i < 4; i++) {
            account = account.afterLateArrival();
        }
        assertThat(account.reserve()).isZero();
        assertThat(account.afterLateArrival().endMovedBy()).hasSeconds(60);
    }
}
