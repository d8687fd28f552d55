package org.entregent.contacts.card;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.entregent.contacts.card.CardItem.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class CardEditTests {

    private static RawCard card(String version) {
        return RawCard.of("""
            BEGIN:VCARD
            VERSION:%s
            N:Blanc;Nadia;;;
            FN:Nadia Blanc
            item1.TEL;TYPE=CELL;TYPE=pref:06 39 98 27 41
            item1.X-ABLabel:Terrain
            ADR;TYPE=WORK:;;7 rue des Tilleuls;Lyon;;69001;France
            CATEGORIES:Proches,Deux-Rives
            NOTE:one
            X-ODD;X-P=1:kept
            END:VCARD
            """.formatted(version).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static CardItem item(RawCard card, Kind kind) {
        return CardView.of(card).all(kind).getFirst();
    }

    static Stream<String> versions() {
        return Stream.of("2.1", "3.0", "4.0");
    }

    @ParameterizedTest
    @MethodSource("versions")
    void saying_the_same_changes_nothing(String version) {
        var card = card(version);
        var edit = new CardEdit(card);
        CardView.of(card).items().stream().filter(item -> item.parts().isEmpty())
                .forEach(item -> edit.text(item.index(), item.text()));
        edit.parts(item(card, Kind.ADDRESS).index(), item(card, Kind.ADDRESS).parts());
        edit.types(item(card, Kind.PHONE).index(), Set.of("cell", "fax"), Set.of("cell"));
        assertThat(edit.done()).isEqualTo(card);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void what_is_typed_is_what_is_read_and_all_else_stays(String version) {
        var random = new Random(7);
        var signs = List.of(",", ";", "\\", ":", "\"", "é", "中", " ", "=", "n", "x", "\n", "'", "^", "%");
        for (int round = 0; round < 200; round++) {
            var card = card(version);
            var text = "a" + IntStream.range(0, 1 + random.nextInt(12))
                    .mapToObj(_ -> signs.get(random.nextInt(signs.size()))).collect(Collectors.joining()) + "z";
            var note = item(card, Kind.NOTE);
            var changed = new CardEdit(card).text(note.index(), text).done();
            assertThat(item(changed, Kind.NOTE).text().replace("\r\n", "\n")).as(text).isEqualTo(text);
            assertOthersStay(card, changed, note.index());

            var line = text.replace("\n", " ");
            var address = item(card, Kind.ADDRESS);
            var moved = new CardEdit(card).parts(address.index(), List.of("", "", line, "Paris", "", "75001", "France"))
                    .done();
            assertThat(item(moved, Kind.ADDRESS).part(2)).as(line).isEqualTo(line.strip());
            assertThat(item(moved, Kind.ADDRESS).part(3)).isEqualTo("Paris");
            assertOthersStay(card, moved, address.index());

            var more = new CardEdit(card).add(Kind.NOTE, Set.of(), List.of(text)).done();
            assertThat(CardView.of(more).all(Kind.NOTE)).extracting(one -> one.text().replace("\r\n", "\n"))
                    .contains("one", text);
        }
    }

    private static void assertOthersStay(RawCard before, RawCard after, int index) {
        assertThat(after.properties()).hasSameSizeAs(before.properties());
        for (int i = 0; i < before.properties().size(); i++) {
            if (i != index) {
                assertThat(after.properties().get(i)).isEqualTo(before.properties().get(i));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void a_telephone_becomes_a_fax_and_keeps_what_else_is_said_of_it(String version) {
        var card = card(version);
        var phone = item(card, Kind.PHONE);
        var changed = new CardEdit(card)
                .types(phone.index(), Set.of("cell", "fax", "work", "home"), Set.of("fax", "work"))
                .done();
        assertThat(item(changed, Kind.PHONE).types()).containsExactlyInAnyOrder("fax", "work", "pref");
        assertThat(item(changed, Kind.PHONE).label()).isEqualTo("Terrain");
        assertThat(item(changed, Kind.PHONE).text()).isEqualTo("06 39 98 27 41");
    }

    @ParameterizedTest
    @MethodSource("versions")
    void what_is_emptied_goes_with_its_label(String version) {
        var card = card(version);
        var changed = new CardEdit(card).text(item(card, Kind.PHONE).index(), " ").done();
        assertThat(changed.toString()).doesNotContain("06 39").doesNotContain("Terrain").contains("X-ODD;X-P=1:kept");
        var without = new CardEdit(card).parts(item(card, Kind.ADDRESS).index(), List.of("", "", "", "", "", "", ""))
                .done();
        assertThat(CardView.of(without).all(Kind.ADDRESS)).isEmpty();
    }

    @Test
    void a_card_goes_into_a_circle_once_and_out_of_it() {
        var card = card("3.0");
        var inside = CardEdit.inCircle(card, "Lyon, rive gauche");
        assertThat(item(inside, Kind.CIRCLES).parts()).containsExactly("Proches", "Deux-Rives", "Lyon, rive gauche");
        assertThat(CardEdit.inCircle(inside, "Lyon, rive gauche")).isEqualTo(inside);
        assertThat(CardEdit.outOfCircle(inside, "Lyon, rive gauche")).isEqualTo(card);
        var none = CardEdit.outOfCircle(CardEdit.outOfCircle(card, "Proches"), "Deux-Rives");
        assertThat(CardView.of(none).all(Kind.CIRCLES)).isEmpty();
        assertThat(item(CardEdit.inCircle(none, "Proches"), Kind.CIRCLES).parts()).containsExactly("Proches");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a, b", "a;b", "a\nb", " a ,, b "})
    void circles_are_written_between_commas(String text) {
        assertThat(CardEdit.circles(text)).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.1", "3.0", "4.0"})
    void a_picture_takes_the_place_of_the_one_that_is_shown_and_no_other(String version) {
        var card = CardFile.read(("BEGIN:VCARD\r\nVERSION:" + version
                + "\r\nN:Blanc;Nadia;;;\r\nPHOTO;VALUE=uri:https://example.org/nadia.jpg\r\nTEL:1\r\nEND:VCARD\r\n")
                .getBytes(StandardCharsets.US_ASCII)).cards().getFirst();
        var first = new byte[]{(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2};
        var second = new byte[]{(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 3};

        var with = CardPhoto.with(CardPhoto.with(card, first), second);

        assertThat(CardPhoto.of(with).orElseThrow().bytes()).isEqualTo(second);
        assertThat(with.properties()).hasSize(card.properties().size() + 1).containsAll(card.properties());
        assertThat(CardPhoto.without(with).properties()).isEqualTo(card.properties());
    }
}
