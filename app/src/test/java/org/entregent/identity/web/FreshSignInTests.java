package org.entregent.identity.web;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.entregent.Browser;
import org.entregent.ServerTest;
import org.entregent.identity.Invitations;
import org.entregent.identity.Passkeys;

import static org.assertj.core.api.Assertions.assertThat;

/** What decides who can come in asks for a sign-in of a short while ago; and nobody is left without a means. */
class FreshSignInTests extends ServerTest {

    private static final String PASSWORD = "trois poules sur un mur";
    private static final String OTHER_PASSWORD = "deux oies dans un pré vert";
    private static final Duration LONG_AGO = Duration.ofMinutes(16);

    @ParameterizedTest
    @ValueSource(strings = {"/account/password", "/account/invitations", "/account/sign-out-everywhere",
            "/account/passkeys/00000000-0000-7000-8000-000000000000/delete"})
    void what_lets_people_in_asks_for_a_fresh_sign_in(String path) {
        var nadia = person("Nadia Roussel", PASSWORD);
        var fields = new String[]{"current", PASSWORD, "password", OTHER_PASSWORD, "invited", "Paul Oriol"};
        signedInBefore(nadia, LONG_AGO);

        var asked = nadia.browser().post(path, fields);
        var french = nadia.browser().speaking("fr").post(path, fields);

        assertThat(asked.status()).isEqualTo(401);
        assertThat(asked.body()).contains("Is it still you?").contains("value=\"" + nadia.mail() + "\"")
                .doesNotContain(PASSWORD);
        assertThat(french.body()).contains("Est-ce toujours vous\u202f?");
        assertThat(nadia.browser().get("/account").status()).isEqualTo(200);
        assertThat(part(Invitations.class).of(nadia.account())).isEmpty();
        assertThat(visitor().post("/sign-in", "mail", nadia.mail(), "password", PASSWORD).status()).isEqualTo(303);

        var back = nadia.browser().post("/sign-in", "mail", nadia.mail(), "password", PASSWORD, "next", "/account");
        assertThat(back.location()).isEqualTo("/account");
        assertThat(nadia.browser().post(path, fields).status()).isIn(200, 303);
    }

    @Test
    void who_signs_in_again_finds_what_she_typed() {
        var nadia = person("Nadia Roussel", PASSWORD);
        signedInBefore(nadia, LONG_AGO);

        nadia.browser().post("/account/invitations", "invited", "Paul Oriol");
        var back = nadia.browser().post("/sign-in", "mail", nadia.mail(), "password", PASSWORD, "kept-to",
                "/account/invitations", "kept-next", "/account", "kept.invited", "Paul Oriol");

        assertThat(back.body()).contains("action=\"/account/invitations\"").contains("value=\"Paul Oriol\"");
        assertThat(part(Invitations.class).of(nadia.account())).isEmpty();
    }

    @Test
    void a_passkey_is_made_after_a_fresh_sign_in_only() {
        var nadia = person("Nadia Roussel", PASSWORD);
        signedInBefore(nadia, LONG_AGO);

        var page = nadia.browser().get("/account/passkey?next=/account");
        var question = nadia.browser().post("/webauthn/register/options", "application/json", new byte[0]);
        var asked = nadia.browser().get(page.location());
        nadia.browser().post("/sign-in", "mail", nadia.mail(), "password", PASSWORD);

        assertThat(page.location()).isEqualTo("/sign-in?again&next=%2Faccount%2Fpasskey%3Fnext%3D%2Faccount");
        assertThat(question.status()).isEqualTo(403);
        assertThat(asked.body()).contains("Is it still you?").contains("value=\"/account/passkey?next=/account\"");
        assertThat(nadia.browser().get(page.location()).location()).isEqualTo("/account/passkey?next=/account");
        assertThat(nadia.browser().get("/account/passkey?next=/account").status()).isEqualTo(200);
        assertThat(nadia.browser().post("/webauthn/register/options", "application/json", new byte[0]).status())
                .isEqualTo(200);
    }

    @Test
    void everything_else_goes_on_for_days() {
        var nadia = person("Nadia Roussel", PASSWORD);
        signedInBefore(nadia, Duration.ofDays(89));

        assertThat(nadia.browser().post("/account", "name", "Nadia Oriol", "mail", nadia.mail()).status())
                .isEqualTo(303);
        assertThat(nadia.browser().get("/meetings").status()).isEqualTo(200);
    }

    @Test
    void a_session_of_ninety_days_is_over() {
        var nadia = person("Nadia Roussel", PASSWORD);
        signedInBefore(nadia, Duration.ofDays(90));

        assertThat(nadia.browser().get("/account").location()).startsWith("/sign-in");
    }

    @Test
    void who_has_no_means_to_sign_in_is_led_to_make_one_before_anything_else() {
        var paul = newcomer("Paul Oriol");
        signedInBefore(paul, LONG_AGO);

        for (var path : List.of("/", "/meetings", "/account", "/meetings/new")) {
            assertThat(paul.browser().get(path).location()).as(path).startsWith("/account/passkey");
        }
        assertThat(paul.browser().get("/account/passkey?next=/").body()).contains("Your account awaits a passkey");
        assertThat(paul.browser().speaking("fr").get("/account/passkey?next=/").body())
                .contains("Votre compte attend une clé d’accès ou un mot de passe");

        paul.browser().post("/account/password", "password", PASSWORD, "next", "/");

        assertThat(paul.browser().get("/meetings").status()).isEqualTo(200);
    }

    @Test
    void the_invitation_brings_its_owner_back_until_she_has_a_means_to_sign_in() {
        var link = "/invitation/" + part(Invitations.class).invite(person("Nadia Roussel").account(), "Paul");
        var mail = "paul" + link.hashCode() + "@example.org";
        visitor().post(link, "name", "Paul", "mail", mail, "way", "passkey");

        var later = visitor();
        var reset = later.get(link).location();
        var page = later.get(reset);
        var again = later.post(reset, "way", "passkey");
        var last = visitor();
        var done = last.post(reset, "way", "password", "password", PASSWORD);

        assertThat(Pattern.matches("/reset/[\\w-]+", reset)).isTrue();
        assertThat(page.body()).contains("Paul, your account is made");
        assertThat(again.location()).startsWith("/account/passkey");
        assertThat(done.location()).isEqualTo("/");
        assertThat(visitor().get(link).status()).isEqualTo(410);
        assertThat(visitor().get(reset).status()).isEqualTo(410);
        assertThat(visitor().post("/sign-in", "mail", mail, "password", PASSWORD).status()).isEqualTo(303);
    }

    @Test
    void where_no_passkey_can_be_made_a_password_is_asked_for() {
        var paul = newcomer("Paul Oriol");
        var browser = new Browser(url().replace("localhost", "127.0.0.1"));
        paul.browser().cookie("session").ifPresent(browser::keep);

        var page = browser.get("/account/passkey?next=/");

        assertThat(page.body()).contains("action=\"/account/password\"").contains("from here, a password")
                .doesNotContain("data-passkey-button");
        assertThat(part(Passkeys.class).of(paul.account())).isEmpty();
    }
}
