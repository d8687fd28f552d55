package org.entregent.preview;

import java.time.Clock;
import java.time.ZoneOffset;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.entregent.HostedEvening;
import org.entregent.preview.Screens.Size;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Two consoles and the screen in the room, in real browsers on the real server. */
class ConsolesTests extends ChromiumTest {

    private static HostedEvening evening(Person host) {
        return HostedEvening.of(host.browser(), "Ana Un\nBob Deux\nCid Trois\nDora Quatre\n");
    }

    private static void welcome(Person other, HostedEvening evening) {
        part(JdbcClient.class).sql("""
            insert into identity_grant (account_id, granted_space, kind, role, granted_at)
            values (?, ?, 'meeting', 'host', ?)
            """).params(other.account().value(), evening.id(), Clock.systemUTC().instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Screens screens() {
        return new Screens(chromium.browser(), url(), "en-GB");
    }

    /** The console on somebody's own tablet. */
    private static OpenPage console(Person person, HostedEvening evening) {
        return screens().signedIn(person.browser(), evening.path() + "/evening", Size.TABLET);
    }

    private static OpenPage room(HostedEvening evening) {
        return screens().byLink(evening.wallLink(), Size.PROJECTOR);
    }

    @Test
    void what_one_console_does_the_other_and_the_room_see_and_either_can_undo() {
        var host = person("Hélène Vasseur");
        var other = person("Nadia Roussel");
        var evening = evening(host);
        welcome(other, evening);
        try (var here = console(host, evening); var there = console(other, evening); var room = room(evening)) {
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
        var evening = evening(host);
        try (var here = console(host, evening); var room = room(evening)) {
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
