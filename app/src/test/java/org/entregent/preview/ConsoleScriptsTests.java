package org.entregent.preview;

import java.io.IOException;
import java.util.Locale;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.entregent.web.Assets;
import org.entregent.web.Languages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The console and the screen in the room count by themselves, under a clock that the test moves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleScriptsTests {

    /** Where the console of the sample posts its forms, and finds itself again. */
    private static final String CONSOLE = "/meetings/00000000-0000-0000-0000-000000000001/evening";

    private final Assets assets = Assets.load();
    private final Languages languages = new Languages();
    private Chromium chromium;
    private PreviewServer server;

    @BeforeAll
    void open() throws IOException {
        chromium = Chromium.open();
        server = new PreviewServer(assets);
    }

    @AfterAll
    void close() {
        if (server != null) {
            server.close();
            chromium.close();
        }
    }

    private String put(String path, String sample) {
        return server.put(path, Samples.named(sample).rendered(languages.of(Locale.ENGLISH), assets));
    }

    /** A page whose clock stands still until the test moves it. */
    private OpenPage show(String path, String sample) {
        return show(path, sample, ReducedMotion.NO_PREFERENCE);
    }

    private OpenPage show(String path, String sample, ReducedMotion motion) {
        var open = new OpenPage(chromium.browser(), server.address("/clock"),
                new Browser.NewContextOptions().setReducedMotion(motion));
        open.page().clock().install();
        open.page().navigate(put(path, sample));
        open.page().clock().pauseAt(System.currentTimeMillis() + 3_600_000);
        open.page().reload();
        return open;
    }

    private static Locator digits(Page page) {
        return page.locator("[data-digits]").locator("visible=true");
    }

    private static Locator word(Page page) {
        return page.locator("[data-word]").locator("visible=true");
    }

    @Test
    void digits_count_down_to_thank_you_and_never_below_zero() {
        try (var open = show("/digits/console", "console-table")) {
            var page = open.page();
            assertThat(digits(page)).hasText("34");
            assertThat(word(page)).hasText("of 55 s");
            page.clock().runFor(23_500);
            assertThat(digits(page)).hasText("11");
            assertThat(digits(page)).hasAttribute("data-state", "");

            page.clock().runFor(1_000);
            assertThat(digits(page)).hasText("10");
            assertThat(digits(page)).hasAttribute("data-state", "soon");
            assertThat(word(page)).hasText("Time to close");
            assertThat(page.locator("#aloud")).hasText("10 seconds");

            page.clock().runFor(10_000);
            assertThat(digits(page)).hasText("0");
            assertThat(digits(page)).hasAttribute("data-state", "over");
            assertThat(word(page)).hasText("Thank you!");
            assertThat(page.locator("#aloud")).hasText("Thank you. Over to you, Joëlle Sauvageau");

            page.clock().runFor(12_000);
            assertThat(digits(page)).hasText("0");
            assertThat(page.locator("#console [data-over]")).hasText("12 s over");
        }
    }

    @Test
    void who_speaks_too_long_uses_the_reserve_then_moves_the_end_which_is_said_once_a_minute() {
        try (var open = show("/drift/console", "console-table")) {
            var page = open.page();
            assertThat(page.locator("#console [data-ends]")).hasText("10:01");
            assertThat(page.locator("#console [data-drift]")).hasText("1 min over");

            page.clock().runFor(34_000 + 75_000);
            assertThat(page.locator("#console [data-ends]")).hasText("10:01");

            // The reserve of 212 s is used up, and the end has moved by 50 s beyond the 100 s with which all began.
            page.clock().runFor(212_000 - 75_000 + 50_000);

            assertThat(page.locator("#console [data-ends]")).hasText("10:02");
            assertThat(page.locator("#console [data-drift]")).hasText("2 min over");
            assertThat(page.locator("#aloud")).hasText("We will end at 10:02, 2 min over");
        }
    }

    @Test
    void the_room_sees_the_same_and_nobody_sees_a_negative_digit() {
        try (var open = show("/digits/wall", "wall-table")) {
            var page = open.page();
            assertThat(digits(page)).hasText("34");
            assertThat(page.locator("[data-name]")).hasText("Geneviève Laflèche");
            assertThat(page.locator(".seat--done")).hasCount(13);
            assertThat(page.locator(".seat--late")).hasCount(2);

            page.clock().runFor(120_000);

            assertThat(digits(page)).hasText("0");
            assertThat(word(page)).hasText("Thank you!");
            assertThat(page.locator("body")).not().containsText("over");
        }
    }

    @Test
    void a_talk_gives_its_last_two_thirds_to_questions_and_the_bell_is_seen() {
        try (var open = show("/thirds/wall", "wall-talk")) {
            var page = open.page();
            assertThat(digits(page)).hasText("3:00");
            assertThat(word(page)).hasText("of presentation");

            page.clock().runFor(180_200);

            assertThat(word(page)).hasText("for questions");
            assertThat(digits(page)).hasText("40:00");
            assertThat(page.locator("#twin")).isVisible();
            page.clock().runFor(3_000);
            assertThat(page.locator("#twin")).isHidden();
        }
    }

    @Test
    void it_is_time_to_close_thirty_seconds_before_a_round_ends() {
        try (var open = show("/close/wall", "wall-exchanges")) {
            var page = open.page();
            page.clock().runFor(222_000 - 31_000);
            assertThat(page.locator("[data-find]")).hasText("Find your table");

            page.clock().runFor(1_500);

            assertThat(page.locator("[data-find]")).hasText("Time to close");
            assertThat(page.locator("#twin")).isVisible();
        }
    }

    @Test
    void space_calls_the_next_and_the_page_goes_on_without_being_loaded_again() {
        server.redirect(CONSOLE, "/keys/after");
        put("/keys/after", "console-paused");
        try (var open = show("/keys/console", "console-table")) {
            var page = open.page();
            page.evaluate("() => { document.body.dataset.same = 'yes'; }");
            page.locator("#menu summary").focus();
            page.keyboard().press("Space");
            assertThat(page.locator("#menu")).hasAttribute("open", "");
            page.keyboard().press("Escape");
            page.evaluate("() => document.activeElement.blur()");

            page.keyboard().press("Space");

            assertThat(word(page)).hasText("Paused");
            assertThat(page.locator("#pause")).hasText("Go on");
            assertThat(page.locator("body")).hasAttribute("data-same", "yes");
            assertThat(open.complaints()).isEmpty();
        }
    }

    @Test
    void space_is_next_after_a_click_on_another_button_and_presses_the_one_that_tab_has_reached() {
        try (var open = show("/space/console", "console-table")) {
            var page = open.page();
            page.evaluate("""
                () => {
                  window.acts = [];
                  document.addEventListener("submit", (event) => {
                    window.acts.push(event.target.dataset.act);
                    event.stopImmediatePropagation();
                    event.preventDefault();
                  }, true);
                }""");
            page.locator("#ring").click();
            page.keyboard().press("Space");
            assertThat(page.evaluate("() => window.acts.join()")).isEqualTo("ring,onward");

            page.locator("#pause").click();
            page.keyboard().press("Tab");
            assertThat(page.locator("#extend")).isFocused();
            page.keyboard().press("Space");

            assertThat(page.evaluate("() => window.acts.join()")).isEqualTo("ring,onward,pause,extend");
        }
    }

    @Test
    void each_key_presses_its_button_unless_it_is_switched_off_or_somebody_types() {
        try (var open = show("/pressed/console", "console-questions")) {
            var page = open.page();
            page.evaluate("""
                () => {
                  window.acts = [];
                  document.addEventListener("submit", (event) => {
                    window.acts.push(event.target.dataset.act);
                    event.stopImmediatePropagation();
                    event.preventDefault();
                  }, true);
                }""");
            for (var key : new String[]{"Space", "p", "+", "b"}) {
                page.keyboard().press(key);
            }
            assertThat(page.evaluate("() => window.acts.join()")).isEqualTo("onward,pause,extend,ring");

            page.locator("#question").fill("");
            page.locator("#question").press("p");
            assertThat(page.locator("#question")).hasValue("p");
            page.locator("#stage").focus();
            page.keyboard().press("?");
            assertThat(page.locator("#help")).isVisible();
            page.locator("#keys").uncheck();
            page.keyboard().press("Escape");
            page.keyboard().press("p");
            page.reload();
            page.keyboard().press("p");

            assertThat(page.locator("#help")).isHidden();
            assertThat(page.locator("#keys")).not().isChecked();
        }
    }

    @Test
    void the_help_sheet_is_a_dialog_that_axe_finds_nothing_in() {
        try (var open = new OpenPage(chromium.browser(), put("/help/console", "console-table"))) {
            open.page().keyboard().press("?");
            assertThat(open.page().locator("#help")).isVisible();
            assertThat(open.axe()).isEmpty();
        }
    }

    @Test
    void what_is_typed_stays_when_the_page_is_renewed() {
        server.redirect(CONSOLE, "/typed/after");
        put("/typed/after", "console-questions");
        try (var open = show("/typed/console", "console-questions")) {
            var page = open.page();
            page.locator("#question").fill("And where?");
            page.locator("#extend").click();

            assertThat(page.locator("#extend")).isFocused();
            assertThat(page.locator("#question")).hasValue("And where?");
        }
    }

    @Test
    void when_the_server_does_not_answer_nothing_is_lost_and_it_is_said() {
        try (var open = show("/silent/console", "console-table")) {
            var page = open.page();
            page.context().setOffline(true);
            page.locator("#next").click();

            assertThat(page.locator(".toast")).containsText("it will count only once");
            assertThat(page.locator("form[data-act=onward]")).not().hasAttribute("aria-busy", "true");
            page.clock().runFor(1_100);
            assertThat(digits(page)).hasText("33");
        }
    }

    @Test
    void who_wants_less_motion_has_a_ring_that_moves_by_whole_seconds() {
        try (var open = show("/still/console", "console-table", ReducedMotion.REDUCE)) {
            var arc = open.page().locator(".ring .left");
            assertThat(arc).hasCSS("transition-duration", "0s");
            var before = (String) arc.evaluate("(one) => one.style.strokeDasharray");
            open.page().clock().runFor(400);
            assertThat(arc.evaluate("(one) => one.style.strokeDasharray")).isEqualTo(before);
            open.page().clock().runFor(700);
            assertThat(arc.evaluate("(one) => one.style.strokeDasharray")).isNotEqualTo(before);
        }
    }

    @Test
    void more_than_forty_have_a_plain_list() {
        try (var open = show("/crowd/console", "console-crowd")) {
            assertThat(open.page().locator(".ring .seat")).hasCount(0);
            assertThat(open.page().locator("#order li")).hasCount(48);
            assertThat(open.page().locator("#order li[aria-current]")).hasCount(1);
            assertThat(open.page().locator("#order")).hasAttribute("open", "");
        }
    }
}
