package org.entregent.preview;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.entregent.Browser;
import org.entregent.HostedEvening;
import org.entregent.MortalServer;
import org.entregent.preview.Screens.Size;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** More screens want to look on than the server's memory allows. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class FullHouseTests {

    /** Fewer than one guest may have. */
    private static final int OF_ONE = 30;
    private static final int PEOPLE = 18;
    private static final Duration BEATS = Duration.ofSeconds(90);

    @SuppressWarnings("NullAway.Init")
    private static Chromium chromium;
    @SuppressWarnings("NullAway.Init")
    private static MortalServer server;
    @SuppressWarnings("NullAway.Init")
    private static HostedEvening evening;
    @SuppressWarnings("NullAway.Init")
    private static String wall;
    @SuppressWarnings("NullAway.Init")
    private static List<Browser> guests;
    private final List<Seat> seats = new ArrayList<>();

    /** A screen that looks on, or was sent away. @param head of its answer */
    private record Seat(Socket socket, String head) {

        static Seat of(Browser guest) {
            var session = guest.cookie("session").map(HttpCookie::getValue).orElseThrow();
            try {
                var socket = new Socket(InetAddress.getLoopbackAddress(), URI.create(guest.url()).getPort());
                socket.getOutputStream().write(("GET /guest/live HTTP/1.1\r\nHost: localhost\r\nCookie: session="
                        + session + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                var lines = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                var head = new StringBuilder();
                for (var line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                    head.append(line).append('\n');
                }
                return new Seat(socket, head.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean isTaken() {
            return head.startsWith("HTTP/1.1 200");
        }

        void leave() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @BeforeAll
    static void a_small_server_has_guests() throws IOException {
        chromium = Chromium.open();
        server = MortalServer.startSmall();
        evening = HostedEvening.of(server.host(), HostedEvening.sampleList());
        guests = IntStream.rangeClosed(1, PEOPLE).mapToObj(number -> evening.guest(evening.link(number))).toList();
        wall = evening.wallLink();
        evening.begin("round-table");
    }

    @AfterAll
    static void close() {
        if (server != null) {
            server.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    /** Takes every seat there is. */
    @BeforeEach
    void the_house_is_full() {
        await().atMost(BEATS).pollInterval(Duration.ofSeconds(1)).until(() -> {
            while (free().isTaken()) {
                // One more.
            }
            return seats.size() == MortalServer.FEW_SCREENS;
        });
    }

    /** Somebody asks for a seat, and keeps it if there is one. */
    private Seat free() {
        var seat = Seat.of(guests.get(seats.size() / OF_ONE));
        if (seat.isTaken()) {
            seats.add(seat);
        } else {
            seat.leave();
        }
        return seat;
    }

    @AfterEach
    void everybodyLeaves() {
        seats.forEach(Seat::leave);
    }

    private void someLeave() {
        seats.subList(0, 2 * OF_ONE).forEach(Seat::leave);
        // Whoever went away without a word is noticed when something is sent to her.
        await().atMost(BEATS).pollInterval(Duration.ofSeconds(1)).until(() -> {
            evening.does("ring");
            return free().isTaken();
        });
    }

    @Test
    void one_screen_too_many_is_told_when_to_come_back_and_gets_a_seat_when_somebody_left() {
        var refused = Seat.of(guests.getLast());
        assertThat(refused.head()).startsWith("HTTP/1.1 503").containsPattern("(?i)\nretry-after: 30\n");
        refused.leave();
        assertThat(server.host().get(evening.path() + "/evening").status()).as("pages are for all").isEqualTo(200);

        someLeave();

        assertThat(seats).hasSize(MortalServer.FEW_SCREENS + 1);
    }

    @Test
    void a_page_without_a_seat_counts_on_and_asks_again_as_late_as_it_was_told() {
        var screens = new Screens(chromium.browser(), server.url(), "en-GB");
        try (var room = screens.byLink(wall, Size.PROJECTOR)) {
            var page = room.page();
            page.addInitScript("delete globalThis.SharedWorker;");
            page.clock().install();
            var asked = new AtomicInteger();
            page.onRequest(request -> {
                if (request.url().endsWith("/guest/live")) {
                    asked.incrementAndGet();
                }
            });
            page.reload();
            page.waitForCondition(() -> asked.get() == 2);
            page.clock().runFor(14_000);
            assertThat(page.locator("[data-cut]")).hasText("No news from the server just now, the clock goes on");
            assertThat(asked).as("asked, asked when to come back, and then waited").hasValue(2);
            var digits = page.locator(".wall__speaking [data-digits]").textContent();
            page.clock().runFor(1_000);
            assertThat(page.locator(".wall__speaking [data-digits]")).not().hasText(digits);

            someLeave();

            page.clock().runFor(46_000);
            assertThat(page.locator("[data-cut]")).isHidden();
        }
    }
}
