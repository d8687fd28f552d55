package org.entregent.preview;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.entregent.ServerTest;
import org.entregent.contacts.carnet.Carnets;
import org.entregent.identity.PersonalLinks;
import org.entregent.identity.SignedIn;
import org.entregent.meetings.Detail;
import org.entregent.meetings.after.Breakfast;
import org.entregent.meetings.after.CardBack;
import org.entregent.meetings.after.Cards;
import org.entregent.meetings.after.Encounters;
import org.entregent.preview.Screens.Size;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who has an account takes the cards of a meeting from her telephone's page into her own carnet. */
class TakenHomeWalkTests extends ChromiumTest {

    private static final Path PICTURES = Path.of("target", "pictures", "taken-home");

    private final Person owner = person("Amina Belkhir");
    private final Breakfast breakfast = Breakfast.of(ServerTest::part,
            new SignedIn(owner.account(), owner.name()));

    private static Cards cards() {
        return part(Cards.class);
    }

    /** The first of the list met the fourth, and the third gave her his card; the second did neither. */
    private void meet() {
        part(Encounters.class).tell(breakfast.guest(1), 4, Breakfast.tap());
        cards().give(breakfast.guest(3), 1, Set.of(Detail.MOBILE), Breakfast.tap());
        cards().write(breakfast.guest(1), 4, new CardBack("Reliure d’art ; 2 ans", "un café", Optional.empty(), 0),
                Breakfast.tap());
    }

    /** Her browser comes by her own link, beside being signed in. */
    private String comeIn() {
        var token = breakfast.token(1);
        assertThat(owner.browser().post("/g/" + token).location()).isEqualTo("/guest");
        return token;
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "en-GB"})
    void cards_of_a_meeting_enter_the_carnet_with_the_meeting_and_her_notes(String language) throws Exception {
        meet();
        comeIn();
        var carnet = part(Carnets.class).of(owner.account());
        var screens = new Screens(chromium.browser(), url(), language);
        boolean isFrench = language.startsWith("fr");
        try (var open = screens.signedIn(owner.browser(), "/guest/cards", isFrench ? Size.PHONE : Size.TABLET)) {
            var page = open.page();
            Judge.judged(open, PICTURES, "cards", language);
            page.locator("a[href='/carnet/from-meeting']").click();
            assertThat(page.locator("main")).containsText("Éloïse Haudecœur");
            assertThat(page.locator("main")).not().containsText("Longpré");
            Judge.judged(open, PICTURES, "from-meeting", language);
            page.locator("main form button").click();
            assertThat(page.locator("h1")).hasText("Petit déjeuner");
            Judge.judged(open, PICTURES, "preview", language);
            assertThat(carnet.all()).isEmpty();
            page.locator("main form button.btn--primary").click();
            assertThat(page.locator(".notice--yes")).isVisible();
            assertThat(carnet.all()).hasSize(2);

            page.navigate(url() + "/carnet?q=Haudec");
            page.locator("#names a.person__name").first().click();
            assertThat(page.locator("main")).containsText(isFrench
                    ? "Rencontre « Petit déjeuner » du 3 décembre 2026"
                    : "Meeting “Petit déjeuner”, 3 December 2026");
            assertThat(page.locator("main")).containsText("Reliure d’art ; 2 ans");
            assertThat(page.locator("main")).containsText(isFrench ? "Promis : un café" : "Promised: un café");
            Judge.judged(open, PICTURES, "card", language);

            cards().give(breakfast.guest(4), 1, Set.of(Detail.MAIL), Breakfast.tap());
            page.navigate(url() + "/carnet/from-meeting");
            page.locator("main form button").click();
            assertThat(page.locator("ins")).containsText("eloise@haudecoeur.example");
            page.locator("main form button.btn--primary").click();
            assertThat(page.locator(".notice--yes")).isVisible();
            page.navigate(url() + "/carnet/import");
            Judge.judged(open, PICTURES, "imports", language);
            page.locator("form[action*='/undo/'] button").last().click();
            assertThat(page.locator(".toast")).isVisible();
            assertThat(open.complaints()).isEmpty();
        }
        var left = carnet.all().stream().map(held -> held.card().toString()).toList();
        assertThat(left).as("what only the first import brought is gone, what the second brought stays").hasSize(1)
                .first().asString().contains("eloise@haudecoeur.example").doesNotContain("Reliure");
    }

    @Test
    void a_browser_that_came_by_no_link_or_by_one_that_is_over_is_told_what_to_do() {
        var browser = owner.browser();
        assertThat(browser.speaking("en").get("/carnet/from-meeting").body()).contains("Open here, in this browser");
        assertThat(browser.post("/carnet/from-meeting").location()).isEqualTo("/carnet/from-meeting");

        meet();
        comeIn();
        assertThat(browser.get("/carnet/from-meeting").body()).contains("Haudecœur");
        part(PersonalLinks.class).revoke(breakfast.meeting.space(), 1);

        assertThat(browser.get("/carnet/from-meeting").body()).doesNotContain("Haudecœur")
                .contains("Open here, in this browser");
        assertThat(browser.post("/carnet/from-meeting").location()).isEqualTo("/carnet/from-meeting");
        assertThat(part(Carnets.class).of(owner.account()).uploads().open()).isEmpty();
    }

    @Test
    void before_anybody_was_met_there_is_nothing_to_take() {
        comeIn();
        var browser = owner.browser();
        assertThat(browser.speaking("en").get("/carnet/from-meeting").body())
                .contains("You have not met anybody at this meeting yet");
        assertThat(browser.post("/carnet/from-meeting").location()).isEqualTo("/carnet/from-meeting");
    }
}
