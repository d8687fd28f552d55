package org.entregent.identity.web;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/** What every answer tells the browser not to do. */
final class SecurityHeaders implements HeaderWriter {

    private static final String CONTENT = String.join("; ", List.of("default-src 'none'", "script-src 'self'",
            "style-src 'self'", "img-src 'self' data: blob:", "font-src 'self'", "connect-src 'self'",
            "manifest-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"));
    private static final Map<String, String> ALWAYS = Map.of("Content-Security-Policy", CONTENT,
            "X-Content-Type-Options", "nosniff", "X-Frame-Options", "DENY", "Cross-Origin-Opener-Policy",
            "same-origin", "Cross-Origin-Resource-Policy", "same-origin", "X-Robots-Tag", "noindex, nofollow",
            "Permissions-Policy", "accelerometer=(), autoplay=(self), camera=(self), display-capture=(), fullscreen="
                    + "(self), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), "
                    + "publickey-credentials-create=(self), publickey-credentials-get=(self), "
                    + "screen-wake-lock=(self), serial=(), usb=()");
    private static final List<String> TOKEN_PAGES = List.of("/set-up", "/invitation/", "/reset/", "/g/", "/b/");

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        ALWAYS.forEach(response::setHeader);
        response.setHeader("Referrer-Policy", holdsToken(request) ? "no-referrer" : "same-origin");
    }

    private static boolean holdsToken(HttpServletRequest request) {
        var path = request.getRequestURI();
        return TOKEN_PAGES.stream().anyMatch(path::startsWith);
    }
}
