package org.entregent.operations;

import java.util.concurrent.ThreadLocalRandom;

/** Waits as a page's scripts do, who are told by nobody when the server is back: longer each time, and each otherwise. */
final class Backoff implements Patience {

    private static final double FACTOR = 1.7;
    private static final long LONGEST_MILLIS = 5_000;

    private final long firstMillis;
    private double next;
    private boolean hasAsked;

    private Backoff(long firstMillis) {
        this.firstMillis = firstMillis;
        this.next = firstMillis;
    }

    /** Of a screen whose stream was cut (live.js). */
    static Backoff ofStream() {
        return new Backoff(700);
    }

    /** Of a page that keeps what was pressed until the server has it (door-kept.js). */
    static Backoff ofOrder() {
        return new Backoff(1_500);
    }

    @Override
    public void await() throws InterruptedException {
        if (hasAsked) {
            Thread.sleep((long) (next * ThreadLocalRandom.current().nextDouble(0.5, 1.5)));
            next = Math.min(LONGEST_MILLIS, next * FACTOR);
        }
        hasAsked = true;
    }

    @Override
    public void heard() {
        next = firstMillis;
    }
}
