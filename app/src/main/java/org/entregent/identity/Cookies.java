package org.entregent.identity;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Cookies that scripts do not see and that other sites' forms do not send; by HTTPS under a name that browsers accept
 * from this very host only. And the one by which a browser is known as having signed in before.
 */
public final class Cookies {

    private static final String NAME = "device";
    private static final String HOST_PREFIX = "__Host-";
    private static final Duration REMEMBERED = Duration.ofDays(400);
    private static final int LONGEST = 100;

    private Cookies() {}

    /** The name of a cookie in answers to such a request. */
    public static String name(HttpServletRequest request, String plain) {
        return request.isSecure() ? HOST_PREFIX + plain : plain;
    }

    /** Who knocks, by address and device. */
    public static Caller caller(HttpServletRequest request) {
        return Caller.of(request.getRemoteAddr(),
                read(request, NAME).filter(value -> !value.isEmpty() && value.length() <= LONGEST));
    }

    /** What a cookie of ours holds. */
    public static Optional<String> read(HttpServletRequest request, String plain) {
        var cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        var name = name(request, plain);
        return Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(name)).map(Cookie::getValue).findFirst();
    }

    /** Gives a cookie to keep, or takes it back when its age is nothing. */
    public static void give(HttpServletRequest request, HttpServletResponse response, String plain, String value,
            Duration age) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(name(request, plain), value).path("/")
                .httpOnly(true).secure(request.isSecure()).sameSite("Lax").maxAge(age).build().toString());
    }

    static void giveDevice(HttpServletRequest request, HttpServletResponse response, String device) {
        give(request, response, NAME, device, REMEMBERED);
    }
}
