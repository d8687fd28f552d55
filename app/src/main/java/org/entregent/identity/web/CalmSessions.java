package org.entregent.identity.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.support.TransactionOperations;

import org.entregent.identity.Sessions;

/**
 * Sessions that end {@link Sessions#LONGEST} after they began, however much they are used, and that are not written at each request: when one was last used is noted every few minutes only, which is
 * enough for one that lasts days. And one request looks its session up once: Spring Session does so again once the
 * answer is sent. So a request costs one look-up, and no write that the disk must acknowledge.
 */
final class CalmSessions<S extends Session>
        implements
            SessionRepository<CalmSessions.Calm<S>>,
            InitializingBean,
            DisposableBean,
            Filter {

    /** The part of a session's life after which its use is noted again. */
    private static final int PARTS = 10;
    private static final Duration LONGEST_UNNOTED = Duration.ofMinutes(10);

    private final SessionRepository<S> stored;
    private final TransactionOperations saving;
    private final Clock clock;
    private final Runnable start;
    private final Runnable stop;
    /** What the request of this thread looked up; never kept beyond the request. */
    private final ThreadLocal<Calm<S>> found = new ThreadLocal<>();
    private final ThreadLocal<Boolean> within = ThreadLocal.withInitial(() -> false);

    CalmSessions(SessionRepository<S> stored, TransactionOperations saving, Clock clock, Runnable start,
            Runnable stop) {
        this.stored = stored;
        this.saving = saving;
        this.clock = clock;
        this.start = start;
        this.stop = stop;
    }

    @Override
    public Calm<S> createSession() {
        return new Calm<>(stored.createSession());
    }

    /** Begins no transaction when nothing was changed. */
    @Override
    public void save(Calm<S> session) {
        if (session.changed) {
            saving.executeWithoutResult(_ -> stored.save(session.session));
            session.changed = false;
        }
    }

    @Override
    public @Nullable Calm<S> findById(String id) {
        var known = found.get();
        if (known != null && known.getId().equals(id)) {
            return known;
        }
        var session = stored.findById(id);
        if (session == null) {
            return null;
        }
        if (!clock.instant().isBefore(session.getCreationTime().plus(Sessions.LONGEST))) {
            deleteById(id);
            return null;
        }
        var calm = new Calm<>(session);
        if (within.get()) {
            found.set(calm);
        }
        return calm;
    }

    @Override
    public void deleteById(String id) {
        found.remove();
        stored.deleteById(id);
    }

    /** Around everything that a request does with its session. */
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (within.get()) {
            chain.doFilter(request, response);
            return;
        }
        within.set(true);
        try {
            chain.doFilter(request, response);
        } finally {
            within.remove();
            found.remove();
        }
    }

    @Override
    public void afterPropertiesSet() {
        start.run();
    }

    @Override
    public void destroy() {
        stop.run();
    }

    /** One session. */
    static final class Calm<S extends Session> implements Session {

        private final S session;
        private boolean changed;

        private Calm(S session) {
            this.session = session;
        }

        @Override
        public void setLastAccessedTime(Instant time) {
            var unnoted = getMaxInactiveInterval().dividedBy(PARTS);
            var least = unnoted.compareTo(LONGEST_UNNOTED) < 0 ? unnoted : LONGEST_UNNOTED;
            if (Duration.between(getLastAccessedTime(), time).compareTo(least) >= 0) {
                session.setLastAccessedTime(time);
                changed = true;
            }
        }

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public String changeSessionId() {
            changed = true;
            return session.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return session.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            if (value == null) {
                removeAttribute(name);
            } else {
                changed = true;
                session.setAttribute(name, value);
            }
        }

        @Override
        public void removeAttribute(String name) {
            changed = true;
            session.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            changed = true;
            session.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return session.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return session.isExpired();
        }
    }
}
