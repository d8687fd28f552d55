package org.entregent.preview;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.entregent.web.Assets;

/** Serves finished pages and the assets on a free port of the loopback, under the policy of the real server. */
final class PreviewServer implements AutoCloseable {

    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; "
            + "manifest-src 'self'; frame-src 'none'; object-src 'none'";

    private static final int BEAT_SECONDS = 20;

    private final HttpServer server;
    private final Assets assets;
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final Map<String, String> redirects = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    PreviewServer(Assets assets) throws IOException {
        this.assets = assets;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** Puts a page at a path and gives its address. */
    String put(String path, String page) {
        pages.put(path, page);
        return address(path);
    }

    /** What is posted to a path leads to another. */
    void redirect(String path, String to) {
        redirects.put(path, to);
    }

    String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().toString();
            exchange.getRequestBody().readAllBytes();
            if (path.endsWith("/live")) {
                silence(exchange);
            } else if (path.equals("/clock")) {
                send(exchange, 200, "text/plain",
                        Long.toString(System.currentTimeMillis()).getBytes(StandardCharsets.US_ASCII));
            } else if (redirects.containsKey(path)) {
                exchange.getResponseHeaders().set("Location", redirects.get(path));
                exchange.sendResponseHeaders(303, -1);
            } else if (path.startsWith(Assets.PREFIX)) {
                asset(exchange, path.substring(Assets.PREFIX.length()));
            } else if (path.endsWith(".png")) {
                send(exchange, 200, "image/png", SamplePaper.page(path));
            } else if (pages.containsKey(path)) {
                exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
                send(exchange, 200, "text/html; charset=utf-8",
                        pages.get(path).getBytes(StandardCharsets.UTF_8));
            } else {
                send(exchange, 404, "text/plain", new byte[]{'?'});
            }
        }
    }

    /** A stream on which nothing happens until the server closes; it beats as the real one, or pages would say that it is cut. */
    private void silence(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(":\n\n".getBytes(StandardCharsets.US_ASCII));
        exchange.getResponseBody().flush();
        try {
            while (!closed.await(BEAT_SECONDS, TimeUnit.SECONDS)) {
                var beat = "event: beat\ndata: " + System.currentTimeMillis() + "\n\n";
                exchange.getResponseBody().write(beat.getBytes(StandardCharsets.US_ASCII));
                exchange.getResponseBody().flush();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void asset(HttpExchange exchange, String rest) throws IOException {
        int slash = rest.indexOf('/');
        var asset = assets.find(rest.substring(0, slash), rest.substring(slash + 1));
        if (asset.isPresent()) {
            exchange.getResponseHeaders().set("Cache-Control", "public, max-age=31536000, immutable");
            send(exchange, 200, asset.get().mediaType(), asset.get().content());
        } else {
            send(exchange, 404, "text/plain", new byte[]{'?'});
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
