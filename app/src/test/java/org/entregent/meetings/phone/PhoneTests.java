package org.entregent.meetings.phone;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.entregent.Browser;
import org.entregent.ServerTest;
import org.entregent.identity.PersonalLinks;
import org.entregent.identity.SignedIn;
import org.entregent.meetings.after.Breakfast;
import org.entregent.meetings.after.OwnRound;
import org.entregent.meetings.evening.Command;
import org.entregent.meetings.evening.Evening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** The guests' pages over HTTP, without a script. */
class PhoneTests extends ServerTest {

    private static final List<String> PAGES = List.of("/guest", "/guest/details", "/guest/turn", "/guest/exchanges",
            "/guest/met", "/guest/cards", "/guest/cards.vcf");

    private Breakfast breakfast;
    private Browser host;

    @BeforeEach
    void somebodyHosts() {
        var person = person("Hélène Vasseur");
        host = person.browser();
        breakfast = Breakfast.of(ServerTest::part, new SignedIn(person.account(), person.name()));
    }

    private Browser phone(int number) {
        return guest(breakfast.token(number));
    }

    private List<Integer> partners(int number) {
        return OwnRound.of(breakfast.evenings().of(breakfast.host, breakfast.meeting), number).stream()
                .flatMap(round -> round.partners(number).stream()).toList();
    }

    @Test
    void no_page_of_a_guest_tells_a_phone_or_mail_of_another_that_was_not_shared() {
        var phone = phone(3);
        for (int other : List.of(1, 2, 4, 5, 6)) {
            phone.post("/guest/met", "other", Integer.toString(other), "from", "met");
        }

        assertThat(PAGES).allSatisfy(page -> {
            var answer = phone.get(page);
            assertThat(answer.status()).as(page).isEqualTo(200);
            assertThat(answer.body()).as(page).doesNotContain("amina@", "beatrice@", "eloise@", "jean@", "00 11",
                    "00 12", "000011", "000012");
        });
    }

    @Test
    void what_a_guest_writes_for_herself_stands_on_no_page_of_anybody_else() {
        phone(1).post("/guest/met", "other", "2");
        phone(1).post("/guest/cards/2", "note", "Boit du thé fumé", "promise", "Un livre rare", "version", "0");
        breakfast.onward();

        assertThat(phone(1).get("/guest/cards").body()).contains("Boit du thé fumé", "Un livre rare");
        var meeting = "/meetings/" + breakfast.meeting.value();
        var answers = Stream.concat(
                Stream.of("", "/participants", "/participants/1", "/participants/2", "/links", "/met", "/evening",
                        "/wall", "/door", "/door/1", "/door/state")
                        .map(page -> host.get(meeting + page)),
                PAGES.stream().map(page -> phone(2).get(page))).toList();
        assertThat(answers).extracting(Browser.Answer::status).containsOnly(200);
        assertThat(answers).extracting(Browser.Answer::body)
                .allSatisfy(body -> assertThat(body).doesNotContain("thé fumé", "livre rare"));
    }

    @Test
    void a_link_for_the_door_or_the_wall_opens_no_page_of_a_guest() {
        for (var purpose : List.of("door", "wall")) {
            var token = part(PersonalLinks.class).create(breakfast.meeting.space(), 1, purpose,
                    Clock.systemUTC().instant().plusSeconds(3_600));
            assertThat(PAGES).allSatisfy(page -> assertThat(guest(token).get(page).status()).as(page).isEqualTo(410));
        }
    }

    @Test
    void a_question_reaches_the_talk_with_the_number_of_who_asks() {
        var phone = phone(4);
        phone.post("/guest/turn/question", "question", "Comment dire un prix ?");
        var empty = phone.post("/guest/turn/question", "question", "  ");

        assertThat(breakfast.evenings().of(breakfast.host, breakfast.meeting).evening().questions())
                .extracting(Evening.Question::number, Evening.Question::text)
                .containsExactly(tuple(4, "Comment dire un prix ?"));
        assertThat(empty.status()).isEqualTo(422);
    }

    @Test
    void a_guest_leaves_room_for_the_questions_of_others() {
        var phone = phone(4);
        for (int i = 0; i < 4; i++) {
            phone.post("/guest/turn/question", "question", "Question " + i);
        }

        assertThat(breakfast.evenings().of(breakfast.host, breakfast.meeting).evening().questions()).hasSize(3);
    }

    @Test
    void a_word_left_is_read_by_the_partner() {
        int partner = partners(1).getFirst();
        phone(1).post("/guest/word", "other", Integer.toString(partner), "word",
                "À une autre fois, <b>volontiers</b>.");

        assertThat(phone(partner).get("/guest/exchanges").body())
                .contains("À une autre fois, &lt;b&gt;volontiers&lt;/b&gt;.");
        assertThat(phone(1).post("/guest/word", "other", Integer.toString(partner), "word", "x".repeat(501)).body())
                .as("nothing is lost").contains("x".repeat(501));
    }

    private UUID exchanges() {
        return breakfast.evenings().of(breakfast.host, breakfast.meeting).prepared().meeting().parts().getLast().id();
    }

    @Test
    void who_waits_alone_is_shown_to_the_console() {
        breakfast.does(new Command.Begin(exchanges()));

        phone(1).post("/guest/exchanges/await", "other", "2");

        assertThat(breakfast.evenings().of(breakfast.host, breakfast.meeting).evening().waiting()).containsOnlyKeys(1);
        assertThat(phone(1).get("/guest/exchanges").body()).contains("id=\"round-1\"");
    }

    @Test
    void the_file_of_the_cards_is_a_download() {
        phone(1).post("/guest/met", "other", "4");

        var answer = phone(1).get("/guest/cards.vcf");

        assertThat(answer.body()).startsWith("BEGIN:VCARD").contains("Haudecœur");
        assertThat(phone(1).get("/guest/cards/4/appointment.ics?day=2026-12-08&hour=09:30").body())
                .startsWith("BEGIN:VCALENDAR");
        assertThat(phone(1).get("/guest/cards/4/appointment.ics?day=demain").status()).isEqualTo(422);
    }

    @Test
    void a_note_written_in_two_windows_keeps_both_texts_before_the_writer() {
        phone(1).post("/guest/cards/2", "note", "première", "version", "0");

        var second = phone(1).post("/guest/cards/2", "note", "seconde", "version", "0");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("première", "seconde");
    }

    @Test
    void slips_are_typed_row_by_row_or_line_by_line_and_wrong_ones_come_back() {
        var page = "/meetings/" + breakfast.meeting.value() + "/met";
        var answer = host.post(page, "slip-1", "2 3", "slip-2", "99", "slip-3", "", "quick", "4: 5 6\nbonjour\n77: 1",
                "seen", "");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("99", "bonjour", "77: 1");
        assertThat(host.get(page).body()).contains("value=\"2 3\"", "value=\"5 6\"").doesNotContain("value=\"99\"");
        assertThat(phone(5).get("/guest/cards").body()).contains("Éloïse Haudecœur");
    }
}
