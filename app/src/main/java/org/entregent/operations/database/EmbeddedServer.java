package org.entregent.operations.database;

import java.io.IOException;
import java.sql.SQLException;
import java.util.OptionalInt;

/** The life of an embedded PostgreSQL within this process: started, watched, stopped, the lock held throughout. */
final class EmbeddedServer {

    private final Postmaster.Plan plan;
    private final DataLock lock;
    private Postmaster running;
    private boolean stopped;

    @SuppressWarnings("NullAway.Init")
    EmbeddedServer(Postmaster.Plan plan, DataLock lock) {
        this.plan = plan;
        this.lock = lock;
    }

    synchronized void start() {
        var former = RunState.read(plan.home());
        running = plan.start(former.map(state -> OptionalInt.of(state.port())).orElse(OptionalInt.empty()), false);
        try {
            prepare();
        } catch (RuntimeException e) {
            Shutdown.of(plan.home(), plan.programs());
            throw e;
        }
    }

    private void prepare() {
        var superuser = plan.secret().superuser();
        var owner = plan.secret().owner();
        try (var session = Sessions.open(Sessions.local(running.port(), "postgres"), superuser)) {
            if (plan.settings().durable()) {
                SafeSettings.check(session);
            }
            Roles.ensure(session, owner, Passwords.application(owner));
            new RunState(running.port(), ProcessHandle.current().pid(), running.process().pid()).write(plan.home());
        } catch (SQLException e) {
            throw new DatabaseException(e, "database.not-started", plan.home().databaseLog().toString(),
                    String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw Disk.explain(e, plan.home().runState(), "database.home-denied");
        }
    }

    synchronized int port() {
        return running.port();
    }

    synchronized void stop() {
        if (!stopped) {
            stopped = true;
            Shutdown.of(plan.home(), plan.programs());
            lock.close();
        }
    }
}
