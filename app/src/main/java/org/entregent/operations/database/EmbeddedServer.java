package org.entregent.operations.database;

import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

/**
 * The life of an embedded PostgreSQL within this process: started, watched, stopped, the lock held throughout. When
 * PostgreSQL dies under us (killed for want of memory, say), it is started again on the same port, so that a pool of
 * connections finds it again; what it had acknowledged is there.
 */
final class EmbeddedServer {

    private static final System.Logger LOG = System.getLogger(EmbeddedServer.class.getName());
    /** A server that dies more often than this has a reason that starting again does not cure. */
    private static final int MOST_DEATHS = 5;
    private static final Duration AMONG = Duration.ofMinutes(10);

    private final Postmaster.Plan plan;
    private final DataLock lock;
    private final Deque<Long> deaths = new ArrayDeque<>();
    private @Nullable Postmaster running;
    private volatile boolean stopped;

    EmbeddedServer(Postmaster.Plan plan, DataLock lock) {
        this.plan = plan;
        this.lock = lock;
    }

    /** Starts it; returns the port once it serves. */
    synchronized int start() {
        var wanted = RunState.lastPort(plan.home());
        RunState.starting(wanted).write(plan.home());
        return start(wanted, false);
    }

    private int start(OptionalInt wanted, boolean onlyThatPort) {
        var started = plan.start(wanted, onlyThatPort);
        try {
            prepare(started);
        } catch (RuntimeException e) {
            Shutdown.of(plan.home(), plan.programs());
            throw e;
        }
        running = started;
        started.process().onExit().thenRunAsync(() -> revive(started),
                task -> Thread.ofPlatform().daemon().name("database-watch").start(task));
        return started.port();
    }

    private void prepare(Postmaster started) {
        var owner = plan.secret().owner();
        try (var session = Sessions.open(Sessions.local(started.port(), "postgres"), plan.secret().superuser())) {
            if (plan.settings().durable()) {
                SafeSettings.check(session);
            }
            Roles.ensure(session, owner, Passwords.application(owner));
        } catch (SQLException e) {
            throw Disk.saysFull(String.valueOf(e.getMessage()))
                    ? new DatabaseException(e, "database.disk-full", plan.home().database().toString())
                    : new DatabaseException(e, "database.not-started", plan.home().databaseLog().toString(),
                            String.valueOf(e.getMessage()));
        }
        RunState.serving(started).write(plan.home());
    }

    private synchronized void revive(Postmaster gone) {
        if (stopped || running != gone) {
            return;
        }
        running = null;
        deaths.addLast(System.nanoTime());
        deaths.removeIf(at -> System.nanoTime() - at > AMONG.toNanos());
        if (deaths.size() > MOST_DEATHS) {
            LOG.log(Level.ERROR, "PostgreSQL died {0} times in {1} minutes; it is not started again.", deaths.size(),
                    AMONG.toMinutes());
            return;
        }
        LOG.log(Level.WARNING, "PostgreSQL ended by itself; it is started again.");
        try {
            start(OptionalInt.of(gone.port()), true);
        } catch (DatabaseException e) {
            LOG.log(Level.ERROR, "PostgreSQL could not be started again.", e);
        }
    }

    /** Stops it and lets the home go; the second time does nothing. */
    void stop() {
        stopped = true;
        synchronized (this) {
            if (running != null) {
                Shutdown.of(plan.home(), plan.programs());
                running = null;
            }
            lock.close();
        }
    }
}
