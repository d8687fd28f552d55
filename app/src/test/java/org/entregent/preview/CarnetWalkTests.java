package org.entregent.preview;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.entregent.contacts.carnet.Carnets;
import org.entregent.contacts.formats.ImportFile;
import org.entregent.preview.Screens.Size;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Somebody goes through her carnet in a real browser: finds people, changes a card, puts some away and takes them back. */
class CarnetWalkTests extends ChromiumTest {

    private static final Path PICTURES = Path.of("target", "pictures", "carnet");
    private static final String[] TOWNS = {"Lyon;;69001;France", "Montréal;QC;H2X 1Y4;Canada", "Genève;;1201;Suisse",
            "Bruxelles;;1000;Belgique", "Saint-Étienne;;42000;France"};
    private static final List<String> PEOPLE = List.of(
            "Belkhir-Roussel;Amina;Conseillère en financement solidaire;Coopérative Lavandière",
            "Querbec;Anne-Sophie;Directrice des achats;Maison Querbec",
            "Longpré;Béatrice;Traductrice-réviseure;Longpré Langues",
            "Dautremer;Camille;Architecte d’intérieur;Atelier Contrejour",
            "Ouimet-Leroy;Chantal;Avocate en droit du travail;Ouimet-Leroy",
            "Ndoumbé-Valin;Clarisse;Fondatrice;Karité & Cie", "Szymański;Dorota;Orthophoniste;",
            "Gauthier;Étienne;Menuisier;Atelier du Rempart", "Zerrouki-Blanc;Nadia;Agente littéraire;Agence Marge",
            "Van den Broeck;Élisabeth;Responsable des achats internationaux et de la logistique;Compagnie générale des textiles techniques du Rhône");

    static byte[] cards(int count) {
        var cards = new StringBuilder();
        for (int i = 0; i < count; i++) {
            var parts = PEOPLE.get(i % PEOPLE.size()).split(";", -1);
            var town = TOWNS[i % TOWNS.length].split(";", -1);
            var more = i < PEOPLE.size() ? "" : " " + (char) ('A' + i / PEOPLE.size() % 26);
            cards.append("BEGIN:VCARD\r\nVERSION:3.0\r\nUID:walk-").append(i).append("\r\nN:").append(parts[0])
                    .append(more)
                    .append(';').append(parts[1]).append(";;;\r\nFN:").append(parts[1]).append(' ').append(parts[0])
                    .append(more).append("\r\nTITLE:").append(parts[2]).append("\r\nORG:").append(parts[3])
                    .append("\r\nTEL;TYPE=CELL:06 39 98 ").append("%02d %02d".formatted(i / 100, i % 100))
                    .append("\r\nTEL;TYPE=WORK,FAX:04 65 71 30 19\r\nEMAIL;TYPE=WORK:").append("personne").append(i)
                    .append("@agence-marge.example\r\nADR;TYPE=WORK:;;7 montée des Lisières;").append(town[0])
                    .append(';')
                    .append(town[1]).append(';').append(town[2]).append(';').append(town[3])
                    .append("\r\nCATEGORIES:").append(i % 3 == 0 ? "Deux-Rives,Édition" : "Proches")
                    .append("\r\nNOTE:Rencontrée à la foire du livre")
                    .append(i % 7 == 0 ? "\\, parle d’apiculture" : "").append("\r\nX-HOBBY:aviron\r\nEND:VCARD\r\n");
        }
        return cards.toString().getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "en-GB"})
    void a_carnet_is_searched_changed_and_put_in_order(String language) throws Exception {
        var owner = person("Hélène Vasseur");
        part(Carnets.class).of(owner.account()).importFile("contacts-2019.vcf",
                ImportFile.read("contacts-2019.vcf", cards(230)));
        var screens = new Screens(chromium.browser(), url(), language);
        try (var open = screens.signedIn(owner.browser(), "/carnet", new Size(1280, 900))) {
            judged(open, "list", language);
            var page = open.page();
            page.keyboard().press("/");
            page.keyboard().type("gotier");
            assertThat(page.locator("#names .person").first()).containsText("Gauthier");
            judged(open, "search", language);
            page.locator("#q").fill("apiculture");
            assertThat(page.locator("#names .found")).containsText("33");
            assertThat(page.locator("#names .reason").first()).containsText("apiculture");
            assertThat(page).hasURL(Pattern.compile(".*q=apiculture.*"));
            judged(open, "search-note", language);

            page.navigate(url() + "/carnet?circle=Deux-Rives");
            page.locator("#names .person input").first().check();
            page.locator("#names .person input").nth(1).check();
            assertThat(page.locator(".selbar b")).containsText("2");
            judged(open, "chosen", language);
            page.locator(".selbar button[value=archive]").click();
            assertThat(page.locator(".toast")).containsText("2");
            page.locator(".toast form button").click();
            assertThat(page.locator(".toast")).isVisible();

            page.navigate(url() + "/carnet?circle=Deux-Rives");
            page.locator("#names .person input").first().check();
            var taken = page.waitForDownload(() -> page.locator(".selbar button[value=vcard]").click());
            assertThat(Files.readString(taken.path())).contains("FN:Amina Belkhir-Roussel")
                    .containsOnlyOnce("BEGIN:VCARD");
            var paper = page.waitForDownload(() -> page.locator(".selbar button[value=paper]").click());
            assertThat(Files.readAllBytes(paper.path())).startsWith('%', 'P', 'D', 'F');
            page.navigate(url() + "/carnet/export");
            judged(open, "export", language);
            var table = page.waitForDownload(() -> {
                page.locator("#format").selectOption("csv");
                page.locator("form[action$='/file'] button").click();
            });
            assertThat(ImportFile.read("carnet.csv", Files.readAllBytes(table.path())).cards()).hasSize(230);

            page.navigate(url() + "/carnet?q=Zerrouki");
            page.locator("#names a.person__name").first().click();
            assertThat(page.locator("h1")).hasText("Nadia Zerrouki-Blanc");
            judged(open, "card", language);
            page.locator(".hero a.btn--primary").click();
            judged(open, "edit", language);
            page.locator("[name=newPhone]").fill("04 65 71 30 18");
            page.locator("[name=newNote]").fill("Cherche un premier livre illustré.");
            page.locator("main form button.btn--primary").click();
            assertThat(page.locator("main")).containsText("04 65 71 30 18");
            page.locator("a[href$='/history']").click();
            judged(open, "history", language);
            page.locator("form[action*='/restore/'] button").first().click();
            assertThat(page.locator("main")).not().containsText("04 65 71 30 18");

            page.navigate(url() + "/carnet/work");
            judged(open, "work", language);
            page.locator("a[href*='work=Agence']").click();
            assertThat(page.locator("#filters .chip[aria-current]")).containsText("Agence Marge");
            assertThat(page.locator("#names .person")).hasCount(23);

            page.navigate(url() + "/carnet/cards/new");
            judged(open, "new", language);
            page.locator("main form button.btn--primary").click();
            assertThat(page.locator("#errors")).isVisible();
            judged(open, "new-refused", language);
            assertThat(open.complaints().stream().filter(one -> !one.contains("422")).toList()).isEmpty();
        }
        try (var open = screens.signedIn(person("Paul Neuf").browser(), "/carnet", new Size(1280, 900))) {
            judged(open, "empty", language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "en-GB"})
    void a_file_is_looked_at_imported_and_taken_back(String language) throws Exception {
        var owner = person("Hélène Vasseur");
        var screens = new Screens(chromium.browser(), url(), language);
        try (var open = screens.signedIn(owner.browser(), "/carnet/import", new Size(1280, 900))) {
            judged(open, "import-door", language);
            var page = open.page();
            give(page, "contacts-2019.vcf", cards(40));
            assertThat(page.locator("h1")).hasText("contacts-2019.vcf");
            judged(open, "import-preview", language);
            assertThat(part(Carnets.class).of(owner.account()).all()).isEmpty();
            page.navigate(url() + "/carnet");
            judged(open, "list-waiting", language);
            page.locator(".uploading a").click();
            page.locator("main form button.btn--primary").click();
            assertThat(page.locator(".notice--yes")).isVisible();
            judged(open, "import-done", language);
            assertThat(part(Carnets.class).of(owner.account()).all()).hasSize(40);

            var changed = new String(cards(41), StandardCharsets.UTF_8).replace(
                    "X-HOBBY:aviron\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nUID:walk-1\r\n",
                    "X-HOBBY:voile\r\nEND:VCARD\r\nnot a card\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nUID:walk-1\r\n");
            page.navigate(url() + "/carnet/import");
            give(page, "contacts-2020.vcf", changed.getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator("main")).containsText("voile");
            assertThat(page.locator("main")).containsText("not a card");
            judged(open, "import-preview-again", language);
            page.locator("main form button.btn--primary").click();
            assertThat(page.locator(".notice--yes")).isVisible();
            page.navigate(url() + "/carnet/import");
            judged(open, "import-files", language);
            page.locator("form[action*='/undo/'] button").first().click();
            assertThat(page.locator(".toast")).isVisible();
            assertThat(part(Carnets.class).of(owner.account()).all()).hasSize(40);

            page.locator("[name=names]").fill("Jean Martin, Société Martin\nzoé lambert");
            page.locator("main form[enctype] button.btn--primary").click();
            assertThat(page.locator("main")).containsText("Jean Martin");
            page.navigate(url() + "/carnet/import");
            give(page, "photo.pdf", "%PDF-1.4 nothing".getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator("#file-error")).isVisible();
            judged(open, "import-refused", language);
            assertThat(open.complaints().stream().filter(one -> !one.contains("422")).toList()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "en-GB"})
    void the_people_around_somebody_are_noted_and_a_journey_finds_them(String language) throws Exception {
        var owner = person("Hélène Vasseur");
        part(Carnets.class).of(owner.account()).importFile("contacts-2019.vcf",
                ImportFile.read("contacts-2019.vcf", cards(25)));
        var screens = new Screens(chromium.browser(), url(), language);
        try (var open = screens.signedIn(owner.browser(), "/carnet?q=Zerrouki", new Size(1280, 900))) {
            var page = open.page();
            page.locator("#names a.person__name").first().click();
            page.locator("[aria-labelledby=ties] summary").click();
            page.locator("#relation-who").pressSequentially("Amina Belk");
            assertThat(page.locator("#relation-who-names option").first()).hasAttribute("value",
                    "Amina Belkhir-Roussel");
            page.locator("#relation-who").fill("Amina Belkhir-Roussel");
            page.locator("#kind").selectOption("mentor");
            page.locator("[aria-labelledby=ties] form button.btn--line").click();
            assertThat(page.locator(".around .person__name")).hasText("Amina Belkhir-Roussel");

            // She met her through somebody whose name nobody else has, then through one of several.
            page.locator("[aria-labelledby=met] summary").first().click();
            page.locator("#met-who").fill("Joëlle Sauvageau");
            page.locator("#where").fill("Forum de Laval");
            page.locator("#when").fill("au printemps");
            page.locator("[aria-labelledby=met] form button.btn--line").first().click();
            assertThat(page.locator("#when-error")).isVisible();
            judged(open, "met-refused", language);
            page.locator("[aria-labelledby=card] summary").click();
            page.locator("#picture")
                    .setInputFiles(new FilePayload("a.pdf", "image/png", "%PDF".getBytes(StandardCharsets.UTF_8)));
            page.locator("[aria-labelledby=card] form[enctype] button").click();
            assertThat(page.locator("#picture-error")).isVisible();
            page.locator("#picture").setInputFiles(new FilePayload("face.jpg", "image/jpeg", face()));
            page.locator("[aria-labelledby=card] form[enctype] button").click();
            assertThat(page.locator(".portrait")).isVisible();
            page.locator("[aria-labelledby=met] summary").first().click();
            page.locator("#met-who").fill("Joëlle Sauvageau");
            page.locator("#where").fill("Forum de Laval");
            page.locator("#when").fill("2025");
            page.locator("[aria-labelledby=met] form button.btn--line").first().click();
            assertThat(page.locator(".path")).containsText("Forum de Laval, 2025");
            page.locator("[aria-labelledby=met] summary").last().click();
            page.locator("[aria-labelledby=met] form button.btn--line").last().click();
            assertThat(page.locator(".toast")).isVisible();
            judged(open, "around", language);
            page.locator(".around a.person__name").click();
            assertThat(page.locator(".around .person__name")).hasText("Nadia Zerrouki-Blanc");

            page.navigate(url() + "/carnet/wish");
            page.locator("main form button.btn--primary").click();
            assertThat(page.locator("#name-error")).isVisible();
            page.locator("#name").fill("Louise Tréville");
            page.locator("#organisation").fill("Agence Marge");
            page.locator("#why").fill("Elle édite les carnets de voyage que j’aime.");
            page.locator("#introducers").fill("Nadia Zerrouki-Blanc\nQuelqu’un d’autre");
            judged(open, "wish-new", language);
            page.locator("main form button.btn--primary").click();
            assertThat(page.locator(".wished .around a.person__name")).hasText("Nadia Zerrouki-Blanc");
            judged(open, "wished", language);
            page.navigate(url() + "/carnet?shelf=wished");
            assertThat(page.locator("#names .person")).hasCount(1);
            judged(open, "wished-list", language);

            page.navigate(url() + "/carnet/journey");
            judged(open, "journey-towns", language);
            page.locator("#to").fill("montreal");
            page.keyboard().press("Enter");
            assertThat(page.locator(".there")).hasCount(5);
            page.locator(".there button").first().click();
            assertThat(page.locator(".toast")).isVisible();
            judged(open, "journey", language);
            var paper = page.waitForDownload(() -> page.locator(".journey-print button").click());
            assertThat(Files.readAllBytes(paper.path())).startsWith('%', 'P', 'D', 'F');
            assertThat(open.complaints().stream().filter(one -> !one.contains("422")).toList()).isEmpty();
        }
    }

    /** A round head before a wall. */
    private static byte[] face() throws IOException {
        var picture = new BufferedImage(900, 900, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(new Color(0xd9c7a8));
        pen.fillRect(0, 0, 900, 900);
        pen.setColor(new Color(0x6b4a3a));
        pen.fillOval(250, 150, 400, 500);
        pen.fillRect(150, 640, 600, 260);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", out);
        return out.toByteArray();
    }

    private static void give(Page page, String name, byte[] content) {
        page.locator("#file").setInputFiles(new FilePayload(name, "application/octet-stream", content));
        page.locator("main form[enctype] button.btn--primary").click();
    }

    private static void judged(OpenPage open, String name, String language) {
        Judge.judged(open, PICTURES, name, language);
    }
}
