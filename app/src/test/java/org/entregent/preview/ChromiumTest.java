package org.entregent.preview;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import org.entregent.ServerTest;

/** Tests that walk through the real server in a real browser, one for all tests of a class. */
abstract class ChromiumTest extends ServerTest {

    @SuppressWarnings("NullAway.Init")
    static Chromium chromium;

    @BeforeAll
    static void openChromium() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void closeChromium() {
        if (chromium != null) {
            chromium.close();
        }
    }
}
