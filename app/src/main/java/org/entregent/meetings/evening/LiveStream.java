package org.entregent.meetings.evening;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.Executor;

import jakarta.servlet.AsyncContext;
import org.jspecify.annotations.Nullable;

/**
 * One screen's stream of server-sent events. Each state is whole, so a screen on a slow line is sent only the latest:
 * nothing queues up for it, and nobody waits for it.
 */
final class LiveStream {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Viewer viewer;
    private final AsyncContext context;
    private final OutputStream out;
    private final Executor writers;
    private final Runnable gone;
    private final long openedAt = System.nanoTime();
    private byte @Nullable [] next;
    private boolean isBusy;
    private boolean isCompletionWanted;
    private boolean isClosed;

    LiveStream(Viewer viewer, AsyncContext context, Executor writers, Runnable gone) throws IOException {
        this.viewer = viewer;
        this.context = context;
        this.out = context.getResponse().getOutputStream();
        this.writers = writers;
        this.gone = gone;
    }

    Viewer viewer() {
        return viewer;
    }

    /** When it was opened, in nanoseconds of no clock in particular: less is older. */
    long openedAt() {
        return openedAt;
    }

    /** Sends a state, in place of one that has not gone out yet. */
    void send(byte[] state) {
        synchronized (this) {
            next = state;
            if (isBusy || isClosed) {
                return;
            }
            isBusy = true;
        }
        writers.execute(this::write);
    }

    /** Shows that somebody is still there, when nothing else does; never in place of a state. */
    void beat(byte[] beat) {
        synchronized (this) {
            if (isBusy || isClosed) {
                return;
            }
            next = beat;
            isBusy = true;
        }
        writers.execute(this::write);
    }

    private void write() {
        try {
            for (byte[] state = taken(); state != null; state = taken()) {
                out.write(state);
                out.flush();
            }
        } catch (IOException | IllegalStateException _) {
            // The screen is gone: it will come back by itself if it wants to. The container ends the request.
            leave();
            rest();
        }
        if (isCompletionDue()) {
            complete();
        }
    }

    private synchronized byte @Nullable [] taken() {
        var state = next;
        next = null;
        if (state == null || isClosed) {
            rest();
            return null;
        }
        return state;
    }

    private synchronized void rest() {
        isBusy = false;
        notifyAll();
    }

    private synchronized boolean isCompletionDue() {
        boolean isDue = isCompletionWanted && !isBusy;
        isCompletionWanted &= !isDue;
        return isDue;
    }

    /** Ends it. The screen comes back by itself, as after a cut line. */
    void close() {
        if (leave()) {
            synchronized (this) {
                isCompletionWanted = true;
            }
            // Else whoever writes completes it: the container would give its request to another screen meanwhile.
            if (isCompletionDue()) {
                complete();
            }
        }
    }

    /**
     * The container ends it; whoever hears that must say that it is well so, and not before nobody writes any more: an
     * error of that writing would end the request of whichever screen was given this one's place.
     */
    void end() {
        leave();
        awaitRest();
        complete();
    }

    private synchronized void awaitRest() {
        long until = System.nanoTime() + LONGEST_WAIT.toNanos();
        try {
            for (long left = LONGEST_WAIT.toMillis(); isBusy && left > 0; left = (until - System.nanoTime())
                    / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean leave() {
        synchronized (this) {
            if (isClosed) {
                return false;
            }
            isClosed = true;
        }
        gone.run();
        return true;
    }

    private void complete() {
        try {
            context.complete();
        } catch (IllegalStateException _) {
            // It is ended already.
        }
    }
}
