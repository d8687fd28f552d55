package org.entregent.contacts.businesscard;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.qrcode.QRCodeWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.entregent.contacts.businesscard.BusinessCardReader.Outcome;
import org.entregent.contacts.card.CardItem.Kind;
import org.entregent.contacts.card.CardView;

import static org.assertj.core.api.Assertions.assertThat;

/** Cards with a square code on them, photographed; and the texts that such codes hold. */
class CardCodesTests {

    private static final String V21 = "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8:Zerrouki;Nadia\r\nTEL;WORK;VOICE:04 65 71 30 18\r\nEND:VCARD\r\n";
    private static final String V3 = "BEGIN:VCARD\nVERSION:3.0\nN:Zerrouki;Nadia;;;\nFN:Nadia Zerrouki\nORG:Agence Marge\nTITLE:Agente littéraire\nTEL;TYPE=CELL:+33639982741\nEMAIL:nadia@agence-marge.example\nEND:VCARD";
    private static final String V4 = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Nadia Zerrouki\r\nTEL;VALUE=uri:tel:+33-6-39-98-27-41\r\nX-HOBBY:aviron\r\nEND:VCARD\r\n";
    private static final String MECARD = "MECARD:N:Zerrouki,Nadia;SOUND:zeruki;TEL:+33639982741;EMAIL:nadia@agence-marge.example;ADR:,,7 montée des Lisières,Lyon,,69001,France;URL:https://agence-marge.example/;BDAY:19750321;NOTE:a\\;b\\:c;ORG:Agence Marge;TITLE:Agente;NICKNAME:Nad;;";

    private static BufferedImage withCode(String text, int side) throws Exception {
        var code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, side, side,
                Map.of(EncodeHintType.CHARACTER_SET, "UTF-8", EncodeHintType.MARGIN, 2));
        var card = DrawnCard.of(PrintedPerson.all().getFirst(), 0);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                card.setRGB(DrawnCard.WIDTH - side - 30 + x, DrawnCard.HEIGHT - side - 30 + y,
                        code.get(x, y) ? 0 : 0xFFFFFF);
            }
        }
        return card;
    }

    private static Stream<Arguments> photos() {
        return Stream.of(V21, V3, V4, MECARD).flatMap(text -> Stream.of(
                Arguments.of(text, 300, 0.0, 0, 0, 0.0), Arguments.of(text, 240, 8.0, 0, 1, 0.03),
                Arguments.of(text, 300, -30.0, 1, 0, 0.0), Arguments.of(text, 300, 4.0, 2, 1, 0.05)));
    }

    @ParameterizedTest
    @MethodSource("photos")
    void a_code_in_a_photo_is_found(String text, int side, double degrees, int quarters, int blur, double lean)
            throws Exception {
        var way = new TakenPhoto.Way(degrees, quarters, blur, 4, 0.7f, new Color(0x8B6B4A), lean);
        var photo = Photograph.read(TakenPhoto.jpeg(withCode(text, side), way, 3));
        var reader = new BusinessCardReader("", Duration.ofSeconds(30), 2, Duration.ofSeconds(30));

        var reading = reader.read(photo, "FR");

        assertThat(reading.outcome()).isEqualTo(Outcome.CODE);
        assertThat(CardView.of(reading.draft().card()).shownName()).contains("Nadia").contains("Zerrouki");
    }

    @Test
    void a_vcard_of_a_code_is_kept_to_the_byte() {
        var card = CardCodes.of(List.of(V3)).card().orElseThrow();

        assertThat(card.bytes()).isEqualTo(V3.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_card_with_only_a_shown_name_gets_fields_for_the_name() throws Exception {
        var photo = Photograph.read(TakenPhoto.jpeg(withCode(V4, 300), 0.9f));

        var card = new BusinessCardReader("", Duration.ofSeconds(30), 2, Duration.ofSeconds(30)).read(photo, "FR")
                .draft().card();

        assertThat(CardView.of(card).all(Kind.NAME)).hasSize(1);
        assertThat(card.toString()).contains("X-HOBBY:aviron");
    }

    @Test
    void a_mecard_says_all_its_fields() {
        var card = CardCodes.of(List.of(MECARD)).card().orElseThrow();

        assertThat(card.toString()).contains("N:Zerrouki;Nadia;;;", "TEL:+33639982741",
                "EMAIL:nadia@agence-marge.example",
                "ADR:;;7 montée des Lisières;Lyon;;69001;France", "URL:https://agence-marge.example/", "BDAY:19750321",
                "NOTE:a\\;b:c", "ORG:Agence Marge", "TITLE:Agente", "NICKNAME:Nad", "X-PHONETIC-LAST-NAME:zeruki");
    }

    @Test
    void a_mecard_as_programs_write_it_is_read_too() {
        var card = MeCard.read("mecard:N:Nadia Zerrouki;TEL:0639982741;TEL:0465713018;ADR:7 montée des Lisières, Lyon;"
                + "X-THING:42;EMAIL:;URL:https://a.example/x?y=1;").orElseThrow();

        assertThat(card.toString()).contains("N:Nadia Zerrouki;;;;", "TEL:0639982741", "TEL:0465713018",
                "ADR:;;7 montée des Lisières\\, Lyon;;;;", "NOTE:X-THING: 42", "URL:https://a.example/x?y=1")
                .doesNotContain("EMAIL");
    }

    @Test
    void a_bizcard_is_read() {
        var card = MeCard
                .read("BIZCARD:N:Nadia;X:Zerrouki;T:Agente;C:Agence Marge;A:7 montée des Lisières;B:0465713018;"
                        + "M:0639982741;E:nadia@agence-marge.example;;")
                .orElseThrow();

        assertThat(card.toString()).contains("N:Zerrouki;Nadia;;;", "TITLE:Agente", "ORG:Agence Marge",
                "TEL;TYPE=work:0465713018", "TEL;TYPE=cell:0639982741", "EMAIL:nadia@agence-marge.example");
    }

    @Test
    void what_is_no_contact_is_none() {
        assertThat(List.of("https://agence-marge.example", "MECARD:", "MECARD:;;;;", "WIFI:S:net;P:x;;", "BEGIN:VCARD"))
                .allSatisfy(text -> {
                    var codes = CardCodes.of(List.of(text));
                    assertThat(codes.card()).isEmpty();
                    assertThat(codes.others()).containsExactly(text);
                });
    }

    @Test
    void the_address_of_a_page_in_a_code_stands_on_the_draft() {
        var draft = CardText.read(List.of(PrintedLine.of("Nadia Roussel"), PrintedLine.of("Agence Marge")),
                List.of("https://agence-marge.example/nadia", "something else"), "FR");

        assertThat(draft.card().toString()).contains("N:Roussel;Nadia;;;", "URL:https://agence-marge.example/nadia",
                "NOTE:something else");
    }
}
