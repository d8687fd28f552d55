package org.entregent.preview;

import java.net.HttpCookie;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * Screens of an evening, each a device of its own in a real browser: those of the host, who is signed in, and those that
 * came by a link.
 *
 * @param address
 *            of the server, as links name it
 * @param language
 *            of all devices: "fr-FR"
 */
record Screens(Browser browser, String address, String language, ColorScheme scheme) {

    /** Of a size. */
    record Size(int width, int height) {

        static final Size TABLET = new Size(1024, 768);
        static final Size PROJECTOR = new Size(1920, 1080);
        static final Size PHONE = new Size(390, 844);
    }

    Screens(Browser browser, String address, String language) {
        this(browser, address, language, ColorScheme.LIGHT);
    }

    /** A page of somebody who is signed in already. */
    OpenPage signedIn(org.entregent.Browser host, String path, Size size) {
        var open = open("/sign-in", size);
        var session = host.cookie("session").map(HttpCookie::getValue).orElseThrow();
        open.page().context().addCookies(List.of(new Cookie("session", session).setUrl(address)));
        open.page().navigate(address + path);
        return open;
    }

    /** The page to which a link leads, once its door has been opened. */
    OpenPage byLink(String link, Size size) {
        var open = open(link, size);
        open.page().locator("main form button").click();
        open.page().waitForURL(url -> !url.contains("/g/"));
        return open;
    }

    private OpenPage open(String path, Size size) {
        return new OpenPage(browser, address + path,
                new Browser.NewContextOptions().setLocale(language).setColorScheme(scheme)
                        .setReducedMotion(ReducedMotion.REDUCE).setViewportSize(size.width(), size.height()));
    }
}
