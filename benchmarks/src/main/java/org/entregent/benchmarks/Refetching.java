package org.entregent.benchmarks;

import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A page that fetches something anew when its stream tells of a revision that it does not show: the console itself, the
 * door's state. One fetch at a time; what is told meanwhile is fetched together.
 */
final class Refetching {

    private final Visitor browser;
    private final String path;
    private final Executor threads;
    private final Queue<Double> took;
    private final AtomicLong failures;
    private long told;
    private long shown;
    private boolean isFetching;

    /**
     * @param took
     *            given how long each fetch took, milliseconds
     * @param failures
     *            counts those that were not answered well
     */
    Refetching(Visitor browser, String path, Executor threads, Queue<Double> took, AtomicLong failures) {
        this.browser = browser;
        this.path = path;
        this.threads = threads;
        this.took = took;
        this.failures = failures;
    }

    /** The stream tells of a revision. */
    void heard(long revision) {
        synchronized (this) {
            told = Math.max(told, revision);
            if (isFetching || told <= shown) {
                return;
            }
            isFetching = true;
        }
        threads.execute(this::fetch);
    }

    /** The page's own order led to this revision: when nothing happened in between there is nothing to fetch. */
    synchronized void led(long revision) {
        if (revision == shown + 1) {
            shown = revision;
        }
    }

    private void fetch() {
        for (long wanted = wanted(); wanted > 0; wanted = wanted()) {
            long start = System.nanoTime();
            try {
                browser.glance(path);
                took.add((System.nanoTime() - start) / 1e6);
            } catch (RuntimeException _) {
                failures.incrementAndGet();
            }
            synchronized (this) {
                shown = Math.max(shown, wanted);
            }
        }
    }

    private synchronized long wanted() {
        isFetching = told > shown;
        return isFetching ? told : 0;
    }
}
