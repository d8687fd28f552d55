package org.entregent.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.entregent.Browser;

/**
 * A screen that follows an evening as a browser does: when its stream ends it opens the next one, until it has seen the
 * end of the evening. What it hears is kept.
 */
final class Follower {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DATA = "data: {";

    private final HttpRequest request;
    private final Patience patience;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<ObjectNode> states = new ArrayList<>();
    private final CompletableFuture<List<ObjectNode>> end = new CompletableFuture<>();
    private final List<Cut> cuts = new ArrayList<>();
    private int streams;
    private long lostAt;

    /**
     * A time without a stream.
     *
     * @param nanos
     *            from the end of a stream until the next one told a state
     * @param before
     *            what the screen counted on by meanwhile
     * @param after
     *            what it was told then
     */
    record Cut(long nanos, ObjectNode before, ObjectNode after) {}

    private Follower(Browser who, String path, Patience patience) {
        var session = who.cookie("session").map(HttpCookie::getValue).orElseThrow();
        this.request = HttpRequest.newBuilder(URI.create(who.url() + path)).header("Cookie", "session=" + session)
                .build();
        this.patience = patience;
    }

    /** Begins to follow. @param patience how it waits for the server after a cut */
    static Follower of(Browser who, String path, Patience patience) {
        var follower = new Follower(who, path, patience);
        Thread.ofVirtual().start(follower::follow);
        return follower;
    }

    /** All the states that it has heard of, in the order in which it did; once the evening is over. */
    CompletableFuture<List<ObjectNode>> toTheEnd() {
        return end;
    }

    /** How many streams it needed. */
    int streams() {
        return streams;
    }

    /** The times without a stream between its first state and its last. */
    List<Cut> cuts() {
        return List.copyOf(cuts);
    }

    private void follow() {
        try {
            while (!end.isDone()) {
                patience.await();
                listen();
            }
        } catch (RuntimeException | InterruptedException e) {
            end.completeExceptionally(e);
        }
    }

    private void listen() throws InterruptedException {
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofLines());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("the stream answered " + answer.statusCode());
            }
            streams++;
            answer.body().filter(line -> line.startsWith(DATA)).takeWhile(_ -> !end.isDone()).forEach(this::hear);
        } catch (IOException | UncheckedIOException _) {
            // The line is cut: it comes back.
        }
        if (!states.isEmpty() && lostAt == 0) {
            lostAt = System.nanoTime();
        }
    }

    private void hear(String line) {
        var state = (ObjectNode) JSON.readTree(line.substring(DATA.length() - 1));
        state.remove("now");
        if (lostAt != 0) {
            cuts.add(new Cut(System.nanoTime() - lostAt, states.getLast(), state));
            lostAt = 0;
        }
        patience.heard();
        states.add(state);
        JsonNode ended = state.get("ended");
        if (!ended.isNull()) {
            end.complete(List.copyOf(states));
        }
    }
}
