package org.entregent.contacts.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entregent.contacts.reading.Lists.names;
import static org.entregent.contacts.reading.Lists.only;
import static org.entregent.contacts.reading.Lists.reasons;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** vCards of every version. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VCardsTest {

    @Test
    void a_card_is_read() {
        var person = only(read("""
            BEGIN:VCARD
            VERSION:3.0
            N:BELKHIR;Amina;Zohra;Me;
            FN:Me Amina Belkhir
            ORG:Cabinet Belkhir;Droit des affaires
            TITLE:avocate
            TEL;TYPE=WORK,VOICE:01 99 00 12 34
            TEL;TYPE=CELL:+33 6 39 98 12 34
            TEL;TYPE=WORK,FAX:0199001235
            EMAIL;TYPE=INTERNET:amina@example.org
            ADR;TYPE=WORK:;;12 rue des Lilas;Lyon;;69003;France
            NOTE:connue au salon\\, à rappeler
            END:VCARD
            """));

        assertThat(person.name()).isEqualTo(new PersonName("Me", "Amina Zohra", "Belkhir", false));
        assertThat(person.title()).isEqualTo("avocate");
        assertThat(person.organisation()).isEqualTo("Cabinet Belkhir");
        assertThat(person.town()).isEqualTo("Lyon");
        assertThat(person.phones()).extracting(Phone::kind).containsExactly(Phone.Kind.TELEPHONE, Phone.Kind.MOBILE,
                Phone.Kind.FAX);
        assertThat(person.mails()).containsExactly("amina@example.org");
        assertThat(person.columns()).containsEntry("NOTE", "connue au salon, à rappeler");
    }

    @Test
    void several_cards_of_several_versions_are_numbered_from_1() {
        var list = read("""
            BEGIN:VCARD
            VERSION:2.1
            N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:B=C3=A9raudi=C3=A8re;H=C3=A9l=C3=A8ne
            END:VCARD

            BEGIN:VCARD
            VERSION:4.0
            FN:Yann QUERBEC
            TEL;VALUE=uri;TYPE="voice,work":tel:+33-1-99-00-12-34;ext=12
            ROLE:menuisier
            END:VCARD
            """);

        assertThat(names(list)).containsExactly("Hélène Béraudière", "Yann Querbec");
        assertThat(list.lines()).extracting(ReadLine::number).containsExactly(1, 2);
        assertThat(list.people().get(1).title()).isEqualTo("menuisier");
        assertThat(list.people().get(1).phones()).extracting(Phone::extension).containsExactly("12");
    }

    @Test
    void a_card_without_a_name_is_guessed_or_left_aside() {
        var list = read("""
            BEGIN:VCARD
            VERSION:3.0
            FN:
            EMAIL:sophie.verdier@example.org
            END:VCARD
            BEGIN:VCARD
            VERSION:3.0
            FN:Lumipro
            N:;;;;
            ORG:Lumipro
            END:VCARD
            BEGIN:VCARD
            VERSION:3.0
            TEL:01 99 00 12 34
            END:VCARD
            BEGIN:VCARD
            VERSION:4.0
            KIND:group
            FN:Les voisins
            END:VCARD
            """);

        assertThat(names(list)).containsExactly("Sophie Verdier", "Lumipro");
        assertThat(list.lines()).flatExtracting(Lists::reasons).containsExactly("doubt.mail-only",
                "doubt.organisation", "aside.no-name", "aside.group");
    }

    @Test
    void the_same_card_twice_is_left_aside_the_second_time() {
        var card = "BEGIN:VCARD\nVERSION:3.0\nFN:Yann Querbec\nN:Querbec;Yann;;;\nEMAIL:y@example.org\nEND:VCARD\n";
        var list = read(card + card);

        assertThat(list.people()).hasSize(1);
        assertThat(reasons(list.lines().get(1))).containsExactly("aside.double");
    }

    @Test
    void a_card_that_is_cut_off_is_read_as_far_as_it_goes() {
        assertThat(names(read("BEGIN:VCARD\nVERSION:3.0\nN:Querbec;Yann;;;\nTEL:01 99 0")))
                .containsExactly("Yann Querbec");
    }

    @Test
    void a_card_with_an_endless_name_is_left_aside() {
        var list = read("BEGIN:VCARD\nVERSION:3.0\nFN:" + "Amina ".repeat(1_000) + "\nEND:VCARD\n");

        assertThat(reasons(list.lines().getFirst())).containsExactly("aside.long");
    }

    @Test
    void more_than_five_thousand_cards_are_refused() {
        var card = "BEGIN:VCARD\nFN:Yann Querbec\nEND:VCARD\n";

        assertThat(RefusalsTest.refusal(() -> read(card.repeat(5_001))))
                .isEqualTo(Remark.of("contacts.refused.too-many-lines", 5_001L, 5_000));
    }

    /** Cards of a dozen projects' own tests, where they are at hand. */
    @Test
    void other_peoples_cards_are_read_or_refused_with_a_sentence() throws IOException {
        var folder = Path.of(System.getProperty("entregent.root", "..")).resolve("../shared/data/contacts");
        assumeTrue(Files.isDirectory(folder), "the shared cards are not here");
        var reader = new ListReader("FR");
        int read = 0;
        int people = 0;
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(path -> path.toString().endsWith(".vcf")).sorted().toList()) {
                try {
                    people += reader.read(file).people().size();
                    read++;
                } catch (UnreadableListException e) {
                    assertThat(e.remark().key()).startsWith("contacts.refused.");
                }
            }
        }
        assertThat(read).as("cards read").isGreaterThan(200);
        assertThat(people).as("people in them").isGreaterThan(200);
    }

    private static ReadList read(String cards) {
        return new ListReader("FR").read("cartes.vcf", cards.getBytes(UTF_8));
    }
}
