package org.entregent.contacts.card;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.entregent.contacts.card.CardItem.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class CardJoinTests {

    private static final int GROUPS = 60;

    private static RawCard card(String version, String lines) {
        return RawCard.of(("BEGIN:VCARD\r\nVERSION:" + version + "\r\n" + lines.replace("\n", "\r\n")
                + "END:VCARD\r\n").getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static final RawCard JEAN = card("3.0", """
        UID:jean-1
        N:Oriol;Jean;;;
        FN:Jean Oriol
        TEL;TYPE=cell:+33 6 39 98 12 12
        item1.EMAIL:jean@oriol.example
        item1.X-ABLabel:maison
        BDAY:1970-03-02
        NOTE:rencontré au salon
        """);
    private static final RawCard JEHAN = card("4.0", """
        UID:jehan-2
        N:Oriol;Jehan;;;
        FN:Jehan Oriol
        TEL;TYPE=work:06 39 98 12 12
        TEL;TYPE=home:01 99 00 11 11
        item1.EMAIL:JEAN@oriol.example
        item1.X-ABLabel:perso
        item2.EMAIL:j.oriol@atelier.example
        item2.X-ABLabel:atelier
        BDAY:1970-02-03
        ORG:Atelier Oriol
        """);

    private static List<String> texts(RawCard card, Kind kind) {
        return CardView.of(card).all(kind).stream().map(CardItem::text).toList();
    }

    @Test
    void every_value_stands_on_the_whole_and_what_both_say_stands_there_once() {
        var whole = CardJoin.of(List.of(JEAN, JEHAN)).whole();

        assertThat(CardView.of(whole).shownName()).isEqualTo("Jean Oriol");
        assertThat(texts(whole, Kind.NICKNAME)).containsExactly("Jehan Oriol");
        assertThat(texts(whole, Kind.PHONE)).containsExactly("+33 6 39 98 12 12", "01 99 00 11 11");
        assertThat(texts(whole, Kind.MAIL)).containsExactly("jean@oriol.example", "j.oriol@atelier.example");
        assertThat(texts(whole, Kind.BIRTHDAY)).containsExactly("1970-03-02", "1970-02-03");
        assertThat(CardView.of(whole).organisation()).isEqualTo("Atelier Oriol");
        assertThat(whole.identifier()).contains("jean-1");
    }

    @Test
    void labels_stay_with_what_they_label_though_both_cards_number_them_alike() {
        var third = card("4.0", "FN:Oriol\nitem1.TEL:0199001122\nitem1.X-ABLabel:bateau\n");
        var whole = CardJoin.of(List.of(JEAN, JEHAN, third)).whole();

        assertThat(CardView.of(whole).all(Kind.MAIL)).extracting(CardItem::label).containsExactly("maison", "atelier");
        assertThat(CardView.of(whole).all(Kind.PHONE)).extracting(CardItem::label).endsWith("bateau");
        assertThat(texts(whole, Kind.LABEL)).doesNotContain("perso");
    }

    @Test
    void a_card_alone_is_the_whole_to_the_byte() {
        assertThat(CardJoin.of(List.of(JEHAN)).whole()).isEqualTo(JEHAN);
    }

    @Test
    void whom_she_knows_she_does_not_only_wish_to_know() {
        var wished = card("4.0", "FN:Jean Oriol\nX-ENTREGENT-WISH:son atelier\n");
        var whole = CardJoin.of(List.of(JEAN, wished)).whole();

        assertThat(CardTies.wish(whole)).isEmpty();
        assertThat(texts(whole, Kind.NOTE)).contains("son atelier");
    }

    @Test
    void a_value_of_both_is_changed_on_both_and_one_of_one_on_that_one_only() {
        var join = CardJoin.of(List.of(JEAN, JEHAN));
        var whole = join.whole();
        var phones = CardView.of(whole).all(Kind.PHONE);
        var edited = join.edited(whole.changed(phones.getFirst().index(), "+33 6 39 98 00 00")
                .changed(phones.get(1).index(), "01 99 00 22 22"));

        assertThat(texts(edited.get(0), Kind.PHONE)).containsExactly("+33 6 39 98 00 00");
        assertThat(texts(edited.get(1), Kind.PHONE)).containsExactly("+33 6 39 98 00 00", "01 99 00 22 22");
        assertThat(edited.get(1).toString()).isEqualTo(JEHAN.toString().replace("06 39 98 12 12", "+33 6 39 98 00 00")
                .replace("01 99 00 11 11", "01 99 00 22 22"));
    }

    @Test
    void the_other_name_is_changed_where_it_stands() {
        var join = CardJoin.of(List.of(JEAN, JEHAN));
        int at = CardView.of(join.whole()).all(Kind.NICKNAME).getFirst().index();
        var edited = join.edited(join.whole().changed(at, "Jehan d'Oriol"));

        assertThat(edited.get(0)).isEqualTo(JEAN);
        assertThat(edited.get(1).toString()).isEqualTo(JEHAN.toString().replace("FN:Jehan Oriol", "FN:Jehan d'Oriol"));
    }

    @Test
    void what_is_added_stands_on_the_leading_card_and_what_is_taken_away_on_none() {
        var join = CardJoin.of(List.of(JEAN, JEHAN));
        var whole = join.whole();
        int organisation = CardView.of(whole).all(Kind.ORGANISATION).getFirst().index();
        var edited = join.edited(new CardEdit(whole).remove(organisation)
                .add(Kind.NOTE, List.of(), List.of("aime la voile")).done());

        assertThat(texts(edited.get(0), Kind.NOTE)).containsExactly("rencontré au salon", "aime la voile");
        assertThat(edited.get(1).toString()).isEqualTo(JEHAN.toString().replace("ORG:Atelier Oriol\r\n", ""));
    }

    @Test
    void a_whole_that_has_to_become_utf_8_leaves_the_bytes_of_its_cards_alone() {
        var old = RawCard.of("""
            BEGIN:VCARD\r
            VERSION:2.1\r
            N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:L=E9ger;Ana=EFs\r
            FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Ana=EFs L=E9ger\r
            TEL;CELL:06 39 98 12 12\r
            END:VCARD\r
            """.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
        var join = CardJoin.of(List.of(old, card("4.0", "FN:Анаис Леже\nTITLE:архитектор\n")));

        assertThat(CardView.of(join.whole()).title()).isEqualTo("архитектор");
        assertThat(join.edited(join.whole())).first().isEqualTo(old);
        int phone = CardView.of(join.whole()).all(Kind.PHONE).getFirst().index();
        assertThat(join.edited(join.whole().changed(phone, "06 39 98 99 99")).getFirst().toString())
                .isEqualTo(old.toString().replace("12 12", "99 99"));
    }

    @Test
    void cards_of_all_programs_come_out_of_the_whole_to_the_byte() {
        var all = SharedCards.files().stream().flatMap(file -> CardFile.read(SharedCards.bytes(file)).cards().stream())
                .toList();
        var random = new SplittableRandom(11);
        for (int i = 0; i < GROUPS; i++) {
            var group = Stream.generate(() -> all.get(random.nextInt(all.size()))).limit(2 + random.nextInt(3))
                    .toList();
            var join = CardJoin.of(group);

            assertThat(join.edited(join.whole())).isEqualTo(group);
            var shown = lines(texts(join.whole(), Kind.NOTE));
            group.forEach(card -> assertThat(shown).containsAll(lines(texts(card, Kind.NOTE))));
        }
    }

    /** However their version writes the end of a line. */
    private static List<String> lines(List<String> texts) {
        return texts.stream().flatMap(String::lines).toList();
    }
}
