package org.entregent.preview;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import static org.assertj.core.api.Assertions.assertThat;

/** Judges a page as it stands: axe in light and dark, nothing wider than a small telephone, nothing too small to tap; and keeps pictures of it. */
final class Judge {

    private static final int DESKTOP = 1280;
    private static final int SMALL_TELEPHONE = 320;

    private Judge() {}

    /** @param name of the pictures, the same but for how the page is looked at */
    static void judged(OpenPage open, Path pictures, String name) throws Exception {
        Files.createDirectories(pictures);
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            open.seen(DESKTOP, scheme);
            assertThat(open.axe()).as("%s, %s", name, scheme).isEmpty();
        }
        open.picture(pictures.resolve(name + "-dark.png"));
        open.seen(SMALL_TELEPHONE, ColorScheme.LIGHT);
        assertThat(open.widerThanScreen()).as("%s at 320 pixels", name).isEmpty();
        // A toast goes away by itself.
        assertThat(open.smallTargets().stream().map(Object::toString).filter(one -> !one.contains("toast"))
                .collect(Collectors.toList())).as(name).isEmpty();
        open.picture(pictures.resolve(name + "-phone.png"));
        open.seen(DESKTOP, ColorScheme.LIGHT);
        open.picture(pictures.resolve(name + ".png"));
        open.page().screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve(name + "-window.png")));
    }
}
