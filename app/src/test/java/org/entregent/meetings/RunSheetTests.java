package org.entregent.meetings;

import java.time.Duration;
import java.util.List;

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
    void two_parts_of_exchanges_share_the_rounds_by_their_lengths() {
        var sheet = new RunSheet(List.of(part(Kind.WELCOME, 15), part(Kind.EXCHANGES, 10), part(Kind.TALK, 60),
                part(Kind.EXCHANGES, 5)));

        assertThat(sheet.firstRound(1, 3)).isEqualTo(1);
        assertThat(sheet.lastRound(1, 3)).isEqualTo(2);
        assertThat(sheet.firstRound(3, 3)).isEqualTo(3);
        assertThat(sheet.lastRound(3, 3)).isEqualTo(3);
        assertThat(sheet.roundsIn(0, 3)).isZero();
        assertThat(sheet.roundsIn(1, 3)).isEqualTo(2);
        assertThat(sheet.roundsIn(2, 3)).isZero();
        assertThat(sheet.roundsIn(3, 3)).isEqualTo(1);
        assertThat(sheet.startOfRound(1, 3)).isEqualTo(Duration.ofMinutes(15));
        assertThat(sheet.startOfRound(2, 3)).isEqualTo(Duration.ofMinutes(20));
        assertThat(sheet.startOfRound(3, 3)).isEqualTo(Duration.ofMinutes(85));
    }

    private static RunSheet.Part part(Kind kind, int minutes) {
        return new RunSheet.Part(kind, Duration.ofMinutes(minutes));
    }

    @Test
    void nothing_at_all_is_not_a_run_sheet() {
        assertThatIllegalArgumentException().isThrownBy(() -> RunSheet.ofMinutes(0, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> RunSheet.ofMinutes(15, -1, 60, 15));
    }
}
