package org.entregent.meetings.after;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.entregent.ServerTest;
import org.entregent.identity.Guest;
import org.entregent.identity.SignedIn;
import org.entregent.meetings.after.Keepsake.State;
import org.entregent.meetings.preparation.NoSuchMeetingException;
import org.entregent.meetings.preparation.RefusedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** "We met", on a real database. */
class EncountersTests extends ServerTest {

    private Breakfast breakfast;

    @BeforeEach
    void somebodyHosts() {
        var person = person("Hélène Vasseur");
        breakfast = Breakfast.of(ServerTest::part, new SignedIn(person.account(), person.name()));
    }

    private static Encounters encounters() {
        return part(Encounters.class);
    }

    private State state(int number, int other) {
        return part(Cards.class).of(breakfast.guest(number)).of(other).met();
    }

    @Test
    void a_meeting_is_confirmed_when_the_other_says_so_too() {
        encounters().tell(breakfast.guest(1), 2, Breakfast.tap());

        assertThat(state(1, 2)).isEqualTo(State.SAID);
        assertThat(state(2, 1)).isEqualTo(State.HEARD);
        assertThat(encounters().all(breakfast.host, breakfast.meeting)).containsExactly(new Met(1, 2, false));

        encounters().tell(breakfast.guest(2), 1, Breakfast.tap());

        assertThat(state(1, 2)).isEqualTo(State.CONFIRMED);
        assertThat(state(2, 1)).isEqualTo(State.CONFIRMED);
        assertThat(encounters().all(breakfast.host, breakfast.meeting)).containsExactly(new Met(1, 2, true));
    }

    @Test
    void a_tap_that_is_sent_again_counts_once_even_after_it_was_taken_back() {
        var tap = Breakfast.tap();
        encounters().tell(breakfast.guest(1), 2, tap);
        encounters().takeBack(breakfast.guest(1), 2, Breakfast.tap());

        encounters().tell(breakfast.guest(1), 2, tap);

        assertThat(state(1, 2)).isEqualTo(State.NO);
    }

    @Test
    void what_the_other_said_stays_when_one_takes_it_back() {
        encounters().tell(breakfast.guest(1), 2, Breakfast.tap());
        encounters().tell(breakfast.guest(2), 1, Breakfast.tap());

        encounters().takeBack(breakfast.guest(1), 2, Breakfast.tap());

        assertThat(state(1, 2)).isEqualTo(State.HEARD);
    }

    @Test
    void nobody_meets_herself_or_somebody_who_is_not_there() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> encounters().tell(breakfast.guest(1), 1, Breakfast.tap()));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> encounters().tell(breakfast.guest(1), 99, Breakfast.tap()));
    }

    @Test
    void a_link_for_the_door_or_the_wall_is_nobody_s_own() {
        var own = breakfast.guest(1);
        assertThatExceptionOfType(NoSuchMeetingException.class).isThrownBy(() -> encounters()
                .tell(new Guest(own.meeting(), 1, own.link(), "door"), 2, Breakfast.tap()));
        assertThatExceptionOfType(NoSuchMeetingException.class).isThrownBy(() -> encounters()
                .tell(new Guest(own.meeting(), 0, own.link(), Visit.OWN_PAGE), 2, Breakfast.tap()));
    }

    @Test
    void slips_typed_back_confirm_and_are_typed_twice_without_harm() {
        encounters().tell(breakfast.guest(3), 1, Breakfast.tap());
        var lines = Map.of(1, "3, 2", 2, "-", 4, "");

        var once = encounters().type(breakfast.host, breakfast.meeting, lines, Map.of());
        var twice = encounters().type(breakfast.host, breakfast.meeting, lines, Map.of(1, "2 3", 2, "-"));

        assertThat(once).isEqualTo(new Encounters.Typed(2, Map.of()));
        assertThat(twice).isEqualTo(new Encounters.Typed(0, Map.of()));
        assertThat(encounters().all(breakfast.host, breakfast.meeting)).containsExactly(new Met(1, 2, true),
                new Met(1, 3, true));
        assertThat(encounters().slips(breakfast.host, breakfast.meeting).typed())
                .isEqualTo(Map.of(1, "2 3", 2, "-"));
        assertThat(state(3, 1)).isEqualTo(State.CONFIRMED);
        assertThat(state(2, 1)).isEqualTo(State.CONFIRMED);
    }

    @Test
    void a_slip_with_an_unknown_number_is_told_and_holds_back_no_other() {
        var typed = encounters().type(breakfast.host, breakfast.meeting,
                Map.of(1, "2 99", 2, "1", 3, "3", 4, "2 Jean", 99, "1"), Map.of());

        assertThat(typed.kept()).isEqualTo(1);
        assertThat(typed.refused()).hasEntrySatisfying(1,
                refused -> assertThat(refused.arguments()).containsExactly("99"));
        assertThat(typed.refused()).hasEntrySatisfying(3,
                refused -> assertThat(refused.key()).isEqualTo("refused.slip-own"));
        assertThat(typed.refused()).hasEntrySatisfying(4,
                refused -> assertThat(refused.key()).isEqualTo("refused.slip-word"));
        assertThat(typed.refused()).hasEntrySatisfying(99,
                refused -> assertThat(refused.key()).isEqualTo("refused.slip-unknown"));
        assertThat(encounters().slips(breakfast.host, breakfast.meeting).typed()).isEqualTo(Map.of(2, "1"));
    }

    @Test
    void two_hosts_who_type_at_once_lose_nothing_and_the_second_is_told() {
        encounters().type(breakfast.host, breakfast.meeting, Map.of(1, "2", 3, "4"), Map.of());

        var second = encounters().type(breakfast.host, breakfast.meeting, Map.of(1, "5", 2, "6", 3, ""), Map.of());

        assertThat(second.kept()).isEqualTo(1);
        assertThat(second.refused()).containsOnlyKeys(1);
        assertThat(encounters().slips(breakfast.host, breakfast.meeting).typed())
                .isEqualTo(Map.of(1, "2", 2, "6", 3, "4"));
    }

    @Test
    void a_slip_can_be_emptied_again() {
        encounters().type(breakfast.host, breakfast.meeting, Map.of(1, "2"), Map.of());

        encounters().type(breakfast.host, breakfast.meeting, Map.of(1, ""), Map.of(1, "2"));

        assertThat(encounters().slips(breakfast.host, breakfast.meeting).typed()).isEmpty();
        assertThat(encounters().all(breakfast.host, breakfast.meeting)).isEmpty();
    }

    @Test
    void nobody_but_a_host_asks_who_met_whom() {
        var other = person("Paul Autre");
        var stranger = new SignedIn(other.account(), other.name());

        assertThatExceptionOfType(NoSuchMeetingException.class)
                .isThrownBy(() -> encounters().all(stranger, breakfast.meeting));
        assertThatExceptionOfType(NoSuchMeetingException.class)
                .isThrownBy(() -> encounters().slips(stranger, breakfast.meeting));
        assertThatExceptionOfType(NoSuchMeetingException.class)
                .isThrownBy(() -> encounters().type(stranger, breakfast.meeting, Map.of(1, "2"), Map.of()));
    }
}
