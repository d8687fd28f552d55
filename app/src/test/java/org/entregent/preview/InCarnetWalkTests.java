package org.entregent.preview;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.entregent.ServerTest;
import org.entregent.contacts.carnet.Carnets;
import org.entregent.contacts.formats.ImportFile;
import org.entregent.identity.SignedIn;
import org.entregent.meetings.after.Breakfast;
import org.entregent.preview.Screens.Size;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A host is told whom of her meeting she may have in her own carnet, and says whether she has. */
class InCarnetWalkTests extends ChromiumTest {

    private static final Path PICTURES = Path.of("target", "pictures", "in-carnet");
    private static final String CARDS = """
        BEGIN:VCARD
        VERSION:4.0
        N:Haudecoeur;Éloïse;;;
        FN:Éloïse Haudecoeur
        EMAIL:eloise@haudecoeur.example
        END:VCARD
        BEGIN:VCARD
        VERSION:4.0
        N:Dautremer;Camille;;;
        FN:Camille Dautremer
        TEL:+33 6 39 98 00 13
        END:VCARD
        BEGIN:VCARD
        VERSION:4.0
        N:Martin;Louise;;;
        FN:Louise Martin
        END:VCARD
        """;

    private final Person host = person("Amina Belkhir");
    private final Breakfast breakfast = Breakfast.of(ServerTest::part, new SignedIn(host.account(), host.name()));
    private final String path = "/meetings/" + breakfast.meeting + "/in-carnet";

    private void bring(Person owner) {
        part(Carnets.class).of(owner.account()).importFile("a.vcf",
                ImportFile.read("a.vcf", CARDS.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "en-GB"})
    void a_host_sees_whom_she_may_have_and_says_whether_she_has(String language) throws Exception {
        bring(host);
        boolean isFrench = language.startsWith("fr");
        var screens = new Screens(chromium.browser(), url(), language);
        try (var open = screens.signedIn(host.browser(), "/meetings/" + breakfast.meeting + "/participants",
                isFrench ? Size.PHONE : Size.TABLET)) {
            var page = open.page();
            page.locator("a[href='" + path + "']").click();
            assertThat(page.locator("section[aria-labelledby=likely] li")).hasCount(2);
            assertThat(page.locator("section[aria-labelledby=likely]")).containsText("eloise@haudecoeur.example");
            assertThat(page.locator("#in-carnet")).not().containsText("Louise Martin");
            Judge.judged(open, PICTURES, "likely", language);

            page.locator("li:has-text('Haudecœur') button[value=same]").click();
            assertThat(page.locator("section[aria-labelledby=said] li")).hasCount(1);
            page.locator("li:has-text('Dautremer') button[value=other]").click();
            assertThat(page.locator("section[aria-labelledby=likely]")).hasCount(0);
            Judge.judged(open, PICTURES, "said", language);

            page.locator("section[aria-labelledby=said] a").click();
            assertThat(page.locator("h1")).hasText("Éloïse Haudecoeur");
            page.navigate(url() + path);
            page.locator("button[value=back]").click();
            assertThat(page.locator("section[aria-labelledby=likely] li")).hasCount(1);
            assertThat(open.complaints()).isEmpty();
        }
    }

    @Test
    void what_a_host_has_in_her_carnet_is_hers_alone() {
        bring(host);
        var stranger = person("Jean Perdrix");
        bring(stranger);
        var eloise = part(Carnets.class).of(host.account()).all().getFirst().id();

        assertThat(stranger.browser().get(path).status()).isEqualTo(404);
        var others = part(Carnets.class).of(stranger.account()).recognition();
        assertThat(others.say(breakfast.meeting.space().value(), 4, eloise, true)).isFalse();
        assertThat(others.said(breakfast.meeting.space().value())).isEmpty();
    }
}
