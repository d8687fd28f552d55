package org.entregent.identity.web;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import org.entregent.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Signing in and out, over HTTP. */
class SignInTests extends ServerTest {

    private static final String PASSWORD = "trois poules sur un mur";

    @Test
    void whoever_is_signed_in_sees_her_account() {
        var nadia = person("Nadia Roussel");

        var page = nadia.browser().get("/account");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Nadia Roussel").contains(nadia.mail());
    }

    @Test
    void signing_in_returns_to_the_page_that_was_asked() {
        var nadia = person("Nadia Roussel", PASSWORD);
        var elsewhere = visitor();

        var door = elsewhere.get("/account?part=keys");
        elsewhere.get(door.location());
        var answer = elsewhere.post("/sign-in", "mail", nadia.mail().toUpperCase(java.util.Locale.ROOT), "password",
                PASSWORD, "next", "/account?part=keys");

        assertThat(door.status()).isEqualTo(303);
        assertThat(door.location()).isEqualTo("/sign-in?next=%2Faccount%3Fpart%3Dkeys");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/account?part=keys");
        assertThat(elsewhere.get("/account").body()).contains("Nadia Roussel");
    }

    @Test
    void signing_in_never_leads_to_another_house() {
        var nadia = person("Nadia Roussel", PASSWORD);

        for (var next : new String[]{"//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)",
                "/\t/evil.example"}) {
            var answer = visitor().post("/sign-in", "mail", nadia.mail(), "password", PASSWORD, "next", next);

            assertThat(answer.location()).as(next).isEqualTo("/");
        }
    }

    @Test
    void a_wrong_password_and_an_unknown_mail_are_told_the_same() {
        var nadia = person("Nadia Roussel", PASSWORD);

        var wrong = visitor().post("/sign-in", "mail", nadia.mail(), "password", "three hens on a wall");
        var unknown = visitor().post("/sign-in", "mail", "nobody@example.org", "password", "three hens on a wall");

        assertThat(wrong.status()).isEqualTo(unknown.status()).isEqualTo(422);
        assertThat(text(wrong.body()).replace(nadia.mail(), "MAIL"))
                .isEqualTo(text(unknown.body()).replace("nobody@example.org", "MAIL"))
                .contains("The mail or the password is not right.");
    }

    private static String text(String page) {
        return page.replaceAll("(?s)<meta name=\"csrf\"[^>]*>|<input type=\"hidden\"[^>]*>", "");
    }

    @Test
    void the_session_gets_another_name_when_somebody_comes_in() {
        var nadia = person("Nadia Roussel", PASSWORD);
        var planted = visitor();
        planted.post("/webauthn/authenticate/options", "application/json", new byte[0]);
        var before = planted.cookie("session").orElseThrow().getValue();

        planted.post("/sign-in", "mail", nadia.mail(), "password", PASSWORD);

        assertThat(planted.cookie("session").orElseThrow().getValue()).isNotEqualTo(before);
        assertThat(planted.get("/account").status()).isEqualTo(200);
    }

    @Test
    void a_visitor_costs_no_session() {
        var visitor = visitor();

        visitor.get("/sign-in");
        visitor.get("/account");
        visitor.post("/sign-in", "mail", "nobody@example.org", "password", "x");

        assertThat(visitor.cookie("session")).isEmpty();
    }

    @Test
    void signing_out_ends_the_session_on_the_server() {
        var nadia = person("Nadia Roussel");
        var kept = nadia.browser().cookie("session").orElseThrow();

        var answer = nadia.browser().post("/sign-out");

        assertThat(answer.location()).isEqualTo("/sign-in?signed-out");
        var thief = visitor();
        thief.keep(kept);
        assertThat(thief.get("/account").status()).isEqualTo(303);
    }

    @Test
    void a_form_that_is_not_ours_changes_nothing() {
        var nadia = person("Nadia Roussel");
        nadia.browser().get("/account");

        var answer = nadia.browser().onPageOf("https://evil.example").postWithout("/account", "name", "Somebody Else",
                "mail", nadia.mail());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(nadia.browser().get("/account").body()).contains("Nadia Roussel");
    }

    @Test
    void a_form_too_large_is_told_as_such() {
        var nadia = person("Nadia Roussel");
        nadia.browser().get("/account");
        var body = ("name=" + "x".repeat(25_000_000)).getBytes(StandardCharsets.UTF_8);

        var answer = nadia.browser().post("/account", "application/x-www-form-urlencoded", body);

        assertThat(answer.status()).isEqualTo(413);
    }
}
