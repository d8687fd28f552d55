package org.entregent.contacts.carnet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.entregent.contacts.card.CardFile;
import org.entregent.contacts.card.CardItem.Kind;
import org.entregent.contacts.card.CardView;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.card.RawProperty;
import org.entregent.contacts.carnet.CardHistory.Cause;
import org.entregent.contacts.carnet.CarnetList.Settings;
import org.entregent.contacts.formats.ImportFile;
import org.entregent.contacts.search.Searchable.Shelf;
import org.entregent.contacts.search.Wanted;
import org.entregent.contacts.search.Wanted.Order;
import org.entregent.identity.AccountId;

import static org.assertj.core.api.Assertions.assertThat;

class CarnetListTests {

    private final CarnetHouse house = new CarnetHouse();
    private final AccountId owner = house.account("nadia@example.org");
    private final Carnet carnet = house.carnets(Clock.systemUTC()).of(owner);

    @BeforeEach
    void fill() {
        carnet.importFile("a.vcf", file("""
            N:Blanc;Nadia;;;
            FN:Nadia Blanc
            ADR:;;;Lyon;;69001;France
            CATEGORIES:Proches
            """, """
            N:Tremblay;Luc;;;
            FN:Luc Tremblay
            TEL:+1 514 555-0163
            """, """
            N:Oriol;Paul;;;
            FN:Paul Oriol
            TEL:06 39 98 27 41
            """, """
            N:Rieux;Anne;;;
            FN:Anne Rieux
            ADR:;;;Genève;;1201;Schweiz
            """));
        carnet.list().change(new Settings(Order.FAMILY, "FR"));
    }

    private static ImportFile file(String... cards) {
        var all = new StringBuilder();
        for (var card : cards) {
            all.append("BEGIN:VCARD\nVERSION:3.0\n").append(card).append("END:VCARD\n");
        }
        return ImportFile.read("a.vcf", all.toString().getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static Wanted all(Shelf shelf) {
        return new Wanted("", "", "", shelf, Order.FAMILY);
    }

    private List<String> names(Wanted wanted) {
        return carnet.list().page(wanted, 0, 50).rows().stream().map(Listed.Row::shown).toList();
    }

    private UUID id(String name) {
        return carnet.list().page(new Wanted(name, "", "", Shelf.KEPT, Order.FAMILY), 0, 1).rows().getFirst().id();
    }

    @Test
    void a_page_is_some_of_the_cards_in_their_order() {
        assertThat(names(all(Shelf.KEPT))).containsExactly("Nadia Blanc", "Paul Oriol", "Anne Rieux", "Luc Tremblay");
        var second = carnet.list().page(all(Shelf.KEPT), 2, 2);
        assertThat(second.rows()).extracting(Listed.Row::shown).containsExactly("Anne Rieux", "Luc Tremblay");
        assertThat(second.total()).isEqualTo(4);
        assertThat(carnet.list().page(all(Shelf.KEPT), 100, 3).from()).as("beyond the end: the last page").isEqualTo(3);
    }

    @Test
    void each_card_is_of_the_country_that_its_address_its_prefix_or_her_own_country_says() {
        assertThat(carnet.list().page(all(Shelf.KEPT), 0, 50).leaves()).containsEntry("FR", 2).containsEntry("CA-QC", 1)
                .containsEntry("CH", 1);
        carnet.list().change(new Settings(Order.GIVEN, "BE"));
        assertThat(carnet.list().page(all(Shelf.KEPT), 0, 50).leaves()).containsEntry("FR", 1).containsEntry("BE", 1);
        assertThat(carnet.list().settings()).isEqualTo(new Settings(Order.GIVEN, "BE"));
    }

    @Test
    void what_changes_is_found_at_once_by_every_server() {
        var other = house.carnets(Clock.systemUTC()).of(owner).list();
        assertThat(other.page(all(Shelf.KEPT), 0, 50).total()).isEqualTo(4);
        var id = carnet.add(List.of(new RawProperty("", "FN", List.of(), "Zoé Lambert")));
        assertThat(other.page(new Wanted("lambert", "", "", Shelf.KEPT, Order.FAMILY), 0, 50).total()).isEqualTo(1);
        var held = carnet.some(List.of(id)).getFirst();
        carnet.change(id, held.version(), RawCard.of(List.of(new RawProperty("", "FN", List.of(), "Zoé Mercier"))));
        assertThat(other.page(new Wanted("lambert", "", "", Shelf.KEPT, Order.FAMILY), 0, 50).total()).isZero();
        assertThat(other.page(new Wanted("mercier", "", "", Shelf.KEPT, Order.FAMILY), 0, 50).total()).isEqualTo(1);
    }

    @Test
    void cards_written_by_an_older_application_are_read_again() {
        house.asOwner("update contacts_card set reading = 0, searched = '', leaf = '', shown = ''");
        var fresh = house.carnets(Clock.systemUTC()).of(owner);
        assertThat(fresh.list().page(new Wanted("lyon", "", "", Shelf.KEPT, Order.FAMILY), 0, 50).total()).isEqualTo(1);
        assertThat(fresh.list().page(all(Shelf.KEPT), 0, 50).leaves()).containsEntry("FR", 2).containsEntry("CH", 1);
    }

    @Test
    void many_cards_are_put_away_deleted_and_taken_back_by_one_undo() {
        var two = List.of(id("Nadia"), id("Paul"));
        var archived = carnet.acts().archive(two);
        assertThat(archived.cards()).isEqualTo(2);
        assertThat(names(all(Shelf.KEPT))).containsExactly("Anne Rieux", "Luc Tremblay");
        assertThat(names(all(Shelf.ARCHIVED))).containsExactly("Nadia Blanc", "Paul Oriol");
        assertThat(carnet.acts().undo(archived.id())).isTrue();
        assertThat(carnet.acts().undo(archived.id())).isFalse();
        assertThat(names(all(Shelf.KEPT))).hasSize(4);

        var deleted = carnet.acts().delete(two);
        assertThat(names(all(Shelf.DELETED))).containsExactly("Nadia Blanc", "Paul Oriol");
        assertThat(carnet.cards()).hasSize(2);
        assertThat(carnet.acts().keep(List.of(two.getFirst()))).isEqualTo(1);
        assertThat(carnet.acts().undo(deleted.id())).isTrue();
        assertThat(names(all(Shelf.KEPT))).hasSize(4);
    }

    @Test
    void a_circle_is_given_to_many_and_what_was_typed_since_survives_its_undo() {
        var two = List.of(id("Nadia"), id("Paul"));
        var done = carnet.acts().circle(two, "Proches");
        assertThat(done.cards()).as("Nadia was in it already").isEqualTo(1);
        assertThat(carnet.list().page(all(Shelf.KEPT), 0, 50).circles()).containsEntry("Proches", 2);
        var paul = carnet.some(List.of(two.get(1))).getFirst();
        carnet.change(paul.id(), paul.version(), paul.card().with(new RawProperty("", "NOTE", List.of(), "typed")));
        carnet.acts().undo(done.id());
        assertThat(carnet.list().page(all(Shelf.KEPT), 0, 50).circles()).containsEntry("Proches", 1);
        var after = carnet.some(List.of(paul.id())).getFirst().card();
        assertThat(CardView.of(after).all(Kind.NOTE)).hasSize(1);
    }

    @Test
    void a_card_knows_what_it_has_been_where_each_value_comes_from_and_how_to_go_back() {
        var id = id("Nadia");
        var held = carnet.some(List.of(id)).getFirst();
        carnet.change(id, held.version(), held.card().with(new RawProperty("", "NOTE", List.of(), "typed")));
        var history = carnet.card(id).orElseThrow();
        assertThat(history.states()).extracting(CardHistory.State::cause).containsExactly(Cause.IMPORT, Cause.TYPED);
        var properties = history.present().card().properties();
        var note = properties.stream().filter(one -> one.is("NOTE")).findFirst().orElseThrow();
        var name = properties.stream().filter(one -> one.is("FN")).findFirst().orElseThrow();
        assertThat(history.origin(note).cause()).isEqualTo(Cause.TYPED);
        assertThat(history.origin(name).source()).hasValue(Source.file("a.vcf"));
        assertThat(history.steps().getFirst().come()).containsExactly(note);

        assertThat(carnet.restore(id, 1, 1)).as("somebody was faster").isFalse();
        assertThat(carnet.restore(id, 2, 1)).isTrue();
        var restored = carnet.card(id).orElseThrow();
        assertThat(restored.present().card()).isEqualTo(held.card());
        assertThat(restored.states()).hasSize(3);
        assertThat(carnet.restore(id, 3, 99)).isFalse();
    }

    @Test
    void the_archive_holds_every_card_photo_and_former_state_to_the_byte() throws IOException {
        var photo = "data:image/png;base64," + Base64.getEncoder().encodeToString(
                new byte[]{(byte) 0x89, 'P', 'N', 'G', 1, 2, 3});
        var nadia = carnet.some(List.of(id("Nadia"))).getFirst();
        var changed = nadia.card().with(new RawProperty("", "PHOTO", List.of(), photo));
        carnet.change(nadia.id(), nadia.version(), changed);
        carnet.journey().see(nadia.id(), LocalDate.of(2026, 5, 14));
        carnet.acts().archive(List.of(id("Paul")));
        carnet.acts().delete(List.of(id("Luc")));

        var business = carnet.businessCards();
        var zoe = RawCard.of(List.of(new RawProperty("", "FN", List.of(), "Zoé Lambert")));
        business.save(business.give(new byte[]{4, 5, 6}, LocalDate.of(2026, 5, 14), "letters", zoe, Set.of()), zoe);
        var archive = new ByteArrayOutputStream();
        carnet.archive(archive);

        var files = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertThat(CardFile.read(Objects.requireNonNull(files.get("carnet.vcf"))).cards()).hasSize(3).contains(changed,
                zoe);
        assertThat(new String(Objects.requireNonNull(files.get("archived.vcf")), StandardCharsets.UTF_8))
                .contains("Paul Oriol");
        assertThat(files.get("business-cards/Zoé Lambert.jpg")).containsExactly(4, 5, 6);
        assertThat(files.get("photos/Nadia Blanc.png")).endsWith(1, 2, 3);
        assertThat(files.get("history/" + nadia.id() + "/1.vcf")).isEqualTo(nadia.card().bytes());
        assertThat(new String(Objects.requireNonNull(files.get("history.csv")), StandardCharsets.UTF_8).lines())
                .hasSize(6)
                .anyMatch(line -> line.startsWith("\"Nadia Blanc\",1,") && line.contains("import,\"a.vcf\""));
        assertThat(new String(Objects.requireNonNull(files.get("seen.csv")), StandardCharsets.UTF_8))
                .contains("\"Nadia Blanc\",2026-05-14");
    }

    @Test
    void nobody_else_reaches_a_card() {
        var id = id("Nadia");
        var other = house.carnets(Clock.systemUTC()).of(house.account("paul@example.org"));
        assertThat(other.card(id)).isEmpty();
        assertThat(other.some(List.of(id))).isEmpty();
        assertThat(other.acts().delete(List.of(id)).cards()).isZero();
        assertThat(other.restore(id, 1, 1)).isFalse();
        assertThat(other.list().page(all(Shelf.KEPT), 0, 50).total()).isZero();
        assertThat(names(all(Shelf.KEPT))).hasSize(4);
    }
}
