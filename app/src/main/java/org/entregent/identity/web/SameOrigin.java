package org.entregent.identity.web;

import java.net.URI;
import java.net.URISyntaxException;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/**
 * Whether a request was made by a page of this house, as the browser says it: by Sec-Fetch-Site where it sends it
 * (HTTPS, localhost), else by Origin, which it sends with every form. One that says neither is not believed.
 */
final class SameOrigin {

    private SameOrigin() {}

    static boolean sent(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && isOwn(origin, request);
    }

    private static boolean isOwn(String origin, HttpServletRequest request) {
        try {
            var from = new URI(origin);
            return from.getHost() != null && from.getHost().equalsIgnoreCase(request.getServerName())
                    && request.getScheme().equals(from.getScheme())
                    && port(from.getScheme(), from.getPort()) == port(request.getScheme(), request.getServerPort());
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private static int port(String scheme, int port) {
        if (port > 0) {
            return port;
        }
        return scheme.equals("https") ? 443 : 80;
    }
}
