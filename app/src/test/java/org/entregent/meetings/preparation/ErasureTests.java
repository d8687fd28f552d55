package org.entregent.meetings.preparation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.entregent.Browser;
import org.entregent.ServerTest;
import org.entregent.identity.Fence;
import org.entregent.identity.SignedIn;
import org.entregent.meetings.Detail;
import org.entregent.meetings.after.Breakfast;
import org.entregent.meetings.after.CardBack;
import org.entregent.meetings.after.Cards;
import org.entregent.meetings.after.Encounters;
import org.entregent.meetings.after.OwnRound;
import org.entregent.meetings.evening.Command;

import static org.assertj.core.api.Assertions.assertThat;

/** A meeting that is deleted goes to the last row; which tables there are the database itself is asked. */
class ErasureTests extends ServerTest {

    /** Words of the meeting's people that nobody else says. */
    private static final List<String> WORDS = List.of("Haudecœur", "Boit du thé à la bergamote", "Un herbier rare",
            "Mille excuses, vraiment", "Comment dire un prix sans rougir", "Salon Bellecombe");

    private Breakfast breakfast;
    private Browser host;
    private String path;

    @BeforeEach
    void somebodyHosts() {
        var person = person("Hélène Vasseur");
        host = person.browser();
        breakfast = Breakfast.of(ServerTest::part, new SignedIn(person.account(), person.name()));
        path = "/meetings/" + breakfast.meeting.value();
    }

    /** A whole evening, with all that people can leave behind in it. */
    private void held() {
        host.post(path + "/known", "first", "1", "second", "3");
        host.post(path + "/wishes", "first", "2", "second", "4");
        var draft = host.post(path + "/list", "names", "Odile Rocheblave").location().replaceAll(".*/", "");
        host.post(path + "/list/changes/" + draft, "keep", "1", "keep", "2", "keep", "3", "keep", "4", "keep", "5",
                "keep", "6");
        host.post(path + "/door/link");
        host.post(path + "/wall/link");
        var phone = guest(breakfast.token(1));
        phone.get("/guest");
        breakfast.onward();
        List.of(1, 2, 3, 4, 5).forEach(number -> breakfast.does(new Command.CheckIn(number)));
        phone.post("/guest/turn/question", "question", "Comment dire un prix sans rougir ?");
        host.post(path + "/door/walk-in", "name", "Zénobie Inattendue", "order", Breakfast.tap().toString());
        while (breakfast.evenings().of(breakfast.host, breakfast.meeting).evening().ended().isEmpty()) {
            breakfast.onward();
        }
        part(Encounters.class).tell(breakfast.guest(1), 2, Breakfast.tap());
        part(Encounters.class).type(breakfast.host, breakfast.meeting, Map.of(3, "4 5"), Map.of());
        var cards = part(Cards.class);
        cards.give(breakfast.guest(1), 2, Set.of(Detail.MAIL), Breakfast.tap());
        cards.write(breakfast.guest(1), 2, new CardBack("Boit du thé à la bergamote", "Un herbier rare",
                Optional.of(LocalDate.of(2026, 12, 8)), 0), Breakfast.tap());
        int partner = OwnRound.of(breakfast.evenings().of(breakfast.host, breakfast.meeting), 1).getFirst().partners(1)
                .getFirst();
        cards.leaveWord(breakfast.guest(1), partner, "Mille excuses, vraiment", Breakfast.tap());
        for (var page : List.of("/report", "/report.pdf", "/report/people.csv", "/paper/pack.pdf")) {
            assertThat(host.get(path + page).status()).as(page).isEqualTo(200);
        }
    }

    /** By table, how many of its rows hold the meeting's identifier or one of its people's words, in text or in bytes. */
    private Map<String, Integer> traces() {
        var database = part(JdbcClient.class);
        var found = new TreeMap<String, Integer>();
        part(Fence.class).within(breakfast.meeting.space(), () -> {
            var tables = database.sql("""
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE'
                """).query(String.class).list();
            assertThat(tables).as("tables").hasSizeGreaterThan(20);
            for (var table : tables) {
                int rows = 0;
                for (var word : words()) {
                    rows += database
                            .sql("select count(*) from \"" + table + "\" t where t::text like ? or t::text like ?")
                            .params("%" + word + "%", "%" + HexFormat.of()
                                    .formatHex(word.getBytes(StandardCharsets.UTF_8)) + "%")
                            .query(Integer.class).single();
                }
                if (rows > 0) {
                    found.put(table, rows);
                }
            }
        });
        return found;
    }

    private List<String> words() {
        var words = new ArrayList<>(WORDS);
        words.add(breakfast.meeting.value().toString());
        return words;
    }

    private void deleteAndWait() {
        host.post(path + "/delete");
        part(Fence.class).within(breakfast.meeting.space(), () -> {
            part(JdbcClient.class).sql("update meetings_meeting set deleted_at = deleted_at - interval '31 days'")
                    .update();
        });
        part(Sweep.class).sweep();
    }

    @Test
    void no_table_holds_a_row_or_a_word_of_a_meeting_that_is_gone() {
        held();
        assertThat(traces()).as("what there is to erase").containsKeys("identity_space", "identity_grant",
                "identity_personal_link", "identity_session_attributes", "meetings_meeting", "meetings_part",
                "meetings_participant", "meetings_pair", "meetings_plan", "meetings_draft", "meetings_draft_line",
                "meetings_undo", "meetings_act",
                "meetings_met", "meetings_slip", "meetings_card", "meetings_card_back", "meetings_word_left",
                "meetings_tap");

        deleteAndWait();

        assertThat(traces()).isEmpty();
    }

    @Test
    void before_it_goes_the_host_reads_how_much_there_is() {
        var before = host.get(path + "/delete").body();
        assertThat(before).contains("6 people").doesNotContain("the meeting left behind");

        held();

        for (var page : List.of("/delete", "")) {
            assertThat(host.get(path + page).body()).as("page %s", page).contains("6 arrivals", " acts of its course",
                    "3 pairs that met", "1 paper slip that was typed back", "1 card that a guest gave",
                    "1 note that a guest wrote for herself", "1 promise<", "1 word left for a partner");
        }
    }

    @Test
    void nothing_of_it_is_remembered_either() {
        held();
        assertThat(part(Papers.class).keeps(breakfast.meeting)).isTrue();
        assertThat(part(KnownMeetings.class).keeps(breakfast.meeting)).isTrue();

        deleteAndWait();

        assertThat(part(Papers.class).keeps(breakfast.meeting)).isFalse();
        assertThat(part(KnownMeetings.class).keeps(breakfast.meeting)).isFalse();
        for (var page : List.of("", "/report", "/report.pdf", "/report/people.csv", "/paper/pack.pdf", "/evening")) {
            assertThat(host.get(path + page).status()).as(page).isEqualTo(404);
        }
    }

    @Test
    void the_other_meetings_of_the_same_host_stay_whole() {
        held();
        var other = Breakfast.of(ServerTest::part, breakfast.host);

        deleteAndWait();

        assertThat(part(Plans.class).of(breakfast.host, other.meeting).people()).hasSize(6);
        assertThat(host.get("/meetings/" + other.meeting.value()).status()).isEqualTo(200);
    }
}
