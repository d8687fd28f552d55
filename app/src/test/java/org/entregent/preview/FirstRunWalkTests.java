package org.entregent.preview;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.entregent.ServerTest;
import org.entregent.identity.AccountId;
import org.entregent.identity.Invitations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who has never seen the product goes from her first link to a meeting ready on paper, in a real browser on the
 * real server, and counts her clicks; every page on the way is judged.
 */
class FirstRunWalkTests extends ServerTest {

    private static final Path PICTURES = Path.of("target", "pictures", "walk");
    private static final Path ROOT = Path.of(System.getProperty("entregent.root", "..")).toAbsolutePath();
    private static final Pattern MEETING = Pattern.compile("/meetings/([0-9a-f-]{36})");

    @SuppressWarnings("NullAway.Init")
    private static Chromium chromium;

    @BeforeAll
    static void open() throws Exception {
        chromium = Chromium.open();
        Files.createDirectories(PICTURES);
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    /** A walk: what is clicked, and what every page on the way must be. */
    private static final class Walk {

        private final OpenPage open;
        private final String language;
        private int clicks;

        Walk(String address, String language) {
            this.language = language;
            this.open = new OpenPage(chromium.browser(), address, new Browser.NewContextOptions().setLocale(language)
                    .setReducedMotion(ReducedMotion.REDUCE));
        }

        void click(String selector) {
            open.page().locator(selector).last().click();
            open.page().waitForLoadState();
            clicks++;
        }

        void fill(String name, String value) {
            open.page().locator("[name=" + name + "]").last().fill(value);
        }

        void seen(String name) {
            for (var scheme : new ColorScheme[]{ColorScheme.LIGHT, ColorScheme.DARK}) {
                open.seen(1280, scheme);
                assertThat(open.axe()).as("%s, %s, %s", name, language, scheme).isEmpty();
            }
            open.seen(320, ColorScheme.LIGHT);
            assertThat(open.widerThanScreen()).as("%s at 320 pixels, %s", name, language).isEmpty();
            open.picture(PICTURES.resolve(name + "-phone-" + language + ".png"));
            open.seen(1280, ColorScheme.LIGHT);
            open.picture(PICTURES.resolve(name + "-" + language + ".png"));
            assertThat(open.complaints()).as("%s, %s", name, language).isEmpty();
        }

        void go(String path) {
            open.page().navigate(url() + path);
        }

        Page page() {
            return open.page();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "en-GB"})
    void from_the_first_link_to_a_pack_in_at_most_twelve_clicks(String language) throws Exception {
        var inviter = new AccountId(person("Odile Rocheblave").account().value());
        var link = url() + "/invitation/" + part(Invitations.class).invite(inviter, "Hélène Vasseur");
        var walk = new Walk(link, language);

        walk.seen("invitation");
        walk.fill("name", "Hélène Vasseur");
        walk.fill("mail", "helene." + language + "@deux-rives.example");
        var byPassword = walk.page().locator("input[name=way][value=password]");
        if (byPassword.count() > 0) {
            byPassword.check();
            walk.clicks++;
        }
        walk.fill("password", "un long chemin de halage");
        walk.click("main form button.btn--primary");
        walk.seen("first-run");
        walk.fill("names", Files.readString(ROOT.resolve("docs/samples/breakfast.csv")));
        walk.click("main form button.btn--primary");
        walk.seen("preview");
        walk.fill("title", "Petit déjeuner des Deux-Rives");
        walk.fill("date", "2026-12-03");
        walk.fill("start", "08:00");
        walk.fill("place", "Salon Bellecombe, Lyon");
        walk.click("form:has([name=title]) button.btn--primary");
        walk.seen("ready");

        var found = MEETING.matcher(walk.page().url());
        assertThat(found.find()).isTrue();
        var meeting = "/meetings/" + found.group(1);
        var pack = walk.page().request().get(url() + meeting + "/paper/pack.pdf");
        assertThat(pack.status()).isEqualTo(200);
        assertThat(pack.body()).startsWith('%', 'P', 'D', 'F');
        assertThat(walk.clicks + 1).as("clicks, the one that prints included").isLessThanOrEqualTo(12);

        for (var page : new String[]{"", "?by=person", "/participants", "/participants/1", "/details",
                "/paper?part=badges", "/links", "/list", "/delete"}) {
            walk.go(meeting + page);
            walk.seen("meeting" + page.replaceAll("[/?=]", "-"));
        }
        walk.go("/meetings");
        walk.seen("meetings");
        walk.go("/account");
        walk.seen("account");
        walk.open.close();
    }
}
