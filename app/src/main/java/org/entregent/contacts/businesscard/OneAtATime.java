package org.entregent.contacts.businesscard;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Work that needs much memory, done once at a time: some may wait for a while, more are told to come back. */
final class OneAtATime {

    private final Semaphore turn = new Semaphore(1, true);
    private final Semaphore places;
    private final Duration patience;

    /**
     * @param places
     *            how many may be at it or wait
     * @param patience
     *            how long one waits
     */
    OneAtATime(int places, Duration patience) {
        this.places = new Semaphore(places);
        this.patience = patience;
    }

    /**
     * Does the work when it is its turn.
     *
     * @return what came of it; empty when there was no turn, and nothing was done
     * @throws Exception
     *             what the work throws
     */
    <T> Optional<T> when(Callable<T> work) throws Exception {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            if (!turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.call());
            } finally {
                turn.release();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            places.release();
        }
    }
}
