package org.entregent.preview;

import java.net.HttpCookie;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.entregent.HostedEvening;
import org.entregent.ServerTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What pages ask of the device they are on: to sound, to vibrate, to stay awake. The browser's own doors to the device are
 * replaced by ones that write down what was asked, for a machine that builds has no loudspeaker.
 */
@Timeout(120)
class DeviceTests extends ServerTest {

    private static final String DEVICE = """
        window.asked = [];
        window.lets = true;
        Object.defineProperty(navigator, "vibrate", { value: (pattern) => {
          window.asked.push(`vibrates ${pattern}`);
          return true;
        } });
        const knob = { value: 0, setValueAtTime() {}, linearRampToValueAtTime() {}, exponentialRampToValueAtTime() {} };
        window.AudioContext = class {
          constructor() { window.asked.push("may sound"); }
          resume() {}
          close() { window.asked.push("is silent"); }
          get currentTime() { return 0; }
          createOscillator() {
            return { frequency: knob, connect: (next) => next, start: () => window.asked.push("sounds"), stop() {} };
          }
          createGain() { return { gain: knob, connect: (next) => next }; }
        };
        Object.defineProperty(navigator, "wakeLock", { value: { async request(kind) {
          window.asked.push(`stays awake: ${kind}`);
          if (!window.lets) {
            throw new DOMException("low battery", "NotAllowedError");
          }
          window.lock = new EventTarget();
          return window.lock;
        } } });
        let unseen = false;
        Object.defineProperty(document, "hidden", { get: () => unseen });
        window.see = (isSeen) => {
          unseen = !isSeen;
          if (!isSeen) {
            window.lock?.dispatchEvent(new Event("release"));
          }
          document.dispatchEvent(new Event("visibilitychange"));
        };
        """;
    private static final String AWAKE = "stays awake: screen";

    @SuppressWarnings("NullAway.Init")
    private static Chromium chromium;

    private final List<BrowserContext> devices = new ArrayList<>();
    @SuppressWarnings("NullAway.Init")
    private HostedEvening evening;

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
    void a_round_table_is_under_way() {
        evening = HostedEvening.of(person("Hélène Vasseur").browser(), HostedEvening.sampleList());
        evening.begin("round-table");
    }

    @AfterEach
    void leave() {
        devices.forEach(BrowserContext::close);
    }

    /** A device of its own, on which somebody has a session already. */
    private Page device(org.entregent.Browser who, String path) {
        var context = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("en-GB"));
        devices.add(context);
        context.addInitScript(DEVICE);
        context.addCookies(List.of(
                new Cookie("session", who.cookie("session").map(HttpCookie::getValue).orElseThrow()).setUrl(url())));
        var page = context.newPage();
        page.navigate(url() + path);
        return page;
    }

    private Page console() {
        var page = device(evening.host(), evening.path() + "/evening");
        page.waitForCondition(() -> asked(page).contains(AWAKE));
        return page;
    }

    private Page phone(int place) {
        int number = HostedEvening.stage(evening.live()).get("table").get("order").get(place).asInt();
        var page = device(evening.guest(evening.link(number)), "/guest/turn");
        assertThat(page.locator("#calls")).isVisible();
        return page;
    }

    @SuppressWarnings("unchecked")
    private static List<String> asked(Page page) {
        return (List<String>) page.evaluate("() => window.asked");
    }

    private static List<String> called(Page page) {
        return asked(page).stream().filter(one -> !one.equals(AWAKE)).toList();
    }

    private static void forget(Page page) {
        page.evaluate("() => { window.asked.length = 0; }");
    }

    private void ring(Page page) {
        evening.send(UUID.randomUUID(), "ring");
        assertThat(page.locator("#twin")).isVisible();
        assertThat(page.locator("#twin")).isHidden();
    }

    @Test
    void the_console_is_silent_and_still_until_somebody_asks_and_again_when_she_asks_no_more() {
        var page = console();
        ring(page);
        assertThat(called(page)).as("nobody has asked").isEmpty();

        page.keyboard().press("?");
        page.check("#sound");
        page.check("#vibrate");
        assertThat(called(page)).as("so that she knows how it sounds").startsWith("may sound", "sounds");
        forget(page);
        page.keyboard().press("Escape");
        ring(page);
        assertThat(called(page)).contains("sounds", "vibrates 120");

        page.keyboard().press("?");
        page.uncheck("#sound");
        page.uncheck("#vibrate");
        page.keyboard().press("Escape");
        forget(page);
        ring(page);
        assertThat(called(page)).isEmpty();
    }

    @Test
    void a_phone_calls_its_owner_only_if_she_asked() {
        var quiet = phone(1);
        var calling = phone(2);
        assertThat(called(calling)).isEmpty();
        calling.check("#call-vibration");
        calling.check("#call-sound");
        assertThat(called(calling)).as("so that she knows how it is")
                .startsWith("vibrates 180,90,180", "may sound", "sounds");
        forget(calling);

        evening.onward();
        assertThat(quiet.locator("#digits")).isVisible();
        evening.onward();
        assertThat(calling.locator("#digits")).isVisible();

        calling.waitForCondition(() -> called(calling).contains("vibrates 180,90,180"));
        assertThat(called(calling)).contains("sounds");
        assertThat(called(quiet)).isEmpty();
    }

    @Test
    void what_she_asked_for_is_remembered_on_her_device_and_on_no_other() {
        var page = phone(2);
        page.check("#call-vibration");
        page.reload();
        assertThat(page.locator("#call-vibration")).isChecked();
        assertThat(phone(2).locator("#call-vibration")).not().isChecked();
    }

    @Test
    void the_screen_stays_awake_while_it_is_seen() {
        var page = console();
        assertThat(asked(page)).containsOnlyOnce(AWAKE);
        page.keyboard().press("?");
        assertThat(page.locator("#awake")).containsText("stays on");

        page.evaluate("() => window.see(false)");
        assertThat(asked(page)).as("nobody looks").containsOnlyOnce(AWAKE);

        page.evaluate("() => window.see(true)");
        page.waitForCondition(() -> asked(page).stream().filter(AWAKE::equals).count() == 2);
        assertThat(page.locator("#awake")).containsText("stays on");
    }

    @Test
    void the_console_says_when_the_screen_may_go_off() {
        var page = console();
        page.keyboard().press("?");
        assertThat(page.locator("#awake")).containsText("stays on");

        page.evaluate("() => { window.lock.dispatchEvent(new Event('release')); }");
        assertThat(page.locator("#awake")).containsText("lets the screen go off for now");

        page.evaluate("() => { window.lets = false; window.see(true); }");
        page.waitForCondition(() -> asked(page).stream().filter(AWAKE::equals).count() == 2);
        assertThat(page.locator("#awake")).containsText("lets the screen go off for now");
    }
}
