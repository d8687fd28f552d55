package org.entregent.meetings.phone;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.entregent.ServerTest;
import org.entregent.identity.SignedIn;
import org.entregent.meetings.after.Breakfast;
import org.entregent.meetings.after.Cards;
import org.entregent.meetings.after.Keepsake.State;
import org.entregent.meetings.after.OwnRound;
import org.entregent.meetings.evening.Command;
import org.entregent.meetings.evening.Evenings.Held;
import org.entregent.meetings.evening.RoundTable;
import org.entregent.preview.Chromium;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The guests' pages in a real browser on the real server: its own clock, and a line that is cut. */
class PhoneInBrowserTests extends ServerTest {

    @SuppressWarnings("NullAway.Init")
    private static Chromium chromium;

    private Breakfast breakfast;
    private BrowserContext context;
    private Page page;

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
    void somebodyHosts() {
        var person = person("Hélène Vasseur");
        breakfast = Breakfast.of(ServerTest::part, new SignedIn(person.account(), person.name()));
        context = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("fr-FR")
                .setViewportSize(390, 844));
        page = context.newPage();
    }

    @AfterEach
    void leave() {
        context.close();
    }

    private void comeIn(int number, String place) {
        page.navigate(url() + "/g/" + breakfast.token(number));
        page.click("main form button");
        assertThat(page.locator(".g-badge h1")).isVisible();
        page.navigate(url() + place);
    }

    private Held held() {
        return breakfast.evenings().of(breakfast.host, breakfast.meeting);
    }

    private void begin(int part) {
        UUID id = held().prepared().meeting().parts().get(part).id();
        breakfast.does(new Command.Begin(id));
    }

    private RoundTable table() {
        return (RoundTable) held().evening().stage().orElseThrow();
    }

    private int digits() {
        return Integer.parseInt(page.locator("#digits").textContent());
    }

    @Test
    void the_clock_of_a_turn_counts_by_itself_says_when_to_close_and_then_thanks() {
        begin(1);
        page.clock().install();
        comeIn(table().order().getFirst(), "/guest/turn");
        assertThat(page.locator("#headline")).hasText("C’est à vous");
        // The screen counts: it has its clock and the evening's state, which the server sends in a time of its own.
        int first = digits();
        page.waitForCondition(() -> digits() < first);
        page.clock().runFor(8_000);
        int before = digits();

        page.clock().runFor(20_000);

        assertThat(before - digits()).isBetween(20, 22);
        page.clock().runFor(Math.max(0, digits() - 8) * 1_000L);
        assertThat(page.locator("#caption")).hasText("Pour finir");
        page.clock().runFor(12_000);
        assertThat(page.locator("#digits")).hasText("0");
        assertThat(page.locator("#caption")).containsText("Merci");
    }

    @Test
    void a_turn_that_comes_nearer_is_told_without_asking_the_server() {
        begin(1);
        var order = table().order();
        comeIn(order.get(2), "/guest/turn");
        assertThat(page.locator("#headline")).hasText("Vous parlez 3e");
        var asked = new AtomicInteger();
        page.onRequest(request -> {
            if (!request.url().contains("/clock") && !request.url().contains("/live")) {
                asked.incrementAndGet();
            }
        });

        breakfast.onward();
        assertThat(page.locator("#lines")).containsText("C’est bientôt à vous");
        breakfast.onward();

        assertThat(page.locator("#headline")).hasText("C’est à vous");
        assertThat(page.locator("#spoken")).hasText("C’est à vous");
        assertThat(asked).hasValue(0);
    }

    @Test
    void a_tap_without_a_line_is_kept_told_once_and_sent_when_the_line_is_back() {
        begin(3);
        comeIn(1, "/guest/exchanges");
        int partner = OwnRound.of(held(), 1).getFirst().partners(1).getFirst();
        var met = page.locator("[data-when=now] .btn--primary").first();
        assertThat(met).isVisible();

        context.setOffline(true);
        met.click();
        assertThat(page.locator("#told")).containsText("Pas de réseau");
        assertThat(page.locator("#digits")).isVisible();
        assertThat(state(partner)).isEqualTo(State.NO);

        context.setOffline(false);

        assertThat(page.locator("[data-when=now] .tag--yes").first()).isVisible(
                new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
        assertThat(page.locator("#told")).containsText("Le réseau est revenu");
        assertThat(state(partner)).isEqualTo(State.SAID);
        assertThat((String) page.evaluate("() => Object.keys(localStorage).join()")).doesNotContain("taps:");
    }

    private State state(int partner) {
        return part(Cards.class).of(breakfast.guest(1)).of(partner).met();
    }

    @Test
    void whoever_is_concerned_is_told_that_her_exchanges_changed() {
        List.of(1, 2, 3, 4, 5, 6).forEach(number -> breakfast.does(new Command.CheckIn(number)));
        begin(3);
        comeIn(1, "/guest/exchanges");
        assertThat(page.locator("[data-when=now] h2").first()).isVisible();
        assertThat(page.locator("main .notice")).hasCount(0);
        int leaves = OwnRound.of(held(), 1).get(1).partners(1).getFirst();

        breakfast.does(new Command.Leave(leaves));

        assertThat(page.locator("main .notice").first()).containsText("Votre tour 2 a changé");
        assertThat(page.locator("#spoken")).containsText("Vos échanges ont changé");
    }

    @Test
    void a_guest_rehearses_by_her_own_clock_and_tells_nobody() {
        page.clock().install();
        comeIn(1, "/guest/turn");
        var revision = held().evening().revision();
        page.click("#rehearse");
        page.clock().runFor(5_000);

        assertThat(Integer.parseInt(page.locator("#rehearsed").textContent()))
                .isBetween(50, 56);
        page.clock().runFor(60_000);

        assertThat(page.locator("#rehearsed")).containsText("Merci");
        assertThat(held().evening().revision()).isEqualTo(revision);
    }

    @Test
    void somebody_met_at_the_door_is_found_by_three_letters_without_accents() {
        comeIn(1, "/guest/met");
        page.fill("#name", "elo");
        assertThat(page.locator("#people > li:visible")).hasCount(1);

        page.click("#people > li:visible button");

        assertThat(page.locator("#people > li", new Page.LocatorOptions().setHasText("Éloïse")))
                .containsText("Reprendre");
        page.navigate(url() + "/guest/cards");
        assertThat(page.locator(".back h2")).hasText("Éloïse Haudecœur");
    }
}
