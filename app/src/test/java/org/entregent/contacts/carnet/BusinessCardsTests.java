package org.entregent.contacts.carnet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.card.RawProperty;
import org.entregent.contacts.carnet.CardHistory.Cause;

import static org.assertj.core.api.Assertions.assertThat;

class BusinessCardsTests {

    private static final Instant NOW = Instant.parse("2026-10-01T08:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 24);
    private static final byte[] PHOTO = {1, 2, 3};

    private final CarnetHouse house = new CarnetHouse();
    private final Carnet carnet = house.carnets(Clock.fixed(NOW, ZoneOffset.UTC))
            .of(house.account("nadia@example.org"));
    private final Carnet others = house.carnets(Clock.systemUTC()).of(house.account("paul@example.org"));

    @AfterEach
    void close() {
        house.close();
    }

    private static RawCard card(String name) {
        return RawCard.of(List.of(new RawProperty("", "FN", List.of(), name)));
    }

    private UUID given() {
        return carnet.businessCards().give(PHOTO, DAY, "LETTERS", card("Nadia"), Set.of(1));
    }

    @Test
    void a_photographed_card_waits_outside_the_carnet() {
        var id = given();

        assertThat(carnet.all()).isEmpty();
        assertThat(carnet.businessCards().open()).singleElement().satisfies(waiting -> {
            assertThat(waiting.id()).isEqualTo(id);
            assertThat(waiting.card()).isEqualTo(card("Nadia"));
            assertThat(waiting.doubtful()).containsExactly(1);
            assertThat(waiting.photographed()).isEqualTo(DAY);
        });
        assertThat(carnet.businessCards().photo(id)).contains(PHOTO);
    }

    @Test
    void a_saved_one_is_a_card_that_says_when_it_was_photographed() {
        var id = given();

        assertThat(carnet.businessCards().save(id, card("Nadia Roussel"))).isTrue();

        var history = carnet.card(id).orElseThrow();
        assertThat(history.present().card()).isEqualTo(card("Nadia Roussel"));
        assertThat(history.present().cause()).isEqualTo(Cause.TYPED);
        assertThat(history.states().getFirst().cause()).isEqualTo(Cause.PHOTOGRAPHED);
        assertThat(history.states().getFirst().card()).isEqualTo(card("Nadia"));
        assertThat(history.states().getFirst().source()).contains(Source.businessCard(LocalDate.of(2026, 9, 24)));
        assertThat(carnet.businessCards().open()).isEmpty();
        assertThat(carnet.businessCards().photo(id)).contains(PHOTO);
        assertThat(carnet.uploads().imported()).isEmpty();
    }

    @Test
    void the_same_form_sent_twice_makes_one_card() {
        var id = given();

        assertThat(carnet.businessCards().save(id, card("Nadia"))).isTrue();
        assertThat(carnet.businessCards().save(id, card("Nadia"))).isFalse();
        carnet.businessCards().drop(id);

        assertThat(carnet.all()).hasSize(1);
        assertThat(carnet.businessCards().photo(id)).isPresent();
    }

    @Test
    void what_is_read_again_takes_the_place_of_what_was_read() {
        var id = given();

        carnet.businessCards().readAgain(id, "CODE", card("Nadia R."), Set.of());

        assertThat(carnet.businessCards().one(id)).hasValueSatisfying(again -> {
            assertThat(again.outcome()).isEqualTo("CODE");
            assertThat(again.card()).isEqualTo(card("Nadia R."));
            assertThat(again.doubtful()).isEmpty();
        });
    }

    @Test
    void nobody_else_sees_or_saves_or_drops_it() {
        var id = given();

        assertThat(others.businessCards().one(id)).isEmpty();
        assertThat(others.businessCards().photo(id)).isEmpty();
        assertThat(others.businessCards().save(id, card("Mine"))).isFalse();
        others.businessCards().drop(id);

        assertThat(carnet.businessCards().one(id)).isPresent();
        assertThat(others.all()).isEmpty();
    }

    @Test
    void what_nobody_saved_is_forgotten_and_a_photo_goes_with_its_card() {
        var waiting = given();
        var saved = given();
        var deleted = given();
        carnet.businessCards().save(saved, card("Nadia"));
        carnet.businessCards().save(deleted, card("Paul"));
        carnet.acts().delete(List.of(deleted));
        var later = NOW.plus(Duration.ofDays(31));

        carnet.forget(later, later);

        assertThat(carnet.businessCards().one(waiting)).isEmpty();
        assertThat(carnet.businessCards().photo(saved)).isPresent();
        assertThat(carnet.businessCards().photo(deleted)).isEmpty();
    }
}
