package org.entregent.meetings.preparation;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

import org.junit.jupiter.api.Test;

import org.entregent.meetings.Acquaintances;
import org.entregent.meetings.BilateralPlan;
import org.entregent.meetings.preparation.Papers.Drawn;
import org.entregent.meetings.preparation.Plans.Prepared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Papers drawn while nobody waits, one version of a meeting after the other. */
class DrawingsTests {

    private static final int BYTES = 10;

    /** Work that is done when the test says so. */
    private final Queue<Runnable> held = new ArrayDeque<>();
    private final List<Long> drawn = new ArrayList<>();

    private Drawings drawings(long mostBytes) {
        return new Drawings(this::draw, held::add, mostBytes);
    }

    private Drawn draw(Prepared prepared) {
        drawn.add(prepared.meeting().version());
        return new Drawn(new byte[BYTES], Map.of(), Map.of(), 1, List.of());
    }

    private void work() {
        for (var work = held.poll(); work != null; work = held.poll()) {
            work.run();
        }
    }

    private static Prepared meeting(MeetingId id, long version) {
        var details = new MeetingDetails("Breakfast", Optional.empty(), Optional.empty(), ZoneId.of("Europe/Paris"),
                "");
        return new Prepared(
                new PreparedMeeting(id, version, details, Locale.FRANCE, "FR", List.of(),
                        PreparedMeeting.Settings.usual("a4"), Optional.empty(), Optional.empty()),
                List.of(), new HostPairs(List.of()), new KeptPlan(new BilateralPlan(List.of()), true),
                new Acquaintances(Map.of()));
    }

    private static MeetingId someMeeting() {
        return new MeetingId(UUID.randomUUID());
    }

    @Test
    void who_looks_does_not_wait_and_finds_them_later() {
        var drawings = drawings(100);
        var meeting = meeting(someMeeting(), 1);

        assertThat(drawings.await(meeting, Duration.ZERO)).isEmpty();
        assertThat(drawings.await(meeting, Duration.ZERO)).isEmpty();
        work();

        assertThat(drawings.await(meeting, Duration.ZERO)).isPresent();
        assertThat(drawn).containsExactly(1L);
    }

    @Test
    void who_opens_them_waits_for_what_is_already_being_drawn() throws Exception {
        var works = new LinkedBlockingQueue<Runnable>();
        var drawings = new Drawings(this::draw, works::add, 100);
        var meeting = meeting(someMeeting(), 1);
        drawings.await(meeting, Duration.ZERO);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var opened = threads.submit(() -> drawings.await(meeting));
            works.take().run();

            assertThat(opened.get()).isSameAs(drawings.await(meeting));
        }
        assertThat(drawn).containsExactly(1L);
    }

    @Test
    void a_meeting_is_drawn_by_one_at_a_time_and_versions_that_nobody_awaits_are_left_out() {
        var drawings = drawings(100);
        var meeting = someMeeting();

        drawings.await(meeting(meeting, 1), Duration.ZERO);
        drawings.await(meeting(meeting, 2), Duration.ZERO);
        drawings.await(meeting(meeting, 3), Duration.ZERO);
        assertThat(held).as("one at a time").hasSize(1);
        work();

        assertThat(drawn).containsExactly(3L);
        assertThat(drawings.await(meeting(meeting, 3), Duration.ZERO)).isPresent();
        assertThat(drawings.await(meeting(meeting, 1), Duration.ZERO)).isEmpty();
        work();
        assertThat(drawings.await(meeting(meeting, 1), Duration.ZERO)).isPresent();
    }

    @Test
    void other_meetings_do_not_wait() {
        var drawings = drawings(100);

        drawings.await(meeting(someMeeting(), 1), Duration.ZERO);
        drawings.await(meeting(someMeeting(), 1), Duration.ZERO);

        assertThat(held).hasSize(2);
    }

    @Test
    void the_papers_of_long_ago_are_forgotten() {
        var drawings = drawings(2 * BYTES);
        var first = meeting(someMeeting(), 1);
        for (var one : List.of(first, meeting(someMeeting(), 2), meeting(someMeeting(), 3))) {
            drawings.await(one, Duration.ZERO);
            work();
        }

        assertThat(drawings.await(first, Duration.ZERO)).isEmpty();
    }

    @Test
    void papers_that_cannot_be_drawn_are_told_to_who_opens_them_and_tried_again() {
        var drawings = new Drawings(_ -> {
            drawn.add(0L);
            throw new IllegalStateException("no memory");
        }, Runnable::run, 100);
        var meeting = meeting(someMeeting(), 1);

        assertThat(drawings.await(meeting, Duration.ZERO)).isEmpty();
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> drawings.await(meeting))
                .withMessage("no memory");
        assertThat(drawn).hasSize(2);
    }
}
