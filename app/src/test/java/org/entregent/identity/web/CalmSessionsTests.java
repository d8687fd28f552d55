package org.entregent.identity.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** How often sessions are looked up, and when they end. */
class CalmSessionsTests {

    /** Counts how often it is asked. */
    private static final class Counted extends MapSessionRepository {

        private int asked;

        private Counted() {
            super(new ConcurrentHashMap<>());
        }

        @Override
        public @Nullable MapSession findById(String id) {
            asked++;
            return super.findById(id);
        }
    }

    /** Now, and as much later as is said. */
    private static final class Later extends Clock {

        private final AtomicReference<Duration> passed;

        private Later(AtomicReference<Duration> passed) {
            this.passed = passed;
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(passed.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final AtomicReference<Duration> passed = new AtomicReference<>(Duration.ZERO);
    private final Counted stored = new Counted();
    private final CalmSessions<MapSession> sessions = new CalmSessions<>(stored,
            TransactionOperations.withoutTransaction(), new Later(passed), () -> {}, () -> {});

    private String somebody() {
        var session = sessions.createSession();
        session.setMaxInactiveInterval(Duration.ofDays(30));
        session.setAttribute("account", "nadia");
        sessions.save(session);
        return session.getId();
    }

    private void request(Runnable work) throws Exception {
        sessions.doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), (_, _) -> work.run());
    }

    @Test
    void one_request_looks_its_session_up_once_and_the_next_again() throws Exception {
        var id = somebody();

        request(() -> {
            Objects.requireNonNull(sessions.findById(id));
            Objects.requireNonNull(sessions.findById(id));
        });
        assertThat(stored.asked).isEqualTo(1);

        request(() -> Objects.requireNonNull(sessions.findById(id)));
        assertThat(stored.asked).isEqualTo(2);
    }

    @Test
    void a_session_that_was_ended_is_found_no_more_within_its_request_or_after() throws Exception {
        var id = somebody();

        request(() -> {
            Objects.requireNonNull(sessions.findById(id));
            sessions.deleteById(id);
            assertThat(sessions.findById(id)).isNull();
        });

        request(() -> assertThat(sessions.findById(id)).isNull());
    }

    @Test
    void ninety_days_after_it_began_a_session_ends_however_much_it_is_used() throws Exception {
        var id = somebody();

        passed.set(Duration.ofDays(90).minusMinutes(1));
        request(() -> {
            var session = Objects.requireNonNull(sessions.findById(id));
            session.setLastAccessedTime(Instant.now().plus(passed.get()));
            sessions.save(session);
        });
        passed.set(Duration.ofDays(90));

        request(() -> assertThat(sessions.findById(id)).isNull());
        assertThat(stored.findById(id)).isNull();
    }

    @Test
    void outside_a_request_nothing_is_remembered() {
        var id = somebody();

        Objects.requireNonNull(sessions.findById(id));
        stored.deleteById(id);

        assertThat(sessions.findById(id)).isNull();
    }
}
