package org.entregent.preview;

import java.util.List;

import com.microsoft.playwright.Page;

/**
 * What one place of a page shows as time goes by: each text, and when it appeared there by the clock of this machine. It
 * notes what is there once a change is painted, never in between.
 *
 * @param selector
 *            of the place; the first that there is when the page renews it
 */
record Watched(Page page, String selector) {

    private static final String WATCH = """
        (selector) => {
          const all = [];
          (window.watched ??= {})[selector] = all;
          const look = () => {
            const text = document.querySelector(selector)?.textContent.trim() ?? "";
            if (all.length === 0 || all.at(-1)[1] !== text) {
              all.push([Date.now(), text]);
            }
          };
          new MutationObserver(look).observe(document.body, {subtree: true, childList: true, characterData: true});
          look();
        }""";

    /** A text. @param at from when on it was shown, milliseconds since 1970 */
    record Showing(long at, String text) {}

    /** Begins to watch. */
    static Watched of(Page page, String selector) {
        page.evaluate(WATCH, selector);
        return new Watched(page, selector);
    }

    /** All that it has shown since. */
    List<Showing> all() {
        var all = (List<?>) page.evaluate("(selector) => window.watched[selector]", selector);
        return all.stream().map(one -> (List<?>) one)
                .map(one -> new Showing(((Number) one.getFirst()).longValue(), (String) one.getLast())).toList();
    }

    /** What it showed at a time: of what it has shown, the last that is not later. */
    static String at(List<Showing> all, long moment) {
        return all.reversed().stream().filter(showing -> showing.at() <= moment).findFirst().map(Showing::text)
                .orElse("");
    }

    /** What it has shown from a moment on. */
    List<Showing> since(long moment) {
        return all().stream().filter(showing -> showing.at() >= moment).toList();
    }

    /** Waits until it shows something. */
    void until(String text) {
        page.waitForFunction("([selector, text]) => window.watched[selector].at(-1)[1] === text",
                List.of(selector, text));
    }

    /** Waits until it has changed so many times more. */
    void changes(int times) {
        page.waitForFunction("([selector, count]) => window.watched[selector].length >= count",
                List.of(selector, all().size() + times));
    }
}
