package org.entregent.meetings;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.entregent.meetings.RunSheet.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RunSheetTests {

    @Test
    void the_classic_meeting_lasts_two_hours() {
        var classic = RunSheet.classic();

        assertThat(classic.length()).isEqualTo(Duration.ofHours(2));
        assertThat(classic.startOf(0)).isZero();
        assertThat(classic.startOf(2)).isEqualTo(Duration.ofMinutes(45));
        assertThat(classic.parts()).extracting(RunSheet.Part::kind).containsExactly(Kind.WELCOME, Kind.ROUND_TABLE,
                Kind.TALK, Kind.EXCHANGES);
    }

    @Test
    void a_part_of_zero_minutes_is_left_out() {
        var short_one = RunSheet.ofMinutes(10, 20, 0, 30);

        assertThat(short_one.parts()).hasSize(3);
        assertThat(short_one.lengthOf(Kind.TALK)).isZero();
        assertThat(short_one.startOf(2)).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void the_speaker_has_one_third_and_the_questions_two() {
        assertThat(RunSheet.presentation(Duration.ofMinutes(60))).isEqualTo(Duration.ofMinutes(20));
        assertThat(RunSheet.presentation(Duration.ofMinutes(50))).isEqualTo(Duration.ofMinutes(17));
    }

    @Test
    void the_exchanges_share_their_time() {
        assertThat(RunSheet.classic().exchange(3)).isEqualTo(Duration.ofMinutes(5));
        assertThat(RunSheet.classic().exchange(4)).isEqualTo(Duration.ofSeconds(225));
        assertThat(RunSheet.classic().exchange(7)).isEqualTo(Duration.ofSeconds(125));
        assertThatIllegalArgumentException().isThrownBy(() -> RunSheet.classic().exchange(0));
    }

    @Test
    void nothing_at_all_is_not_a_run_sheet() {
        assertThatIllegalArgumentException().isThrownBy(() -> RunSheet.ofMinutes(0, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> RunSheet.ofMinutes(15, -1, 60, 15));
    }
}
