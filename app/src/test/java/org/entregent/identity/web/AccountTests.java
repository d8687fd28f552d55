package org.entregent.identity.web;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.entregent.Browser;
import org.entregent.ServerTest;
import org.entregent.identity.Invitations;
import org.entregent.identity.Resets;

import static org.assertj.core.api.Assertions.assertThat;

/** One's own account, over HTTP. */
class AccountTests extends ServerTest {

    private static final String PASSWORD = "trois poules sur un mur";
    private static final String OTHER_PASSWORD = "deux oies dans un pré vert";

    private static Browser signedIn(Person person, String password) {
        var browser = visitor();
        assertThat(browser.post("/sign-in", "mail", person.mail(), "password", password).status()).isEqualTo(303);
        return browser;
    }

    @Test
    void a_change_of_name_shows_on_every_device_at_once() {
        var nadia = person("Nadia Roussel", PASSWORD);
        var phone = signedIn(nadia, PASSWORD);

        var answer = phone.post("/account", "name", "Nadia  Roussel-Oriol ", "mail", nadia.mail(), "language", "",
                "theme", "dark", "face", "hyperlegible");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(nadia.browser().get("/account").body()).contains("Nadia Roussel-Oriol")
                .contains("data-theme=\"dark\"").contains("data-face=\"hyperlegible\"");
    }

    @Test
    void what_was_typed_wrong_comes_back_with_its_sentence() {
        var nadia = person("Nadia Roussel");

        var answer = nadia.browser().speaking("fr-FR").post("/account", "name", "Nadia", "mail", "nadia@");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"nadia@\"").contains("Cette adresse n’est pas complète");
    }

    @Test
    void a_new_password_ends_the_other_sessions_and_keeps_this_one() {
        var nadia = person("Nadia Roussel", PASSWORD);
        var phone = signedIn(nadia, PASSWORD);

        var wrong = phone.post("/account/password", "current", "not this one at all", "password", OTHER_PASSWORD);
        var right = phone.post("/account/password", "current", PASSWORD, "password", OTHER_PASSWORD);

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("This is not your present password.");
        assertThat(right.status()).isEqualTo(303);
        assertThat(phone.get("/account").status()).isEqualTo(200);
        assertThat(nadia.browser().get("/account").location()).startsWith("/sign-in");
        assertThat(visitor().post("/sign-in", "mail", nadia.mail(), "password", PASSWORD).status()).isEqualTo(422);
        signedIn(nadia, OTHER_PASSWORD);
    }

    @Test
    void whoever_has_no_way_in_yet_is_offered_a_password_instead_of_a_passkey() {
        var nadia = newcomer("Nadia Roussel");
        assertThat(nadia.browser().get("/account/passkey?next=/").body()).contains("action=\"/account/password\"");

        var refused = nadia.browser().post("/account/password", "password", "short", "next", "/");
        var taken = nadia.browser().post("/account/password", "password", PASSWORD, "next", "/");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("This password has 5 characters: 15 at least, please.");
        assertThat(taken.location()).isEqualTo("/");
        signedIn(nadia, PASSWORD);
    }

    @Test
    void signing_out_everywhere_is_everywhere() {
        var nadia = person("Nadia Roussel", PASSWORD);
        var phone = signedIn(nadia, PASSWORD);

        phone.post("/account/sign-out-everywhere");

        assertThat(phone.get("/account").status()).isEqualTo(303);
        assertThat(nadia.browser().get("/account").status()).isEqualTo(303);
    }

    @Test
    void an_invitation_is_shown_once_and_makes_an_account() {
        var nadia = person("Nadia Roussel");

        var page = nadia.browser().post("/account/invitations", "invited", "Paul Oriol").body();
        var link = Pattern.compile(Pattern.quote(url()) + "(/invitation/[A-Za-z0-9_-]+)").matcher(page);
        assertThat(link.find()).isTrue();
        assertThat(nadia.browser().get("/account").body()).contains("Paul Oriol").doesNotContain(link.group(1));

        var paul = visitor();
        assertThat(paul.get(link.group(1)).body()).contains("Nadia Roussel").contains("value=\"Paul Oriol\"");
        var answer = paul.post(link.group(1), "name", "Paul Oriol", "mail", "paul.oriol@example.org", "way",
                "password", "password", PASSWORD);

        assertThat(answer.location()).isEqualTo("/");
        assertThat(paul.get("/account").body()).contains("paul.oriol@example.org");
        assertThat(visitor().get(link.group(1)).status()).isEqualTo(410);
    }

    @Test
    void nobody_touches_the_passkeys_and_invitations_of_somebody_else() {
        var nadia = person("Nadia Roussel");
        var paul = person("Paul Oriol");
        part(Invitations.class).invite(nadia.account(), "Jeanne");
        var invitation = part(Invitations.class).of(nadia.account()).getFirst().id();

        paul.browser().post("/account/invitations/" + invitation + "/withdraw");

        assertThat(part(Invitations.class).of(nadia.account())).hasSize(1);
    }

    @Test
    void a_reset_link_leads_back_in() {
        var nadia = person("Nadia Roussel", PASSWORD);
        var token = part(Resets.class).issue(nadia.mail()).orElseThrow();
        var browser = visitor();

        assertThat(browser.get("/reset/" + token).body()).contains("Nadia Roussel");
        var answer = browser.post("/reset/" + token, "way", "password", "password", OTHER_PASSWORD);

        assertThat(answer.location()).isEqualTo("/");
        assertThat(browser.get("/account").status()).isEqualTo(200);
        assertThat(nadia.browser().get("/account").status()).isEqualTo(303);
        assertThat(visitor().get("/reset/" + token).status()).isEqualTo(410);
    }

    @Test
    void the_language_of_the_account_follows_its_owner_to_another_browser() {
        var nadia = person("Nadia Roussel", PASSWORD);

        var answer = nadia.browser().post("/language", "lang", "fr", "return", "/account");

        assertThat(answer.location()).isEqualTo("/account");
        assertThat(nadia.browser().get("/account").body()).contains("<html lang=\"fr\"");
        var english = visitor();
        assertThat(english.get("/sign-in").body()).contains("<html lang=\"en\"");
        english.post("/sign-in", "mail", nadia.mail(), "password", PASSWORD);
        assertThat(english.get("/account").body()).contains("<html lang=\"fr\"");
    }

    @Test
    void the_language_switch_leads_to_no_other_house() {
        assertThat(visitor().post("/language", "lang", "fr", "return", "https://evil.example/").location())
                .isEqualTo("/");
    }

    @Test
    void a_session_is_not_written_at_each_request_but_its_use_is_noted() {
        var nadia = person("Nadia Roussel");
        var database = part(JdbcClient.class);
        var version = "select xmin::text from identity_session where principal_name = ?";
        var before = database.sql(version).param(nadia.account().toString()).query(String.class).single();

        nadia.browser().get("/account");
        nadia.browser().get("/account");
        assertThat(database.sql(version).param(nadia.account().toString()).query(String.class).single())
                .isEqualTo(before);

        long earlier = Instant.now().minus(Duration.ofHours(1)).toEpochMilli();
        database.sql("update identity_session set last_access_time = ? where principal_name = ?")
                .params(earlier, nadia.account().toString()).update();
        nadia.browser().get("/account");
        assertThat(database.sql("select last_access_time from identity_session where principal_name = ?")
                .param(nadia.account().toString()).query(Long.class).single()).isGreaterThan(earlier);
    }

    @Test
    void a_style_sheet_reads_no_session() {
        var nadia = person("Nadia Roussel");
        var style = nadia.browser().get("/account").body().replaceAll("(?s).*?href=\"(/assets/[^\"]+\\.css)\".*", "$1");

        // Nobody can read a session meanwhile: whoever tried would wait for ever.
        var answer = part(TransactionTemplate.class).execute(_ -> {
            part(JdbcClient.class).sql("lock table identity_session in access exclusive mode").update();
            return nadia.browser().get(style);
        });

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void a_session_is_one_short_row() {
        var nadia = person("Nadia Roussel");

        assertThat(part(JdbcClient.class).sql("""
            select sum(length(attribute_bytes)) from identity_session_attributes
            join identity_session on primary_id = session_primary_id where principal_name = ?
            """).param(nadia.account().toString()).query(Integer.class).single()).isLessThan(100);
    }
}
