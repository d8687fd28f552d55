package org.entregent.contacts.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.servlet.ModelAndView;

import org.entregent.Browser;
import org.entregent.ServerTest;
import org.entregent.contacts.businesscard.BusinessCardReader;
import org.entregent.contacts.businesscard.SamplePhotos;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.card.RawProperty;
import org.entregent.contacts.carnet.Carnets;
import org.entregent.identity.SignedIn;
import org.entregent.web.Languages;

import static org.assertj.core.api.Assertions.assertThat;

/** What the pages answer to photos, good and bad. */
class BusinessCardPagesTests extends ServerTest {

    private static final RawCard BLANK = RawCard.of(List.of(new RawProperty("", "N", List.of(), ";;;;")));

    private static Browser.Answer give(Browser browser, byte[] photo) {
        var body = new ByteArrayOutputStream();
        body.writeBytes("--edge\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"p.jpg\"\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(photo);
        body.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.US_ASCII));
        return browser.post("/carnet/business-cards", "multipart/form-data; boundary=edge", body.toByteArray());
    }

    @Test
    void what_is_no_photo_is_refused_with_a_sentence_and_kept_nowhere() {
        var owner = person("Nadia Roussel");
        var browser = owner.browser().speaking("en");

        assertThat(give(browser, new byte[0]).body()).contains("The photo is missing.");
        assertThat(give(browser, "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)).body())
                .contains("This file is not a JPEG or PNG photo.");
        var heic = give(browser, "\0\0\0\u0018ftypheic\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(heic.status()).isEqualTo(422);
        assertThat(heic.body()).contains("This is a HEIC photo");
        var cut = give(browser, Arrays.copyOf(SamplePhotos.easy(), 20_000));
        assertThat(cut.status()).isEqualTo(422);
        assertThat(cut.body()).contains("This photo is damaged or incomplete.");
        assertThat(part(Carnets.class).of(owner.account()).businessCards().open()).isEmpty();
    }

    @Test
    void a_photo_becomes_a_draft_and_a_saved_draft_a_card() {
        var owner = person("Nadia Roussel");
        var browser = owner.browser().speaking("en");
        var carnet = part(Carnets.class).of(owner.account());

        var draft = give(browser, SamplePhotos.easy()).location();

        assertThat(draft).startsWith("/carnet/business-cards/");
        assertThat(browser.get(draft).body()).contains(draft + "/photo");
        assertThat(browser.get(draft + "/photo").header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(carnet.all()).isEmpty();
        var refused = browser.post(draft, "part0-1", "", "part1-1", "");
        assertThat(refused.status()).isIn(303, 422);
        var saved = browser.post(draft, "part0-1", "Zerrouki", "part1-1", "Nadia", "newNote", "Met at breakfast");
        assertThat(carnet.all()).hasSize(1);
        assertThat(browser.get(draft).location()).startsWith("/carnet/cards/");
        assertThat(saved.status()).isEqualTo(303);
    }

    @Test
    void a_draft_without_any_name_comes_back_as_it_was_typed() {
        var owner = person("Nadia Roussel");
        var carnet = part(Carnets.class).of(owner.account());
        var id = carnet.businessCards().give(SamplePhotos.easy(), LocalDate.of(2026, 9, 24), "NOTHING", BLANK,
                Set.of());

        var answer = owner.browser().speaking("en").post("/carnet/business-cards/" + id, "newNote", "Only a note");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Only a note", "A name, an organisation or an address is missing");
        assertThat(carnet.all()).isEmpty();
    }

    private static BusinessCardController controller(String program, int places) {
        return new BusinessCardController(part(Carnets.class),
                new BusinessCardReader(program, Duration.ofSeconds(30), places, Duration.ofSeconds(5)),
                Clock.systemUTC());
    }

    private static SignedIn signedIn(Person person) {
        return new SignedIn(person.account(), person.name());
    }

    @Test
    void without_tesseract_the_page_says_so_and_the_photo_waits() {
        var owner = person("Nadia Roussel");
        var controller = controller("no-such-program", 2);
        var english = new Languages().of(Locale.ENGLISH);

        var door = controller.door(signedIn(owner), null, english);
        var given = controller.give(signedIn(owner), new MockMultipartFile("photo", SamplePhotos.easy()), null,
                english);

        assertThat(view(door).readsLetters()).isFalse();
        assertThat(given.getViewName()).startsWith("redirect:/carnet/business-cards/");
        var waiting = part(Carnets.class).of(owner.account()).businessCards().open();
        assertThat(waiting).singleElement()
                .satisfies(card -> assertThat(card.outcome()).isEqualTo("NOT_INSTALLED"));
        assertThat(owner.browser().speaking("en").get("/carnet/business-cards/" + waiting.getFirst().id()).body())
                .contains("apt install tesseract-ocr tesseract-ocr-fra", "Read the photo again");
    }

    @Test
    void when_too_many_photos_come_at_once_it_is_said_that_this_one_was_not_kept() {
        var owner = person("Nadia Roussel");

        var answer = controller("tesseract", 0).give(signedIn(owner),
                new MockMultipartFile("photo", SamplePhotos.easy()), null, new Languages().of(Locale.ENGLISH));

        assertThat(answer.getStatus()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(view(answer).errors().of("photo")).contains("This one was not kept");
        assertThat(part(Carnets.class).of(owner.account()).businessCards().open()).isEmpty();
    }

    private static BusinessCardsView view(ModelAndView page) {
        return (BusinessCardsView) Objects.requireNonNull(page.getModel().get("view"));
    }
}
