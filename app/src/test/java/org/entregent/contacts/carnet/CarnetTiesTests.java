package org.entregent.contacts.carnet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.entregent.contacts.card.CardTies.Met;
import org.entregent.contacts.card.CardTies.Somebody;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.card.Relation;
import org.entregent.contacts.carnet.CarnetTies.Around;
import org.entregent.contacts.search.Searchable.Shelf;
import org.entregent.contacts.search.Wanted;
import org.entregent.contacts.search.Wanted.Order;
import org.entregent.identity.AccountId;

import static org.assertj.core.api.Assertions.assertThat;

class CarnetTiesTests {

    private final CarnetHouse house = new CarnetHouse();
    private final AccountId owner = house.account("helene@example.org");
    private final Carnet carnet = house.carnets(Clock.systemUTC()).of(owner);

    @BeforeEach
    void fill() {
        carnet.importFile("a.vcf", CarnetHouse.file("""
            N:Blanc;Nadia;;;
            FN:Nadia Blanc
            ADR:;;7 montée des Lisières;Lyon;;69001;France
            """, """
            N:Sauvageau;Joëlle;;;
            FN:Joëlle Sauvageau
            ORG:Agence Marge
            ADR:;;;Montréal;QC;;Canada
            """, """
            N:Oriol;Paul;;;
            FN:Paul Oriol
            RELATED;TYPE=child;VALUE=text:Nadia Blanc
            item1.X-ABRELATEDNAMES:Zoé
            ADR:;;;Montreal;;;Canada
            """, """
            N:Roy;Luc;;;
            FN:Luc Roy
            """, """
            N:Roy;Luc;;;
            FN:Luc Roy
            TITLE:Maître verrier
            NOTE:un autre
            """));
    }

    @AfterEach
    void close() {
        house.close();
    }

    private UUID id(String name) {
        return carnet.ties().called(name).getFirst().id();
    }

    private Somebody somebody(String name) {
        return new Somebody(Optional.of(id(name)), name);
    }

    private RawCard card(UUID id) {
        return carnet.some(List.of(id)).getFirst().card();
    }

    private Around around(String name) {
        var id = id(name);
        return carnet.ties().around(id, card(id));
    }

    private static List<String> said(Around around) {
        return around.related().stream()
                .map(one -> (one.word().isEmpty() ? one.relation().code() : one.word()) + " " + one.who().name())
                .toList();
    }

    @Test
    void what_stands_on_one_card_is_seen_the_other_way_round_on_the_other() {
        carnet.ties().relate(id("Nadia Blanc"), Relation.MENTOR, "", "", somebody("Joëlle Sauvageau"));

        assertThat(said(around("Nadia Blanc"))).contains("mentor Joëlle Sauvageau");
        assertThat(said(around("Joëlle Sauvageau"))).containsExactly("mentee Nadia Blanc");
    }

    @Test
    void an_imported_name_is_tied_to_the_one_card_that_bears_it() {
        assertThat(said(around("Nadia Blanc"))).containsExactly("parent Paul Oriol");
        assertThat(around("Paul Oriol").related().getFirst().who()).isEqualTo(somebody("Nadia Blanc"));
    }

    @Test
    void a_name_that_two_cards_bear_is_tied_to_neither() {
        carnet.ties().relate(id("Nadia Blanc"), Relation.FRIEND, "", "", new Somebody(Optional.empty(), "Luc Roy"));

        assertThat(around("Nadia Blanc").related().getFirst().who().card()).isEmpty();
        assertThat(carnet.ties().called("luc roy")).hasSize(2)
                .anySatisfy(one -> assertThat(one.about()).isEqualTo("Maître verrier"));
        for (var luc : carnet.ties().called("Luc Roy")) {
            assertThat(carnet.ties().around(luc.id(), card(luc.id())).related()).isEmpty();
        }
    }

    @Test
    void a_card_that_another_program_means_by_its_identifier_is_tied_and_seen_from_there() {
        carnet.importFile("b.vcf", CarnetHouse.file("""
            UID:urn:uuid:1f2e3d4c-0000-4000-8000-00000000000a
            FN:Ada Lagrange
            """, """
            UID:5a5a5a5a-0000-4000-8000-00000000000b
            FN:Max Verdier
            """, """
            FN:Ève Lagrange
            RELATED;TYPE=sibling:urn:uuid:1f2e3d4c-0000-4000-8000-00000000000A
            RELATED;TYPE=friend:urn:uuid:5a5a5a5a-0000-4000-8000-00000000000b
            RELATED;TYPE=friend:urn:uuid:00000000-0000-4000-8000-00000000000c
            """));

        assertThat(said(around("Max Verdier"))).containsExactly("friend Ève Lagrange");
        assertThat(said(around("Ada Lagrange"))).containsExactly("sibling Ève Lagrange");
        assertThat(around("Ève Lagrange").related()).extracting(one -> one.who().name()).containsExactly("Ada Lagrange",
                "Max Verdier", "urn:uuid:00000000-0000-4000-8000-00000000000c");
    }

    @Test
    void the_day_on_which_one_met_counts_as_seen_and_a_later_one_is_the_last() {
        var nadia = id("Nadia Blanc");
        carnet.ties().met(nadia, new Met(Somebody.NOBODY, "", "2024-05"));
        assertThat(carnet.journey().lastSeen(nadia)).as("a month is no day").isEmpty();

        carnet.ties().met(nadia, new Met(Somebody.NOBODY, "Petit déjeuner", "2024-05-14"));
        assertThat(carnet.journey().lastSeen(nadia)).hasValue(LocalDate.of(2024, 5, 14));

        carnet.journey().see(nadia, LocalDate.of(2025, 1, 2));
        assertThat(carnet.journey().lastSeen(nadia)).hasValue(LocalDate.of(2025, 1, 2));
    }

    @Test
    void saying_nothing_of_how_one_met_leaves_a_wish_a_wish() {
        var nadia = id("Nadia Blanc");
        carnet.ties().wish(nadia, "parler de livres");
        carnet.ties().met(nadia, new Met(Somebody.NOBODY, "", ""));

        assertThat(around("Nadia Blanc").wish()).hasValue("parler de livres");
    }

    @Test
    void words_of_one_s_own_have_their_own_reverse() {
        carnet.ties().relate(id("Nadia Blanc"), Relation.OTHER, "tante", "nièce", somebody("Joëlle Sauvageau"));

        assertThat(said(around("Nadia Blanc"))).contains("tante Joëlle Sauvageau");
        assertThat(said(around("Joëlle Sauvageau"))).containsExactly("nièce Nadia Blanc");
    }

    @Test
    void a_tie_follows_a_changed_name_and_outlives_a_deleted_card() {
        carnet.ties().relate(id("Nadia Blanc"), Relation.COLLEAGUE, "", "", somebody("Joëlle Sauvageau"));
        var joelle = id("Joëlle Sauvageau");
        carnet.edit(joelle, card -> card.changed(2, "Joëlle Sauvageau-Roy"));
        assertThat(said(around("Nadia Blanc"))).contains("colleague Joëlle Sauvageau-Roy");

        carnet.acts().delete(List.of(joelle));
        assertThat(said(around("Nadia Blanc"))).contains("colleague Joëlle Sauvageau");
        assertThat(around("Nadia Blanc").related().stream().filter(one -> one.index() >= 0).findFirst().orElseThrow()
                .who().card()).isEmpty();
    }

    @Test
    void taking_a_tie_off_leaves_every_other_byte() {
        var nadia = id("Nadia Blanc");
        var before = card(nadia);
        carnet.ties().relate(nadia, Relation.COLLEAGUE, "", "", somebody("Joëlle Sauvageau"));
        var held = carnet.some(List.of(nadia)).getFirst();
        int index = carnet.ties().around(nadia, held.card()).related().getFirst().index();

        assertThat(carnet.ties().unrelate(nadia, held.version() - 1, index)).isFalse();
        assertThat(carnet.ties().unrelate(nadia, held.version(), index)).isTrue();
        assertThat(card(nadia)).isEqualTo(before);
    }

    @Test
    void nothing_but_a_tie_is_taken_off() {
        var nadia = carnet.some(List.of(id("Nadia Blanc"))).getFirst();

        assertThat(carnet.ties().unrelate(nadia.id(), nadia.version(), 2)).isTrue();
        assertThat(carnet.ties().unrelate(nadia.id(), nadia.version(), 400)).isTrue();
        assertThat(card(nadia.id())).isEqualTo(nadia.card());
    }

    @Test
    void through_whom_somebody_was_met_goes_back_to_whom_the_owner_knew_first() {
        var ties = carnet.ties();
        ties.met(id("Joëlle Sauvageau"), new Met(somebody("Paul Oriol"), "Vieux-Port", "2019-06"));
        ties.met(id("Nadia Blanc"), new Met(somebody("Joëlle Sauvageau"), "Forum de Laval; salle 2", "2025"));

        var nadia = around("Nadia Blanc");
        assertThat(nadia.chain()).extracting(Somebody::name).containsExactly("Paul Oriol", "Joëlle Sauvageau");
        assertThat(nadia.met().orElseThrow().where()).isEqualTo("Forum de Laval; salle 2");
        assertThat(nadia.met().orElseThrow().when()).isEqualTo("2025");
        assertThat(around("Joëlle Sauvageau").through()).extracting(Somebody::name).containsExactly("Nadia Blanc");
        assertThat(said(around("Joëlle Sauvageau"))).isEmpty();
    }

    @Test
    void a_circle_of_people_who_introduced_each_other_ends() {
        var ties = carnet.ties();
        ties.met(id("Joëlle Sauvageau"), new Met(somebody("Nadia Blanc"), "", ""));
        ties.met(id("Nadia Blanc"), new Met(somebody("Joëlle Sauvageau"), "", ""));

        assertThat(around("Nadia Blanc").chain()).extracting(Somebody::name).containsExactly("Joëlle Sauvageau");
    }

    @Test
    void correcting_how_one_met_replaces_it_and_nothing_said_takes_it_away() {
        var nadia = id("Nadia Blanc");
        var before = card(nadia);
        carnet.ties().met(nadia, new Met(Somebody.NOBODY, "Lyon", ""));
        carnet.ties().met(nadia, new Met(Somebody.NOBODY, "Laval", "2020"));
        assertThat(around("Nadia Blanc").met().orElseThrow().where()).isEqualTo("Laval");

        carnet.ties().met(nadia, new Met(Somebody.NOBODY, "", ""));
        assertThat(card(nadia)).isEqualTo(before);
    }

    @Test
    void whom_one_would_like_to_know_stands_apart_until_one_has_met() {
        var list = carnet.list();
        var luc = carnet.ties().called("Luc Roy").getLast().id();
        carnet.ties().wish(luc, "");
        assertThat(carnet.ties().around(luc, card(luc)).wish()).contains("");
        carnet.ties().wish(luc, "Il restaure des vitraux");

        assertThat(list.page(wanted("", Shelf.KEPT), 0, 9).total()).isEqualTo(4);
        assertThat(list.page(wanted("", Shelf.WISHED), 0, 9).rows()).extracting(Listed.Row::id).containsExactly(luc);
        // Who looks for him finds him, so that he is not written a second time.
        assertThat(list.page(wanted("vitraux", Shelf.KEPT), 0, 9).rows()).extracting(Listed.Row::id)
                .containsExactly(luc);

        carnet.ties().met(luc, new Met(somebody("Paul Oriol"), "", "2026-11-23"));
        assertThat(list.page(wanted("", Shelf.KEPT), 0, 9).total()).isEqualTo(5);
        assertThat(carnet.ties().around(luc, card(luc)).wish()).isEmpty();
    }

    private static Wanted wanted(String text, Shelf shelf) {
        return new Wanted(text, "", "", shelf, Order.FAMILY);
    }

    @Test
    void ties_are_read_again_from_cards_of_an_older_application() {
        house.asOwner("delete from contacts_tie");
        house.asOwner("update contacts_card set reading = 2, wished = true");

        assertThat(house.carnets(Clock.systemUTC()).of(owner).list().page(wanted("", Shelf.KEPT), 0, 9).total())
                .isEqualTo(5);
        assertThat(said(around("Nadia Blanc"))).containsExactly("parent Paul Oriol");
    }

    @Test
    void a_journey_finds_whoever_has_an_address_there_however_it_is_spelt() {
        var journey = carnet.journey();
        var joelle = id("Joëlle Sauvageau");
        journey.see(joelle, LocalDate.of(2025, 3, 1));
        assertThat(journey.see(joelle, LocalDate.of(2025, 3, 1))).isFalse();
        journey.see(joelle, LocalDate.of(2024, 3, 1));

        assertThat(journey.in("montreal")).extracting(CarnetJourney.There::id)
                .containsExactlyInAnyOrder(joelle, id("Paul Oriol"));
        assertThat(journey.in("Montréal").stream().filter(one -> one.id().equals(joelle)).findFirst().orElseThrow()
                .seen()).contains(LocalDate.of(2025, 3, 1));
        assertThat(journey.in("Lis")).isEmpty();
        assertThat(journey.towns()).extracting(CarnetJourney.Town::people).containsExactly(2, 1);
        assertThat(journey.unsee(joelle, LocalDate.of(2025, 3, 1))).isTrue();
        assertThat(journey.lastSeen(joelle)).contains(LocalDate.of(2024, 3, 1));
    }

    @Test
    void another_person_s_carnet_knows_nothing_of_it() {
        var other = house.carnets(Clock.systemUTC()).of(house.account("paul@example.org"));
        var nadia = id("Nadia Blanc");

        assertThat(other.ties().called("Nadia Blanc")).isEmpty();
        assertThat(other.ties().wish(nadia, "x")).isFalse();
        assertThat(other.journey().lastSeen(nadia)).isEmpty();
        assertThat(other.journey().towns()).isEmpty();
    }
}
