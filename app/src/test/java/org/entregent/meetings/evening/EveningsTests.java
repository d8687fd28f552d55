package org.entregent.meetings.evening;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.entregent.ServerTest;
import org.entregent.identity.Fence;
import org.entregent.identity.SignedIn;
import org.entregent.meetings.after.Breakfast;
import org.entregent.meetings.preparation.Attendance;
import org.entregent.meetings.preparation.MeetingAccess;
import org.entregent.meetings.preparation.MeetingId;
import org.entregent.meetings.preparation.NoSuchMeetingException;
import org.entregent.meetings.preparation.Plans;
import org.entregent.meetings.preparation.WalkIns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Evenings in the database: each order once, one after the other, and the same evening after a restart. */
class EveningsTests extends ServerTest {

    @SuppressWarnings("NullAway.Init")
    private SignedIn host;
    @SuppressWarnings("NullAway.Init")
    private MeetingId meeting;

    @BeforeEach
    void prepare() {
        var person = person("Nadia Roussel");
        host = new SignedIn(person.account(), person.name());
        var list = IntStream.rangeClosed(1, 40).mapToObj(i -> "Person" + (char) ('a' + i % 26) + " Family"
                + (char) ('a' + i / 26) + (char) ('a' + i % 26)).collect(Collectors.joining("\n"));
        meeting = Breakfast.of(ServerTest::part, host, list).meeting;
    }

    private Evening act(Command command) {
        return part(Evenings.class).act(host, meeting, command, UUID.randomUUID());
    }

    private Evening onward() {
        return act(new Command.Onward(part(Evenings.class).of(host, meeting).evening().moment()));
    }

    /** As a server that has just been started sees it. */
    private Evening readAgain() {
        var other = new Evenings(part(MeetingAccess.class), part(Fence.class), part(Plans.class), part(WalkIns.class),
                part(ActRows.class), _ -> {}, Clock.systemUTC());
        return other.of(host, meeting).evening();
    }

    @Test
    void a_server_that_is_started_again_goes_on_where_it_was() {
        for (int number = 1; number <= 12; number++) {
            act(new Command.CheckIn(number));
        }
        onward();
        onward();
        act(new Command.Pause());
        act(new Command.Extend(Duration.ofSeconds(10)));
        act(new Command.Ask(3, "Combien ?"));
        var shown = onward();
        assertThat(readAgain()).isEqualTo(shown);

        act(new Command.Undo(shown.last().orElseThrow().number()));
        assertThat(readAgain()).isEqualTo(part(Evenings.class).of(host, meeting).evening());

        act(new Command.Begin(part(Plans.class).of(host, meeting).meeting().parts().getLast().id()));
        act(new Command.CheckIn(13));
        act(new Command.Leave(1));
        assertThat(readAgain()).isEqualTo(part(Evenings.class).of(host, meeting).evening());
    }

    @Test
    void an_order_sent_again_happens_once() {
        var order = UUID.randomUUID();
        var evenings = part(Evenings.class);
        var once = evenings.act(host, meeting, new Command.Ring(), order);
        var twice = evenings.act(host, meeting, new Command.Ring(), order);
        assertThat(twice).isEqualTo(once);
        assertThat(once.revision()).isEqualTo(1);
    }

    @Test
    void two_consoles_at_once_call_one_person() throws Exception {
        for (int number = 1; number <= 5; number++) {
            act(new Command.CheckIn(number));
        }
        onward();
        onward();
        var seen = part(Evenings.class).of(host, meeting).evening().moment();
        together(IntStream.range(0, 8).mapToObj(_ -> (Runnable) () -> act(new Command.Onward(seen))).toList());
        var table = (RoundTable) readAgain().stage().orElseThrow();
        assertThat(table.spoken()).isEqualTo(1);
    }

    @Test
    void many_doors_at_once_lose_nobody_and_count_nobody_twice() throws Exception {
        together(IntStream.range(0, 120)
                .mapToObj(i -> (Runnable) () -> act(new Command.CheckIn(1 + i % 40))).toList());
        var evening = readAgain();
        assertThat(evening.arrivals().keySet())
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
        assertThat(evening.revision()).isEqualTo(40);
    }

    private static void together(List<Runnable> orders) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : orders.stream().<Future<?>>map(threads::submit).toList()) {
                done.get();
            }
        }
    }

    @Test
    void nobody_else_may_look_or_act() {
        var other = person("Paul Autre");
        var stranger = new SignedIn(other.account(), other.name());
        assertThatExceptionOfType(NoSuchMeetingException.class)
                .isThrownBy(() -> part(Evenings.class).of(stranger, meeting));
        assertThatExceptionOfType(NoSuchMeetingException.class).isThrownBy(
                () -> part(Evenings.class).act(stranger, meeting, new Command.Ring(), UUID.randomUUID()));
        assertThat(readAgain().revision()).isZero();
    }

    @Test
    void somebody_taken_off_the_list_is_not_called() {
        for (int number = 1; number <= 4; number++) {
            act(new Command.CheckIn(number));
        }
        part(Attendance.class).remove(host, meeting, 4, 0);
        onward();
        var table = (RoundTable) onward().stage().orElseThrow();
        assertThat(table.order()).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void the_log_goes_with_the_meeting() {
        act(new Command.Ring());
        part(Fence.class).within(meeting.space(), () -> part(JdbcClient.class)
                .sql("delete from meetings_meeting where space_id = ?").param(meeting.value()).update());
        var left = part(Fence.class).within(meeting.space(),
                () -> part(JdbcClient.class).sql("select count(*) from meetings_act where space_id = ?")
                        .param(meeting.value()).query(Integer.class).single());
        assertThat(left).isZero();
    }

    @Test
    void what_is_shown_says_nothing_of_anybody_but_numbers() {
        act(new Command.CheckIn(1));
        act(new Command.CheckIn(2));
        onward();
        onward();
        var state = part(Evenings.class).look(meeting);
        assertThat(state.present()).isEqualTo(2);
        assertThat(state.expected()).isEqualTo(40);
        var table = java.util.Objects.requireNonNull(java.util.Objects.requireNonNull(state.stage()).table());
        assertThat(table.order()).containsExactlyInAnyOrder(1, 2);
        assertThat(state.toString()).doesNotContain("Family", "Person");
    }
}
