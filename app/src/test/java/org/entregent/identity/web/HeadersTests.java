package org.entregent.identity.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.entregent.Browser.Answer;
import org.entregent.ServerTest;
import org.entregent.identity.Resets;

import static org.assertj.core.api.Assertions.assertThat;

/** What every answer tells browsers. */
class HeadersTests extends ServerTest {

    private static void isSafe(Answer answer) {
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'; script-src 'self'; ")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'").doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).contains("geolocation=()", "camera=(self)");
        assertThat(answer.header("Referrer-Policy")).isIn("same-origin", "no-referrer");
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
        assertThat(answer.header("Strict-Transport-Security")).as("plain http").isEmpty();
        for (var cookie : answer.headers().allValues("Set-Cookie")) {
            assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Domain");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/set-up", "/invitation/none", "/reset/none", "/g/none", "/account",
            "/guest", "/nowhere", "/assets/0/none.css", "/session-ended", "/;x=1/account", "/account//x"})
    void what_anybody_asks_is_answered_safely(String path) {
        var answer = visitor().get(path);

        isSafe(answer);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.status()).isLessThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account", "/account/passkey", "/nowhere"})
    void pages_of_peoples_data_are_kept_by_no_cache(String path) {
        var answer = person("Nadia").browser().get(path);

        isSafe(answer);
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void pages_with_a_token_in_their_address_tell_it_to_nobody() {
        var nadia = person("Nadia");
        var reset = "/reset/" + part(Resets.class).issue(nadia.mail()).orElseThrow();

        assertThat(visitor().get(reset).header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(visitor().get("/set-up?token=x").header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(visitor().get("/sign-in").header("Referrer-Policy")).isEqualTo("same-origin");
    }

    @Test
    void styles_and_scripts_may_be_kept_and_cost_no_session() {
        var browser = person("Nadia").browser();
        var page = browser.get("/account").body();
        var style = page.replaceAll("(?s).*?href=\"(/assets/[^\"]+\\.css)\".*", "$1");

        var answer = browser.get(style);

        isSafe(answer);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("immutable").doesNotContain("no-store");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void an_address_that_climbs_out_of_the_house_is_refused_without_a_word() {
        var answer = visitor().get("/%2e%2e/etc/passwd");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Tomcat", "Exception", "at org.");
    }

    @Test
    void errors_are_pages_of_ours() {
        var nowhere = person("Nadia").browser().get("/nowhere");

        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(nowhere.body()).contains("<html lang=\"en\"").doesNotContain("Whitelabel", "Exception");
    }

    @Test
    void an_upload_of_fifty_megabytes_is_refused_with_a_page() {
        var nadia = person("Nadia").browser();
        nadia.get("/account");
        var start = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"names.csv\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8);
        var body = Arrays.copyOf(start, 50_000_000);

        var answer = nadia.post("/account", "multipart/form-data; boundary=b", body);

        isSafe(answer);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("<html lang=\"en\"");
    }
}
