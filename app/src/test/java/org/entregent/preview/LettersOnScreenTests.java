package org.entregent.preview;

import java.util.List;
import java.util.TreeSet;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.entregent.HostedEvening;
import org.entregent.preview.Screens.Size;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** People's names are shown in our own letters, whatever language they come from; a page fetches only the letters it shows. */
@Timeout(120)
class LettersOnScreenTests extends ChromiumTest {

    /** The files of letters that the wall has fetched when somebody of that name speaks. */
    private static List<String> fetchedFor(String name) {
        var evening = HostedEvening.of(person("Hélène Vasseur").browser(), name + "\nJeanne Aubrac");
        evening.begin("round-table");
        var screens = new Screens(chromium.browser(), url(), "fr-FR", ColorScheme.LIGHT);
        try (var room = screens.byLink(evening.wallLink(), Size.PROJECTOR)) {
            var page = room.page();
            assertThat(page.locator("body")).containsText(name);
            page.evaluate("() => document.fonts.ready");
            var fetched = new TreeSet<String>();
            for (var one : (List<?>) page.evaluate("""
                () => performance.getEntriesByType("resource").map((one) => one.name)
                  .filter((name) => name.endsWith(".woff2"))""")) {
                fetched.add(one.toString().replaceFirst(".*/", ""));
            }
            return List.copyOf(fetched);
        }
    }

    @Test
    void a_vietnamese_name_is_in_our_letters() {
        assertThat(fetchedFor("Nguyễn Thị Ánh")).contains("newsreader-vietnamese-standard-normal.woff2");
    }

    @Test
    void nobody_else_fetches_them() {
        assertThat(fetchedFor("Élodie Œuvray-Strauß")).isNotEmpty()
                .noneMatch(file -> file.contains("vietnamese") || file.startsWith("newsreader-latin-ext"));
        assertThat(fetchedFor("Łucja Țîrțău")).anyMatch(file -> file.startsWith("newsreader-latin-ext"))
                .noneMatch(file -> file.contains("vietnamese"));
    }
}
