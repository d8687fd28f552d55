package org.entregent.identity.web;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

import org.entregent.identity.Cookies;

/**
 * The proof that a form comes from a page of ours, in a cookie of its own that lives longer than the session: a form
 * sent after its session ended is then told exactly that, and a visitor who only looks costs no session. Signing out
 * takes it back.
 */
final class CsrfCookies implements CsrfTokenRepository {

    private static final String COOKIE = "form";
    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String PARAMETER = "_csrf";
    private static final Duration REMEMBERED = Duration.ofDays(400);
    private static final int BYTES = 20;
    private static final int LONGEST = 64;
    private static final SecureRandom CHANCE = new SecureRandom();

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        var bytes = new byte[BYTES];
        CHANCE.nextBytes(bytes);
        return token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token == null) {
            Cookies.give(request, response, COOKIE, "", Duration.ZERO);
        } else {
            Cookies.give(request, response, COOKIE, token.getToken(), REMEMBERED);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return Cookies.read(request, COOKIE).filter(value -> !value.isBlank() && value.length() <= LONGEST)
                .map(CsrfCookies::token).orElse(null);
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken(HEADER, PARAMETER, value);
    }
}
