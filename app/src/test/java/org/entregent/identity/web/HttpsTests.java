package org.entregent.identity.web;

import java.util.List;
import java.util.Objects;

import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import org.entregent.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** What changes by HTTPS. */
class HttpsTests extends ServerTest {

    private static final String CSRF = "(?s).*<meta name=\"csrf\" content=\"([^\"]+)\".*";

    private MockMvc https;

    @BeforeEach
    void behind_https() {
        var context = (WebApplicationContext) application();
        https = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean("springSessionRepositoryFilter", Filter.class),
                        context.getBean("springSecurityFilterChain", Filter.class))
                .build();
    }

    private static List<String> cookies(MockHttpServletResponse answer) {
        return answer.getHeaders("Set-Cookie");
    }

    @Test
    void every_cookie_is_of_this_very_host_and_browsers_keep_to_https() throws Exception {
        var nadia = person("Nadia Roussel", "trois poules sur un mur");
        var page = https.perform(get("/sign-in").secure(true)).andReturn().getResponse();
        var form = Objects.requireNonNull(page.getCookie("__Host-form"), "the cookie of forms");
        assertThat(page.getHeader("Strict-Transport-Security")).isEqualTo("max-age=31536000");

        var answer = https.perform(post("/sign-in").secure(true).cookie(form)
                .param("_csrf", page.getContentAsString().replaceFirst(CSRF, "$1")).param("mail", nadia.mail())
                .param("password", "trois poules sur un mur")).andReturn().getResponse();

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(cookies(answer)).extracting(cookie -> cookie.replaceFirst("=.*", "")).contains("__Host-session",
                "__Host-device");
        assertThat(cookies(answer)).allSatisfy(
                cookie -> assertThat(cookie).contains("Secure", "HttpOnly", "Path=/").doesNotContain("Domain"));
    }

    @Test
    void a_cookie_given_by_plain_http_is_nothing_by_https() throws Exception {
        var session = person("Nadia Roussel").browser().cookie("session").orElseThrow();

        var answer = https.perform(get("/account").secure(true).cookie(new Cookie("session", session.getValue())))
                .andReturn().getResponse();

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).startsWith("/sign-in");
    }
}
