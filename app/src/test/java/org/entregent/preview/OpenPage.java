package org.entregent.preview;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/** One page open in the browser, with the questions that every page must answer well. */
final class OpenPage implements AutoCloseable {

    private static final String WATCH_POLICY = """
        window.refused = [];
        document.addEventListener("securitypolicyviolation",
            (event) => window.refused.push(event.violatedDirective + " " + event.sourceFile + " " + event.sample));
        """;
    private static final String MARK_CONTROLS = """
        () => {
          const all = [...document.querySelectorAll(
              "a[href], button, input:not([type=hidden]), select, textarea, summary")]
            .filter((one) => !one.disabled && one.checkVisibility({visibilityProperty: true}))
            .filter((one) => one.type !== "radio" || one.checked
                || !document.querySelector(`input[type=radio][name="${one.name}"]:checked`));
          all.forEach((one) => one.setAttribute("data-unreached", ""));
          document.activeElement?.blur();
          document.addEventListener("focusin", (event) => event.target.removeAttribute("data-unreached"));
          return all.length;
        }""";
    private static final String UNREACHED = """
        () => [...document.querySelectorAll("[data-unreached]")].map((one) => one.outerHTML.slice(0, 160))""";
    /** So often it is asked what is left. */
    private static final int TABS_AT_ONCE = 12;
    private static final String WIDER_THAN_SCREEN = """
        () => {
          const wide = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= wide) {
            return [];
          }
          return [...document.querySelectorAll("body *")].filter((one) => one.getBoundingClientRect().right > wide + 1)
            .map((one) => one.outerHTML.slice(0, 120));
        }""";
    private static final String SMALL_TARGETS = """
        () => [...document.querySelectorAll(".btn, .input, .chip, summary, .tabs a")]
          .filter((one) => one.checkVisibility())
          .filter((one) => { const box = one.getBoundingClientRect(); return box.height < 43.5 || box.width < 43.5; })
          .map((one) => one.outerHTML.slice(0, 120))""";

    private final BrowserContext context;
    private final Page page;
    private final List<String> errors = new ArrayList<>();

    OpenPage(Browser browser, String address) {
        this(browser, address, new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
    }

    OpenPage(Browser browser, String address, Browser.NewContextOptions options) {
        context = browser.newContext(options);
        context.addInitScript(WATCH_POLICY);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(errors::add);
        page.navigate(address);
    }

    Page page() {
        return page;
    }

    void seen(int width, ColorScheme scheme) {
        page.setViewportSize(width, width < 760 ? 844 : 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    /** What the console and the policy complained of so far. */
    List<String> complaints() {
        var all = new ArrayList<>(errors);
        for (var refused : (List<?>) page.evaluate("() => window.refused")) {
            all.add("refused by the policy: " + refused);
        }
        return all;
    }

    List<?> widerThanScreen() {
        return (List<?>) page.evaluate(WIDER_THAN_SCREEN);
    }

    List<?> smallTargets() {
        return (List<?>) page.evaluate(SMALL_TARGETS);
    }

    /** What axe finds, as sentences with the place. */
    List<String> axe() {
        var violationsOnly = new AxeRunOptions();
        violationsOnly.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).setLegacyMode(true).options(violationsOnly).analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> rule.getId() + ": " + rule.getHelp() + " in " + node.getHtml()
                                + " " + node.getFailureSummary()))
                .toList();
    }

    /** Opens every menu and fold, so that what they hold is judged as well. */
    void unfold() {
        page.evaluate("() => document.querySelectorAll('details').forEach((one) => { one.open = true; })");
    }

    /** The controls that Tab never reaches. */
    List<?> unreachable() {
        int controls = (int) page.evaluate(MARK_CONTROLS);
        List<?> left = List.of();
        for (int i = 0; i < 4 * controls + 10; i += TABS_AT_ONCE) {
            for (int j = 0; j < TABS_AT_ONCE; j++) {
                page.keyboard().press("Tab");
            }
            left = (List<?>) page.evaluate(UNREACHED);
            if (left.isEmpty()) {
                break;
            }
        }
        return left;
    }

    /** A picture of the whole page, and one of what the window shows, where somebody wants to look: {@code -Dpictures}. */
    void picture(Path file) {
        if (System.getProperty("pictures") != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
            var window = file.resolveSibling(file.getFileName().toString().replaceFirst("[.]png$", "-window.png"));
            page.screenshot(new Page.ScreenshotOptions().setPath(window));
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
