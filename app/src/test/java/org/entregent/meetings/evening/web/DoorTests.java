package org.entregent.meetings.evening.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.entregent.Browser;
import org.entregent.Browser.Answer;
import org.entregent.ServerTest;
import org.entregent.identity.Fence;
import org.entregent.identity.SignedIn;
import org.entregent.identity.SpaceId;
import org.entregent.meetings.evening.Command;
import org.entregent.meetings.evening.Evenings;
import org.entregent.meetings.preparation.MeetingId;

import static org.assertj.core.api.Assertions.assertThat;

/** The door over HTTP: what a host and a helper may do there, and what becomes of what they tap. */
class DoorTests extends ServerTest {

    private static final String NAMES = """
        Nadia Roussel; Libraire; La Page blanche; nadia@page.example; 06 39 98 27 41
        Paul Oriol; Notaire; Étude du Port; paul@port.example; 06 39 98 27 42
        Jeanne Chastaing; Urbaniste; Agence Passeraile; jeanne@passeraile.example; 06 39 98 27 43
        Isabelle Morel; Avocate; Cabinet du Quai; isabelle@quai.example; 06 39 98 27 44
        """;
    private static final Pattern LINK = Pattern.compile("/g/([A-Za-z0-9_-]+)");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @SuppressWarnings("NullAway.Init")
    private Person hostess;
    @SuppressWarnings("NullAway.Init")
    private Browser host;
    private String meeting = "";
    private String door = "";

    @BeforeEach
    void aMeetingOfFour() {
        hostess = person("Hélène Vasseur");
        host = hostess.browser();
        var preview = host.post("/meetings/new", "names", NAMES).location();
        meeting = host.post(preview, "title", "Breakfast", "date", "2099-12-03", "start", "08:00").location()
                .replace("/ready", "");
        door = meeting + "/door";
    }

    private static Answer tap(Browser who, String door, String deed, String... more) {
        var fields = new String[more.length + 4];
        System.arraycopy(new String[]{"quiet", "true", "do", deed}, 0, fields, 0, 4);
        System.arraycopy(more, 0, fields, 4, more.length);
        return who.post(door, fields);
    }

    private JsonNode state() {
        return JSON.readTree(host.get(door + "/state").body());
    }

    private static Answer walkIn(Browser who, String door, String name, String... more) {
        var fields = new String[more.length + 6];
        System.arraycopy(new String[]{"quiet", "true", "speaks", "true", "name", name}, 0, fields, 0, 6);
        System.arraycopy(more, 0, fields, 6, more.length);
        return who.post(door + "/walk-in", fields);
    }

    private String token() {
        var found = LINK.matcher(host.post(door + "/link").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Browser helper() {
        var helper = visitor();
        var link = "/g/" + token();
        helper.get(link);
        assertThat(helper.post(link).location()).isEqualTo("/guest/door");
        return helper;
    }

    private SpaceId space() {
        return new SpaceId(UUID.fromString(meeting.replace("/meetings/", "")));
    }

    private <T> List<T> rows(String sql, Class<T> type) {
        return part(Fence.class).within(space(),
                () -> part(JdbcClient.class).sql(sql).param(space().value()).query(type).list());
    }

    private String code(int number) {
        return rows("select token from meetings_participant where space_id = ? and number = " + number, String.class)
                .getFirst();
    }

    @Test
    void whoever_is_checked_in_is_there_and_the_answer_is_short() {
        var answer = tap(host, door, "check-in 2");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.content().length).isLessThan(100);
        assertThat(state().get("here").propertyNames()).containsExactly("2");
        assertThat(host.get(door).body()).contains("id=\"p-2\" data-number=\"2\" data-state=\"here\"");
    }

    @Test
    void without_a_script_a_tap_leads_back_to_the_list_and_is_said() {
        var answer = host.post(door, "do", "check-in 3");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo(door);
        assertThat(host.get(door).body()).contains("Jeanne Chastaing is here.");
    }

    @Test
    void an_arrival_is_taken_back_and_a_refusal_too() {
        tap(host, door, "check-in 1");
        tap(host, door, "take-back 1");
        tap(host, door, "excuse 2");
        assertThat(state().get("here").isEmpty()).isTrue();
        assertThat(state().get("excused").toString()).isEqualTo("[2]");

        tap(host, door, "take-back 2");

        assertThat(state().get("excused").isEmpty()).isTrue();
    }

    @Test
    void whoever_leaves_early_and_comes_back_keeps_her_hour() {
        tap(host, door, "check-in 1");
        var came = state().get("here").get("1").asLong();
        tap(host, door, "leave 1");
        assertThat(state().get("left").toString()).isEqualTo("[1]");

        tap(host, door, "check-in 1");

        assertThat(state().get("left").isEmpty()).isTrue();
        assertThat(state().get("here").get("1").asLong()).isEqualTo(came);
    }

    @Test
    void nobody_is_checked_in_who_is_not_on_the_list() {
        for (var deed : List.of("check-in 99", "check-in 0", "check-in x", "begin 1", "", "end", "onward")) {
            assertThat(tap(host, door, deed).status()).as(deed).isEqualTo(404);
        }
        assertThat(state().get("revision").asInt()).isZero();
    }

    @Test
    void two_people_who_check_the_same_guests_in_at_once_check_each_in_once() throws Exception {
        var helper = helper();
        var together = new CyclicBarrier(2);
        Callable<List<Integer>> host4 = () -> each(host, door, together);
        Callable<List<Integer>> helper4 = () -> each(helper, "/guest/door", together);
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var both = hands.invokeAll(List.of(host4, helper4));
            assertThat(both.getFirst().get()).containsOnly(200);
            assertThat(both.getLast().get()).containsOnly(200);
        }

        assertThat(rows("select body->>'number' from meetings_act where space_id = ? and kind = 'arrived'",
                String.class)).containsExactlyInAnyOrder("1", "2", "3", "4");
    }

    private static List<Integer> each(Browser who, String door, CyclicBarrier together) throws Exception {
        var seen = new java.util.ArrayList<Integer>();
        for (int number = 1; number <= 4; number++) {
            together.await();
            seen.add(tap(who, door, "check-in " + number, "order", UUID.randomUUID().toString()).status());
        }
        return seen;
    }

    @Test
    void an_order_sent_again_happens_once() {
        var order = UUID.randomUUID().toString();
        tap(host, door, "check-in 1", "order", order);
        tap(host, door, "take-back 1");

        assertThat(tap(host, door, "check-in 1", "order", order).status()).isEqualTo(200);

        assertThat(state().get("here").isEmpty()).as("what came since stands").isTrue();
    }

    @Test
    void a_tap_told_late_keeps_its_hour_unless_that_cannot_be() {
        var now = Instant.now();
        long tapped = now.minus(Duration.ofMinutes(40)).toEpochMilli();
        tap(host, door, "check-in 1", "at", Long.toString(tapped));
        tap(host, door, "check-in 2", "at", Long.toString(now.plus(Duration.ofHours(1)).toEpochMilli()));
        tap(host, door, "check-in 3", "at", Long.toString(now.minus(Duration.ofHours(13)).toEpochMilli()));

        var here = state().get("here");
        assertThat(here.get("1").asLong()).isEqualTo(tapped);
        assertThat(List.of(here.get("2").asLong(), here.get("3").asLong()))
                .allSatisfy(at -> assertThat(Instant.ofEpochMilli(at)).isBetween(now.minusSeconds(60),
                        Instant.now().plusSeconds(1)));
    }

    @Test
    void the_server_searches_as_the_script_does() {
        assertThat(host.get(door + "?q=cha+pas").body()).contains("id=\"p-3\"").doesNotContain("id=\"p-1\"");
        assertThat(host.get(door + "?q=etude").body()).contains("id=\"p-2\"").doesNotContain("id=\"p-1\"");
        assertThat(host.get(door + "?q=4").body()).contains("id=\"p-4\"").doesNotContain("id=\"p-1\"");
        assertThat(host.get(door + "?q=zzz").body()).contains("Nobody of that name");
    }

    @Test
    void a_helper_does_the_doors_work_and_sees_nothing_else() {
        var helper = helper();

        assertThat(tap(helper, "/guest/door", "check-in 1").status()).isEqualTo(200);
        assertThat(tap(helper, "/guest/door", "take-back 1").status()).isEqualTo(200);
        assertThat(walkIn(helper, "/guest/door", "Sofia Lindqvist").status()).isEqualTo(200);
        for (var path : List.of("/guest/door", "/guest/door/1", "/guest/door/walk-in", "/guest/door/state")) {
            var page = helper.get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).doesNotContain("@page.example", "06 39 98", "+336", "\"/meetings/");
        }
        assertThat(helper.get("/guest/door").body()).contains("Nadia Roussel", "Libraire", "La Page blanche");
        assertThat(helper.get("/guest/door/5/badge.pdf").status()).isEqualTo(200);
        assertThat(helper.get("/guest/door/1/badge.pdf").status()).as("of somebody on the list").isEqualTo(404);
        assertThat(helper.get("/guest").status()).isEqualTo(410);
        for (var path : List.of(door, meeting, meeting + "/live", meeting + "/paper", door + "/link")) {
            assertThat(helper.get(path).location()).as(path).startsWith("/sign-in");
        }
        assertThat(tap(helper, "/guest/door", "onward").status()).isEqualTo(404);
    }

    @Test
    void a_withdrawn_link_shows_nothing_at_once() {
        var helper = helper();
        assertThat(host.get(door + "/link").body()).contains("A link is in use");

        host.post(door + "/link/withdraw");

        assertThat(helper.get("/guest/door").location()).isEqualTo("/guest-gone");
        assertThat(helper.get("/guest/door/state").location()).isEqualTo("/guest-gone");
        assertThat(tap(helper, "/guest/door", "check-in 1").location()).isEqualTo("/guest-gone");
        assertThat(state().get("revision").asInt()).isZero();
        assertThat(host.get(door + "/link").body()).doesNotContain("A link is in use");
    }

    @Test
    void a_new_link_ends_the_former_one() {
        var former = helper();
        var next = helper();

        assertThat(former.get("/guest/door").location()).isEqualTo("/guest-gone");
        assertThat(next.get("/guest/door").status()).isEqualTo(200);
    }

    @Test
    void whoever_is_on_no_list_needs_a_name_only() {
        var answer = walkIn(host, door, "Sofia Lindqvist");

        assertThat(JSON.readTree(answer.body()).get("number").asInt()).isEqualTo(5);
        assertThat(state().get("here").propertyNames()).containsExactly("5");
        assertThat(state().get("walkIns").toString()).isEqualTo("[5]");
        assertThat(host.get(door).body()).contains("Sofia Lindqvist");
    }

    @Test
    void a_walk_in_sent_again_is_one_person() {
        var order = UUID.randomUUID().toString();
        var first = walkIn(host, door, "Sofia Lindqvist", "order", order);
        var again = walkIn(host, door, "Sofia Lindqvist", "order", order);

        assertThat(again.body()).contains("\"number\":5");
        assertThat(first.body()).contains("\"number\":5");
        assertThat(rows("select number from meetings_participant where space_id = ?", Integer.class)).hasSize(5);
    }

    @Test
    void a_name_that_is_on_the_list_is_asked_about_and_never_blocked() {
        var order = UUID.randomUUID().toString();
        var asked = walkIn(host, door, "ROUSSEL nadia", "order", order, "what", "Bookseller");

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body()).contains("check-in 1", "value=\"ROUSSEL nadia\"", "value=\"Bookseller\"");
        assertThat(state().get("revision").asInt()).isZero();

        var sure = walkIn(host, door, "ROUSSEL nadia", "order", order, "sure", "true");
        assertThat(sure.body()).contains("\"number\":5");
    }

    @Test
    void a_walk_in_whose_contact_cannot_be_read_is_told_and_nothing_is_lost() {
        for (var contact : List.of("12", "chez Paul", "@", "a b@c.example")) {
            var answer = walkIn(host, door, "Sofia Lindqvist", "contact", contact);
            assertThat(answer.status()).as(contact).isEqualTo(422);
            assertThat(answer.body()).contains("walk-in-contact-error", "value=\"Sofia Lindqvist\"");
        }
        assertThat(walkIn(host, door, " ").status()).isEqualTo(422);
        assertThat(walkIn(host, door, "x".repeat(600)).status()).isEqualTo(422);
        assertThat(walkIn(host, door, "Sofia Lindqvist", "contact", "06 39 98 27 45").status()).isEqualTo(200);
        assertThat(host.get(meeting + "/participants/5").body()).contains("06 39 98 27 45");
    }

    @Test
    void any_name_gets_in() {
        for (var name : List.of("Ng", "王秀英", "Anne-Sophie d'Ormesson de la Tour", "Dr. O'Neill", "x@y", "42",
                "<b>Zoé</b>")) {
            assertThat(walkIn(host, door, name).status()).as(name).isEqualTo(200);
        }
        assertThat(host.get(door).body()).contains("&lt;b&gt;").doesNotContain("<b>Zoé");
    }

    @Test
    void the_prepared_plan_and_its_papers_stand_when_somebody_walks_in() {
        var before = host.get(meeting + "?by=person").body();
        var plan = rows("select rounds::text from meetings_plan where space_id = ?", String.class);
        assertThat(plan).hasSize(1);
        assertThat(before).isNotEmpty();

        walkIn(host, door, "Sofia Lindqvist");

        assertThat(rows("select rounds::text from meetings_plan where space_id = ?", String.class)).isEqualTo(plan);
        for (var page : List.of("", "?by=person", "/participants", "/participants/5", "/paper", "/paper/pack.pdf")) {
            assertThat(host.get(meeting + page).status()).as(page).isEqualTo(200);
        }
    }

    @Test
    void a_walk_in_speaks_last_and_sits_at_a_table_of_the_next_round() {
        host.get(meeting);
        walkIn(host, door, "Sofia Lindqvist");
        host.post(door + "/walk-in", "quiet", "true", "name", "Maud Perrin");
        IntStream.rangeClosed(1, 4).forEach(number -> tap(host, door, "check-in " + number));

        begin("round-table");
        var order = rows("select body->>'order' from meetings_act where space_id = ? and kind = 'round-table-began'",
                String.class).getFirst();
        begin("exchanges");
        var round = rows("select body->>'round' from meetings_act where space_id = ? and kind = 'round-began'",
                String.class).getFirst();

        assertThat(order).endsWith(", 5]");
        var seated = JSON.readTree(round).get("tables").valueStream()
                .flatMap(table -> table.get("people").valueStream())
                .map(JsonNode::asInt).toList();
        assertThat(seated).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
    }

    private void begin(String kind) {
        var id = rows("select id from meetings_part where space_id = ? and kind = '" + kind + "'", UUID.class);
        part(Evenings.class).act(signedIn(), new MeetingId(space().value()), new Command.Begin(id.getFirst()),
                UUID.randomUUID());
    }

    @Test
    void whoever_comes_after_the_round_table_began_boards_the_moving_train() {
        IntStream.rangeClosed(1, 3).forEach(number -> tap(host, door, "check-in " + number));
        begin("round-table");

        tap(host, door, "check-in 4");

        assertThat(state().get("boards").toString()).isEqualTo("[4]");
        assertThat(host.get(door).body()).contains("Boarding last");
    }

    @Test
    void a_walk_in_who_is_taken_back_is_not_expected_either() {
        walkIn(host, door, "Sofia Lindqvist");

        tap(host, door, "take-back 5");

        assertThat(state().get("here").isEmpty()).isTrue();
        assertThat(state().get("excused").toString()).isEqualTo("[5]");
    }

    @Test
    void her_number_is_given_to_nobody_else() {
        walkIn(host, door, "Sofia Lindqvist");
        host.post(meeting + "/participants/5/remove", "version", "0");

        assertThat(walkIn(host, door, "Maud Perrin").body()).contains("\"number\":6");
    }

    @Test
    void her_badge_is_printed_on_the_label_that_follows_the_last() throws Exception {
        walkIn(host, door, "Sofia Lindqvist", "what", "Landscape gardener");

        var pdf = host.get(door + "/5/badge.pdf");

        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        try (var document = Loader.loadPDF(pdf.content())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            var stripper = new PDFTextStripper();
            assertThat(stripper.getText(document)).contains("Sofia", "Lindqvist", "Landscape gardener")
                    .doesNotContain("Nadia");
        }
        assertThat(host.get(door + "/9/badge.pdf").status()).isEqualTo(404);
    }

    @Test
    void a_badges_code_leads_those_who_keep_the_door_to_its_wearer_and_changes_nothing() {
        var code = "/b/" + code(2);

        assertThat(host.get(code).location()).isEqualTo(door + "/2");
        assertThat(helper().get(code).location()).isEqualTo("/guest/door/2");
        var page = host.get(door + "/2");
        assertThat(page.body()).contains("Paul Oriol", "value=\"check-in 2\"");
        assertThat(state().get("revision").asInt()).isZero();
    }

    @Test
    void a_badges_code_leads_a_guest_of_that_meeting_to_her_own_cards() {
        var found = Pattern.compile("/g/([A-Za-z0-9_-]+)").matcher(host.post(meeting + "/participants/1/link").body());
        assertThat(found.find()).isTrue();
        var guest = guest(found.group(1));

        assertThat(guest.get("/b/" + code(2)).location()).isEqualTo("/guest/cards#card-2");
        assertThat(guest.get("/guest/door").status()).isEqualTo(410);
    }

    @Test
    void to_anybody_else_a_known_code_is_as_an_unknown_one() {
        var known = "/b/" + code(2);
        for (var who : List.of(visitor(), person("Stranger").browser(), visitor().speaking("fr"))) {
            var one = who.get(known);
            var other = who.get("/b/" + "A".repeat(22));

            assertThat(one.status()).isEqualTo(200).isEqualTo(other.status());
            assertThat(bare(one)).isEqualTo(bare(other)).doesNotContain("Oriol", "Breakfast");
            assertThat(one.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(who.get("/b/x").status()).isEqualTo(200);
        }
    }

    /** Without what proves that a form is ours: it is masked anew each time. */
    private static String bare(Answer answer) {
        return answer.body().replaceAll("(name=\"(csrf|_csrf)\" (content|value)=\")[^\"]*", "$1");
    }

    @Test
    void a_badges_code_never_opens_its_wearers_page() {
        var visitor = visitor();

        assertThat(visitor.get("/g/" + code(2)).status()).isEqualTo(410);
        assertThat(visitor.post("/g/" + code(2)).status()).isEqualTo(410);
        assertThat(visitor.get("/guest").location()).isEqualTo("/guest-gone");
    }

    @Test
    void four_hundred_people_fit_in_a_page_and_a_tap_stays_short() {
        var names = IntStream.rangeClosed(1, 400)
                .mapToObj(i -> "Given" + letters(i) + " Family" + letters(i) + "; Trade; House " + i)
                .reduce("", (all, one) -> all + one + "\n");
        var preview = host.post("/meetings/new", "names", names).location();
        var large = host.post(preview, "title", "Large", "date", "2099-12-03", "start", "08:00").location()
                .replace("/ready", "") + "/door";

        var page = host.get(large);

        assertThat(Pattern.compile("id=\"p-\\d+\"").matcher(page.body()).results().count()).isEqualTo(400);
        assertThat(page.content().length).isLessThan(600_000);
        assertThat(tap(host, large, "check-in 400").content().length).isLessThan(100);
        assertThat(new String(host.get(large + "/state").content(), StandardCharsets.UTF_8)).contains("\"400\"");
    }

    private SignedIn signedIn() {
        return new SignedIn(hostess.account(), hostess.name());
    }

    private static String letters(int i) {
        return "" + (char) ('a' + i / 26 % 26) + (char) ('a' + i % 26);
    }
}
