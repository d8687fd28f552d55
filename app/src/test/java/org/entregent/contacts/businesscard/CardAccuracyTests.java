package org.entregent.contacts.businesscard;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.entregent.Installed;
import org.entregent.contacts.businesscard.BusinessCardReader.Outcome;
import org.entregent.contacts.card.CardItem.Kind;
import org.entregent.contacts.card.CardView;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How much of printed cards comes into their drafts: photographs of invented cards in six layouts, askew up to eight
 * degrees, some on their side or head, lit from one side, out of focus by up to five pixels, with noise, the camera
 * leaning. The floors are a little below what was measured with Tesseract 5.3; the misses stand in the message.
 */
class CardAccuracyTests {

    private static final double FLOOR = 0.93;

    private final BusinessCardReader reader = new BusinessCardReader("tesseract", Duration.ofSeconds(30), 2,
            Duration.ofSeconds(30));

    @Test
    void most_of_what_is_printed_on_twenty_cards_is_in_their_drafts() throws Exception {
        assertThatMostIsRead(0, 20);
    }

    @Tag("full")
    @Test
    void most_of_what_is_printed_on_twenty_more_cards_is_in_their_drafts() throws Exception {
        assertThatMostIsRead(20, 40);
    }

    @Tag("full")
    @Test
    void most_of_what_is_printed_on_two_hundred_other_cards_is_in_their_drafts() throws Exception {
        assertThatMostIsRead(44, 244);
    }

    private void assertThatMostIsRead(int from, int to) throws Exception {
        Installed.need("apt install tesseract-ocr tesseract-ocr-fra", "tesseract");
        var missed = new ArrayList<String>();
        int fields = 0;
        for (int number : IntStream.range(from, to).toArray()) {
            var who = PrintedPerson.all().get(number % PrintedPerson.all().size());
            var reading = reader.read(Photograph.read(SamplePhotos.of(number)), who.home());
            assertThat(reading.outcome()).as("card %d", number).isEqualTo(Outcome.LETTERS);
            var misses = Misses.of(who, CardView.of(reading.draft().card()));
            fields += misses.fields();
            misses.missed().forEach(miss -> missed.add(number + ": " + miss));
        }
        double share = 1.0 - (double) missed.size() / fields;
        System.out.printf("business cards: %.1f %% of %d fields%n", 100 * share, fields);
        assertThat(share).as("fields missed:\n%s", String.join("\n", missed)).isGreaterThan(FLOOR);
    }

    @Test
    void what_is_certain_is_read_without_a_fault_on_an_easy_photo() throws Exception {
        Installed.need("apt install tesseract-ocr tesseract-ocr-fra", "tesseract");

        var reading = reader.read(Photograph.read(SamplePhotos.easy()), "FR");

        var draft = CardView.of(reading.draft().card());
        assertThat(draft.given() + " " + draft.family()).isEqualTo("Nadia Zerrouki-Blanc");
        assertThat(draft.organisation()).isEqualTo("Agence Marge");
        assertThat(reading.draft().card().toString()).contains("EMAIL:nadia@agence-marge.example",
                "TEL;TYPE=work:04 65 71 30 18", "TEL;TYPE=cell:06 39 98 27 41", "TEL;TYPE=fax:04 65 71 30 19",
                "Lyon;;69001");
    }

    @Test
    void nothing_is_understood_on_a_photo_of_a_table() throws Exception {
        Installed.need("apt install tesseract-ocr tesseract-ocr-fra", "tesseract");
        var table = TakenPhoto.jpeg(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), SamplePhotos.way(2), 2);

        var reading = reader.read(Photograph.read(table), "FR");

        var draft = CardView.of(reading.draft().card());
        assertThat(draft.shownName()).as(reading.toString()).isEmpty();
        assertThat(draft.all(Kind.ADDRESS)).isEmpty();
        assertThat(reading.outcome()).isEqualTo(Outcome.NOTHING);
    }
}
