package org.entregent.identity.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

import org.entregent.Browser.Answer;
import org.entregent.ServerTest;
import org.entregent.identity.PersonalLinks;
import org.entregent.identity.SpaceId;
import org.entregent.web.Languages;

import static org.assertj.core.api.Assertions.assertThat;

/** What was typed in a form that the door did not let through. */
class KeptFormTests extends ServerTest {

    private static final String PASSWORD = "trois poules sur un mur";
    private static final Pattern HIDDEN = Pattern
            .compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

    private static final Pattern TYPED_IN = Pattern.compile(
            "@template\\.(?:web\\.(?:field|lines)|meetings\\.called)\\([^\\n]*?name = \"(\\w+)\""
                    + "|<textarea[^>]* name=\"(\\w+)\"");

    private static final String[] TYPED = {"name", "Nadia <b>Roussel-Oriol</b>", "mail", "n@example.org", "theme",
            "dark", "password", "not to be shown"};

    private static String[] sent(Answer page, String... more) {
        var form = page.body().substring(page.body().indexOf("<main"));
        var hidden = HIDDEN.matcher(form).results().filter(field -> !field.group(1).equals("_csrf"))
                .flatMap(field -> List.of(field.group(1), field.group(2)).stream());
        return Stream.concat(hidden, List.of(more).stream()).toArray(String[]::new);
    }

    @Test
    void a_form_sent_after_its_session_ended_shows_what_was_typed_beside_the_sign_in() {
        var nadia = person("Nadia Roussel");
        nadia.browser().get("/account");
        nadia.browser().forget("session");

        var english = nadia.browser().post("/account", TYPED);
        var french = nadia.browser().speaking("fr").post("/account", TYPED);

        assertThat(english.status()).isEqualTo(401);
        assertThat(english.body()).contains("Nadia &lt;b>Roussel-Oriol&lt;/b>").contains("n@example.org")
                .contains("nothing is lost").contains("Passwords and files are not kept")
                .doesNotContain("not to be shown");
        assertThat(french.body()).contains("rien n’est perdu").contains("Se connecter et reprendre mon texte");
    }

    @Test
    void after_the_sign_in_the_text_comes_back_and_is_sent_when_its_writer_says_so() {
        var nadia = person("Nadia Roussel", PASSWORD);
        nadia.browser().forget("session");
        var ended = nadia.browser().post("/account", "name", "Nadia Oriol", "mail", nadia.mail(), "theme", "dark");

        var wrong = nadia.browser().post("/sign-in", sent(ended, "mail", nadia.mail(), "password", "three hens",
                "kept.name", "Nadia Oriol", "kept.mail", nadia.mail()));
        var back = nadia.browser().post("/sign-in", sent(wrong, "mail", nadia.mail(), "password", PASSWORD,
                "kept.name", "Nadia Oriol", "kept.mail", nadia.mail()));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"Nadia Oriol\"").contains("name=\"kept.name\"");
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.body()).contains("action=\"/account\"").contains("value=\"Nadia Oriol\"")
                .contains("not saved yet");
        assertThat(nadia.browser().get("/account").body()).doesNotContain("Nadia Oriol");

        var saved = nadia.browser().post("/account", sent(back, "name", "Nadia Oriol", "mail", nadia.mail()));

        assertThat(saved.location()).isEqualTo("/account");
        assertThat(nadia.browser().get("/account").body()).contains("Nadia Oriol").contains("data-theme=\"dark\"");
    }

    @Test
    void after_a_passkey_the_text_comes_back_as_well() {
        var nadia = person("Nadia Roussel");

        var back = nadia.browser().post("/form-again", "kept-to", "/account", "kept-next", "/account", "kept.name",
                "Nadia Oriol");

        assertThat(back.body()).contains("action=\"/account\"").contains("value=\"Nadia Oriol\"");
    }

    @Test
    void a_form_whose_token_is_over_is_shown_again_to_whoever_is_signed_in() {
        var nadia = person("Nadia Roussel");
        nadia.browser().get("/account");

        var stale = nadia.browser().postWithout("/account", TYPED);
        var sent = nadia.browser().post("/account", sent(stale, "name", "Nadia Oriol", "mail", nadia.mail()));

        assertThat(stale.status()).isEqualTo(403);
        assertThat(stale.body()).contains("This form waited too long").contains("action=\"/account\"")
                .doesNotContain("not to be shown");
        assertThat(sent.status()).isEqualTo(303);
        assertThat(nadia.browser().get("/account").body()).contains("Nadia Oriol");
    }

    @Test
    void a_form_whose_token_and_session_are_over_asks_to_sign_in_first() {
        var visitor = visitor();

        var answer = visitor.postWithout("/account", TYPED);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).contains("name=\"kept.name\"").contains("action=\"/sign-in\"");
    }

    @Test
    void a_stale_sign_in_needs_no_other_sign_in() {
        var answer = visitor().postWithout("/sign-in", "mail", "n@example.org", "password", "not to be shown");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("action=\"/sign-in\"").contains("n@example.org")
                .doesNotContain("not to be shown");
    }

    @Test
    void a_page_of_another_site_fills_no_form_of_ours() {
        var nadia = person("Nadia Roussel");
        nadia.browser().get("/account");

        for (var site : List.of("https://evil.example", "null", url() + "0", url().replace("localhost", "127.0.0.1"))) {
            var signedIn = nadia.browser().onPageOf(site).postWithout("/account", TYPED);
            var nobody = visitor().onPageOf(site).postWithout("/account", TYPED);

            assertThat(signedIn.status()).isEqualTo(403);
            assertThat(signedIn.body()).doesNotContain("Roussel-Oriol");
            assertThat(nobody.body()).doesNotContain("Roussel-Oriol");
        }
    }

    @Test
    void an_address_fills_no_form_of_ours() {
        var nadia = person("Nadia Roussel").browser();

        for (var path : List.of("/session-ended", "/stale-form")) {
            assertThat(nadia.get(path + "?name=Evil&kept-to=/account&kept.name=Evil").body())
                    .doesNotContain("value=\"Evil\"");
            assertThat(nadia.post(path, "name", "Evil", "kept-to", "/account", "kept.name", "Evil").body())
                    .doesNotContain("Evil");
        }
    }

    @ParameterizedTest
    @CsvSource({"same-origin,,true", "same-origin,https://evil.example,true", "cross-site,http://localhost:8080,false",
            "same-site,http://localhost:8080,false", "none,http://localhost:8080,false", ",http://localhost:8080,true",
            ",http://LOCALHOST:8080,true", ",https://localhost:8080,false", ",http://localhost,false", ",null,false",
            ",,false", ",http://localhost:8080.evil.example,false", ",not a site,false"})
    void what_browsers_say_of_a_form_decides_whether_it_is_ours(String site, String origin, boolean ours) {
        var request = new MockHttpServletRequest("POST", "/account");
        request.setServerPort(8080);
        if (site != null) {
            request.addHeader("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            request.addHeader("Origin", origin);
        }

        assertThat(SameOrigin.sent(request)).isEqualTo(ours);
    }

    @Test
    void what_is_too_large_is_not_shown_again() {
        var request = new MockHttpServletRequest("POST", "/meetings/new");
        request.setParameter("names", "x".repeat(2_499_000));
        assertThat(KeptForm.sentBy(request)).isPresent();

        request.setParameter("names", "x".repeat(2_500_000));
        assertThat(KeptForm.sentBy(request)).isEmpty();
    }

    @Test
    void a_form_is_sent_to_no_other_house() {
        var request = new MockHttpServletRequest("POST", "/form-again");
        request.setParameter("kept-to", "//evil.example/account");
        request.setParameter("kept.name", "Nadia");

        assertThat(KeptForm.carriedBy(request)).isEmpty();
    }

    @Test
    void what_nobody_typed_is_sent_along_unseen() {
        var names = new Languages().of(Locale.ENGLISH).texts("fields");
        var form = new KeptForm("/account", "/account", List.of(new KeptForm.Field("version", "4"),
                new KeptForm.Field("name", "Nadia"), new KeptForm.Field("mail", " ")), false);

        assertThat(form.typed(names)).extracting(KeptForm.Field::name).containsExactly("name");
        assertThat(form.unseen(names)).extracting(KeptForm.Field::name).containsExactly("version", "mail");
    }

    @Test
    void every_field_that_people_fill_has_a_name_for_them() throws IOException {
        var names = new Languages().of(Locale.ENGLISH).texts("fields");
        try (var templates = Files.walk(Path.of("src/main/jte"))) {
            for (var template : templates.filter(Files::isRegularFile).toList()) {
                TYPED_IN.matcher(Files.readString(template)).results()
                        .map(field -> field.group(1) == null ? field.group(2) : field.group(1))
                        .filter(name -> !Set.of("password", "current").contains(name))
                        .forEach(name -> assertThat(names.has(name)).as("%s in %s", name, template).isTrue());
            }
        }
    }

    @Test
    void a_guest_whose_link_is_no_longer_open_keeps_what_she_wrote() {
        var token = part(PersonalLinks.class).create(new SpaceId(UUID.randomUUID()), 1, "page",
                Instant.now().plus(Duration.ofDays(1)));
        var guest = guest(token);
        guest.get("/sign-in");
        guest.forget("session");

        var answer = guest.post("/guest", "seeks", "a printer");
        var nothing = guest.post("/guest");

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.body()).contains("a printer").contains("action=\"/guest\"").contains("personal link");
        assertThat(nothing.location()).isEqualTo("/guest-gone");
    }
}
