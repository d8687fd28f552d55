package org.entregent.preview;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.entregent.contacts.carnet.Carnet;
import org.entregent.contacts.carnet.Carnets;
import org.entregent.contacts.formats.ImportFile;
import org.entregent.preview.Screens.Size;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Somebody whose people came from two telephones says in a real browser who is one person and who are two. */
class DoublesWalkTests extends ChromiumTest {

    private static final Path PICTURES = Path.of("target", "pictures", "doubles");
    /** Family name, given name, the same as the other telephone writes it, where she works. */
    private static final List<String> TWICE = List.of("Belkhir-Roussel;Amina;Amina;Coopérative Lavandière",
            "Querbec;Anne-Sophie;Anne Sophie;Maison Querbec", "Longpré;Béatrice;Beatrice;Longpré Langues",
            "Dautremer;Camille;Camille;Atelier Contrejour", "Ouimet-Leroy;Chantal;Chantal;Ouimet-Leroy",
            "Ndoumbé-Valin;Clarisse;Clarisse;Karité & Cie");
    private static final List<String> ONCE = List.of("Szymański;Dorota", "Gauthier;Étienne", "Zerrouki-Blanc;Nadia",
            "Van den Broeck;Élisabeth", "Tréville;Louise", "Sauvageau;Joëlle", "Morel;Isabelle", "Perrin;Luc",
            "Oriol;Paul", "Chastaing;Jeanne");

    private static byte[] firstTelephone() {
        var cards = new StringBuilder();
        for (int i = 0; i < TWICE.size(); i++) {
            var parts = TWICE.get(i).split(";");
            cards.append(card("first-" + i, parts[0], parts[1], "+33 6 39 98 10 0" + i, "ORG:" + parts[3]
                    + "\r\nTITLE:Directrice\r\nADR;TYPE=WORK:;;7 montée des Lisières;Lyon;;69001;France\r\nBDAY:1975-03-2"
                    + i + "\r\nCATEGORIES:Édition"));
        }
        for (int i = 0; i < ONCE.size(); i++) {
            var parts = ONCE.get(i).split(";");
            cards.append(card("once-" + i, parts[0], parts[1], "+33 6 39 98 20 0" + i, "NOTE:Rencontre de mars"));
        }
        return cards.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] secondTelephone() {
        var cards = new StringBuilder();
        for (int i = 0; i < TWICE.size(); i++) {
            var parts = TWICE.get(i).split(";");
            cards.append(card("second-" + i, parts[0], parts[2], "06 39 98 10 0" + i,
                    "EMAIL:personne" + i + "@agence-marge.example\r\nNOTE:Parle d’apiculture"));
        }
        return cards.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String card(String id, String family, String given, String phone, String rest) {
        return "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:" + id + "\r\nN:" + family + ";" + given + ";;;\r\nFN:" + given + " "
                + family + "\r\nTEL;TYPE=CELL:" + phone + "\r\n" + rest + "\r\nEND:VCARD\r\n";
    }

    private static Carnet carnet(Person owner) {
        var carnet = part(Carnets.class).of(owner.account());
        carnet.importFile("telephone-2019.vcf", ImportFile.read("telephone-2019.vcf", firstTelephone()));
        carnet.importFile("telephone-2026.vcf", ImportFile.read("telephone-2026.vcf", secondTelephone()));
        return carnet;
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "en-GB"})
    void who_is_one_person_is_said_one_by_one_and_many_at_once_and_taken_back(String language) {
        var owner = person("Hélène Vasseur");
        var carnet = carnet(owner);
        int before = carnet.all().size();
        var screens = new Screens(chromium.browser(), url(), language);
        var size = language.startsWith("fr") ? Size.PHONE : new Size(1280, 900);
        try (var open = screens.signedIn(owner.browser(), "/carnet/doubles", size)) {
            var page = open.page();
            assertThat(page.locator(".pair")).hasCount(TWICE.size());
            judged(open, "list", language);
            page.navigate(url() + "/carnet");
            assertThat(page.locator(".doubled")).containsText(Integer.toString(TWICE.size()));
            judged(open, "carnet", language);

            // One by one, by keys.
            page.locator(".doubled a").click();
            page.locator(".intro a.btn--primary").click();
            assertThat(page.locator(".page__head .kicker")).containsText(Pattern.compile("1 (sur|of) 6"));
            assertThat(page.locator(".beside__same")).hasCount(2);
            judged(open, "pair", language);
            page.keyboard().press("ArrowRight");
            assertThat(page.locator(".page__head .kicker")).containsText(Pattern.compile("2 (sur|of) 6"));
            page.keyboard().press("ArrowLeft");
            assertThat(page.locator(".page__head .kicker")).containsText(Pattern.compile("1 (sur|of) 6"));
            page.keyboard().press("3");
            assertThat(page.locator(".toast")).isVisible();
            assertThat(page.locator(".page__head .kicker")).containsText(Pattern.compile("1 (sur|of) 5"));
            page.keyboard().press("2");
            assertThat(page.locator(".page__head .kicker")).containsText(Pattern.compile("1 (sur|of) 4"));
            page.keyboard().press("x");
            assertThat(page.locator("[name=lead][value=right]")).isChecked();
            var leader = page.locator(".leads .choice:has(:checked) .person__name").textContent();
            page.keyboard().press("1");
            assertThat(page.locator(".page__head .kicker")).containsText(Pattern.compile("1 (sur|of) 3"));
            assertThat(carnet.all()).hasSize(before - 1);
            assertThat(carnet.doubles().ledger()).hasSize(1).first().satisfies(entry -> {
                assertThat(entry.main()).isEqualTo(leader);
                assertThat(entry.card()).isPresent();
            });
            keysCanBeSwitchedOff(page);

            // Many at once, with one way back.
            page.navigate(url() + "/carnet/doubles");
            assertThat(page.locator(".pair")).hasCount(3);
            page.locator(".pair [name=pair]").first().check();
            page.locator(".pair [name=pair]").last().check();
            assertThat(page.locator(".selbar b")).containsText("2");
            judged(open, "chosen", language);
            page.locator(".selbar [value=same]").click();
            assertThat(page.locator(".toast")).containsText("2");
            assertThat(carnet.all()).hasSize(before - 3);
            page.locator(".toast form button").click();
            assertThat(page.locator(".pair")).hasCount(3);
            assertThat(carnet.all()).hasSize(before - 1);
            page.locator(".pair button[value^=same]").first().click();
            assertThat(page.locator(".pair")).hasCount(2);
            assertThat(open.complaints()).isEmpty();
        }
    }

    private static void keysCanBeSwitchedOff(Page page) {
        var at = page.url();
        page.locator("#pair-keys input").evaluate("(box) => box.click()");
        page.keyboard().press("2");
        page.keyboard().press("ArrowRight");
        assertThat(page).hasURL(at);
        page.locator("#pair-keys input").evaluate("(box) => box.click()");
        page.keyboard().press("Escape");
        assertThat(page.locator("form[data-pairs]")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "en-GB"})
    void what_was_joined_tells_its_sources_and_is_separated(String language) {
        var owner = person("Hélène Vasseur");
        var carnet = carnet(owner);
        int before = carnet.all().size();
        var screens = new Screens(chromium.browser(), url(), language);
        var size = language.startsWith("fr") ? Size.PHONE : new Size(1280, 900);
        try (var open = screens.signedIn(owner.browser(), "/carnet?q=Dautremer", size)) {
            var page = open.page();
            // From the carnet: two cards are chosen and looked at side by side.
            page.locator("#names .person input").first().check();
            assertThat(page.locator(".selbar [value=compare]")).isHidden();
            var one = page.locator("#names a.person__name").first().getAttribute("href");
            var other = page.locator("#names a.person__name").last().getAttribute("href");
            page.locator("#names .person input").last().check();
            page.locator(".selbar [value=compare]").click();
            page.locator("#pair-same").click();
            assertThat(page.locator(".toast")).isVisible();
            assertThat(carnet.all()).hasSize(before - 1);

            page.navigate(url() + "/carnet/doubles/ledger");
            judged(open, "ledger", language);
            page.locator(".ledger a[href^='/carnet/cards/']").click();
            assertThat(page.locator(".doubled")).containsText("2");
            assertThat(page.locator("main")).containsText("apiculture");
            judged(open, "card", language);
            var joined = page.url();
            for (var old : List.of(one, other)) {
                page.navigate(url() + old);
                assertThat(page).hasURL(joined);
            }

            // A note that is written now belongs to the second card: she is asked, and says so.
            page.locator(".hero a.btn--primary").click();
            page.locator("[name=newNote]").fill("Cherche un premier livre illustré.");
            page.locator("main form button.btn--primary").click();
            page.locator(".doubled a").click();
            judged(open, "joined", language);
            page.locator("a[href*='/separate/']").click();
            assertThat(page.locator(".whose")).containsText("Cherche un premier livre illustré.");
            judged(open, "separation", language);
            page.locator(".whose [value=other]").check();
            page.locator("main form button.btn--primary").click();
            assertThat(page.locator(".toast")).isVisible();
            assertThat(page.locator("main")).not().containsText("Cherche un premier livre illustré.");
            assertThat(carnet.all()).hasSize(before);
            assertThat(carnet.all().stream().filter(held -> held.card().toString().contains("illustré"))).hasSize(1);
            page.navigate(url() + "/carnet/doubles/ledger");
            assertThat(page.locator(".ledger a")).hasCount(0);
            assertThat(open.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "en-GB"})
    void before_a_file_is_imported_it_says_who_is_there_already(String language) {
        var owner = person("Hélène Vasseur");
        var carnet = part(Carnets.class).of(owner.account());
        carnet.importFile("telephone-2019.vcf", ImportFile.read("telephone-2019.vcf", firstTelephone()));
        var screens = new Screens(chromium.browser(), url(), language);
        try (var open = screens.signedIn(owner.browser(), "/carnet/import", Size.PHONE)) {
            var page = open.page();
            page.locator("#file").setInputFiles(
                    new FilePayload("telephone-2026.vcf", "application/octet-stream", secondTelephone()));
            page.locator("main form[enctype] button.btn--primary").click();
            assertThat(page.locator("#twins li")).hasCount(TWICE.size());
            judged(open, "import", language);
            assertThat(open.complaints()).isEmpty();
        }
        assertThat(carnet.all()).hasSize(TWICE.size() + ONCE.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB"})
    void a_carnet_where_nobody_is_twice_says_so(String language) {
        var owner = person("Paul Neuf");
        var screens = new Screens(chromium.browser(), url(), language);
        try (var open = screens.signedIn(owner.browser(), "/carnet/doubles", Size.TABLET)) {
            assertThat(open.page().locator(".empty")).isVisible();
            judged(open, "none", language);
            open.page().navigate(url() + "/carnet/doubles/ledger");
            assertThat(open.page().locator(".empty")).isVisible();
            judged(open, "ledger-empty", language);
            assertThat(open.complaints()).isEmpty();
        }
    }

    private static void judged(OpenPage open, String name, String language) {
        Judge.judged(open, PICTURES, name, language);
    }
}
