package org.entregent.preview;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

import static org.assertj.core.api.Assertions.assertThat;

/** A walk in a real browser: what is clicked, and what every page on the way must be. */
final class Walk implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "pictures", "walk");
    private static final Path ROOT = Path.of(System.getProperty("entregent.root", "..")).toAbsolutePath();
    private static final Pattern MEETING = Pattern.compile("/meetings/([0-9a-f-]{36})");

    private final OpenPage open;
    private final String address;
    private final String language;
    private int clicks;

    /**
     * Opens a first page.
     *
     * @param address
     *            of the server, as links name it
     * @param path
     *            of the page
     */
    Walk(Browser browser, String address, String path, String language) throws Exception {
        this.address = address;
        this.language = language;
        this.open = new OpenPage(browser, address + path,
                new Browser.NewContextOptions().setLocale(language).setReducedMotion(ReducedMotion.REDUCE));
        Files.createDirectories(PICTURES);
    }

    /** Clicks so far. */
    int clicks() {
        return clicks;
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
        open.page().navigate(address + path);
    }

    Page page() {
        return open.page();
    }

    /** Makes the account for which the link was, with a password, and comes to the first page. */
    void openAccount(String mail) {
        fill("name", "Hélène Vasseur");
        fill("mail", mail);
        var byPassword = page().locator("input[name=way][value=password]");
        if (byPassword.count() > 0) {
            byPassword.check();
            clicks++;
        }
        fill("password", "un long chemin de halage");
        click("main form button.btn--primary");
        seen("first-run");
    }

    /**
     * Pastes the sample, makes its meeting and prints its pack.
     *
     * @return the path of the meeting
     */
    String prepareBreakfast() throws Exception {
        fill("names", Files.readString(ROOT.resolve("docs/samples/breakfast.csv")));
        click("main form button.btn--primary");
        seen("preview");
        fill("title", "Petit déjeuner des Deux-Rives");
        fill("date", "2026-12-03");
        fill("start", "08:00");
        fill("place", "Salon Bellecombe, Lyon");
        click("form:has([name=title]) button.btn--primary");
        seen("ready");
        var found = MEETING.matcher(page().url());
        assertThat(found.find()).as(page().url()).isTrue();
        var meeting = "/meetings/" + found.group(1);
        var pack = page().request().get(address + meeting + "/paper/pack.pdf");
        clicks++;
        assertThat(pack.status()).isEqualTo(200);
        assertThat(pack.body()).startsWith('%', 'P', 'D', 'F');
        return meeting;
    }

    @Override
    public void close() {
        open.close();
    }
}
