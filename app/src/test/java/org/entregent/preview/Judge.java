package org.entregent.preview;

import java.nio.file.Path;
import java.util.stream.Collectors;

import com.microsoft.playwright.options.ColorScheme;

import static org.assertj.core.api.Assertions.assertThat;

/** Judges a page as it stands: axe by day and by night, nothing wider than a small telephone, nothing too small to tap. */
final class Judge {

    private static final int DESKTOP = 1280;
    private static final int SMALL_TELEPHONE = 320;

    private Judge() {}

    /** Judges a page in the first of several languages, or in the only one. */
    static void judged(OpenPage open, Path pictures, String name) {
        open.seen(DESKTOP, ColorScheme.DARK);
        assertThat(open.axe()).as("%s, by night", name).isEmpty();
        open.picture(pictures.resolve(name + "-dark.png"));
        words(open, pictures, name);
    }

    /** Judges it in another language: the colours are the same, the words may be too long, or missing. */
    static void words(OpenPage open, Path pictures, String name) {
        open.seen(SMALL_TELEPHONE, ColorScheme.LIGHT);
        assertThat(open.widerThanScreen()).as("%s at 320 pixels", name).isEmpty();
        // A toast goes away by itself.
        assertThat(open.smallTargets().stream().map(Object::toString).filter(one -> !one.contains("toast"))
                .collect(Collectors.toList())).as(name).isEmpty();
        open.picture(pictures.resolve(name + "-phone.png"));
        open.seen(DESKTOP, ColorScheme.LIGHT);
        assertThat(open.axe()).as("%s, by day", name).isEmpty();
        open.picture(pictures.resolve(name + ".png"));
    }

    /** Judges it in French by day and by night, in any other language by its words. */
    static void judged(OpenPage open, Path pictures, String name, String language) {
        var named = name + "-" + language;
        if (language.startsWith("fr")) {
            judged(open, pictures, named);
        } else {
            words(open, pictures, named);
        }
    }
}
