package org.entregent.contacts.carnet;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.entregent.contacts.card.CardFile;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.card.RawProperty;
import org.entregent.contacts.card.SharedCards;
import org.entregent.contacts.carnet.ImportPreview.Changed;
import org.entregent.contacts.carnet.ImportPreview.Identical;
import org.entregent.contacts.carnet.ImportPreview.New;
import org.entregent.contacts.carnet.ImportPreview.Rejected;
import org.entregent.contacts.formats.ImportFile;

import static org.assertj.core.api.Assertions.assertThat;

class CarnetTests {

    private final CarnetHouse house = new CarnetHouse();
    private final Carnets carnets = house.carnets(Clock.systemUTC());
    private final Carnet carnet = carnets.of(house.account("nadia@example.org"));

    @AfterEach
    void close() {
        house.close();
    }

    private static ImportFile file(String... cards) {
        return ImportFile.of(CardFile.read(String.join("", cards).getBytes(StandardCharsets.UTF_8)));
    }

    private static String card(String... lines) {
        return "BEGIN:VCARD\r\nVERSION:3.0\r\n" + String.join("\r\n", lines) + "\r\nEND:VCARD\r\n";
    }

    private static final String NADIA = card("UID:n", "FN:Nadia", "TEL:1");
    private static final String PAUL = card("FN:Paul", "EMAIL:p@example.org", "X-ODD;X-P=1:kept");

    private List<String> texts() {
        return carnet.cards().stream().map(RawCard::toString).toList();
    }

    @Test
    void a_file_looked_at_writes_nothing() {
        assertThat(carnet.preview("a.vcf", file(NADIA, PAUL)).count(New.class)).isEqualTo(2);
        assertThat(texts()).isEmpty();
    }

    @Test
    void the_same_file_again_changes_nothing() {
        carnet.importFile("a.vcf", file(NADIA, PAUL));
        var again = carnet.importFile("a.vcf", file(NADIA, PAUL));

        assertThat(again.batch()).isEmpty();
        assertThat(again.preview().count(Identical.class)).isEqualTo(2);
        assertThat(texts()).containsExactly(NADIA, PAUL);
    }

    @Test
    void what_the_file_changed_is_changed_and_what_was_typed_stays() {
        carnet.importFile("a.vcf", file(NADIA, PAUL));
        type("Nadia", new RawProperty("", "NOTE", List.of(), "typed"));

        var imported = carnet.importFile("b.vcf", file(card("UID:n", "FN:Nadia", "TEL:2", "ORG:Marge"),
                card("FN:Paul", "EMAIL:p@example.org", "TEL:3")));

        assertThat(imported.preview().count(Changed.class)).isEqualTo(2);
        var nadia = (Changed) imported.preview().all().getFirst();
        assertThat(nadia.gone()).extracting(RawProperty::value).containsExactly("1");
        assertThat(nadia.come()).extracting(RawProperty::value).containsExactly("2", "Marge");
        assertThat(texts()).containsExactly(
                "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:n\r\nFN:Nadia\r\nTEL:2\r\nNOTE:typed\r\nORG:Marge\r\nEND:VCARD\r\n",
                card("FN:Paul", "EMAIL:p@example.org", "TEL:3"));
        assertThat(carnet.importFile("a.vcf", file(NADIA, PAUL)).batch()).isEmpty();
    }

    /** As a page will do it. */
    private void type(String name, RawProperty property) {
        var card = carnet.all().stream().filter(one -> one.card().toString().contains(name)).findFirst().orElseThrow();
        carnet.change(card.id(), card.version(), card.card().with(property));
    }

    @Test
    void a_file_is_undone_as_a_whole_and_what_was_typed_since_stays() {
        carnet.importFile("a.vcf", file(NADIA));
        var second = carnet.importFile("b.vcf",
                file(card("UID:n", "FN:Nadia", "TEL:2"), PAUL, card("FN:Zoé", "TEL:9")));
        type("Nadia", new RawProperty("", "NOTE", List.of(), "typed"));
        type("Zoé", new RawProperty("", "NOTE", List.of(), "typed too"));

        assertThat(carnet.undo(second.batch().orElseThrow())).isTrue();

        assertThat(texts()).containsExactly(card("UID:n", "FN:Nadia", "TEL:1", "NOTE:typed"),
                card("FN:Zoé", "NOTE:typed too"));
        assertThat(carnet.undo(second.batch().orElseThrow())).isFalse();
        assertThat(carnet.importFile("b.vcf", file(PAUL)).preview().count(New.class)).isOne();
    }

    @Test
    void homonyms_without_identifier_are_not_taken_for_one_another() {
        carnet.importFile("a.vcf", file(card("FN:Jean Martin", "TEL:1")));

        var other = carnet.importFile("b.vcf", file(card("FN:Jean Martin", "TEL:2")));

        assertThat(other.preview().count(New.class)).isOne();
        assertThat(texts()).hasSize(2);
    }

    @Test
    void cards_that_share_an_identifier_in_one_file_are_all_kept() {
        var first = card("UID:x", "FN:One");
        var second = card("UID:x", "FN:Two");
        carnet.importFile("a.vcf", file(first, second, first));

        assertThat(texts()).containsExactlyInAnyOrder(first, second);
        assertThat(carnet.importFile("a.vcf", file(first, second, first)).batch()).isEmpty();
    }

    @Test
    void what_cannot_be_imported_is_told_with_its_reason() {
        var found = carnet.preview("a.vcf", file("lost words\r\n", card("REV:1"), NADIA));

        assertThat(found.all()).filteredOn(Rejected.class::isInstance).extracting(one -> ((Rejected) one).reason())
                .containsExactly(ImportPreview.Reason.EMPTY, ImportPreview.Reason.LOOSE);
    }

    @Test
    void another_person_s_carnet_shows_nothing_of_it() {
        var batch = carnet.importFile("a.vcf", file(NADIA)).batch().orElseThrow();
        var other = carnets.of(house.account("paul@example.org"));

        assertThat(other.cards()).isEmpty();
        assertThat(other.undo(batch)).isFalse();
        assertThat(other.preview("a.vcf", file(NADIA)).count(New.class)).isOne();
    }

    /** The files of a dozen other projects. */
    @Test
    void every_shared_file_comes_in_once_and_goes_out_to_the_byte() {
        int cards = 0;
        for (var file : SharedCards.files()) {
            var cardsOfFile = ImportFile.of(CardFile.read(SharedCards.bytes(file)));
            var own = carnets.of(house.account(UUID.randomUUID() + "@example.org"));
            var rejected = new HashSet<Integer>();
            for (var one : own.importFile("it", cardsOfFile).preview().all()) {
                if (one instanceof Rejected it) {
                    rejected.add(it.number());
                }
            }
            var all = cardsOfFile.cards();
            var wanted = IntStream.range(0, all.size()).filter(i -> !rejected.contains(i + 1)).mapToObj(all::get)
                    .distinct().toList();
            assertThat(own.cards()).as(file.toString()).containsExactlyInAnyOrderElementsOf(wanted);
            assertThat(own.importFile("again", cardsOfFile).batch()).as(file.toString()).isEmpty();
            cards += wanted.size();
        }
        assertThat(cards).isGreaterThan(300);
    }

    @Test
    void a_thousand_cards_come_and_go() {
        var many = new ArrayList<String>();
        IntStream.range(0, 1_000).forEach(i -> many.add(card("FN:Person " + i, "TEL:+3361234" + i)));
        var batch = carnet.importFile("many.vcf", file(many.toArray(String[]::new))).batch().orElseThrow();
        assertThat(texts()).hasSize(1_000);

        carnet.undo(batch);

        assertThat(texts()).isEmpty();
    }
}
