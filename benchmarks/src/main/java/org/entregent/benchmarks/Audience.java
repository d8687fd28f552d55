package org.entregent.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;

/**
 * Screens that look on at evenings: a plain socket each, which only notes when it heard of which revision. It knows nothing
 * of the product but the address of the stream and the name of a field.
 */
final class Audience implements AutoCloseable {

    private static final byte[] REVISION = "\"revision\":".getBytes(StandardCharsets.US_ASCII);
    private static final String GUESTS_STREAM = "/guest/live";
    private static final LongConsumer LOOKS_ON = _ -> {};
    private static final int AT_ONCE = 64;
    private static final int PATIENCE_SECONDS = 60;

    private final String address;
    private final List<Screen> screens = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong states = new AtomicLong();

    Audience(String address) {
        this.address = address;
    }

    /** One screen. @param evening which of the evenings it looks on at */
    private final class Screen {

        private final Socket socket;
        private final int evening;
        private final LongConsumer heard;
        private final CountDownLatch first = new CountDownLatch(1);
        private volatile long revision = -1;
        private volatile long heardAt;
        private volatile boolean isOver;

        Screen(Socket socket, int evening, LongConsumer heard) {
            this.socket = socket;
            this.evening = evening;
            this.heard = heard;
        }

        void listen() {
            var buffer = new byte[4_096];
            int matched = 0;
            long number = -1;
            try (InputStream stream = socket.getInputStream()) {
                for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                    long at = System.nanoTime();
                    for (int i = 0; i < read; i++) {
                        byte one = buffer[i];
                        if (number >= 0 && one >= '0' && one <= '9') {
                            number = 10 * number + one - '0';
                        } else if (number >= 0) {
                            heardAt = at;
                            revision = number;
                            states.incrementAndGet();
                            heard.accept(number);
                            first.countDown();
                            number = -1;
                        } else {
                            matched = one == REVISION[matched] ? matched + 1 : one == REVISION[0] ? 1 : 0;
                            if (matched == REVISION.length) {
                                matched = 0;
                                number = 0;
                            }
                        }
                    }
                }
            } catch (IOException _) {
                // Cut; told below.
            }
            isOver = true;
            first.countDown();
        }
    }

    /**
     * Adds screens and waits until each has heard its first state.
     *
     * @param cookies
     *            of the guests who look on, in turn
     */
    void add(int evening, List<String> cookies, int count) throws InterruptedException {
        var uri = URI.create(address);
        var added = new Screen[count];
        var turns = new Semaphore(AT_ONCE);
        for (int i = 0; i < count; i++) {
            int place = i;
            turns.acquire();
            threads.execute(() -> {
                try {
                    added[place] = open(uri, evening, GUESTS_STREAM, cookies.get(place % cookies.size()), LOOKS_ON);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } finally {
                    turns.release();
                }
            });
        }
        turns.acquire(AT_ONCE);
        for (var screen : added) {
            seat(screen);
        }
    }

    /**
     * Adds one screen and waits until it has heard its first state.
     *
     * @param stream
     *            path of what it follows
     * @param heard
     *            told of each revision as it comes; must not wait
     */
    void add(int evening, String stream, String cookies, LongConsumer heard) throws IOException, InterruptedException {
        seat(open(URI.create(address), evening, stream, cookies, heard));
    }

    private void seat(@Nullable Screen screen) throws InterruptedException {
        if (screen == null || !screen.first.await(PATIENCE_SECONDS, TimeUnit.SECONDS) || screen.isOver) {
            throw new IllegalStateException("a screen was not let in");
        }
        screens.add(screen);
    }

    private Screen open(URI uri, int evening, String stream, String cookies, LongConsumer heard) throws IOException {
        var socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), uri.getPort()));
        socket.setReceiveBufferSize(8_192);
        var screen = new Screen(socket, evening, heard);
        socket.getOutputStream().write(("GET " + stream + " HTTP/1.1\r\nHost: localhost:" + uri.getPort()
                + "\r\nAccept: text/event-stream\r\nCookie: " + cookies + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        threads.execute(screen::listen);
        return screen;
    }

    /** The newest revision that a screen of an evening has heard of. */
    long revision(int evening) {
        return screens.stream().filter(screen -> screen.evening == evening).mapToLong(screen -> screen.revision).max()
                .orElse(-1);
    }

    int size() {
        return screens.size();
    }

    /** States heard by all screens together. */
    long states() {
        return states.get();
    }

    /** Screens whose stream has ended. */
    long lost() {
        return screens.stream().filter(screen -> screen.isOver).count();
    }

    /**
     * Waits until all screens of an evening have heard of a revision.
     *
     * @param since
     *            System.nanoTime() when it was asked for
     * @return after how long each heard of it, milliseconds, ascending
     */
    double[] delays(int evening, long revision, long since) throws InterruptedException {
        var watching = screens.stream().filter(screen -> screen.evening == evening).toList();
        var delays = new AtomicLongArray(watching.size());
        for (int i = 0; i < watching.size(); i++) {
            var screen = watching.get(i);
            while (screen.revision < revision && !screen.isOver) {
                Thread.sleep(1);
            }
            delays.set(i, screen.isOver ? Long.MAX_VALUE : screen.heardAt - since);
        }
        var sorted = new double[watching.size()];
        Arrays.setAll(sorted, i -> delays.get(i) / 1e6);
        Arrays.sort(sorted);
        return sorted;
    }

    @Override
    public void close() throws IOException {
        for (var screen : screens) {
            screen.socket.close();
        }
        threads.shutdownNow();
    }
}
