package org.entregent.preview;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import org.entregent.Installed;
import org.entregent.contacts.businesscard.SamplePhotos;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.card.RawProperty;
import org.entregent.contacts.carnet.Carnets;
import org.entregent.preview.Screens.Size;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Somebody photographs a business card in a real browser, corrects what was read, saves, and goes on to the next. */
class BusinessCardWalkTests extends ChromiumTest {

    private static final Path PICTURES = Path.of("target", "pictures", "business-cards");

    @Test
    void a_card_is_photographed_corrected_and_saved() throws Exception {
        Installed.need("apt install tesseract-ocr tesseract-ocr-fra", "tesseract");
        var owner = person("Hélène Vasseur");
        var carnet = part(Carnets.class).of(owner.account());
        var screens = new Screens(chromium.browser(), url(), "fr-FR");
        try (var open = screens.signedIn(owner.browser(), "/carnet", new Size(1280, 900))) {
            var page = open.page();
            page.locator("a[href='/carnet/business-cards']").first().click();
            judged(open, "door");
            give(page, "carte.jpg", SamplePhotos.easy());
            page.waitForURL(Pattern.compile(".*/carnet/business-cards/[0-9a-f-]{36}"));
            assertThat(page.locator("h1")).containsText("Nadia Zerrouki-Blanc");
            assertThat(page.locator(".beside__photo img")).hasJSProperty("complete", true);
            judged(open, "draft");
            assertThat(carnet.all()).isEmpty();

            page.locator("[name=newNote]").fill("Rencontrée au petit déjeuner.");
            page.locator("[name=newCircles]").fill("Édition");
            page.reload();
            page.locator("form .notice[role=status] button").first().click();
            assertThat(page.locator("[name=newNote]")).hasValue("Rencontrée au petit déjeuner.");
            page.locator("form[data-keep] button.btn--primary").click();

            assertThat(page).hasURL(Pattern.compile(".*saved=.*"));
            assertThat(page.locator(".notice--yes")).containsText("Nadia Zerrouki-Blanc");
            judged(open, "saved");
            assertThat(carnet.all()).hasSize(1);
            page.locator(".notice--yes a").click();
            assertThat(page.locator("main")).containsText("Carte de visite, photographiée le");
            assertThat(page.locator("main")).containsText("06 39 98 27 41");
            judged(open, "card");
            assertThat(page.request().get(page.locator("a[href$='/photo']").getAttribute("href").replaceFirst("^/",
                    url() + "/")).headers().get("content-type")).isEqualTo("image/jpeg");

            page.navigate(url() + "/carnet/business-cards");
            give(page, "carte.heic", "\0\0\0\u0018ftypheic\0\0\0\0mif1".getBytes(StandardCharsets.ISO_8859_1));
            assertThat(page.locator("#photo-error")).containsText("HEIC");
            judged(open, "refused");
            assertThat(open.complaints().stream().filter(one -> !one.contains("422")).toList()).isEmpty();
        }
    }

    @Test
    void a_photo_that_could_not_be_read_stands_beside_what_she_types() throws Exception {
        var owner = person("Paul Neuf");
        var carnet = part(Carnets.class).of(owner.account());
        var blank = RawCard.of(List.of(new RawProperty("", "N", List.of(), ";;;;"),
                new RawProperty("", "TEL", List.of(), "04 65 71 30 18")));
        var id = carnet.businessCards().give(SamplePhotos.easy(), LocalDate.of(2026, 9, 24), "NOT_INSTALLED", blank,
                Set.of(2));
        var screens = new Screens(chromium.browser(), url(), "en-GB");
        try (var open = screens.signedIn(owner.browser(), "/carnet/business-cards", new Size(1280, 900))) {
            var page = open.page();
            assertThat(page.locator("main .rows")).containsText("Photographed on 24 September 2026");
            page.navigate(url() + "/carnet/business-cards/" + id);
            assertThat(page.locator("main")).containsText("apt install tesseract-ocr tesseract-ocr-fra");
            assertThat(page.locator(".to-check")).hasCount(1);
            judged(open, "not-installed");
            page.locator("[name='value-2']").fill("");
            page.locator("form[data-keep] button.btn--primary").click();
            assertThat(page.locator("#errors")).isVisible();
            page.locator("[name='part0-1']").fill("Zerrouki");
            page.locator("form[data-keep] button.btn--primary").click();
            assertThat(page.locator(".notice--yes")).containsText("Zerrouki");
            assertThat(carnet.card(id)).isPresent();
        }
    }

    private static void give(Page page, String name, byte[] content) {
        page.locator("#photo").setInputFiles(new FilePayload(name, "image/jpeg", content));
    }

    private static void judged(OpenPage open, String name) {
        Judge.judged(open, PICTURES, name);
    }
}
