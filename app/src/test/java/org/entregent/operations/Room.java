package org.entregent.operations;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import tools.jackson.databind.JsonNode;

import org.entregent.Browser;
import org.entregent.Browser.Answer;
import org.entregent.HostedEvening;
import org.entregent.MortalServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An evening whose server dies, and those who are there. Everybody does as a browser does: each order has a name, and what
 * was not answered is sent again under the same name. What was answered is written down.
 */
final class Room implements AutoCloseable {

    /** An order of which it is not said to what kind of act it leads. */
    private static final String ANY = "";

    /** When the server dies, as the orders see it. */
    interface Deaths {

        /** An order is about to be sent. */
        void beforeOrder() throws Exception;

        /** It was answered. */
        void afterOrder() throws Exception;
    }

    private final MortalServer server;
    private final Supplier<Patience> patience;
    private final Deaths deaths;
    private final HostedEvening evening;
    private final Browser helper;
    private final List<Browser> guests;
    private final Map<UUID, String> answered = new ConcurrentHashMap<>();
    private final Map<UUID, List<Integer>> taps = new ConcurrentHashMap<>();
    private final ConcurrentSkipListSet<Integer> arrived = new ConcurrentSkipListSet<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * @param names
     *            the list as it is pasted
     * @param people
     *            how many it names
     * @param patience
     *            how somebody waits for an answer, of each order anew
     */
    Room(MortalServer server, String names, int people, Supplier<Patience> patience, Deaths deaths) {
        this.server = server;
        this.patience = patience;
        this.deaths = deaths;
        evening = HostedEvening.of(server.host(), names);
        helper = evening.guest(evening.doorLink());
        guests = IntStream.rangeClosed(1, people).mapToObj(number -> evening.guest(evening.link(number))).toList();
    }

    MortalServer server() {
        return server;
    }

    HostedEvening evening() {
        return evening;
    }

    Browser helper() {
        return helper;
    }

    int people() {
        return guests.size();
    }

    Browser guest(int number) {
        return guests.get(number - 1);
    }

    ExecutorService threads() {
        return threads;
    }

    /** Orders of which is known to what kind of act they led, by their names. */
    Map<UUID, String> answered() {
        return answered.entrySet().stream().filter(order -> !order.getValue().equals(ANY))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Who said of whom that they met, by the names of the orders. */
    Map<UUID, List<Integer>> taps() {
        return Map.copyOf(taps);
    }

    /** Everybody who was checked in. */
    List<Integer> arrived() {
        return List.copyOf(arrived);
    }

    /** Asks until there is an answer. */
    <T> T patiently(Supplier<T> asked) {
        var waiting = patience.get();
        while (true) {
            try {
                waiting.await();
                return asked.get();
            } catch (UncheckedIOException _) {
                // The server is gone: it is asked again.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** An order that leads to an act of a kind, sent until it is answered. */
    private Answer order(String kind, Function<UUID, Answer> sent, String expected) throws Exception {
        var name = UUID.randomUUID();
        deaths.beforeOrder();
        var answer = patiently(() -> sent.apply(name));
        assertThat(answer.status() + " " + answer.location()).as(kind).isEqualTo(expected);
        answered.put(name, kind);
        deaths.afterOrder();
        return answer;
    }

    /** A button of the console, which leads to an act of a kind. */
    void press(String kind, String act, String... more) throws Exception {
        order(kind, name -> evening.send(name, act, more), "303 " + evening.path() + "/evening");
    }

    /** Somebody else saw to it that this order was answered. */
    void wasAnswered(UUID name, String kind) {
        answered.put(name, kind);
    }

    void onward(String kind) throws Exception {
        press(kind, "onward", "seen", live().get("moment").asString());
    }

    JsonNode live() {
        return patiently(() -> evening.live());
    }

    /** Somebody is checked in by the host and by the helper at once. */
    void checkIn(int number) throws Exception {
        var deed = "check-in " + number;
        var other = threads
                .submit(() -> patiently(() -> helper.post("/guest/door", "quiet", "true", "do", deed, "order",
                        UUID.randomUUID().toString())));
        order(ANY, name -> evening.host().post(evening.path() + "/door", "quiet", "true", "do", deed, "order",
                name.toString()), "200 ");
        assertThat(other.get().status()).isEqualTo(200);
        arrived.add(number);
    }

    /** Somebody who is on no list is let in, and speaks after the others; gives her number. */
    int admit(String name) throws Exception {
        var answer = order(ANY, order -> helper.post("/guest/door/walk-in", "quiet", "true", "name", name, "speaks",
                "true", "sure", "true", "order", order.toString()), "200 ");
        int number = Integer.parseInt(answer.body().replaceFirst(".*\"number\":(\\d+).*", "$1"));
        arrived.add(number);
        return number;
    }

    /** Somebody leaves before the end. */
    void leave(int number) throws Exception {
        order("departed", name -> helper.post("/guest/door", "quiet", "true", "do", "leave " + number, "order",
                name.toString()), "200 ");
    }

    void ask(int number) throws Exception {
        order("question-asked", name -> guest(number).post("/guest/turn/question", "question",
                "Question of " + number, "order", name.toString()), "303 /guest/turn");
    }

    /** Somebody says that she met another. */
    void tap(int one, int other) {
        var name = UUID.randomUUID();
        var answer = patiently(() -> guest(one).post("/guest/met", "other", Integer.toString(other), "from",
                "exchanges", "order", name.toString()));
        assertThat(answer.status() + " " + answer.location()).isEqualTo("303 /guest/exchanges");
        taps.put(name, List.of(one, other));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
