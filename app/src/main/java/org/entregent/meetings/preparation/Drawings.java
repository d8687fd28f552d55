package org.entregent.meetings.preparation;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.entregent.meetings.preparation.Papers.Drawn;
import org.entregent.meetings.preparation.Plans.Prepared;

/**
 * Papers being drawn, and those drawn lately. A meeting's papers are drawn one version after the other: what nobody
 * waits for any more when its turn comes, because the meeting has changed again, is left out.
 */
final class Drawings {

    private static final Logger LOG = System.getLogger(Drawings.class.getPackageName());

    private final Function<Prepared, Drawn> draw;
    private final Executor executor;
    private final long mostBytes;
    private final Map<Prepared, Drawn> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Prepared, Drawing> underway = new HashMap<>();
    private final Map<MeetingId, Drawing> latest = new HashMap<>();

    /** One version of a meeting's papers, asked for. */
    private static final class Drawing {

        private final Prepared prepared;
        private CompletableFuture<Drawn> result = new CompletableFuture<>();
        private boolean awaited;

        private Drawing(Prepared prepared) {
            this.prepared = prepared;
        }
    }

    /**
     * @param mostBytes
     *            of the papers that are kept; the last ones always are
     */
    Drawings(Function<Prepared, Drawn> draw, Executor executor, long mostBytes) {
        this.draw = draw;
        this.executor = executor;
        this.mostBytes = mostBytes;
    }

    /** The papers of a meeting as it is, now or as soon as they are drawn. */
    Drawn await(Prepared prepared) {
        try {
            return ask(prepared, true).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /**
     * The same if they are drawn within some time; otherwise they go on being drawn, and nothing is given. Empty as well
     * when they cannot be drawn: who opens them is told.
     */
    Optional<Drawn> await(Prepared prepared, Duration patience) {
        try {
            return Optional.of(ask(prepared, false).get(patience.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException | CancellationException _) {
            return Optional.empty();
        } catch (ExecutionException e) {
            LOG.log(Level.ERROR, "papers could not be drawn", e.getCause());
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private synchronized CompletableFuture<Drawn> ask(Prepared prepared, boolean awaited) {
        // Put back under today's key: the next look compares it with itself, not with an equal one word by word.
        var drawn = kept.remove(prepared);
        if (drawn != null) {
            kept.put(prepared, drawn);
            return CompletableFuture.completedFuture(drawn);
        }
        var known = underway.get(prepared);
        if (known != null) {
            known.awaited |= awaited;
            return known.result;
        }
        var drawing = new Drawing(prepared);
        drawing.awaited = awaited;
        var before = latest.put(prepared.meeting().id(), drawing);
        underway.put(prepared, drawing);
        CompletableFuture<?> turn = before == null ? CompletableFuture.completedFuture(null) : before.result;
        drawing.result = turn.handle((_, _) -> drawing).thenApplyAsync(this::drawn, executor)
                .whenComplete((result, _) -> finish(drawing, result));
        return drawing.result;
    }

    /** Keeps none of the papers of a meeting any longer. */
    synchronized void forget(MeetingId meeting) {
        kept.keySet().removeIf(prepared -> prepared.meeting().id().equals(meeting));
    }

    /** Whether papers of a meeting are kept. */
    synchronized boolean keeps(MeetingId meeting) {
        return kept.keySet().stream().anyMatch(prepared -> prepared.meeting().id().equals(meeting));
    }

    private Drawn drawn(Drawing drawing) {
        synchronized (this) {
            if (!drawing.awaited && latest.get(drawing.prepared.meeting().id()) != drawing) {
                underway.remove(drawing.prepared);
                throw new CancellationException("the meeting has changed again");
            }
        }
        return draw.apply(drawing.prepared);
    }

    private synchronized void finish(Drawing drawing, @Nullable Drawn result) {
        underway.remove(drawing.prepared, drawing);
        latest.remove(drawing.prepared.meeting().id(), drawing);
        if (result == null) {
            return;
        }
        kept.put(drawing.prepared, result);
        long bytes = kept.values().stream().mapToLong(Drawn::bytes).sum();
        var oldest = kept.entrySet().iterator();
        while (bytes > mostBytes && kept.size() > 1) {
            bytes -= oldest.next().getValue().bytes();
            oldest.remove();
        }
    }
}
