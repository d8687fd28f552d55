package org.entregent.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import tools.jackson.databind.JsonNode;

import org.entregent.HostedEvening;
import org.entregent.preview.Screens.Size;
import org.entregent.web.Texts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The devices of one evening and what is done on them: a console, the screen in the room, three guests' phones. Each page
 * that is looked at must be one that axe finds nothing in and that is no wider than its screen; its picture is kept.
 */
final class EveningWalk implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "pictures", "evening");

    final HostedEvening evening;
    final OpenPage console;
    final OpenPage room;
    private final Map<Integer, OpenPage> phones = new LinkedHashMap<>();
    private final Screens screens;
    private final Texts texts;

    EveningWalk(Chromium chromium, String url, HostedEvening evening, String language, ColorScheme scheme)
            throws IOException {
        Files.createDirectories(PICTURES);
        this.evening = evening;
        screens = new Screens(chromium.browser(), url, language, scheme);
        texts = Texts.of("meetings-pages", Locale.forLanguageTag(language));
        console = screens.signedIn(evening.host(), evening.path() + "/evening", Size.TABLET);
        room = screens.byLink(evening.wallLink(), Size.PROJECTOR);
    }

    /** A guest opens her own link. */
    OpenPage phone(int number) {
        return phone(number, screens);
    }

    /** The same by another way to the server. */
    OpenPage phone(int number, String address) {
        return phone(number, new Screens(screens.browser(), address, screens.language(), screens.scheme()));
    }

    private OpenPage phone(int number, Screens there) {
        var phone = there.byLink(evening.link(number), Size.PHONE);
        phones.put(number, phone);
        return phone;
    }

    /** A sentence of the pages in the language of the walk. */
    String say(String key, Object... arguments) {
        return texts.say(key, arguments);
    }

    // --- The console -------------------------------------------------------------------------------------------------

    Page page() {
        return console.page();
    }

    JsonNode table() {
        return HostedEvening.stage(evening.live()).get("table");
    }

    /** Space: whatever comes next. Until the console shows something else. */
    void onward() {
        acts(() -> page().keyboard().press("Space"));
    }

    void press(String key) {
        acts(() -> page().keyboard().press(key));
    }

    void click(String selector) {
        acts(() -> page().click(selector));
    }

    private void acts(Runnable act) {
        var state = page().locator("#evening").getAttribute("data-state");
        act.run();
        assertThat(page().locator("#evening")).not().hasAttribute("data-state", state);
    }

    /** Whatever is under way, another part begins. */
    void begin(String part) {
        acts(() -> evening.begin(part));
        assertThat(page().locator("#console")).hasAttribute("data-scene", part);
    }

    /** Until a part is shown on the console. */
    void onwardTo(String scene) {
        onward();
        assertThat(page().locator("#console")).hasAttribute("data-scene", scene);
    }

    /** Somebody speaks next: she is moved in the queue, and lets others go first if it is her turn already. */
    void letSpeakNext(int number) {
        if (table().get("speaker").asInt() == number) {
            click("#skip");
        }
        while (table().get("order").get(table().get("spoken").asInt() + 1).asInt() != number) {
            var others = page().locator("#others");
            if (others.count() > 0) {
                others.evaluate("(one) => { one.open = true; }");
            }
            page().click("#m-" + number + " summary");
            click(page().locator("#first-" + number).count() > 0 ? "#first-" + number : "#up-" + number);
        }
    }

    /** The name of somebody, as the console has it. */
    String name(int number) {
        return (String) page().evaluate(
                "(number) => JSON.parse(document.getElementById('evening').dataset.people)[number].name", number);
    }

    /** The one who speaks is called alike by the console and by the room. */
    void speaks(int number) {
        assertThat(page().locator("h1")).hasText(name(number));
        assertThat(room.page().locator("#wall [data-name]")).hasText(name(number));
    }

    // --- A guest's phone ---------------------------------------------------------------------------------------------

    /** Opens one of the four places of a guest's phone by its own button. */
    static void go(OpenPage phone, String place) {
        phone.page().locator(".g-nav a[href='" + place + "']").click();
        phone.page().waitForURL(url -> url.endsWith(place));
    }

    /** What her phone shows of the round under way. */
    static Locator now(OpenPage phone, String selector) {
        return phone.page().locator("[data-when=now] " + selector).first();
    }

    // --- What is judged ----------------------------------------------------------------------------------------------

    /** Looks at the console and the room. */
    void look(String moment) {
        judged("console", console, moment);
        judged("room", room, moment);
    }

    /** Looks at a page. */
    void judged(String name, OpenPage open, String moment) {
        var place = "%s, %s, %s, %s".formatted(name, moment, screens.language(), screens.scheme());
        open.page().screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(moment + "-" + name + "-" + screens.language() + ".png")));
        assertThat(open.widerThanScreen()).as("wider than the screen: %s", place).isEmpty();
        assertThat(open.axe()).as(place).isEmpty();
    }

    /** Nothing went wrong that the browser noticed, but for a line that was cut. */
    void wasCalm(OpenPage cut) {
        assertThat(console.complaints()).as("console").isEmpty();
        assertThat(room.complaints()).as("room").isEmpty();
        phones.forEach((number, phone) -> assertThat(phone.complaints()).as("phone of %d", number)
                .allMatch(complaint -> phone == cut && complaint.contains("net::ERR_")));
    }

    @Override
    public void close() {
        phones.values().forEach(OpenPage::close);
        room.close();
        console.close();
    }
}
