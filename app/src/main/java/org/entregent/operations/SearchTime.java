package org.entregent.operations;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import org.entregent.planner.PlannerLimits;

/**
 * How long a plan may be sought: so many seconds of this thread's CPU, so many steps, or both; and no longer than the
 * person wants. Whoever stops the command with Ctrl-C still gets the best plan so far, for {@link #close()} is awaited.
 */
final class SearchTime implements AutoCloseable {

    private static final double USUAL_SECONDS = 30;
    private static final double NANOS = 1e9;
    private static final long PATIENCE_SECONDS = 5;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long began = threads.getCurrentThreadCpuTime();
    private final CountDownLatch written = new CountDownLatch(1);
    private final double most;
    private final PlannerLimits limits;
    private volatile boolean unwanted;
    private final Thread stop = new Thread(this::stop);

    private SearchTime(double most, long seed, long steps) {
        this.most = most;
        limits = PlannerLimits.of(seed, steps).interruptedWhen(() -> unwanted || seconds() >= most);
        Runtime.getRuntime().addShutdownHook(stop);
    }

    /** With a number of steps and no seconds the steps alone decide, so that the same plan comes out anywhere. */
    static SearchTime of(@Nullable Double seconds, @Nullable Long steps, long seed) {
        return of(seconds, steps, seed, USUAL_SECONDS);
    }

    /** @param usual seconds when neither is given */
    static SearchTime of(@Nullable Double seconds, @Nullable Long steps, long seed, double usual) {
        if (seconds != null && !(seconds >= 0)) {
            throw CommandException.badRequest("plan.negative", "--seconds", seconds);
        }
        if (steps != null && steps < 0) {
            throw CommandException.badRequest("plan.negative", "--steps", steps);
        }
        double most = seconds != null ? seconds : steps == null ? usual : Double.POSITIVE_INFINITY;
        return new SearchTime(most, seed, steps == null ? Long.MAX_VALUE : steps);
    }

    PlannerLimits limits() {
        return limits;
    }

    /** CPU time of this thread since the beginning. */
    double seconds() {
        return (threads.getCurrentThreadCpuTime() - began) / NANOS;
    }

    private void stop() {
        unwanted = true;
        try {
            written.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        written.countDown();
        if (!unwanted) {
            Runtime.getRuntime().removeShutdownHook(stop);
        }
    }
}
