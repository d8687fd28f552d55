package org.entregent.meetings.evening;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import tools.jackson.databind.json.JsonMapper;

import org.entregent.ServerTest;
import org.entregent.identity.Entrance;
import org.entregent.identity.Fence;
import org.entregent.identity.PersonalLinks;
import org.entregent.identity.SignedIn;
import org.entregent.meetings.after.Breakfast;
import org.entregent.meetings.preparation.MeetingId;

import static org.assertj.core.api.Assertions.assertThat;

/** What a screen hears of the evening, over HTTP. */
@Timeout(60)
class LiveStreamsTests extends ServerTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init")
    private SignedIn host;
    @SuppressWarnings("NullAway.Init")
    private MeetingId meeting;

    @BeforeEach
    void prepare() {
        var person = person("Nadia Roussel");
        host = new SignedIn(person.account(), person.name());
        meeting = Breakfast.of(ServerTest::part, host).meeting;
    }

    private Evening act(Command command) {
        return part(Evenings.class).act(host, meeting, command, UUID.randomUUID());
    }

    private String link(int number) {
        return part(PersonalLinks.class).create(meeting.space(), number, "own-page",
                Instant.now().plus(Duration.ofDays(1)));
    }

    /** A screen that listens by a guest's link. */
    private static final class Screen implements AutoCloseable {

        private final BufferedReader lines;

        @SuppressWarnings("unchecked")
        Screen(String token) throws Exception {
            SessionRepository<Session> sessions = part(SessionRepository.class);
            var session = sessions.createSession();
            session.setAttribute(Entrance.GUEST, part(PersonalLinks.class).find(token).orElseThrow().written());
            sessions.save(session);
            HttpResponse<InputStream> answer = CLIENT.send(HttpRequest.newBuilder(URI.create(url() + "/guest/live"))
                    .header("Cookie", "session=" + session.getId())
                    .build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(answer.headers().map()).as("the house's own headers, before the first state")
                    .containsKeys("x-content-type-options", "content-security-policy");
            lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        }

        /** The next state; null when the stream is over. */
        @org.jspecify.annotations.Nullable
        LiveState next() throws Exception {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data: {")) {
                    return JSON.readValue(line.substring("data: ".length()), LiveState.class);
                }
            }
            return null;
        }

        /** States until one of a revision. */
        LiveState until(long revision) throws Exception {
            return until(revision, new ArrayList<>()).getLast();
        }

        /** The same with all that was heard before. */
        List<LiveState> until(long revision, List<LiveState> heard) throws Exception {
            do {
                heard.add(Objects.requireNonNull(next()));
            } while (heard.getLast().revision() < revision);
            return heard;
        }

        @Override
        public void close() throws Exception {
            lines.close();
        }
    }

    @Test
    void a_screen_is_shown_the_evening_at_once_and_then_each_change() throws Exception {
        act(new Command.CheckIn(1));
        try (var screen = new Screen(link(2))) {
            assertThat(screen.until(0).revision()).isEqualTo(1);
            var changed = act(new Command.Ring());
            var state = screen.until(changed.revision());
            assertThat(state.bell()).isNotNull();
        }
    }

    @Test
    void what_many_people_do_at_once_is_heard_by_all() throws Exception {
        try (var one = new Screen(link(1)); var two = new Screen(link(2))) {
            long last = 0;
            for (int i = 0; i < 50; i++) {
                last = act(new Command.Ring()).revision();
            }
            assertThat(one.until(last).revision()).isEqualTo(last);
            assertThat(two.until(last).revision()).isEqualTo(last);
        }
    }

    @RepeatedTest(10)
    void whoever_comes_while_things_happen_never_hears_an_older_state_after_a_newer_one() throws Exception {
        var last = new AtomicLong();
        var coming = IntStream.rangeClosed(1, 3).mapToObj(this::link).toList();
        try (var acting = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 20; round++) {
                var acts = acting.submit(() -> {
                    for (int i = 0; i < 10; i++) {
                        last.set(act(new Command.Ring()).revision());
                    }
                    return last.get();
                });
                for (var token : coming) {
                    try (var screen = new Screen(token)) {
                        var heard = screen.until(acts.get(), new ArrayList<>());
                        assertThat(heard).extracting(LiveState::revision).isSorted();
                    }
                }
            }
        }
    }

    @Test
    void an_evening_that_cannot_be_read_for_a_while_is_told_again_afterwards() throws Exception {
        var fence = part(Fence.class);
        var database = part(JdbcClient.class);
        act(new Command.Ring());
        try (var screen = new Screen(link(2))) {
            assertThat(screen.next()).isNotNull();
            fence.within(meeting.space(), () -> {
                database.sql("""
                    insert into meetings_act (space_id, number, at, role, author, participant, kind, body, command)
                    values (?, 1000, now(), 'HOST', '', 0, 'unheard-of', '{}', ?)
                    """).params(meeting.space().value(), UUID.randomUUID()).update();
            });
            part(LiveStreams.class).tell(meeting);
            assertThat(screen.next()).as("the screen is sent away, to come back").isNull();
        }
        fence.within(meeting.space(), () -> {
            database.sql("delete from meetings_act where space_id = ? and number = 1000").param(meeting.space().value())
                    .update();
        });
        try (var screen = new Screen(link(2))) {
            assertThat(screen.next()).isNotNull();
            var changed = act(new Command.Ring());
            assertThat(screen.until(changed.revision())).isNotNull();
        }
    }

    @Test
    void nobody_who_comes_during_a_beat_is_sent_away() throws Exception {
        var streams = part(LiveStreams.class);
        var isOver = new AtomicBoolean();
        try (var beating = Executors.newVirtualThreadPerTaskExecutor()) {
            var beats = beating.submit(() -> {
                while (!isOver.get()) {
                    streams.beat();
                }
            });
            try {
                for (int number = 1; number <= 60; number++) {
                    try (var screen = new Screen(link(number))) {
                        assertThat(screen.next()).isNotNull();
                        var changed = act(new Command.Ring());
                        assertThat(screen.until(changed.revision())).isNotNull();
                    }
                }
            } finally {
                isOver.set(true);
                beats.get();
            }
        }
    }

    @Test
    void of_too_many_windows_of_one_person_the_oldest_go() throws Exception {
        var token = link(2);
        var windows = new ArrayList<Screen>();
        try {
            for (int i = 0; i < 36; i++) {
                windows.add(new Screen(token));
                assertThat(windows.getLast().next()).isNotNull();
            }
            for (var oldest : windows.subList(0, 4)) {
                assertThat(oldest.next()).isNull();
            }
            var changed = act(new Command.Ring());
            for (var later : windows.subList(4, 36)) {
                assertThat(later.until(changed.revision())).isNotNull();
            }
        } finally {
            for (var window : windows) {
                window.close();
            }
        }
    }

    @Test
    void a_withdrawn_link_hears_no_more() throws Exception {
        try (var screen = new Screen(link(2)); var other = new Screen(link(3))) {
            assertThat(screen.next()).isNotNull();
            assertThat(other.next()).isNotNull();
            part(PersonalLinks.class).revoke(meeting.space(), 2);
            part(LiveStreams.class).beat();
            assertThat(screen.next()).isNull();
            var changed = act(new Command.Ring());
            assertThat(other.until(changed.revision())).isNotNull();
        }
    }

    @Test
    void streams_end_before_the_server_waits_for_its_requests() throws Exception {
        try (var screen = new Screen(link(2))) {
            assertThat(screen.next()).isNotNull();
            part(LiveStreams.class).stop();
            assertThat(screen.next()).isNull();
        } finally {
            part(LiveStreams.class).start();
        }
    }

    @Test
    void one_person_cannot_take_every_stream() throws Exception {
        var token = link(2);
        var screens = new ArrayList<Screen>();
        for (int i = 0; i < 40; i++) {
            var screen = new Screen(token);
            assertThat(screen.next()).isNotNull();
            screens.add(screen);
        }
        assertThat(part(LiveStreams.class).count(meeting)).isEqualTo(32);
        for (var screen : screens) {
            screen.close();
        }
    }
}
