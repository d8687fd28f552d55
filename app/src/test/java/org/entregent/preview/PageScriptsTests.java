package org.entregent.preview;

import java.util.List;
import java.util.Locale;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitUntilState;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the scripts add to pages that work without them, under the policy of the real server(). */
class PageScriptsTests extends PreviewTest {

    /** How many of two submissions nobody stopped; the page itself stays. */
    private static final String SENT_BY_TWO_CLICKS = """
        () => {
          let sent = 0;
          document.addEventListener("submit", (event) => { sent += 1; event.preventDefault(); });
          const button = document.querySelector("main form button");
          button.click();
          button.click();
          return sent;
        }""";

    /** A page's address is there before its scripts: what they do on arrival is done once it has loaded. */
    private static final Page.WaitForURLOptions ONCE_ITS_SCRIPTS_RAN = new Page.WaitForURLOptions()
            .setWaitUntil(WaitUntilState.LOAD);

    private String put(String path, String sample) {
        return put(path, Samples.named(sample), language(Locale.ENGLISH));
    }

    private OpenPage show(String path, String sample) {
        return new OpenPage(chromium().browser(), put(path, sample));
    }

    @Test
    void what_was_typed_before_a_session_ended_is_offered_again() {
        put("/kept/sign-in", "sign-in");
        server().redirect("/meetings/1/participants/7", "/kept/sign-in");
        try (var open = show("/kept/person", "participant")) {
            var page = open.page();
            page.fill("#title", "Bookseller and printer");
            page.click("form[data-keep] .btn--primary");
            PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Sign in");

            page.navigate(server().address("/kept/person"));
            page.click("text=Take my text back");

            PlaywrightAssertions.assertThat(page.locator("#title")).hasValue("Bookseller and printer");
            assertThat(open.complaints()).isEmpty();
        }
    }

    @Test
    void what_was_saved_is_not_offered_again() {
        put("/saved/list", "participants");
        server().redirect("/meetings/1/details", "/saved/list");
        try (var open = show("/saved/details", "details")) {
            var page = open.page();
            page.fill("#title", "Breakfast of the bridge");
            page.evaluate("() => document.querySelector('[aria-invalid]').removeAttribute('aria-invalid')");
            page.click("form[data-keep] .btn--primary");
            page.waitForURL(server().address("/saved/list"), ONCE_ITS_SCRIPTS_RAN);

            page.navigate(server().address("/saved/details"));

            PlaywrightAssertions.assertThat(page.locator("text=Take my text back")).hasCount(0);
        }
    }

    @Test
    void who_signs_out_leaves_no_text_behind() {
        put("/left/sign-in", "sign-in");
        server().redirect("/sign-out", "/left/sign-in");
        try (var open = show("/left/person", "participant")) {
            var page = open.page();
            page.fill("#title", "Bookseller and printer");
            page.click(".me > summary");
            page.click("text=Sign out");
            PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Sign in");

            assertThat((String) page.evaluate("() => Object.values({ ...sessionStorage, ...localStorage }).join()"))
                    .doesNotContain("Bookseller");
        }
    }

    @Test
    void a_second_click_sends_nothing() {
        try (var open = show("/once/delete", "delete")) {
            assertThat(open.page().evaluate(SENT_BY_TWO_CLICKS)).isEqualTo(1);
        }
    }

    @Test
    void a_toast_leaves_after_eight_seconds_but_waits_under_the_pointer() {
        try (var open = show("/toast/list", "list")) {
            var page = open.page();
            page.clock().install();
            page.reload();
            var toast = page.locator(".toast");
            toast.hover();
            page.clock().runFor(20_000);
            PlaywrightAssertions.assertThat(toast).isVisible();

            page.mouse().move(600, 20);
            page.clock().runFor(8_100);

            PlaywrightAssertions.assertThat(toast).hasCount(0);
        }
    }

    @Test
    void deleting_asks_in_a_dialog_that_escape_closes() {
        try (var open = show("/dialog/preparation", "preparation")) {
            var page = open.page();
            page.click("summary[aria-label='More choices for this meeting']");
            page.click("[data-dialog]");
            PlaywrightAssertions.assertThat(page.locator("#delete")).isVisible();
            assertThat(open.axe()).isEmpty();

            page.keyboard().press("Escape");

            PlaywrightAssertions.assertThat(page.locator("#delete")).isHidden();
        }
    }

    @Test
    void another_round_replaces_the_plan_and_nothing_else() {
        put("/meetings/1?by=person", "preparation-by-person");
        try (var open = show("/meetings/1", "preparation")) {
            var page = open.page();
            page.evaluate("() => { document.querySelector('h1').dataset.same = 'yes'; }");
            page.click("#round-0");
            PlaywrightAssertions.assertThat(page.locator(".by-person")).isVisible();

            assertThat(page.locator("h1[data-same=yes]").count()).isEqualTo(1);
            assertThat(open.complaints()).isEmpty();
        }
    }

    @Test
    void an_answer_without_the_piece_becomes_the_whole_page() {
        put("/gone/sign-in", "sign-in");
        server().redirect("/meetings/1/plan/recompute", "/gone/sign-in");
        try (var open = show("/gone/preparation", "preparation")) {
            open.page().click("#recompute");

            PlaywrightAssertions.assertThat(open.page().locator("h1")).hasText("Sign in");
        }
    }

    @Test
    void names_are_counted_while_they_are_pasted() {
        server().put("/meetings/new/count", "<p class=\"said\">26 people recognised</p>");
        try (var open = show("/counted/new", "new-wrong")) {
            open.page().fill("#names", "Amina Belkhir-Roussel");

            PlaywrightAssertions.assertThat(open.page().locator("#count")).hasText("26 people recognised");
            assertThat(open.complaints()).isEmpty();
        }
    }

    @Test
    void a_link_is_copied_where_browsers_allow_it_and_where_they_do_not() {
        for (var hidden : List.of(false, true)) {
            try (var open = show("/copied/links", "links")) {
                var page = open.page();
                if (hidden) {
                    page.evaluate("() => Object.defineProperty(navigator, 'clipboard', { value: undefined })");
                }
                page.click("[data-copy='link-1']");

                PlaywrightAssertions.assertThat(page.locator(".toast")).isVisible();
            }
        }
    }

    @Test
    void the_badge_follows_what_a_guest_types() {
        try (var open = show("/typed/guest", "guest")) {
            open.page().fill("#given", "Maud");

            PlaywrightAssertions.assertThat(open.page().locator(".badge__given")).hasText("Maud");
        }
    }

    @Test
    void without_scripts_every_form_of_the_preparation_is_still_a_form() {
        try (var context = chromium().browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            put("/meetings/1/delete", "delete");
            page.navigate(put("/plain/preparation", "preparation"));
            page.click("summary[aria-label='More choices for this meeting']");
            page.click("[data-dialog]");

            PlaywrightAssertions.assertThat(page).hasURL(server().address("/meetings/1/delete"));
        }
    }
}
