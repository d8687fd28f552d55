package org.entregent.benchmarks;

import java.util.List;
import java.util.regex.Pattern;

/** The person who has just installed Entregent, and what she does there. */
final class Host {

    private static final Pattern LINK = Pattern.compile("value=\"http://[^/\"]+(/g/[^\"]+)\"");

    private final Visitor browser;

    private Host(Visitor browser) {
        this.browser = browser;
    }

    /** Makes the first account by the printed link. */
    static Host of(RunningServer server) {
        var browser = server.visitor();
        browser.page(server.setUp());
        var token = server.setUp().substring(server.setUp().indexOf('=') + 1);
        browser.page(browser.post("/set-up", "token", token, "name", "Hélène Vasseur", "mail",
                "helene@deux-rives.example", "way", "password", "password", "un long chemin de halage"));
        return new Host(browser);
    }

    Visitor browser() {
        return browser;
    }

    /** Pastes the list of a meeting; gives the path of the preview. */
    String paste(int people) {
        return paste(InventedMeeting.of(people).list());
    }

    /** The same of a list that is there already. */
    String paste(String list) {
        return browser.post("/meetings/new", "names", list);
    }

    /** Makes a meeting of a pasted list; gives its path. */
    String make(String preview, String title) {
        return browser.post(preview, "title", title, "date", "2026-12-03", "start", "08:00", "place",
                "Salon Bellecombe, Lyon").replace("/ready", "");
    }

    /** The paths of fresh personal links for all guests of a meeting. */
    List<String> links(String meeting) {
        return LINK.matcher(browser.pageAfter(meeting + "/links")).results().map(link -> link.group(1)).toList();
    }

    /** The path of a fresh link of a meeting that belongs to no guest. @param of "door" or "wall" */
    String link(String meeting, String of) {
        var link = LINK.matcher(browser.pageAfter(meeting + "/" + of + "/link"));
        if (!link.find()) {
            throw new IllegalStateException("no link for the " + of + " of " + meeting);
        }
        return link.group(1);
    }
}
