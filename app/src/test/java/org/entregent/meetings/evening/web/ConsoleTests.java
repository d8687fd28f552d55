package org.entregent.meetings.evening.web;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.entregent.Browser;
import org.entregent.Browser.Answer;
import org.entregent.ServerTest;
import org.entregent.identity.PersonalLinks;
import org.entregent.identity.SignedIn;
import org.entregent.meetings.RunSheet.Kind;
import org.entregent.meetings.evening.Evening;
import org.entregent.meetings.evening.Evenings;
import org.entregent.meetings.evening.RoundTable;
import org.entregent.meetings.evening.Stage;
import org.entregent.meetings.preparation.MeetingId;

import static org.assertj.core.api.Assertions.assertThat;

/** The evening is run by forms, as a browser without scripts sends them; two consoles and the screen in the room. */
class ConsoleTests extends ServerTest {

    private static final String NAMES = "Nadia Roussel\nPaul Oriol\nJeanne Chastaing\nIsabelle Morel\n";

    private Person host;
    private MeetingId meeting;
    private String path;

    @BeforeEach
    void prepare() {
        host = person("Hélène Vasseur");
        meeting = meeting(host, NAMES);
        path = "/meetings/" + meeting + "/evening";
    }

    private static MeetingId meeting(Person host, String names) {
        var first = host.browser().post("/meetings/new", "names", names).location();
        var ready = host.browser().post(first, "title", "Breakfast", "date", "2099-12-03", "start", "08:00").location();
        return new MeetingId(UUID.fromString(ready.replaceAll("/meetings/([0-9a-f-]+)/.*", "$1")));
    }

    /** Another host of the same meeting. */
    private Person second(String name) {
        var other = person(name);
        part(JdbcClient.class).sql("""
            insert into identity_grant (account_id, granted_space, kind, role, granted_at)
            values (?, ?, 'meeting', 'host', ?)
            """).params(other.account().value(), meeting.value(), Clock.systemUTC().instant().atOffset(ZoneOffset.UTC))
                .update();
        return other;
    }

    private Evening evening() {
        return part(Evenings.class).of(new SignedIn(host.account(), host.name()), meeting).evening();
    }

    private RoundTable table() {
        return (RoundTable) evening().stage().orElseThrow();
    }

    /** What a page's form holds, as a browser would send it. @param with a text that the right form holds */
    private static String[] form(String page, String act, String with) {
        var forms = Pattern.compile("<form[^>]*data-act=\"" + act + "\"[^>]*>(.*?)</form>", Pattern.DOTALL)
                .matcher(page)
                .results().map(found -> found.group(1)).filter(form -> form.contains(with)).toList();
        assertThat(forms).as("forms that ask for %s with %s", act, with).isNotEmpty();
        var fields = new ArrayList<String>();
        Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"").matcher(forms.getFirst()).results()
                .filter(field -> !field.group(1).equals("_csrf"))
                .forEach(field -> fields.addAll(List.of(field.group(1), field.group(2))));
        return fields.toArray(String[]::new);
    }

    private String page(Browser browser) {
        var answer = browser.get(path);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private Answer press(Browser browser, String act) {
        return browser.post(path, form(page(browser), act, ""));
    }

    private void pressed(String act) {
        assertThat(press(host.browser(), act).location()).isEqualTo(path);
    }

    @Test
    void a_whole_evening_is_run_by_forms_alone() {
        assertThat(page(host.browser())).contains("All is ready").contains("Begin");
        var seen = new ArrayList<String>();
        for (int i = 0; i < 20 && evening().ended().isEmpty(); i++) {
            pressed("onward");
            var body = page(host.browser());
            var scene = body.replaceAll("(?s).*data-scene=\"([a-z-]+)\".*", "$1");
            if (seen.isEmpty() || !seen.getLast().equals(scene)) {
                seen.add(scene);
            }
        }
        assertThat(seen).containsExactly("welcome", "round-table", "talk", "exchanges", "ended");
        assertThat(page(host.browser())).contains("The meeting is closed");
        assertThat(evening().tables().getFirst().spoken()).isEqualTo(4);
        assertThat(evening().held()).hasSize(3);
    }

    @Test
    void two_consoles_that_press_next_at_once_call_one_person() {
        var nadia = second("Nadia").browser();
        pressed("onward");
        pressed("onward");
        var here = form(page(host.browser()), "onward", "");
        var there = form(page(nadia), "onward", "");

        host.browser().post(path, here);
        var answer = nadia.post(path, there);

        assertThat(answer.location()).isEqualTo(path);
        assertThat(table().spoken()).isEqualTo(1);
    }

    @Test
    void an_order_that_is_sent_twice_counts_once() {
        pressed("onward");
        pressed("onward");
        var more = form(page(host.browser()), "extend", "");
        var before = table().timing().orElseThrow().length();

        host.browser().post(path, more);
        host.browser().post(path, more);

        assertThat(table().timing().orElseThrow().length()).isEqualTo(before.plus(Duration.ofSeconds(10)));
    }

    @Test
    void what_another_console_did_is_told_with_its_name_and_can_be_undone() {
        var nadia = second("Nadia").browser();
        pressed("onward");
        pressed("onward");
        press(nadia, "pause");

        assertThat(page(host.browser())).contains("Paused, by Nadia").contains("Go on");
        pressed("undo");

        assertThat(table().timing().orElseThrow().isHeld()).isFalse();
        assertThat(page(nadia)).contains("Begun: Round table, by Hélène Vasseur");
    }

    @Test
    void an_undo_that_comes_too_late_is_refused_in_the_readers_language() {
        pressed("onward");
        var late = form(page(host.browser()), "undo", "");
        pressed("ring");

        var english = host.browser().post(path, late);
        assertThat(english.status()).isEqualTo(422);
        assertThat(english.body()).contains("role=\"alert\"").contains("nothing was undone");

        var french = second("Nadia").browser().speaking("fr").post(path, "do", "undo", "act", "1");
        assertThat(french.status()).isEqualTo(422);
        assertThat(french.body()).contains("rien n’a été annulé");
        assertThat(evening().bell()).isPresent();
    }

    @Test
    void somebody_who_waits_goes_first_or_is_not_there() {
        pressed("onward");
        pressed("onward");
        int last = table().order().getLast();
        host.browser().post(path, form(page(host.browser()), "move", "id=\"first-" + last + "\""));
        assertThat(table().queue().getFirst()).isEqualTo(last);

        host.browser().post(path, form(page(host.browser()), "leave", "id=\"leave-" + last + "\""));
        assertThat(table().order()).doesNotContain(last).hasSize(3);
        assertThat(page(host.browser())).contains("left, by Hélène Vasseur");
    }

    @Test
    void who_is_not_ready_comes_back_later() {
        pressed("onward");
        pressed("onward");
        int first = table().order().getFirst();

        pressed("skip");

        assertThat(table().queue().getLast()).isEqualTo(first);
    }

    @Test
    void a_question_from_the_room_is_kept_until_it_is_answered() {
        jump(Kind.TALK);
        var empty = host.browser().post(path, "do", "ask", "question", "   ");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("id=\"question-error\"");

        host.browser().post(path, "do", "ask", "question", "Why <b>so</b> early?");
        assertThat(page(host.browser())).contains("Why &lt;b>so&lt;/b> early?");

        pressed("close");
        assertThat(evening().questions()).isEmpty();
    }

    private void jump(Kind kind) {
        var part = part(Evenings.class).of(new SignedIn(host.account(), host.name()), meeting).prepared().meeting()
                .parts().stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
        var answer = host.browser().post(path, form(page(host.browser()), "begin", part.id().toString()));
        assertThat(answer.location()).isEqualTo(path);
    }

    @Test
    void a_part_can_be_jumped_and_taken_up_again() {
        jump(Kind.EXCHANGES);
        assertThat(evening().stage().orElseThrow()).isInstanceOf(Stage.Exchange.class);
        jump(Kind.WELCOME);
        assertThat(evening().stage().orElseThrow().kind()).isEqualTo(Kind.WELCOME);
    }

    @Test
    void a_round_table_without_anybody_is_refused_with_what_to_do() {
        host.browser().post(path, "do", "check-in", "number", "1");
        host.browser().post(path, "do", "leave", "number", "1");

        var answer = host.browser().post(path, form(page(host.browser()), "begin",
                part(Evenings.class).of(new SignedIn(host.account(), host.name()), meeting).prepared().meeting()
                        .parts().get(1).id().toString()));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("role=\"alert\"");
        assertThat(evening().stage()).isEmpty();
    }

    @Test
    void the_room_is_shown_by_a_link_that_opens_nothing_else_and_can_be_withdrawn() {
        var link = "/meetings/" + meeting + "/wall/link";
        var made = host.browser().post(link).body();
        var token = made.replaceAll("(?s).*/g/([\\w-]+)\".*", "$1");
        assertThat(host.browser().get(link).body()).doesNotContain(token).contains("A link is in use");

        var room = visitor();
        assertThat(room.get("/g/" + token).body()).contains("Open the room’s screen");
        assertThat(room.post("/g/" + token).location()).isEqualTo("/guest/wall");
        assertThat(room.get("/guest/wall").body()).contains("Nadia Roussel");
        assertThat(room.get("/guest").status()).isEqualTo(410);

        assertThat(host.browser().post(link + "/withdraw").location()).isEqualTo(link);
        assertThat(room.get("/guest/wall").location()).isEqualTo("/guest-gone");
    }

    @Test
    void a_participants_own_link_does_not_open_the_screen_in_the_room() {
        var token = part(PersonalLinks.class).create(meeting.space(), 1, "own-page",
                Clock.systemUTC().instant().plus(Duration.ofDays(1)));

        assertThat(guest(token).get("/guest/wall").status()).isEqualTo(410);
    }

    @Test
    void withdrawing_the_link_of_the_screen_leaves_the_others() {
        var links = part(PersonalLinks.class);
        var end = Clock.systemUTC().instant().plus(Duration.ofDays(1));
        var door = links.create(meeting.space(), 0, "door", end);
        var wall = links.create(meeting.space(), 0, "wall", end);

        links.withdraw(meeting.space(), 0, "wall");

        assertThat(links.find(wall)).isEmpty();
        assertThat(links.find(door)).isPresent();
    }

    @Test
    void a_script_in_a_name_is_a_name_on_every_screen() {
        meeting = meeting(host,
                "<script>alert(1)</script> Dupont\n\"><img src=x onerror=alert(2)> Martin\nLuc Perrin\n");
        path = "/meetings/" + meeting + "/evening";
        pressed("onward");
        pressed("onward");

        for (var shown : new String[]{path, "/meetings/" + meeting + "/wall"}) {
            assertThat(host.browser().get(shown).body()).as(shown).doesNotContain("<script>alert")
                    .doesNotContain("<img src=x");
        }
    }
}
