package org.entregent.meetings.evening;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.entregent.meetings.BilateralPlan.Round;
import org.entregent.meetings.RunSheet.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** Exchanges in two parts, and exchanges that are begun again. */
class RoundsTests {

    private static final UUID LATER = new UUID(0, 5);
    private static final int PEOPLE = 12;

    /** Ten minutes of exchanges, a talk, five minutes more: three rounds of five minutes. */
    private static Log twoParts() {
        return Log.of(PEOPLE, Set.of(), List.of(Log.part(Log.EXCHANGES, Kind.EXCHANGES, 10),
                Log.part(Log.TALK, Kind.TALK, 60), Log.part(LATER, Kind.EXCHANGES, 5))).arriveAll();
    }

    private static void isRound(Log log, UUID part, int number) {
        assertThat(log.round().part()).isEqualTo(part);
        assertThat(log.round().round().number()).isEqualTo(number);
    }

    @Test
    void a_second_part_of_exchanges_goes_on_where_the_first_ended() {
        var log = twoParts();
        isRound(log.at(0).onward(), Log.EXCHANGES, 1);
        isRound(log.at(300).onward(), Log.EXCHANGES, 2);
        assertThat(log.at(600).onward().evening().stage()).map(Stage::kind).contains(Kind.TALK);
        isRound(log.at(4_200).onward(), LATER, 3);
        assertThat(log.at(4_500).onward().evening().ended()).isPresent();

        assertThat(log.evening().held()).extracting(Round::number).containsExactly(1, 2, 3);
        assertThat(Replanning.pairs(log.evening().held())).as("everybody met three others")
                .hasSize(3 * PEOPLE / 2);
    }

    @Test
    void the_end_of_the_evening_counts_each_round_in_its_own_part() {
        var log = twoParts().at(0).onward();
        assertThat(log.ends()).isEqualTo(75 * 60);
        assertThat(log.at(300).onward().ends()).isEqualTo(75 * 60);
    }

    @Test
    void rounds_that_the_first_part_had_no_time_for_are_held_in_the_second() {
        var log = twoParts().onward();
        log.ask(new Command.NextPart(log.evening().moment()));
        isRound(log.onward(), LATER, 2);
        isRound(log.onward(), LATER, 3);
        assertThat(log.evening().held()).extracting(Round::number).containsExactly(1, 2, 3);
    }

    @Test
    void exchanges_begun_again_are_held_from_the_first_round_to_the_last() {
        var log = Log.of(PEOPLE).arriveAll();
        log.ask(new Command.Begin(Log.EXCHANGES));
        log.onward().onward();
        isRound(log, Log.EXCHANGES, 3);

        log.ask(new Command.Begin(Log.TALK));
        log.ask(new Command.Begin(Log.EXCHANGES));
        isRound(log, Log.EXCHANGES, 1);
        isRound(log.onward(), Log.EXCHANGES, 2);
        isRound(log.onward(), Log.EXCHANGES, 3);
        assertThat(log.evening().held()).extracting(Round::number).containsExactly(1, 2, 3);
    }

    @Test
    void whoever_leaves_when_exchanges_are_held_again_changes_the_rounds_to_come() {
        var log = Log.of(PEOPLE).arriveAll();
        log.ask(new Command.Begin(Log.EXCHANGES));
        log.onward().onward();
        log.ask(new Command.Begin(Log.TALK));
        log.ask(new Command.Begin(Log.EXCHANGES));

        assertThat(log.ask(new Command.Leave(5))).hasAtLeastOneElementOfType(Act.Replanned.class);
        assertThat(log.onward().round().round().tables())
                .allSatisfy(table -> assertThat(table.people()).doesNotContain(5));
    }
}
