package org.entregent.contacts.carnet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.entregent.contacts.card.CardEdit;
import org.entregent.contacts.card.CardItem;
import org.entregent.contacts.card.CardItem.Kind;
import org.entregent.contacts.card.CardTies.Somebody;
import org.entregent.contacts.card.CardView;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.card.Relation;
import org.entregent.contacts.carnet.CarnetDoubles.Pair;
import org.entregent.contacts.carnet.CarnetDoubles.Side;
import org.entregent.contacts.carnet.CarnetDoubles.Suggestion;
import org.entregent.contacts.likeness.Traits.Trait;
import org.entregent.contacts.search.Searchable.Shelf;
import org.entregent.contacts.search.Wanted;
import org.entregent.contacts.search.Wanted.Order;
import org.entregent.identity.AccountId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class CarnetDoublesTests {

    private static final String JEAN = """
        UID:jean
        N:Oriol;Jean;;;
        FN:Jean Oriol
        TEL;TYPE=cell:06 39 98 12 12
        EMAIL:jean.oriol@oriol.example
        BDAY:1970-03-02
        ADR:;;7 montée des Lisières;Lyon;;69001;France
        """;
    private static final String JEHAN = """
        UID:jehan
        N:Oriol;Jehan;;;
        FN:Jehan Oriol
        TEL;TYPE=cell:+33 6 39 98 12 12
        EMAIL:jean.oriol@oriol.example
        ORG:Atelier Oriol
        """;
    private static final String LOUISE = """
        N:Oriol;Louise;;;
        FN:Louise Oriol
        ADR:;;7 montée des Lisières;Lyon;;69001;France
        """;

    private final CarnetHouse house = new CarnetHouse();
    private final AccountId owner = house.account("helene@example.org");
    private final Carnet carnet = house.carnets(Clock.systemUTC()).of(owner);
    private final CarnetDoubles doubles = carnet.doubles();

    @AfterEach
    void close() {
        house.close();
    }

    private UUID bring(String... cards) {
        return carnet.importFile("a.vcf", CarnetHouse.file(cards)).batch().orElseThrow();
    }

    private UUID id(String name) {
        return carnet.ties().called(name).getFirst().id();
    }

    private RawCard card(UUID id) {
        return carnet.some(List.of(id)).getFirst().card();
    }

    private List<Suggestion> suggestions() {
        await().until(() -> doubles.found().isReady());
        return doubles.found().suggestions();
    }

    private UUID join(UUID main, UUID other) {
        return doubles.join(List.of(new Pair(main, other))).card().orElseThrow();
    }

    private UUID lastJoin() {
        return doubles.ledger().getFirst().join();
    }

    private static List<String> texts(RawCard card, Kind kind) {
        return CardView.of(card).all(kind).stream().map(CardItem::text).toList();
    }

    private List<String> listed() {
        return carnet.list().page(new Wanted("", "", "", Shelf.KEPT, Order.FAMILY), 0, 50).rows().stream()
                .map(Listed.Row::shown).toList();
    }

    @Test
    void two_cards_of_one_person_are_suggested_and_say_why_in_their_own_letters() {
        bring(JEAN, LOUISE, JEHAN);

        var found = suggestions();
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().left()).isEqualTo(id("Jean Oriol"));
        assertThat(found.getFirst().right()).isEqualTo(id("Jehan Oriol"));
        assertThat(found.getFirst().reasons()).filteredOn(one -> one.trait() == Trait.PHONE).singleElement()
                .satisfies(one -> {
                    assertThat(one.left()).isEqualTo("06 39 98 12 12");
                    assertThat(one.right()).isEqualTo("+33 6 39 98 12 12");
                });
    }

    @Test
    void nothing_is_joined_before_she_says_so() {
        bring(JEAN, JEHAN);
        assertThat(suggestions()).isNotEmpty();

        assertThat(listed()).containsExactlyInAnyOrder("Jean Oriol", "Jehan Oriol");
    }

    @Test
    void joined_they_are_one_card_with_all_values_each_from_where_it_came() {
        bring(JEAN);
        var second = carnet.importFile("téléphone.vcf", CarnetHouse.file(JEHAN));
        assertThat(second.batch()).isPresent();
        var whole = join(id("Jean Oriol"), id("Jehan Oriol"));

        assertThat(listed()).containsExactly("Jean Oriol");
        assertThat(carnet.cards()).hasSize(1);
        assertThat(texts(card(whole), Kind.PHONE)).containsExactly("06 39 98 12 12");
        assertThat(CardView.of(card(whole)).organisation()).isEqualTo("Atelier Oriol");
        var history = carnet.card(whole).orElseThrow();
        var organisation = history.present().card().properties().stream().filter(one -> one.is("ORG")).findFirst()
                .orElseThrow();
        assertThat(history.origin(organisation).source().orElseThrow().name()).isEqualTo("téléphone.vcf");
        assertThat(suggestions()).isEmpty();
    }

    @Test
    void separated_each_is_what_it_was_to_the_byte_with_what_was_changed_of_its_own() {
        bring(JEAN, JEHAN);
        var jean = carnet.some(List.of(id("Jean Oriol"))).getFirst();
        var jehan = carnet.some(List.of(id("Jehan Oriol"))).getFirst();
        var whole = join(jean.id(), jehan.id());
        int at = CardView.of(card(whole)).all(Kind.ORGANISATION).getFirst().index();
        assertThat(carnet.edit(whole, card -> card.changed(at, "Atelier Oriol et fils"))).isTrue();

        assertThat(doubles.separate(lastJoin(), Map.of())).hasValueSatisfying(both -> {
            assertThat(both.main()).isEqualTo(jean.id());
            assertThat(both.other()).isEqualTo(jehan.id());
        });
        assertThat(card(jean.id())).isEqualTo(jean.card());
        assertThat(card(jehan.id()).toString())
                .isEqualTo(jehan.card().toString().replace("Atelier Oriol", "Atelier Oriol et fils"));
        assertThat(listed()).containsExactlyInAnyOrder("Jean Oriol", "Jehan Oriol");
        assertThat(carnet.card(whole)).isEmpty();
        assertThat(doubles.shown(whole)).isEqualTo(jean.id());
    }

    @Test
    void of_what_was_added_since_she_is_asked_whose_it_is() {
        bring(JEAN, JEHAN);
        var jean = id("Jean Oriol");
        var jehan = id("Jehan Oriol");
        var whole = join(jean, jehan);
        carnet.edit(whole, card -> new CardEdit(card).add(Kind.NOTE, List.of(), List.of("aime la voile")).done());
        carnet.edit(whole, card -> new CardEdit(card).add(Kind.PHONE, List.of(), List.of("01 99 00 11 11")).done());
        carnet.edit(whole, card -> new CardEdit(card).add(Kind.TITLE, List.of(), List.of("relieur")).done());

        var typed = doubles.separation(lastJoin()).orElseThrow().typed();
        assertThat(typed).extracting(one -> one.value()).containsExactlyInAnyOrder("aime la voile", "01 99 00 11 11",
                "relieur");
        int note = typed.indexOf(typed.stream().filter(one -> one.is("NOTE")).findFirst().orElseThrow());
        int phone = typed.indexOf(typed.stream().filter(one -> one.is("TEL")).findFirst().orElseThrow());
        doubles.separate(lastJoin(), Map.of(note, Side.OTHER, phone, Side.BOTH));

        assertThat(texts(card(jean), Kind.NOTE)).isEmpty();
        assertThat(texts(card(jehan), Kind.NOTE)).containsExactly("aime la voile");
        assertThat(texts(card(jean), Kind.PHONE)).contains("01 99 00 11 11");
        assertThat(texts(card(jehan), Kind.PHONE)).contains("01 99 00 11 11");
        assertThat(texts(card(jean), Kind.TITLE)).containsExactly("relieur");
        assertThat(texts(card(jehan), Kind.TITLE)).isEmpty();
    }

    @Test
    void joining_is_undone_as_any_act_and_only_once() {
        bring(JEAN, JEHAN, LOUISE);
        var act = doubles.join(List.of(new Pair(id("Jean Oriol"), id("Jehan Oriol")),
                new Pair(id("Jean Oriol"), id("Louise Oriol"))));

        assertThat(act.pairs()).isEqualTo(2);
        assertThat(listed()).hasSize(1);
        assertThat(carnet.acts().undo(act.act())).isTrue();
        assertThat(listed()).hasSize(3);
        assertThat(carnet.acts().undo(act.act())).isFalse();
        assertThat(doubles.ledger()).hasSize(2).allSatisfy(entry -> assertThat(entry.ended()).isPresent());
    }

    @Test
    void two_people_stay_two_when_their_file_is_taken_back_and_comes_again() {
        var batch = bring(JEAN, JEHAN);
        doubles.apart(List.of(new Pair(id("Jean Oriol"), id("Jehan Oriol"))));
        assertThat(suggestions()).isEmpty();

        carnet.undo(batch);
        assertThat(listed()).isEmpty();
        bring(JEAN, JEHAN);

        assertThat(listed()).hasSize(2);
        assertThat(suggestions()).isEmpty();
        assertThat(doubles.parted()).hasSize(1);
        carnet.acts().undo(doubles.parted().getFirst().act());
        assertThat(suggestions()).hasSize(1);
    }

    @Test
    void two_people_are_two_also_after_one_of_them_was_joined_with_another_card() {
        bring(JEAN, JEHAN, JEAN.replace("UID:jean", "UID:jean-b").replace("BDAY:1970-03-02", "TITLE:relieur"));
        var three = suggestions();
        assertThat(three).hasSize(3);
        var jehan = id("Jehan Oriol");
        var others = carnet.ties().called("Jean Oriol");
        doubles.apart(List.of(new Pair(others.getFirst().id(), jehan)));
        join(others.getFirst().id(), others.get(1).id());

        assertThat(suggestions()).isEmpty();
    }

    @Test
    void what_is_put_off_comes_back_after_thirty_days() {
        bring(JEAN, JEHAN);
        doubles.later(List.of(new Pair(id("Jean Oriol"), id("Jehan Oriol"))));
        assertThat(suggestions()).isEmpty();

        var later = house.carnets(Clock.fixed(Instant.now().plus(CarnetDoubles.PUT_OFF).plusSeconds(60),
                ZoneOffset.UTC)).of(owner).doubles();
        await().until(() -> later.found().isReady());
        assertThat(later.found().suggestions()).hasSize(1);
    }

    @Test
    void an_import_changes_the_card_it_knows_and_is_seen_on_the_joined_one() {
        bring(JEAN, JEHAN);
        var jehan = id("Jehan Oriol");
        var whole = join(id("Jean Oriol"), jehan);
        var again = bring(JEHAN.replace("ORG:Atelier Oriol", "ORG:Atelier Oriol\nTITLE:relieur"));

        assertThat(carnet.cards()).hasSize(1);
        assertThat(CardView.of(card(whole)).title()).isEqualTo("relieur");
        assertThat(CardView.of(card(jehan)).title()).isEqualTo("relieur");
        assertThat(carnet.undo(again)).isTrue();
        assertThat(CardView.of(card(whole)).title()).isEmpty();
    }

    @Test
    void a_file_taken_back_takes_its_card_out_of_the_joined_one_and_leaves_the_others_together() {
        bring(JEAN);
        var batch = carnet.importFile("b.vcf", CarnetHouse.file(JEHAN)).batch().orElseThrow();
        bring(LOUISE);
        var whole = join(id("Jehan Oriol"), id("Jean Oriol"));
        join(whole, id("Louise Oriol"));
        assertThat(listed()).containsExactly("Jehan Oriol");

        carnet.undo(batch);

        assertThat(listed()).containsExactly("Jean Oriol");
        assertThat(doubles.parts(id("Jean Oriol"))).hasSize(2);
    }

    @Test
    void what_stands_on_other_cards_and_the_days_she_was_seen_follow() {
        bring(JEAN, JEHAN, LOUISE);
        var jehan = id("Jehan Oriol");
        var louise = id("Louise Oriol");
        carnet.ties().relate(louise, Relation.FRIEND, "", "", new Somebody(Optional.of(jehan), "Jehan Oriol"));
        carnet.journey().see(jehan, LocalDate.of(2026, 3, 1));
        var whole = join(id("Jean Oriol"), jehan);

        assertThat(carnet.ties().around(louise, card(louise)).related()).singleElement()
                .satisfies(one -> assertThat(one.who()).isEqualTo(new Somebody(Optional.of(whole), "Jean Oriol")));
        assertThat(carnet.ties().around(whole, card(whole)).related()).hasSize(1);
        assertThat(carnet.journey().lastSeen(whole)).contains(LocalDate.of(2026, 3, 1));
        carnet.journey().see(whole, LocalDate.of(2026, 4, 1));

        doubles.separate(lastJoin(), Map.of());
        assertThat(carnet.ties().around(jehan, card(jehan)).related()).hasSize(1);
        assertThat(carnet.journey().lastSeen(jehan)).contains(LocalDate.of(2026, 3, 1));
        assertThat(carnet.journey().lastSeen(id("Jean Oriol"))).contains(LocalDate.of(2026, 4, 1));
    }

    @Test
    void a_circle_of_the_joined_card_is_left_and_entered_on_those_it_is_made_of() {
        bring(JEAN + "CATEGORIES:relieurs\n", JEHAN + "CATEGORIES:relieurs,voile\n");
        var jehan = id("Jehan Oriol");
        var whole = join(id("Jean Oriol"), jehan);

        carnet.acts().uncircle(List.of(whole), "relieurs");
        assertThat(texts(card(whole), Kind.CIRCLES)).containsExactly("voile");
        carnet.acts().circle(List.of(whole), "musique");

        doubles.separate(lastJoin(), Map.of());
        assertThat(texts(card(jehan), Kind.CIRCLES)).containsExactly("voile · musique");
        assertThat(texts(card(id("Jean Oriol")), Kind.CIRCLES)).isEmpty();
    }

    @Test
    void a_former_state_from_before_they_were_joined_is_not_to_be_had_without_separating() {
        bring(JEAN, JEHAN);
        var whole = join(id("Jean Oriol"), id("Jehan Oriol"));
        carnet.edit(whole, card -> new CardEdit(card).add(Kind.NOTE, List.of(), List.of("a")).done());
        join(whole, bringOne(LOUISE, "Louise Oriol"));
        var history = carnet.card(whole).orElseThrow();

        assertThat(carnet.restore(whole, history.present().number(), 2)).isFalse();
        assertThat(history.canBecome(history.present().number())).isTrue();
    }

    private UUID bringOne(String card, String name) {
        bring(card);
        return id(name);
    }

    @Test
    void a_file_that_brings_somebody_again_says_so_before_anything_is_written() {
        bring(JEAN, LOUISE);
        var bytes = ("BEGIN:VCARD\nVERSION:4.0\n" + JEHAN + "END:VCARD\nBEGIN:VCARD\nVERSION:4.0\nFN:Zoé Tanguy\n"
                + "END:VCARD\n").getBytes(StandardCharsets.UTF_8);
        var uploads = carnet.uploads();
        var upload = uploads.give(Source.file("b.vcf"), bytes);
        await().until(() -> uploads.twins(upload).isPresent());

        assertThat(uploads.twins(upload).orElseThrow()).singleElement().satisfies(twin -> {
            assertThat(twin.number()).isEqualTo(1);
            assertThat(twin.name()).isEqualTo("Jehan Oriol");
            assertThat(twin.card()).isEqualTo(id("Jean Oriol"));
        });
        assertThat(listed()).hasSize(2);
    }

    @Test
    void the_archive_has_the_joined_card_and_each_of_those_it_is_made_of_to_the_byte() throws IOException {
        bring(JEAN, JEHAN, LOUISE);
        var jehan = card(id("Jehan Oriol"));
        join(id("Jean Oriol"), id("Jehan Oriol"));
        var out = new ByteArrayOutputStream();
        carnet.archive(out);

        var entries = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(entries.getOrDefault("carnet.vcf", "").split("BEGIN:VCARD", -1)).hasSize(3);
        assertThat(entries.get("joined.vcf")).contains(jehan.toString());
        assertThat(entries.get("joined.csv")).contains("\"Jean Oriol\",\"Jehan Oriol\",");
    }

    @Test
    void a_carnet_of_nobody_or_of_one_is_looked_through_and_so_is_a_file_that_fills_it() {
        assertThat(suggestions()).isEmpty();
        assertThat(doubles.likely()).isZero();
        var uploads = carnet.uploads();
        var upload = uploads.give(Source.file("b.vcf"),
                ("BEGIN:VCARD\nVERSION:4.0\n" + JEHAN + "END:VCARD\n").getBytes(StandardCharsets.UTF_8));
        await().until(() -> uploads.twins(upload).isPresent());
        assertThat(uploads.twins(upload).orElseThrow()).isEmpty();

        bring(JEAN);
        assertThat(suggestions()).isEmpty();
        assertThat(doubles.compared(id("Jean Oriol"), id("Jean Oriol"))).isEmpty();
        assertThat(doubles.join(List.of(new Pair(id("Jean Oriol"), UUID.randomUUID()))).pairs()).isZero();
    }

    @Test
    void people_who_share_much_and_are_two_are_not_suggested_as_sure() {
        bring(JEAN, JEAN.replace("UID:jean", "UID:marie").replace("Jean", "Marie").replace("jean.oriol", "marie.oriol")
                .replace("BDAY:1970-03-02", "BDAY:1971-11-30").replace("06 39 98 12 12", "01 99 00 11 11"),
                LOUISE.replace("FN:", "TEL:01 99 00 11 11\nFN:"));

        assertThat(suggestions()).noneMatch(Suggestion::isSure);
    }

    @Test
    void a_joined_card_is_deleted_taken_back_and_erased_with_all_it_is_made_of() {
        bring(JEAN, JEHAN);
        var whole = join(id("Jean Oriol"), id("Jehan Oriol"));
        var deleted = carnet.acts().delete(List.of(whole));
        assertThat(carnet.cards()).isEmpty();
        carnet.acts().undo(deleted.id());
        assertThat(carnet.cards()).hasSize(1);
        carnet.acts().delete(List.of(whole));

        carnet.forget(Instant.now().plusSeconds(60), Instant.now());
        assertThat(doubles.ledger()).isEmpty();
        assertThat(carnet.card(whole)).isEmpty();
    }
}
