package org.entregent.preview;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.entregent.HostedEvening;
import org.entregent.ServerTest;
import org.entregent.identity.Fence;
import org.entregent.identity.SpaceId;
import org.entregent.preview.Screens.Size;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The door in a real browser on the real server: fingers, keys, and a line that is cut. */
class DoorWalkTests extends ServerTest {

    private static final Path PICTURES = Path.of("target", "pictures", "door");
    private static final String NAMES = """
        Fatou Diarrassouba; Ingénieure qualité; Mécanor
        Florence Tremblay-Hébert; Coach vocale; Voix haute
        Gaëlle Kermarrec; Experte-comptable; Kermarrec & Fille
        Geneviève Laflèche; Éditrice jeunesse; Éditions du Hangar
        Inès Altamirano; Urbaniste; Agence Passeraile
        Isabelle Chastaing; Directrice des ressources humaines; Biolys
        Jeanne Oriol-Bastide; Journaliste; La Lettre des Métiers
        Joëlle Sauvageau; Directrice d'école; École des Érables
        """;

    @SuppressWarnings("NullAway.Init")
    private static Chromium chromium;

    @BeforeAll
    static void open() throws Exception {
        chromium = Chromium.open();
        Files.createDirectories(PICTURES);
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    /** A door that a host keeps, open in a browser. */
    private static final class Door implements AutoCloseable {

        private final String path;
        private final Person host;
        private final OpenPage open;

        Door(String language) {
            host = person("Hélène Vasseur");
            path = HostedEvening.of(host.browser(), NAMES).path() + "/door";
            open = new Screens(chromium.browser(), url(), language).signedIn(host.browser(), path, Size.TABLET);
            assertThat(page().locator("#q")).isFocused();
        }

        void show() {
            page().navigate(url() + path);
            assertThat(page().locator("#q")).isFocused();
        }

        Page page() {
            return open.page();
        }

        Locator row(int number) {
            return page().locator("#p-" + number);
        }

        void isHere(int number) {
            assertThat(row(number)).hasAttribute("data-state", "here");
        }

        /** How often the log says that somebody came. */
        List<String> arrivals() {
            var space = new SpaceId(UUID.fromString(path.split("/")[2]));
            return part(Fence.class).within(space, () -> part(JdbcClient.class).sql("""
                select body->>'number' from meetings_act where space_id = ? and kind = 'arrived' order by number
                """).param(space.value()).query(String.class).list());
        }

        @Override
        public void close() {
            open.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "en-GB"})
    void two_keystrokes_and_a_tap(String language) {
        try (var door = new Door(language)) {
            door.page().keyboard().type("ge");
            assertThat(door.page().locator("#people > li:visible")).hasCount(1);
            door.page().waitForResponse(answer -> answer.url().endsWith("/door") && answer.status() == 200,
                    () -> door.row(4).locator("button.in").click());

            door.isHere(4);
            assertThat(door.page().locator("#present")).hasText("1");
            assertThat(door.page().locator("#recent li").first()).containsText("Geneviève Laflèche");
            assertThat(door.page().locator("#q")).hasValue("");
            assertThat(door.page().locator("#q")).isFocused();
            assertThat(door.arrivals()).containsExactly("4");
            assertThat(door.open.axe()).isEmpty();
            assertThat(door.open.complaints()).isEmpty();
            door.page().screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("here-" + language + ".png")));
        }
    }

    @Test
    void enter_checks_in_whoever_is_left() {
        try (var door = new Door("fr-FR")) {
            door.page().keyboard().type("di");
            door.page().keyboard().press("Enter");
            assertThat(door.page().locator("#told")).containsText("Plusieurs personnes");

            door.page().keyboard().type("ar");
            door.page().waitForResponse(answer -> answer.url().endsWith("/door"),
                    () -> door.page().keyboard().press("Enter"));

            door.isHere(1);
            assertThat(door.arrivals()).containsExactly("1");
            assertThat(door.page().locator("#told")).containsText("Fatou Diarrassouba est là. 1 sur 8");
        }
    }

    @Test
    void the_last_arrival_is_undone_and_a_row_has_its_menu() {
        try (var door = new Door("en-GB")) {
            door.row(2).locator("button.in").click();
            door.row(3).locator("button.in").click();
            door.page().click("#undo");
            assertThat(door.row(3)).hasAttribute("data-state", "expected");

            door.row(2).locator(".more").click();
            assertThat(door.page().locator("#person-name")).hasText("Florence Tremblay-Hébert");
            assertThat(door.open.axe()).isEmpty();
            door.page().locator("#person").getByText("Leaves before the end").click();
            assertThat(door.row(2)).hasAttribute("data-state", "left");
            door.row(5).locator(".more").click();
            door.page().locator("#person").getByText("Will not come").click();

            assertThat(door.row(5)).hasAttribute("data-state", "excused");
            assertThat(door.page().locator("#expected")).hasText("of 6");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "en-GB"})
    void somebody_on_no_list_is_let_in_by_the_keyboard_alone(String language) {
        try (var door = new Door(language)) {
            var page = door.page();
            page.keyboard().type("Sofia Lindqvist");
            assertThat(page.locator("#nobody")).isVisible();
            page.locator("#nobody a").first().focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#walk-in-name")).hasValue("Sofia Lindqvist");
            assertThat(page.locator("#walk-in-name")).isFocused();
            assertThat(door.open.axe()).isEmpty();
            page.keyboard().press("Tab");
            page.keyboard().type("Paysagiste");
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("walk-in-" + language + ".png")));

            var badge = page.context().waitForPage(() -> page.keyboard().press("Enter"));

            door.isHere(9);
            assertThat(door.row(9)).containsText("Paysagiste");
            assertThat(page.locator("#walk-in")).isHidden();
            assertThat(page.locator(".toast")).containsText("9");
            badge.close();
        }
    }

    @Test
    void a_name_that_is_on_the_list_is_asked_about_in_the_dialog() {
        try (var door = new Door("fr-FR")) {
            var page = door.page();
            page.click("#add");
            page.fill("#walk-in-name", "ines altamirano");
            page.getByText("Accueillir sans badge").click();
            assertThat(page.locator(".same")).containsText("Est-ce elle");
            assertThat(door.open.axe()).isEmpty();
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("same.png")));

            page.getByText("Oui, pointer le n° 5").click();

            door.isHere(5);
            assertThat(page.locator("#walk-in")).isHidden();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "en-GB"})
    void what_is_tapped_without_a_line_is_kept_and_arrives_once(String language) {
        try (var door = new Door(language)) {
            var page = door.page();
            page.context().setOffline(true);
            for (int number : new int[]{1, 3, 6}) {
                door.row(number).locator("button.in").click();
                door.isHere(number);
            }
            assertThat(page.locator("#offline")).isVisible();
            assertThat(page.locator("#offline")).containsText("3");
            assertThat(page.locator("#present")).hasText("3");
            for (int width : new int[]{1024, 390, 320}) {
                door.open.seen(width, ColorScheme.LIGHT);
                assertThat(door.open.widerThanScreen()).isEmpty();
                assertThat(door.open.smallTargets()).isEmpty();
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(PICTURES.resolve("offline-" + width + "-" + language + ".png")));
            }
            assertThat(door.open.axe()).isEmpty();
            assertThat(door.arrivals()).isEmpty();

            page.context().setOffline(false);

            assertThat(page.locator("#offline")).isHidden();
            page.waitForCondition(() -> page.evaluate("() => localStorage.length").equals(0));
            door.isHere(6);
            assertThat(door.arrivals()).containsExactlyInAnyOrder("1", "3", "6");
        }
    }

    @Test
    void what_was_kept_outlives_the_page() {
        try (var door = new Door("fr-FR")) {
            var page = door.page();
            page.route("**/door", route -> {
                if (route.request().method().equals("POST")) {
                    route.abort();
                } else {
                    route.resume();
                }
            });
            door.row(1).locator("button.in").click();
            door.show();
            door.isHere(1);
            assertThat(door.arrivals()).isEmpty();

            page.unroute("**/door");
            door.show();

            assertThat(page.locator("#offline")).isHidden();
            page.waitForCondition(() -> door.arrivals().equals(List.of("1")));
        }
    }

    @Test
    void what_another_does_is_seen_and_what_is_being_typed_stays() {
        try (var door = new Door("fr-FR")) {
            var page = door.page();
            page.keyboard().type("jo");
            page.waitForRequest((Request request) -> request.url().endsWith("/door/state"),
                    () -> door.host.browser().post(door.path, "quiet", "true", "do", "check-in 8"));
            door.isHere(8);
            door.host.browser().post(door.path + "/walk-in", "quiet", "true", "name", "Maud Perrin");
            assertThat(door.row(9)).hasCount(1);

            assertThat(page.locator("#q")).hasValue("jo");
            assertThat(page.locator("#q")).isFocused();
            assertThat(door.row(9)).isHidden();
        }
    }

    @Test
    void without_https_a_badge_is_found_by_its_number() {
        try (var door = new Door("fr-FR")) {
            var page = door.page();
            page.click("#read");
            assertThat(page.locator("#scan-number")).isFocused();
            page.keyboard().type("6");
            page.keyboard().press("Enter");

            assertThat(page.locator("#person-name")).hasText("Isabelle Chastaing");
            page.locator("#person .btn--primary:visible").click();
            door.isHere(6);
        }
    }

    @Test
    void a_link_that_is_withdrawn_empties_the_helpers_screen() {
        try (var door = new Door("en-GB")) {
            var link = java.util.regex.Pattern.compile("/g/[A-Za-z0-9_-]+")
                    .matcher(door.host.browser().post(door.path + "/link").body());
            assertThat(link.find()).isTrue();
            try (var helper = new OpenPage(chromium.browser(), url() + link.group())) {
                helper.page().click("main button");
                assertThat(helper.page().locator("#p-1")).isVisible();

                door.host.browser().post(door.path + "/link/withdraw");

                assertThat(helper.page()).hasURL(url() + "/guest-gone");
            }
        }
    }
}
