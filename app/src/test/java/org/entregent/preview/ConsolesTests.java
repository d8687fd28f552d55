package org.entregent.preview;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.entregent.ServerTest;
import org.entregent.identity.PersonalLinks;
import org.entregent.identity.SpaceId;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Two consoles and the screen in the room, in real browsers on the real server. */
class ConsolesTests extends ServerTest {

    @SuppressWarnings("NullAway.Init")
    private static Chromium chromium;

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

    private static UUID meeting(Person host) {
        var names = "Ana Un\nBob Deux\nCid Trois\nDora Quatre\n";
        var preview = host.browser().post("/meetings/new", "names", names).location();
        var ready = host.browser().post(preview, "title", "Breakfast").location();
        return UUID.fromString(ready.replaceAll("/meetings/([0-9a-f-]+)/.*", "$1"));
    }

    private static void welcome(Person other, UUID meeting) {
        part(JdbcClient.class).sql("""
            insert into identity_grant (account_id, granted_space, kind, role, granted_at)
            values (?, ?, 'meeting', 'host', ?)
            """).params(other.account().value(), meeting, Clock.systemUTC().instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The console on somebody's own tablet. */
    private static OpenPage console(Person person, UUID meeting) {
        var open = new OpenPage(chromium.browser(), url() + "/sign-in",
                new Browser.NewContextOptions().setLocale("en-GB"));
        var session = person.browser().cookie("session").orElseThrow().getValue();
        open.page().context().addCookies(List.of(new Cookie("session", session).setUrl(url())));
        open.page().navigate(url() + "/meetings/" + meeting + "/evening");
        return open;
    }

    private static OpenPage room(UUID meeting) {
        var token = part(PersonalLinks.class).create(new SpaceId(meeting), 0, "wall",
                Clock.systemUTC().instant().plus(Duration.ofDays(1)));
        var open = new OpenPage(chromium.browser(), url() + "/g/" + token,
                new Browser.NewContextOptions().setLocale("en-GB"));
        open.page().locator("main button").click();
        return open;
    }

    @Test
    void what_one_console_does_the_other_and_the_room_see_and_either_can_undo() {
        var host = person("Hélène Vasseur");
        var other = person("Nadia Roussel");
        var meeting = meeting(host);
        welcome(other, meeting);
        try (var here = console(host, meeting); var there = console(other, meeting); var room = room(meeting)) {
            Page mine = here.page();
            Page hers = there.page();
            assertThat(room.page().locator("#wall [data-calm]")).hasText("Please take a seat");
            mine.locator("#next").click();
            assertThat(hers.locator("#next")).hasText("Round table");
            hers.keyboard().press("Space");
            assertThat(mine.locator("#deed")).hasText("Begun: Round table, by Nadia Roussel");
            assertThat(mine.locator(".toast").last()).containsText("Begun: Round table, by Nadia Roussel");
            assertThat(room.page().locator("#wall [data-place]")).hasText("1 of 4");
            var first = mine.locator("h1").textContent();
            assertThat(room.page().locator("#wall [data-name]")).hasText(first);

            mine.locator("#next").click();
            assertThat(hers.locator("#console [data-part].now")).containsText("1 of 4 has spoken");
            assertThat(room.page().locator("#wall [data-place]")).hasText("2 of 4");
            hers.locator("#undo").click();

            assertThat(mine.locator("h1")).hasText(first);
            assertThat(room.page().locator("#wall [data-name]")).hasText(first);
            assertThat(here.complaints()).isEmpty();
            assertThat(there.complaints()).isEmpty();
            assertThat(room.complaints()).isEmpty();
        }
    }

    @Test
    void the_clock_goes_on_while_the_network_is_cut_and_the_room_catches_up() {
        var host = person("Hélène Vasseur");
        var meeting = meeting(host);
        try (var here = console(host, meeting); var room = room(meeting)) {
            here.page().locator("#next").click();
            here.page().locator("#next").getByText("Round table").click();
            var digits = room.page().locator(".wall__speaking [data-digits]");
            assertThat(digits).isVisible();
            room.page().context().setOffline(true);
            var shown = digits.textContent();
            assertThat(digits).not().hasText(shown,
                    new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(20_000));
            here.page().locator("#next").click();
            room.page().context().setOffline(false);

            assertThat(room.page().locator("#wall [data-place]")).hasText("2 of 4",
                    new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(30_000));
        }
    }
}
