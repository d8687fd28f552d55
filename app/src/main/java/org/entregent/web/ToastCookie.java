package org.entregent.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * What has just been done travels to the next page in a cookie of one minute, so that saying it costs no write to the
 * session.
 */
public final class ToastCookie {

    private static final String NAME = "done";
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int LONGEST = 2_000;
    /** Nothing that a sentence or a path holds. */
    private static final String SEPARATOR = "\n";

    private ToastCookie() {}

    /** Has the next page say it. */
    public static void give(HttpServletRequest request, HttpServletResponse response, Toast toast) {
        var text = toast.sentence().replace(SEPARATOR, " ") + SEPARATOR + toast.undo().orElse("");
        var value = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        if (value.length() <= LONGEST) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, value, KEPT));
        }
    }

    static Optional<Toast> take(HttpServletRequest request, HttpServletResponse response) {
        var cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        var found = Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(NAME)).findFirst();
        if (found.isEmpty() || found.get().getValue().isEmpty()) {
            return Optional.empty();
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, "", Duration.ZERO));
        return read(found.get().getValue());
    }

    private static Optional<Toast> read(String value) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            boolean isOurs = parts.length == 2 && (parts[1].isEmpty() || parts[1].matches("/[a-z][\\w/-]*"));
            return isOurs
                    ? Optional.of(new Toast(parts[0], Optional.of(parts[1]).filter(undo -> !undo.isEmpty())))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            // Not a cookie of ours: there is nothing to say.
            return Optional.empty();
        }
    }

    private static String cookie(HttpServletRequest request, String value, Duration age) {
        return ResponseCookie.from(NAME, value).path("/").httpOnly(true).secure(request.isSecure()).sameSite("Lax")
                .maxAge(age).build().toString();
    }
}
