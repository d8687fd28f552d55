package org.entregent.identity.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.google.gson.Gson;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.entregent.ServerTest;
import org.entregent.identity.Passkeys;
import org.entregent.preview.Chromium;

import static org.assertj.core.api.Assertions.assertThat;

/** The passkey ceremonies, by a real browser whose authenticator is Chromium's virtual one. */
class PasskeyTests extends ServerTest {

    private static final String PASSWORD = "trois poules sur un mur";
    private static final String SHORT_PASSWORD = "poules-7";
    private static final String MAKE = "[data-passkey-new] [data-passkey-button]";
    private static final String USE = "[data-passkey-in] [data-passkey-button]";

    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    /** A browser with an authenticator that holds passkeys. */
    private record Device(BrowserContext context, Page page) implements AutoCloseable {

        static Device open(boolean verifiesBearer) {
            var context = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("en-GB"));
            var page = context.newPage();
            CDPSession devtools = context.newCDPSession(page);
            devtools.send("WebAuthn.enable");
            var options = Map.of("protocol", "ctap2", "transport", verifiesBearer ? "internal" : "usb",
                    "hasResidentKey", verifiesBearer, "hasUserVerification", verifiesBearer, "isUserVerified",
                    verifiesBearer,
                    "automaticPresenceSimulation", true);
            devtools.send("WebAuthn.addVirtualAuthenticator",
                    new Gson().toJsonTree(Map.of("options", options)).getAsJsonObject());
            return new Device(context, page);
        }

        /** Takes over the session of somebody who signed in. */
        Device of(Person person) {
            var session = person.browser().cookie("session").orElseThrow().getValue();
            context.addCookies(List.of(new Cookie("session", session).setUrl(url())));
            return this;
        }

        void makePasskey() {
            page.navigate(url() + "/account/passkey?next=/account");
            page.click(MAKE);
        }

        void signOut() {
            context.clearCookies();
        }

        @Override
        public void close() {
            context.close();
        }
    }

    @Test
    void a_passkey_made_in_the_account_signs_in_by_itself() {
        var nadia = newcomer("Nadia Roussel");
        try (var phone = Device.open(true).of(nadia)) {
            phone.makePasskey();
            phone.page().waitForURL(url() + "/account");
            assertThat(part(Passkeys.class).of(nadia.account())).hasSize(1);

            phone.signOut();
            phone.page().navigate(url() + "/account");
            phone.page().click(USE);
            phone.page().waitForURL(url() + "/account");

            assertThat(phone.page().inputValue("#name")).isEqualTo("Nadia Roussel");
            assertThat(phone.page().inputValue("#mail")).isEqualTo(nadia.mail());
        }
    }

    @Test
    void a_key_that_cannot_verify_its_bearer_is_not_enough_by_itself() {
        var nadia = newcomer("Nadia Roussel");
        try (var key = Device.open(false).of(nadia)) {
            key.makePasskey();

            key.page().waitForSelector("[data-passkey-failed]:not([hidden])");
            assertThat(part(Passkeys.class).of(nadia.account())).isEmpty();
        }
    }

    @Test
    void such_a_key_signs_in_after_a_password_even_a_short_one_and_neither_does_alone() {
        var nadia = person("Nadia Roussel", PASSWORD);
        try (var key = Device.open(false).of(nadia)) {
            key.makePasskey();
            key.page().waitForURL(url() + "/account");
            nadia.browser().get("/account");
            var answer = nadia.browser().post("/account/password", "current", PASSWORD, "password", SHORT_PASSWORD);
            assertThat(answer.status()).isEqualTo(303);

            key.signOut();
            key.page().navigate(url() + "/sign-in?next=/account");
            key.page().click(USE);
            key.page().waitForSelector("[data-passkey-failed]:not([hidden])");

            key.page().fill("#mail", nadia.mail());
            key.page().fill("#password", SHORT_PASSWORD);
            key.page().click("form[action='/sign-in'] button:not([type=button])");
            assertThat(key.page().textContent("#wrong")).contains("please use your passkey now");

            key.page().click(USE);
            key.page().waitForURL(url() + "/account");
            assertThat(key.page().inputValue("#name")).isEqualTo("Nadia Roussel");
        }
    }

    @Test
    void an_answer_is_worth_nothing_without_its_question() {
        var visitor = visitor();

        var answer = visitor.post("/login/webauthn", "application/json", """
            {"id":"AAAA","rawId":"AAAA","type":"public-key","clientExtensionResults":{},
             "response":{"authenticatorData":"AAAA","clientDataJSON":"AAAA","signature":"AAAA"}}
            """.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("The passkey was not recognised.");
    }

    @Test
    void rubbish_for_an_answer_is_refused() {
        for (var rubbish : List.of("", "{", "[]", "null", "{\"id\":7}", "{\"rawId\":\"%%%\"}")) {
            var visitor = visitor();
            visitor.post("/webauthn/authenticate/options", "application/json", new byte[0]);

            var answer = visitor.post("/login/webauthn", "application/json",
                    rubbish.getBytes(StandardCharsets.UTF_8));

            assertThat(answer.status()).as(rubbish).isEqualTo(400);
        }
    }

    @Test
    void where_browsers_make_no_passkeys_none_is_offered() {
        var byNumber = url().replace("localhost", "127.0.0.1");
        try (var phone = Device.open(true)) {
            phone.page().navigate(byNumber + "/sign-in");
            assertThat(phone.page().querySelector(USE)).isNull();
            phone.page().navigate(url() + "/sign-in");
            assertThat(phone.page().querySelector(USE)).isNotNull();
        }
    }
}
