package org.entregent.preview;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

import org.entregent.HostedEvening;
import org.entregent.MortalServer;
import org.entregent.MortalServer.Death;
import org.entregent.preview.Screens.Size;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The server dies in the middle of somebody's turn. The room counts on without it, and it comes back to the same turn of
 * the same evening, at the same second.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KilledMidTurnTests {

    /** What people would not see, in milliseconds. */
    private static final long AGREED = 200;
    private static final double PATIENCE = 30_000;

    @SuppressWarnings("NullAway.Init")
    private static Chromium chromium;
    @SuppressWarnings("NullAway.Init")
    private static MortalServer server;
    @SuppressWarnings("NullAway.Init")
    private static HostedEvening evening;

    @BeforeAll
    static void a_round_table_is_under_way() throws IOException {
        chromium = Chromium.open();
        server = MortalServer.start();
        evening = HostedEvening.of(server.host(),
                IntStream.range(0, 12).mapToObj(i -> "Guest" + (char) ('a' + i) + " Family" + (char) ('a' + i))
                        .collect(Collectors.joining("\n")));
        evening.change("round-table", "minutes", "30", "reserve", "120", "handOver", "0");
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

    /** Every row of the evening's log, whole. */
    private static List<String> log() {
        return server.home().rows("select act::text from meetings_act act where space_id = '" + evening.id()
                + "' order by number", row -> row.getString(1));
    }

    private static long now() {
        return Clock.systemUTC().millis();
    }

    /** Whole seconds that a clock shows at a time. */
    private static long shown(JsonNode clock, long at) {
        long length = clock.get("length").asLong();
        long left = Math.clamp(clock.get("starts").asLong() + length - at, 0, length);
        return Math.ceilDiv(left, 1_000);
    }

    @Test
    void the_turn_goes_on_at_the_same_second_when_the_server_was_killed() {
        goesOnAfter(Death.SERVER);
    }

    @Test
    @Tag("full")
    void the_turn_goes_on_at_the_same_second_when_the_database_was_killed_too() {
        goesOnAfter(Death.SERVER_AND_DATABASE);
    }

    private static void goesOnAfter(Death death) {
        evening.onward();
        var before = evening.standing();
        var clock = HostedEvening.stage(before).get("clock");
        var log = log();
        var screens = new Screens(chromium.browser(), server.url(), "en-GB");
        try (var room = screens.byLink(evening.wallLink(), Size.PROJECTOR)) {
            var page = room.page();
            page.evaluate("() => { document.body.dataset.same = 'yes'; }");
            var digits = Watched.of(page, ".wall__speaking [data-digits]");
            digits.changes(2);

            server.kill(death);

            long dead = now();
            assertThat(page.locator("[data-cut]"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
            digits.changes(2);
            assertThat(digits.since(dead)).as("the room counts on without a server").hasSizeGreaterThan(2);

            server.startAgain();

            assertThat(evening.standing()).isEqualTo(before);
            assertThat(log()).isEqualTo(log);
            assertThat(page.locator("[data-cut]"))
                    .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(PATIENCE));
            digits.changes(1);
            assertThat(digits.since(dead)).allSatisfy(showing -> assertThat(Long.valueOf(showing.text()))
                    .isBetween(shown(clock, showing.at() + AGREED), shown(clock, showing.at() - AGREED)));
            agreesWithTheServer(page.locator(".wall__speaking [data-digits]"), clock);

            evening.onward();
            assertThat(page.locator("#wall [data-place]"))
                    .hasText(place(evening.standing()) + " of 12");
            assertThat(page.locator("body")).hasAttribute("data-same", "yes");
            assertThat(room.complaints()).as("but for the server that does not answer")
                    .allMatch(complaint -> complaint.contains("net::ERR_"));
        }
    }

    private static int place(JsonNode state) {
        return HostedEvening.stage(state).get("table").get("spoken").asInt() + 1;
    }

    private static void agreesWithTheServer(Locator digits, JsonNode clock) {
        long asked = Long.parseLong(server.host().get("/clock").body());
        var seen = Long.valueOf(digits.textContent());
        long answered = Long.parseLong(server.host().get("/clock").body());
        assertThat(seen).isBetween(shown(clock, answered + AGREED), shown(clock, asked - AGREED));
    }
}
