package org.entregent.preview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

import org.entregent.ServerTest;
import org.entregent.identity.Entrance;
import org.entregent.identity.PersonalLinks;
import org.entregent.identity.SignedIn;
import org.entregent.meetings.after.Breakfast;
import org.entregent.meetings.evening.Command;
import org.entregent.meetings.evening.Evenings;
import org.entregent.meetings.evening.LiveStreams;
import org.entregent.meetings.preparation.MeetingId;
import org.entregent.web.Assets;

import static org.assertj.core.api.Assertions.assertThat;

/** All screens show the same second, whatever their own clocks say and however slow their lines are. */
class OneClockTests extends ServerTest {

    /** What people would not see. */
    private static final long AGREED = 200;

    @SuppressWarnings("NullAway.Init")
    private static Chromium chromium;
    @SuppressWarnings("NullAway.Init")
    private SignedIn host;
    @SuppressWarnings("NullAway.Init")
    private MeetingId meeting;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void prepare() {
        var person = person("Nadia Roussel");
        host = new SignedIn(person.account(), person.name());
        meeting = Breakfast.of(ServerTest::part, host).meeting;
    }

    private static int port() {
        return Integer.parseInt(url().substring(url().lastIndexOf(':') + 1));
    }

    /** A guest's phone, with a clock and a line of its own. */
    private final class Phone implements AutoCloseable {

        private final BrowserContext context;
        private final Page page;
        private final String origin;

        /** @param skew of its clock in milliseconds; @param rate at which it runs, 1 for a good one */
        @SuppressWarnings("unchecked")
        Phone(int number, int port, long skew, double rate) {
            origin = "http://localhost:" + port;
            context = chromium.browser().newContext(new Browser.NewContextOptions());
            context.addInitScript("""
                (() => {
                  const born = performance.now();
                  const tick = performance.now.bind(performance);
                  const wall = Date.now;
                  const start = wall();
                  performance.now = () => born + (tick() - born) * %2$s;
                  Date.now = () => start + (wall() - start) * %2$s + %1$s;
                })()""".formatted(skew, rate));
            SessionRepository<Session> sessions = part(SessionRepository.class);
            var session = sessions.createSession();
            var token = part(PersonalLinks.class).create(meeting.space(), number, "own-page",
                    Instant.now().plus(Duration.ofDays(1)));
            session.setAttribute(Entrance.GUEST, part(PersonalLinks.class).find(token).orElseThrow().written());
            sessions.save(session);
            context.addCookies(List.of(new Cookie("session", session.getId()).setUrl(origin)));
            page = context.newPage();
            listen(page);
        }

        private void listen(Page window) {
            window.navigate(origin + "/guest");
            window.evaluate(
                    """
                        async (address) => {
                          const live = await import(address);
                          window.live = live;
                          window.states = [];
                          window.lines = [];
                          await live.setClock();
                          live.follow("/guest/live", (state) => window.states.push(state.revision), (on) => window.lines.push(on));
                        }""",
                    Assets.load().url("meetings/live.js"));
            window.waitForFunction("() => window.states.length > 0");
        }

        Page another() {
            var window = context.newPage();
            listen(window);
            return window;
        }

        /** How far its idea of the time may be from the server's: more than this is certain. */
        long off() {
            long before = Clock.systemUTC().millis();
            long shown = ((Number) page.evaluate("() => window.live.now()")).longValue();
            long after = Clock.systemUTC().millis();
            return shown < before ? shown - before : shown > after ? shown - after : 0;
        }

        void hears(long revision) {
            page.waitForFunction("(revision) => window.states.at(-1) >= revision", (double) revision);
        }

        @Override
        public void close() {
            context.close();
        }
    }

    private long ring() {
        return part(Evenings.class).act(host, meeting, new Command.Ring(), UUID.randomUUID()).revision();
    }

    @Test
    void screens_agree_though_their_clocks_are_wrong_and_one_way_is_slower() throws Exception {
        try (var quick = new SlowLine(port(), Duration.ZERO, Duration.ZERO);
                var slowDown = new SlowLine(port(), Duration.ZERO, Duration.ofMillis(300));
                var slowUp = new SlowLine(port(), Duration.ofMillis(300), Duration.ZERO);
                var slowBoth = new SlowLine(port(), Duration.ofMillis(150), Duration.ofMillis(150));
                var ahead = new Phone(1, quick.port(), 90_000, 1);
                var behind = new Phone(2, slowDown.port(), -3 * 3_600_000L, 1);
                var other = new Phone(3, slowUp.port(), 0, 1);
                var fast = new Phone(4, slowBoth.port(), 90_000, 1)) {
            long revision = ring();
            for (var phone : List.of(ahead, behind, other, fast)) {
                phone.hears(revision);
                assertThat(phone.off()).isBetween(-AGREED, AGREED);
            }
        }
    }

    @Test
    void a_clock_that_runs_too_fast_or_too_slow_is_set_again_when_it_shows() throws Exception {
        try (var line = new SlowLine(port(), Duration.ofMillis(20), Duration.ofMillis(20));
                var fast = new Phone(1, line.port(), 0, 1.02);
                var slow = new Phone(2, line.port(), 0, 0.98)) {
            var offs = new ArrayList<Long>();
            for (int i = 0; i < 20; i++) {
                fast.page.waitForTimeout(500);
                part(LiveStreams.class).tell(meeting);
                offs.add(fast.off());
                offs.add(slow.off());
            }
            assertThat(offs).as("twenty milliseconds wrong each second, for ten seconds")
                    .allSatisfy(off -> assertThat(off).isBetween(-AGREED, AGREED));
        }
    }

    @Test
    void the_clock_runs_on_while_the_line_is_cut_and_what_happened_is_shown_when_it_is_back() throws Exception {
        try (var line = new SlowLine(port(), Duration.ofMillis(30), Duration.ofMillis(30));
                var phone = new Phone(1, line.port(), -5_000, 1)) {
            line.cut();
            phone.page.waitForFunction("() => window.lines.at(-1) === false");
            long missed = ring();
            assertThat(phone.off()).isBetween(-AGREED, AGREED);
            line.mend();
            phone.hears(missed);
            phone.page.waitForFunction("() => window.lines.at(-1) === true");
            assertThat((Integer) phone.page.evaluate("() => window.lines.length")).as("said once each way")
                    .isEqualTo(2);
        }
    }

    @Test
    void eight_windows_of_one_browser_share_one_stream() throws Exception {
        try (var line = new SlowLine(port(), Duration.ZERO, Duration.ZERO);
                var phone = new Phone(1, line.port(), 0, 1)) {
            var windows = new ArrayList<>(List.of(phone.page));
            for (int i = 1; i < 8; i++) {
                windows.add(phone.another());
            }
            assertThat(part(LiveStreams.class).count(meeting)).isEqualTo(1);
            long revision = ring();
            for (var window : windows) {
                window.waitForFunction("(revision) => window.states.at(-1) >= revision", (double) revision);
            }
            var time = (String) windows.getLast().evaluate("async () => (await fetch('/clock')).text()");
            assertThat(time).as("there are connections left for pages").matches("\\d{13}");
        }
    }
}
