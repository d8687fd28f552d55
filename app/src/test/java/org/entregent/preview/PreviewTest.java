package org.entregent.preview;

import java.io.IOException;
import java.util.Locale;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

import org.entregent.web.Assets;
import org.entregent.web.Language;
import org.entregent.web.Languages;

/** Tests that look at finished pages in a real browser, under the policy of the real server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PreviewTest {

    private final Assets assets = Assets.load();
    private final Languages languages = new Languages();
    private Chromium chromium;
    private PreviewServer server;

    @BeforeAll
    void openBrowser() throws IOException {
        chromium = Chromium.open();
        server = new PreviewServer(assets);
    }

    @AfterAll
    void closeBrowser() {
        if (server != null) {
            server.close();
            chromium.close();
        }
    }

    final PreviewServer server() {
        return server;
    }

    final Chromium chromium() {
        return chromium;
    }

    final Language language(Locale locale) {
        return languages.of(locale);
    }

    /** Puts a page at a path and gives its address. */
    final String put(String path, Sample sample, Language language) {
        return server.put(path, sample.rendered(language, assets));
    }
}
