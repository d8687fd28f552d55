package org.entregent.contacts.card;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.entregent.contacts.card.CardItem.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class CardViewTests {

    private static CardView view(String... lines) {
        return CardView.of(CardFile.read(("BEGIN:VCARD\r\n" + String.join("\r\n", lines) + "\r\nEND:VCARD\r\n")
                .getBytes(StandardCharsets.UTF_8)).cards().getFirst());
    }

    @Test
    void every_property_of_every_shared_card_is_shown_once() {
        for (var file : SharedCards.files()) {
            for (var card : CardFile.read(SharedCards.bytes(file)).cards()) {
                var view = CardView.of(card);
                assertThat(view.items()).extracting(CardItem::index).as(file.toString())
                        .isEqualTo(IntStream.range(0, card.properties().size()).boxed().toList());
                for (var item : view.items()) {
                    assertThat(item.text().isBlank()).as(file + ", " + item)
                            .isEqualTo(card.properties().get(item.index()).value().replaceAll("[;,\\s]", "").isEmpty());
                }
            }
        }
    }

    /** No letter or figure of a value is missing from what is shown. */
    @Test
    void every_word_of_every_shared_card_is_shown() {
        for (var file : SharedCards.files()) {
            for (var card : CardFile.read(SharedCards.bytes(file)).cards()) {
                for (var item : CardView.of(card).items()) {
                    var shown = item.text() + String.join(" ", item.parts());
                    var written = Escapes.plain(card.properties().get(item.index()).value());
                    for (var word : written.split("[^\\p{L}\\p{N}]+")) {
                        assertThat(shown).as(file + ", " + card.properties().get(item.index())).contains(word);
                    }
                }
            }
        }
    }

    @Test
    void a_card_is_read_as_a_person_reads_it() {
        var view = view("VERSION:3.0", "N:Zerrouki-Blanc;Nadia;Inès;Dr;", "FN:Nadia Zerrouki-Blanc",
                "ORG:Agence Marge;Édition", "TITLE:Agente\\, littéraire", "item1.TEL;TYPE=CELL:06 39 98 27 41",
                "item1.X-ABLabel:_$!<Mobile>!$_", "ADR;TYPE=WORK:;;7 montée des Lisières;Lyon;;69001;France",
                "CATEGORIES:Édition,Deux-Rives", "X-SOCIAL;TYPE=x:nadia\\;z", "UID:1");

        assertThat(view.shownName()).isEqualTo("Nadia Zerrouki-Blanc");
        assertThat(view.family()).isEqualTo("Zerrouki-Blanc");
        assertThat(view.given()).isEqualTo("Nadia Inès");
        assertThat(view.organisation()).isEqualTo("Agence Marge");
        assertThat(view.title()).isEqualTo("Agente, littéraire");
        assertThat(view.town()).isEqualTo("Lyon");
        assertThat(view.country()).isEqualTo("France");
        assertThat(view.all(Kind.PHONE)).extracting(CardItem::label).containsExactly("Mobile");
        assertThat(view.all(Kind.PHONE).getFirst().types()).containsExactly("cell");
        assertThat(view.all(Kind.CIRCLES).getFirst().parts()).containsExactly("Édition", "Deux-Rives");
        assertThat(view.all(Kind.OTHER)).extracting(CardItem::text).containsExactly("nadia;z");
        assertThat(view.all(Kind.ADDRESS)).extracting(CardItem::text)
                .containsExactly("7 montée des Lisières\n69001 Lyon\nFrance");
    }

    @Test
    void a_card_without_a_name_is_called_by_what_it_has() {
        assertThat(view("VERSION:3.0", "N:;;;;", "FN:", "ORG:Maison Querbec").shownName()).isEqualTo("Maison Querbec");
        assertThat(view("VERSION:3.0", "EMAIL:a@b.example").shownName()).isEqualTo("a@b.example");
        assertThat(view("VERSION:3.0", "REV:2020").isEmpty()).isTrue();
        assertThat(view("VERSION:3.0", "REV:2020").shownName()).isEmpty();
    }
}
