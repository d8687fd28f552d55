package org.entregent.meetings.after;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import biweekly.Biweekly;
import ezvcard.Ezvcard;
import ezvcard.property.Telephone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.entregent.ServerTest;
import org.entregent.identity.Fence;
import org.entregent.identity.Ids;
import org.entregent.identity.SignedIn;
import org.entregent.identity.Spaces;
import org.entregent.meetings.Detail;
import org.entregent.meetings.preparation.Attendance;
import org.entregent.meetings.preparation.ChangedMeanwhileException;
import org.entregent.meetings.preparation.RefusedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What guests take home, on a real database. */
class CardsTests extends ServerTest {

    private static final List<String> TABLES = List.of("meetings_met", "meetings_slip", "meetings_card",
            "meetings_card_back", "meetings_word_left", "meetings_tap");

    private Breakfast breakfast;

    @BeforeEach
    void somebodyHosts() {
        var person = person("Hélène Vasseur");
        breakfast = Breakfast.of(ServerTest::part, new SignedIn(person.account(), person.name()));
    }

    private static Cards cards() {
        return part(Cards.class);
    }

    private Keepsake seen(int by, int other) {
        return cards().of(breakfast.guest(by)).of(other);
    }

    private static CardBack back(String note, String promise, long version) {
        return new CardBack(note, promise, Optional.of(LocalDate.of(2026, 12, 8)), version);
    }

    @Test
    void nobody_sees_a_phone_or_a_mail_that_was_neither_agreed_nor_given() {
        assertThat(seen(1, 2).card().phones()).isEmpty();
        assertThat(seen(1, 2).card().mails()).isEmpty();
        assertThat(seen(1, 2).card().name().display()).isEqualTo("Béatrice Longpré");

        part(Encounters.class).tell(breakfast.guest(1), 2, Breakfast.tap());
        part(Encounters.class).tell(breakfast.guest(2), 1, Breakfast.tap());

        assertThat(seen(1, 2).card().phones()).as("having met gives nothing away").isEmpty();
    }

    @Test
    void a_card_shows_what_its_giver_chose_to_the_one_she_gave_it_to() {
        cards().give(breakfast.guest(1), 2, Set.of(Detail.MOBILE), Breakfast.tap());

        assertThat(seen(2, 1).received()).isTrue();
        assertThat(seen(2, 1).card().phones()).extracting(phone -> phone.shown()).containsExactly("06 39 98 00 11");
        assertThat(seen(2, 1).card().mails()).isEmpty();
        assertThat(seen(1, 2).given()).contains(Set.of(Detail.MOBILE));
        assertThat(seen(3, 1).card().phones()).as("seen by a third").isEmpty();

        cards().takeBack(breakfast.guest(1), 2, Breakfast.tap());

        assertThat(seen(2, 1).received()).isFalse();
        assertThat(seen(2, 1).card().phones()).isEmpty();
    }

    @Test
    void what_the_sheet_shows_everybody_sees() {
        part(Attendance.class).agree(breakfast.host, breakfast.meeting, true);

        assertThat(seen(3, 1).card().mails()).containsExactly("amina@ardoise.example");
        assertThat(seen(3, 1).card().phones()).hasSize(2);
    }

    @Test
    void the_back_of_a_card_is_its_owner_s_alone() {
        cards().write(breakfast.guest(1), 2, back("Parle breton", "lui envoyer deux exemples", 0), Breakfast.tap());

        assertThat(seen(1, 2).back()).isEqualTo(back("Parle breton", "lui envoyer deux exemples", 1));
        assertThat(seen(2, 1).back().isBlank()).isTrue();
        assertThat(seen(3, 2).back().isBlank()).isTrue();
    }

    @Test
    void a_note_changed_in_another_window_is_not_overwritten_unseen() {
        cards().write(breakfast.guest(1), 2, back("un", "", 0), Breakfast.tap());

        assertThatExceptionOfType(ChangedMeanwhileException.class)
                .isThrownBy(() -> cards().write(breakfast.guest(1), 2, back("deux", "", 0), Breakfast.tap()));

        assertThat(seen(1, 2).back().note()).isEqualTo("un");
        cards().write(breakfast.guest(1), 2, back("deux", "", 1), Breakfast.tap());
        assertThat(seen(1, 2).back().note()).isEqualTo("deux");
    }

    @Test
    void a_note_sent_again_by_a_phone_without_a_line_counts_once() {
        var tap = Breakfast.tap();
        cards().write(breakfast.guest(1), 2, back("un", "", 0), tap);

        cards().write(breakfast.guest(1), 2, back("un", "", 0), tap);

        assertThat(seen(1, 2).back().version()).isEqualTo(1);
    }

    @Test
    void a_word_is_left_for_a_partner_and_for_nobody_else() {
        var partners = OwnRound.of(breakfast.evenings().of(breakfast.host, breakfast.meeting), 1).stream()
                .flatMap(round -> round.partners(1).stream()).collect(Collectors.toSet());
        int partner = partners.iterator().next();
        int other = List.of(2, 3, 4, 5, 6).stream().filter(number -> !partners.contains(number)).findFirst()
                .orElseThrow();

        cards().leaveWord(breakfast.guest(1), partner, "Ce sera pour une autre fois.", Breakfast.tap());

        assertThat(seen(partner, 1).word()).isEqualTo("Ce sera pour une autre fois.");
        assertThat(cards().of(breakfast.guest(partner)).kept()).extracting(one -> one.card().number())
                .containsExactly(1);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> cards().leaveWord(breakfast.guest(1), other, "Bonjour", Breakfast.tap()));
        assertThatExceptionOfType(RefusedException.class).isThrownBy(
                () -> cards().leaveWord(breakfast.guest(1), partner, "x".repeat(501), Breakfast.tap()));

        cards().leaveWord(breakfast.guest(1), partner, "", Breakfast.tap());

        assertThat(seen(partner, 1).word()).isEmpty();
    }

    @Test
    void the_file_of_the_cards_is_read_back_with_its_accents() {
        part(Encounters.class).tell(breakfast.guest(1), 4, Breakfast.tap());
        cards().give(breakfast.guest(4), 1, Set.of(Detail.MAIL), Breakfast.tap());
        cards().give(breakfast.guest(6), 1, Set.of(), Breakfast.tap());
        cards().give(breakfast.guest(3), 1, Set.of(Detail.MOBILE), Breakfast.tap());
        cards().write(breakfast.guest(1), 4, back("Reliure d’art, « à l’ancienne »; 2 ans", "un café", 0),
                Breakfast.tap());

        var file = VCards.of(cards().of(breakfast.guest(1)).kept(), "Petit déjeuner",
                Optional.of(LocalDate.of(2026, 12, 3)));
        var read = Ezvcard.parse(file).all();

        assertThat(read).extracting(card -> card.getFormattedName().getValue()).containsExactly("Éloïse Haudecœur",
                "Camille Dautremer", "Trần Ngọc");
        assertThat(read.getFirst().getStructuredName().getFamily()).isEqualTo("Haudecœur");
        assertThat(read.getFirst().getOrganization().getValues()).containsExactly("L’Atelier");
        assertThat(read.getFirst().getEmails()).extracting(mail -> mail.getValue())
                .containsExactly("eloise@haudecoeur.example");
        assertThat(read.getFirst().getNotes().getFirst().getValue())
                .isEqualTo("Petit déjeuner, 2026-12-03\nReliure d’art, « à l’ancienne »; 2 ans\nun café (2026-12-08)");
        assertThat(read.get(1).getTelephoneNumbers()).extracting(Telephone::getText).containsExactly("+33639980013");
    }

    @Test
    void an_appointment_is_read_back_at_its_hour() {
        var appointment = new Appointment(Ids.next(), LocalDate.of(2026, 12, 8), Optional.of(LocalTime.of(9, 30)),
                ZoneId.of("Europe/Paris"), "Rendez-vous avec Éloïse Haudecœur", "Promis : un café");

        var event = Biweekly.parse(appointment.file(Instant.parse("2026-12-03T09:00:00Z"))).first().getEvents()
                .getFirst();

        assertThat(event.getSummary().getValue()).isEqualTo("Rendez-vous avec Éloïse Haudecœur");
        assertThat(event.getDescription().getValue()).isEqualTo("Promis : un café");
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2026-12-08T08:30:00Z"));
        assertThat(event.getDuration().getValue().toMillis()).isEqualTo(3_600_000);
    }

    @Test
    void an_appointment_without_an_hour_takes_the_day() {
        var appointment = new Appointment(Ids.next(), LocalDate.of(2026, 12, 8), Optional.empty(),
                ZoneId.of("America/Montreal"), "Café", "");

        assertThat(appointment.file(Instant.parse("2026-12-03T09:00:00Z"))).contains("DTSTART;VALUE=DATE:20261208",
                "DTEND;VALUE=DATE:20261209");
    }

    @Test
    void what_she_gave_and_wrote_goes_when_her_time_is_over_and_what_others_keep_stays() {
        var past = Clock.systemUTC().instant().minus(Duration.ofHours(1));
        fill();
        breakfast.token(1, Clock.systemUTC().instant().plus(Duration.ofDays(1)));
        part(Expiry.class).erase(breakfast.meeting.space());
        assertThat(seen(1, 2).back().isBlank()).as("her time is not over").isFalse();

        expire(past);
        part(Expiry.class).erase(breakfast.meeting.space());

        assertThat(count("meetings_card")).isZero();
        assertThat(count("meetings_card_back")).isZero();
        assertThat(count("meetings_word_left")).isZero();
        assertThat(count("meetings_tap")).isZero();
        assertThat(count("meetings_met")).as("who met whom belongs to the host's report").isPositive();
    }

    private void expire(Instant at) {
        part(JdbcClient.class).sql("update identity_personal_link set expires_at = ? where meeting = ?")
                .params(at.atOffset(ZoneOffset.UTC), breakfast.meeting.value()).update();
    }

    private void fill() {
        int partner = OwnRound.of(breakfast.evenings().of(breakfast.host, breakfast.meeting), 1).getFirst().partners(1)
                .getFirst();
        part(Encounters.class).tell(breakfast.guest(1), 2, Breakfast.tap());
        part(Encounters.class).type(breakfast.host, breakfast.meeting, Map.of(1, "2 3"),
                Map.of());
        cards().give(breakfast.guest(1), 2, Set.of(Detail.MAIL), Breakfast.tap());
        cards().write(breakfast.guest(1), 2, back("note", "promesse", 0), Breakfast.tap());
        cards().leaveWord(breakfast.guest(1), partner, "Un mot", Breakfast.tap());
        assertThat(TABLES).allSatisfy(table -> assertThat(count(table)).as(table).isPositive());
    }

    private int count(String table) {
        return part(Fence.class).within(breakfast.meeting.space(), () -> part(JdbcClient.class)
                .sql("select count(*) from " + table + " where space_id = ?").param(breakfast.meeting.value())
                .query(Integer.class).single());
    }

    @Test
    void nothing_remains_of_a_deleted_meeting() {
        fill();

        part(Spaces.class).delete(breakfast.meeting.space());

        assertThat(TABLES).allSatisfy(table -> assertThat(count(table)).as(table).isZero());
    }

    @Test
    void nothing_remains_of_somebody_who_is_taken_off_the_list() {
        fill();

        part(Attendance.class).remove(breakfast.host, breakfast.meeting, 1, 0);

        assertThat(TABLES).allSatisfy(table -> assertThat(count(table)).as(table).isZero());
    }
}
