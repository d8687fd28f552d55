package org.entregent.meetings.evening;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.entregent.meetings.preparation.NoSuchMeetingException;

/**
 * The screens of one evening. One telling at a time reads the evening, for those who have just come and for all when it
 * has changed: so no screen is told an older state after a newer one. Whoever asks meanwhile waits for the next telling,
 * which is of all that has happened.
 */
final class Audience {

    private static final Logger LOG = System.getLogger(Audience.class.getPackageName());

    private final Supplier<byte[]> state;
    private final Executor tellers;
    private final Set<LiveStream> streams = ConcurrentHashMap.newKeySet();
    private final Set<LiveStream> newcomers = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean hasChanged = new AtomicBoolean();
    private final AtomicInteger calls = new AtomicInteger();

    /** @param state reads the evening as it is now */
    Audience(Supplier<byte[]> state, Executor tellers) {
        this.state = state;
        this.tellers = tellers;
    }

    Set<LiveStream> streams() {
        return streams;
    }

    /** Somebody who is to be told nothing yet. */
    void add(LiveStream stream) {
        streams.add(stream);
    }

    void remove(LiveStream stream) {
        streams.remove(stream);
        newcomers.remove(stream);
    }

    /** Tells somebody who was added how the evening stands. */
    void welcome(LiveStream stream) {
        newcomers.add(stream);
        call();
    }

    /** Tells all. */
    void change() {
        hasChanged.set(true);
        call();
    }

    private void call() {
        if (calls.getAndIncrement() == 0) {
            tellers.execute(this::tell);
        }
    }

    private void tell() {
        int heard;
        do {
            heard = calls.get();
            boolean isForAll = hasChanged.getAndSet(false);
            var fresh = List.copyOf(newcomers);
            fresh.forEach(newcomers::remove);
            if (isForAll || !fresh.isEmpty()) {
                tell(isForAll ? streams : fresh);
            }
        } while (calls.addAndGet(-heard) > 0);
    }

    private void tell(Iterable<LiveStream> those) {
        try {
            var now = state.get();
            those.forEach(stream -> stream.send(now));
        } catch (NoSuchMeetingException _) {
            close();
        } catch (RuntimeException e) {
            // Such as a database that is away. They come back by themselves, each in its own time.
            LOG.log(Level.WARNING, "the evening could not be read; its screens will ask again", e);
            close();
        }
    }

    void close() {
        List.copyOf(streams).forEach(LiveStream::close);
    }
}
