package org.entregent.meetings.web;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.entregent.Browser;
import org.entregent.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What people send that cannot be taken as it is: they are told, in their language, and nothing of theirs is lost. */
class BadInputTests extends ServerTest {

    private static final String NAMES = "Amina Belkhir\nOdile Rocheblave\nJean Martin\n";
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private Browser host;

    @BeforeEach
    void somebodyHosts() {
        host = person("Hélène Vasseur").browser().speaking("fr");
    }

    private String meeting() {
        return meeting(NAMES);
    }

    private String meeting(String names) {
        var preview = host.post("/meetings/new", "names", names).location();
        return host.post(preview, "title", "Petit déjeuner", "date", "2026-12-03", "start", "08:00").location()
                .replace("/ready", "");
    }

    private static Browser.Answer upload(Browser browser, String path, String name, byte[] content) {
        var head = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var tail = "\r\n--part--\r\n";
        var body = new byte[head.length() + content.length + tail.length()];
        System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, body, 0, head.length());
        System.arraycopy(content, 0, body, head.length(), content.length);
        System.arraycopy(tail.getBytes(StandardCharsets.US_ASCII), 0, body, head.length() + content.length,
                tail.length());
        return browser.post(path, "multipart/form-data; boundary=part", body);
    }

    @Test
    void a_file_of_people_is_read() {
        var answer = upload(host, "/meetings/new", "noms.csv",
                "prénom;nom\nAmina;Belkhir\nOdile;Rocheblave\n".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(host.get(answer.location()).body()).contains("Amina Belkhir", "Odile Rocheblave");
    }

    @Test
    void fifty_megabytes_are_refused_with_a_page() {
        var answer = upload(host, "/meetings/new", "noms.csv", new byte[50_000_000]);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("<html").contains("20 Mo");
        assertThat(host.get("/meetings").status()).as("the server goes on").isEqualTo(200);
    }

    @Test
    void an_unreadable_file_is_refused_with_its_reason() {
        var noise = new byte[2_000];
        new Random(1).nextBytes(noise);

        var answer = upload(host, "/meetings/new", "photo.jpg", noise);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("photo.jpg");
    }

    @Test
    void ten_thousand_lines_are_refused_and_kept_in_the_form() {
        var lines = IntStream.rangeClosed(1, 10_000).mapToObj(i -> "Prénom" + i + " Nom" + i)
                .collect(Collectors.joining("\n"));

        var answer = host.post("/meetings/new", "names", lines);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).containsPattern("5\\h000").contains("Prénom9999 Nom9999");
    }

    @Test
    void two_thousand_lines_are_taken_fifty_a_page() {
        var lines = IntStream.rangeClosed(1, 2_000).mapToObj(i -> "Camille Nom" + Integer.toString(i, 26)
                .chars().mapToObj(c -> Character.toString('a' + Character.digit(c, 26))).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));

        var answer = host.post("/meetings/new", "names", lines);

        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        var last = host.get(answer.location() + "?page=40").body();
        assertThat(last.split("<li class=\"pline")).hasSize(51);
        assertThat(host.get(answer.location() + "?page=41").body()).contains("page=40#lines\" aria-current=\"true\"");
    }

    @Test
    void a_script_in_a_name_is_a_name() {
        var meeting = meeting("<script>alert(1)</script> Dupont\n\"><img src=x onerror=alert(2)> Martin\n" + NAMES);

        for (var page : new String[]{"", "?by=person", "/participants", "/links", "/paper?part=badges"}) {
            var body = host.get(meeting + page).body();
            assertThat(body).as(page).doesNotContain("<script>alert").doesNotContain("<img src=x");
        }
    }

    @Test
    void a_character_that_no_text_holds_is_left_out() {
        var meeting = meeting("Amina\0 Belkhir\nOdile Rocheblave\n");

        assertThat(host.get(meeting + "/participants").body()).contains("Belkhir").contains("Rocheblave");
    }

    @Test
    void wrong_dates_say_what_is_wrong_beside_what_was_typed() {
        var preview = host.post("/meetings/new", "names", NAMES).location();

        var answer = host.post(preview, "title", "", "date", "31/02/2026", "start", "8 heures", "place", "Ici");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Il manque le titre").contains("31/02/2026").contains("8 heures")
                .contains("value=\"Ici\"");
    }

    @Test
    void a_double_click_makes_one_meeting_and_the_back_button_leads_to_it() {
        var preview = host.post("/meetings/new", "names", NAMES).location();

        var first = host.post(preview, "title", "Petit déjeuner").location();
        var second = host.post(preview, "title", "Petit déjeuner").location();

        assertThat(second).isEqualTo(first);
        assertThat(host.get(preview).location()).isEqualTo(first.replace("/ready", ""));
    }

    @Test
    void of_two_tabs_the_second_sees_both_versions_and_loses_nothing() {
        var meeting = meeting();
        var version = version(host.get(meeting + "/details").body());
        host.post(meeting + "/details", "title", "Premier", "place", "Lyon", "version", version);

        var second = host.post(meeting + "/details", "title", "Second", "place", "Paris", "version", version);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("Premier").contains("Second").contains("Lyon").contains("Paris");
        var again = host.post(meeting + "/details", "title", "Second", "place", "Lyon", "version",
                version(second.body()));
        assertThat(again.status()).isEqualTo(303);
        assertThat(host.get(meeting).body()).contains("Second");
    }

    @Test
    void two_tabs_on_one_person_are_told_apart_too() {
        var meeting = meeting();
        var page = meeting + "/participants/1";
        var version = version(host.get(page).body());
        host.post(page, "given", "Amina", "family", "Belkhir", "seeks", "une traductrice", "version", version,
                "agreed", "MAIL");

        var second = host.post(page, "given", "Amina", "family", "Belkhir-Roussel", "seeks", "un local", "version",
                version, "agreed", "FAX");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("une traductrice").contains("un local").contains("Belkhir-Roussel")
                .contains("value=\"FAX\"");
    }

    private static String version(String body) {
        var found = VERSION.matcher(body);
        assertThat(found.find()).as("a version in the form").isTrue();
        return found.group(1);
    }

    @Test
    void a_session_that_ended_while_typing_keeps_the_text() {
        var meeting = meeting();
        host.forget("session");

        var answer = host.post(meeting + "/participants", "text", "Quelqu’un que je tapais");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).contains("Quelqu’un que je tapais");
    }

    @Test
    void a_form_without_its_proof_changes_nothing() {
        var meeting = meeting();

        var answer = host.postWithout(meeting + "/delete");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(host.get("/meetings").body()).contains("Petit déjeuner");
    }

    @Test
    void numbers_that_are_none_are_refused_in_words() {
        var meeting = meeting();

        assertThat(host.post(meeting + "/parts", "kind", "talk", "minutes", "soixante").status()).isEqualTo(422);
        assertThat(host.post(meeting + "/plan/pin", "first", "a", "second", "b", "round", "c").status())
                .isEqualTo(404);
        assertThat(host.get(meeting + "?round=99999999999").status()).isEqualTo(200);
        assertThat(host.get(meeting + "/paper/nothing.pdf").status()).isEqualTo(404);
        assertThat(host.get("/meetings/not-an-id").status()).isEqualTo(400);
    }
}
