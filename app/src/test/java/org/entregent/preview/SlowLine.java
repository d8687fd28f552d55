package org.entregent.preview;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A line to the server that takes its time, each way its own, and can be cut: what is under way then is lost, and nobody
 * gets through until it is mended.
 */
final class SlowLine implements AutoCloseable {

    private final ServerSocket door;
    private final int server;
    private final Duration up;
    private final Duration down;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean isCut;

    /** @param server port on this machine; @param up delay of what the browser sends; @param down of what it is sent */
    SlowLine(int server, Duration up, Duration down) throws IOException {
        this.server = server;
        this.up = up;
        this.down = down;
        door = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void cut() {
        isCut = true;
        sockets.forEach(SlowLine::close);
    }

    void mend() {
        isCut = false;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var browser = door.accept();
                if (isCut) {
                    close(browser);
                    continue;
                }
                browser.setTcpNoDelay(true);
                var behind = new Socket(InetAddress.getLoopbackAddress(), server);
                behind.setTcpNoDelay(true);
                sockets.add(browser);
                sockets.add(behind);
                pass(browser, behind, up);
                pass(behind, browser, down);
            } catch (IOException _) {
                // Closed, or the server is not there: the browser sees a closed door.
            }
        }
    }

    private record Packet(byte[] bytes, long due) implements Delayed {

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(due, ((Packet) other).due);
        }
    }

    private void pass(Socket from, Socket to, Duration delay) throws IOException {
        var under = new DelayQueue<Packet>();
        var source = from.getInputStream();
        var target = to.getOutputStream();
        threads.execute(() -> read(source, under, delay));
        threads.execute(() -> write(target, under, from, to));
    }

    private static void read(InputStream source, DelayQueue<Packet> under, Duration delay) {
        var buffer = new byte[1 << 14];
        try {
            int read = source.read(buffer);
            while (read >= 0) {
                under.add(new Packet(Arrays.copyOf(buffer, read), System.nanoTime() + delay.toNanos()));
                read = source.read(buffer);
            }
        } catch (IOException _) {
            // Told to the other end below.
        }
        under.add(new Packet(new byte[0], System.nanoTime() + delay.toNanos()));
    }

    private void write(OutputStream target, DelayQueue<Packet> under, Socket from, Socket to) {
        try {
            for (var packet = under.take(); packet.bytes().length > 0; packet = under.take()) {
                target.write(packet.bytes());
            }
        } catch (IOException _) {
            // The end is gone.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        close(from);
        close(to);
        sockets.remove(from);
        sockets.remove(to);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
        threads.shutdownNow();
    }
}
