package org.entregent.benchmarks;

import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

/** A helper's phone at the door. What is tapped on it is sent as its page does: one after the other, each under a name. */
final class DoorDevice {

    static final String PATH = "/guest/door";
    private static final Pattern REVISION = Pattern.compile("\"revision\":(\\d+)");

    private final Visitor browser;
    private final Refetching state;
    private final ReentrantLock turn = new ReentrantLock(true);

    /** @param browser of somebody who came by the door's link and has opened its page */
    DoorDevice(Visitor browser, Refetching state) {
        this.browser = browser;
        this.state = state;
    }

    /** Looks at the door's page. */
    void look() {
        browser.glance(PATH);
    }

    /**
     * Checks somebody in; returns when the server says that it is done.
     *
     * @throws IllegalStateException
     *             when it says anything else
     */
    void checkIn(int number) {
        turn.lock();
        try {
            var answer = browser.pageAfter(PATH, "quiet", "true", "do", "check-in " + number, "at",
                    Long.toString(System.currentTimeMillis()), "order", UUID.randomUUID().toString());
            var revision = REVISION.matcher(answer);
            if (!revision.find()) {
                throw new IllegalStateException("a check-in was answered by " + answer);
            }
            state.led(Long.parseLong(revision.group(1)));
        } finally {
            turn.unlock();
        }
    }
}
